/** The vocabulary: every question that a rule may ask, its answers, who can give them, and which rules ask. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { LawBook } from '../../../../house/house.ts';
import type { FactDefinition, Rule } from '../../../../law/law.ts';
import type { MessageKey } from '../../../messages/messages.ts';
import { show } from '../../layout.tsx';
import { Folded } from '../../parts/folded.tsx';
import { LawNav, RuleLinks, Says } from '../../parts/law.tsx';
import { Noted, Sheet } from '../../parts/margin.tsx';
import { EnglishText, T } from '../../parts/text.tsx';
import { type Env, lawFor, useReading } from '../../reading.ts';

/** More rules than these are folded. */
const OPEN = 4;

export function factPages(site: Hono<Env>): void {
  site.get('/law/facts', async (c) => {
    const { words } = c.get('reading');
    return show(
      c,
      { title: words.text('law.facts'), description: words.text('law.facts.description'), section: 'rules' },
      <FactsPage book={await lawFor(c)} />,
    );
  });
}

const FactsPage: FC<{ book: LawBook }> = ({ book }) => {
  const rules = new Map(book.rulebook.rules.map((rule) => [rule.id, rule]));
  return (
    <Sheet class="law law-facts">
      <Noted>
        <LawNav />
        <h1>
          <T k="law.facts" />
        </h1>
        <p class="lead">
          <T k="law.facts.lead" />
        </p>
        <nav class="page-contents" aria-label={useReading().words.text('contents.label')}>
          <Folded summary={<T k="law.facts.all" values={{ count: book.rulebook.facts.length }} />}>
            <ul class="law-names" dir="ltr">
              {book.rulebook.facts.map(({ name }) => (
                <li>
                  <a href={`#${encodeURI(name)}`}>{name}</a>
                </li>
              ))}
            </ul>
          </Folded>
        </nav>
      </Noted>
      <div class="full">
        {book.rulebook.facts.map((fact) => (
          <FactOf fact={fact} asking={book.register.byFact.get(fact.name) ?? []} rules={rules} />
        ))}
      </div>
    </Sheet>
  );
};

const FactOf: FC<{
  fact: FactDefinition;
  asking: readonly string[];
  rules: ReadonlyMap<string, Rule>;
}> = ({ fact, asking, rules }) => (
  <Noted id={fact.name} class="entry" aside={<Asking ids={asking} rules={rules} />}>
    <h2>
      <a class="self" href={`#${encodeURI(fact.name)}`}>
        <EnglishText text={fact.asks} />
      </a>
    </h2>
    <p class="law-small">
      <code>{fact.name}</code>
    </p>
    <Says text={fact.help} />
    <p>
      <T k={`law.type.${fact.type}` as MessageKey} values={{ unit: fact.unit ?? '' }} />
    </p>
    {fact.options && (
      <dl class="law-options">
        {Object.entries(fact.options).map(([option, meaning]) => (
          <div>
            <dt>
              <code>{option}</code>
            </dt>
            <dd>
              <EnglishText text={meaning} />
            </dd>
          </div>
        ))}
      </dl>
    )}
    <p class="law-small">
      <T k="law.answerers" />{' '}
      {fact.answerers.map((who, at) => (
        <>
          {at > 0 && '; '}
          <T k={`law.answerer.${who}` as MessageKey} />
        </>
      ))}
      {fact.fromCharge && (
        <>
          {'. '}
          <T k="law.fromCharge" />
        </>
      )}
    </p>
  </Noted>
);

const Asking: FC<{ ids: readonly string[]; rules: ReadonlyMap<string, Rule> }> = ({ ids, rules }) => {
  if (ids.length === 0)
    return (
      <p class="aside">
        <T k="law.facts.unused" />
      </p>
    );
  const links = <RuleLinks ids={ids} rules={rules} />;
  return (
    <div class="aside">
      {ids.length <= OPEN ? (
        <p>
          <T k="law.facts.asked" /> {links}
        </p>
      ) : (
        <Folded summary={<T k="law.facts.askedBy" values={{ count: ids.length }} />}>
          <p>{links}</p>
        </Folded>
      )}
    </div>
  );
};
