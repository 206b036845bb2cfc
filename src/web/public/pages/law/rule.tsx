/** One rule: what it asks, each edition part by part, its provisions, its cases, the precedents on it, and its file. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { LawBook, PublicHouse } from '../../../../house/house.ts';
import { type Day, dayOf } from '../../../../kernel/kernel.ts';
import type { Rule } from '../../../../law/law.ts';
import type { MessageKey } from '../../../messages/messages.ts';
import { show } from '../../layout.tsx';
import { Folded } from '../../parts/folded.tsx';
import { LawNav, LawPart, PrecedentLine, Topics } from '../../parts/law.tsx';
import { Noted, Sheet } from '../../parts/margin.tsx';
import { EnglishText, inOwnWords, T } from '../../parts/text.tsx';
import { type Env, lawFor } from '../../reading.ts';
import { RuleCases } from './rule-cases.tsx';
import { Edition } from './rule-edition.tsx';

/** How many precedents of a side stand open; the others are folded. */
const OPEN = 5;

export function lawRulePages(site: Hono<Env>, house: PublicHouse): void {
  site.get('/law/rules/:rule', async (c) => {
    const book = await lawFor(c);
    const rule = book.rulebook.rules.find(({ id }) => id === c.req.param('rule'));
    if (!rule) return c.notFound();
    return show(
      c,
      {
        title: inOwnWords(c.get('reading'), rule.title),
        description: inOwnWords(c.get('reading'), rule.about),
        section: 'rules',
      },
      <RulePage rule={rule} book={book} today={dayOf(house.clock.now())} />,
    );
  });
}

const RulePage: FC<{ rule: Rule; book: LawBook; today: Day }> = ({ rule, book, today }) => {
  const vocabulary = {
    facts: new Map(book.rulebook.facts.map((fact) => [fact.name, fact])),
    parameters: new Map(book.rulebook.parameters.map((one) => [one.name, one])),
  };
  const held = book.lawOn(today).rules.find((one) => one.rule.id === rule.id)?.edition;
  return (
    <Sheet class="law law-rule">
      <Noted aside={<HowToRead />}>
        <LawNav />
        <p class="kicker">
          <Family rule={rule} />
        </p>
        <h1>
          <EnglishText text={rule.title} />
        </h1>
        <p class="lead">
          <EnglishText text={rule.about} />
        </p>
        {!held && (
          <p class="told">
            <T k="law.notToday" />
          </p>
        )}
      </Noted>
      {rule.editions.toReversed().map((edition) => (
        <Edition edition={edition} inForce={edition === held} book={book} today={today} words={vocabulary} />
      ))}
      <OnThisRule rule={rule} book={book} />
      <LawPart k="law.cases" id="cases" wide>
        <RuleCases rule={rule} book={book} facts={vocabulary.facts} />
      </LawPart>
      <LawPart k="law.file" id="file">
        <RuleFile rule={rule} book={book} />
      </LawPart>
    </Sheet>
  );
};

const named = ['conditions', 'article3', 'rights', 'status', 'private', 'quality', 'diffusions'];

const Family: FC<{ rule: Rule }> = ({ rule: { family, id } }) => (
  <>
    <a href={`/law#${named.includes(family) ? family : 'other'}`}>
      <T k={`law.family.${named.includes(family) ? family : 'other'}` as MessageKey} />
    </a>{' '}
    <code dir="ltr">{id}</code>
  </>
);

const HowToRead: FC = () => (
  <div class="aside">
    <h2>
      <T k="law.read" />
    </h2>
    <p>
      <T k="law.read.unknown" />
    </p>
    <p>
      <T k="law.read.met" />
    </p>
    <p>
      <T k="law.read.words" />
    </p>
  </div>
);

/** The precedents that share a topic with the rule, by how they were decided. */
const OnThisRule: FC<{ rule: Rule; book: LawBook }> = ({ rule, book }) => {
  const { alike, otherwise, neither, topics } = book.precedentsOn(rule.id);
  if (topics.length === 0)
    return (
      <LawPart k="law.onRule" id="precedents">
        <p>
          <T k="law.onRule.noTopic" />
        </p>
      </LawPart>
    );
  return (
    <LawPart k="law.onRule" id="precedents">
      <p>
        <T
          k="law.onRule.counts"
          values={{ alike: alike.length, otherwise: otherwise.length, neither: neither.length }}
        />{' '}
        <T k="law.noOdds" />
      </p>
      <p class="law-small">
        <T
          k="law.onRule.topics"
          values={{
            topics: () => <Topics of={topics} link />,
          }}
        />
      </p>
      <Side k="law.alike" of={alike} />
      <Side k="law.otherwise" of={otherwise} />
      <Side k="law.neither" of={neither} />
    </LawPart>
  );
};

type Found = ReturnType<LawBook['precedentsOn']>['alike'];

const Side: FC<{ k: MessageKey; of: Found }> = ({ k, of }) => {
  if (of.length === 0) return null;
  return (
    <div class="law-side">
      <h3>
        <T k={k} values={{ count: of.length }} />
      </h3>
      <ShortList of={of.slice(0, OPEN)} />
      {of.length > OPEN && (
        <Folded summary={<T k="facets.more" values={{ count: of.length - OPEN }} />}>
          <ShortList of={of.slice(OPEN)} />
        </Folded>
      )}
    </div>
  );
};

const ShortList: FC<{ of: Found }> = ({ of }) => (
  <ul class="law-short">
    {of.map((precedent) => (
      <li>
        <PrecedentLine precedent={precedent} />
      </li>
    ))}
  </ul>
);

const RuleFile: FC<{ rule: Rule; book: LawBook }> = ({ rule, book }) => {
  const path = `rules/${rule.family}/${rule.id}.yaml`;
  const text = book.texts.get(path);
  if (text === undefined)
    return (
      <p>
        <T k="law.file.missing" />
      </p>
    );
  return (
    <>
      <p>
        <T k="law.file.what" />
      </p>
      <Folded summary={<code dir="ltr">{path}</code>}>
        <pre class="law-yaml" dir="ltr">
          <code>{text}</code>
        </pre>
      </Folded>
    </>
  );
};
