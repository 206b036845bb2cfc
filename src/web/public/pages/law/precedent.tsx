/** One precedent: facts, outcome, grounds, what was read of it, and others on the same topics with what differed. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { LawBook } from '../../../../house/house.ts';
import type { Besides, FactDefinition, Precedent } from '../../../../law/law.ts';
import type { MessageKey } from '../../../messages/messages.ts';
import { show } from '../../layout.tsx';
import { Country } from '../../parts/country.tsx';
import {
  Decided,
  DecidedBy,
  LawBasis,
  LawNav,
  LawPart,
  PrecedentLine,
  precedentHref,
  RuleLinks,
  Says,
  SourceLink,
  Topics,
} from '../../parts/law.tsx';
import { Noted, Sheet } from '../../parts/margin.tsx';
import { EnglishText, T, typeset } from '../../parts/text.tsx';
import { type Env, lawFor } from '../../reading.ts';
import { Differs } from './differs.tsx';

/** How many stand beside one, of each side. */
const BESIDE = 4;

export function lawPrecedentPages(site: Hono<Env>): void {
  site.get('/law/precedents/:id', async (c) => {
    const book = await lawFor(c);
    const precedent = book.precedents.precedents.find(({ id }) => id === c.req.param('id'));
    if (!precedent) return c.notFound();
    return show(
      c,
      { title: typeset(precedent.title), section: 'rules', noindex: precedent.person !== undefined },
      <PrecedentPage precedent={precedent} book={book} />,
    );
  });
}

const PrecedentPage: FC<{ precedent: Precedent; book: LawBook }> = ({ precedent, book }) => {
  const facts = new Map(book.rulebook.facts.map((fact) => [fact.name, fact]));
  const beside = book.beside(precedent, BESIDE);
  const rules = [...new Set(precedent.topics.flatMap((topic) => book.precedents.topics[topic]?.rules ?? []))];
  const byId = new Map(book.rulebook.rules.map((rule) => [rule.id, rule]));
  return (
    <Sheet class="law law-precedent">
      <Noted
        aside={<Known precedent={precedent} />}
        notes={precedent.sources.map((href) => <SourceLink href={href} />)}
      >
        <LawNav />
        <p class="kicker">
          <T k={`law.kind.${precedent.kind}` as MessageKey} /> <code dir="ltr">{precedent.id}</code>
        </p>
        <h1>
          <EnglishText text={precedent.title} />
        </h1>
        <p class="lead">
          <T k="law.outcomeIs" /> <Decided precedent={precedent} />.
        </p>
        <dl class="pairs">
          <Pair k="law.body" text={precedent.body} />
          {precedent.year !== undefined && <Pair k="law.year" text={String(precedent.year)} />}
          {precedent.person !== undefined && <Pair k="law.person" text={precedent.person} />}
          {precedent.requesting !== undefined && (
            <>
              <dt>
                <T k="law.requesting" />
              </dt>
              <dd>
                <Country code={precedent.requesting} />
              </dd>
            </>
          )}
          <Pair k="law.data" text={precedent.data.replaceAll('-', ' ')} />
        </dl>
        <p class="law-small">
          <T k="law.topics" /> <Topics of={precedent.topics} link />
        </p>
        {rules.length > 0 && (
          <p class="law-small">
            <T k="law.bearsOn" /> <RuleLinks ids={rules} rules={byId} />
          </p>
        )}
      </Noted>
      <LawPart k="law.precedent.facts" id="facts">
        {precedent.facts === undefined ? (
          <p>
            <T k="law.precedent.noFacts" />
          </p>
        ) : (
          <Says text={precedent.facts} class="published" />
        )}
        <p class="law-small">
          <T k="law.precedent.alleged" />
        </p>
      </LawPart>
      <LawPart k="law.grounds" id="grounds">
        {precedent.grounds.length === 0 ? (
          <p>
            <T k="law.grounds.none" />
          </p>
        ) : (
          <ul class="points">
            {precedent.grounds.map((ground) => (
              <li>
                <EnglishText text={ground} />
              </li>
            ))}
          </ul>
        )}
        <Says text={precedent.note} class="caveat" />
      </LawPart>
      <SameCase precedent={precedent} book={book} />
      <BesideOf beside={beside} facts={facts} />
    </Sheet>
  );
};

const Pair: FC<{ k: MessageKey; text: string }> = ({ k, text }) => (
  <>
    <dt>
      <T k={k} />
    </dt>
    <dd>
      <EnglishText text={text} />
    </dd>
  </>
);

/** How much of the source was read, how sure we are, and on what basis. */
const Known: FC<{ precedent: Precedent }> = ({ precedent: { read, confidence, basis } }) => (
  <div class="aside">
    <h2>
      <T k="law.known" />
    </h2>
    <p>
      <LawBasis of={basis} />
    </p>
    <p>
      <T k={`law.read.${read}` as MessageKey} />
    </p>
    <p>
      <T k={`law.confidence.${confidence}` as MessageKey} />
    </p>
  </div>
);

const SameCase: FC<{ precedent: Precedent; book: LawBook }> = ({ precedent, book }) => {
  const others = book.precedents.precedents.filter(
    ({ id, sameAs }) => precedent.sameAs.includes(id) || sameAs.includes(precedent.id),
  );
  if (others.length === 0) return null;
  return (
    <LawPart k="law.sameCase" id="same-case">
      <ul class="law-short">
        {others.map((other) => (
          <li>
            <PrecedentLine precedent={other} />
          </li>
        ))}
      </ul>
    </LawPart>
  );
};

type Facts = ReadonlyMap<string, FactDefinition>;

const BesideOf: FC<{ beside: Besides; facts: Facts }> = ({ beside: { alike, otherwise }, facts }) => {
  if (alike.length === 0 && otherwise.length === 0)
    return (
      <LawPart k="law.beside" id="beside">
        <p>
          <T k="law.beside.none" />
        </p>
      </LawPart>
    );
  return (
    <>
      <LawPart k="law.beside" id="beside">
        <p>
          <T k="law.beside.what" /> <T k="law.noOdds" />
        </p>
      </LawPart>
      <LawPart k="law.beside.alike" id="alike">
        <Several of={alike} facts={facts} />
      </LawPart>
      <LawPart k="law.beside.otherwise" id="otherwise">
        <Several of={otherwise} facts={facts} />
      </LawPart>
    </>
  );
};

const Several: FC<{ of: Besides['alike']; facts: Facts }> = ({ of, facts }) =>
  of.length === 0 ? (
    <p>
      <T k="law.beside.noneThere" />
    </p>
  ) : (
    <ul class="law-list">
      {of.map(({ precedent, shared, same, differs, topicsThere }) => (
        <li>
          <h3>
            <a href={precedentHref(precedent.id)}>
              <EnglishText text={precedent.title} />
            </a>
          </h3>
          <DecidedBy precedent={precedent} />
          <p class="law-small">
            <T k="law.beside.shared" values={{ topics: () => <Topics of={shared} /> }} />{' '}
            {topicsThere.length > 0 && (
              <T k="law.beside.there" values={{ topics: () => <Topics of={topicsThere} /> }} />
            )}
          </p>
          {differs.length === 0 ? (
            <p class="law-small">
              <T k="law.beside.noDifference" values={{ count: same.length }} />
            </p>
          ) : (
            <Differs of={differs} facts={facts} />
          )}
        </li>
      ))}
    </ul>
  );
