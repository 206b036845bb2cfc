/** The rulebook in force: what it is, on what it stands, and every rule by family. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { LawBook, PublicHouse } from '../../../../house/house.ts';
import { type Day, dayOf } from '../../../../kernel/kernel.ts';
import type { Basis, Rule } from '../../../../law/law.ts';
import type { MessageKey } from '../../../messages/messages.ts';
import { show } from '../../layout.tsx';
import { inFigures } from '../../parts/count.ts';
import { DateInWords } from '../../parts/date.tsx';
import { ShortDigest } from '../../parts/digest.tsx';
import { LawBasis, LawNav, LawPart, ruleHref, Says } from '../../parts/law.tsx';
import { Noted, Sheet } from '../../parts/margin.tsx';
import { EnglishText, T } from '../../parts/text.tsx';
import { type Env, lawFor, useReading } from '../../reading.ts';
import { factPages } from './facts.tsx';
import { lawPrecedentPages } from './precedent.tsx';
import { lawPrecedentsPages } from './precedents.tsx';
import { provisionPages } from './provisions.tsx';
import { lawRulePages } from './rule.tsx';
import { timingPages } from './timings.tsx';
import { parameterPages } from './values.tsx';

const bases = ['read', 'secondary', 'recall'] as const satisfies readonly Basis[];
/** Families in the order in which a notice is tested; others follow. */
const families = ['conditions', 'article3', 'rights', 'status', 'private', 'quality', 'diffusions'] as const;

export function lawPages(site: Hono<Env>, house: PublicHouse): void {
  site.get('/law', async (c) => {
    const { words } = c.get('reading');
    const book = await lawFor(c);
    return show(
      c,
      { title: words.text('law.title'), description: words.text('law.description'), section: 'rules' },
      <LawPage book={book} today={dayOf(house.clock.now())} />,
    );
  });
  for (const pages of [
    lawRulePages,
    provisionPages,
    factPages,
    parameterPages,
    timingPages,
    lawPrecedentsPages,
    lawPrecedentPages,
  ])
    pages(site, house);
}

/** A rule with the edition of today, and on what it stands. */
interface Standing {
  readonly rule: Rule;
  /** Null where no edition holds today. */
  readonly basis: Basis | null;
}

function standing(book: LawBook, today: Day): Standing[] {
  const held = new Map(book.lawOn(today).rules.map(({ rule, edition }) => [rule.id, edition]));
  return book.rulebook.rules.map((rule) => {
    const edition = held.get(rule.id);
    return { rule, basis: edition ? book.footingOf(edition, today).basis : null };
  });
}

const LawPage: FC<{ book: LawBook; today: Day }> = ({ book, today }) => {
  const rules = standing(book, today);
  const others = [...new Set(rules.map(({ rule }) => rule.family))].filter(
    (family) => !families.some((one) => one === family),
  );
  return (
    <Sheet class="law">
      <Noted aside={<Counts rules={rules} />}>
        <LawNav />
        <h1>
          <T k="law.title" />
        </h1>
        <p class="lead">
          <T k="law.lead" />
        </p>
        <Broken book={book} />
        <Facts book={book} rules={rules} today={today} />
        <nav class="page-contents" aria-label={useReading().words.text('contents.label')}>
          <ol>
            {families.map((family) => (
              <li>
                <a href={`#${family}`}>
                  <T k={`law.family.${family}`} />
                </a>
              </li>
            ))}
          </ol>
        </nav>
      </Noted>
      {families.map((family) => (
        <LawPart k={`law.family.${family}` as MessageKey} id={family}>
          <Family rules={rules.filter(({ rule }) => rule.family === family)} />
        </LawPart>
      ))}
      {others.length > 0 && (
        <LawPart k="law.family.other" id="other">
          <Family rules={rules.filter(({ rule }) => others.includes(rule.family))} />
        </LawPart>
      )}
    </Sheet>
  );
};

/** The folder's own rulebook is not the one in force: said, and which one is. */
const Broken: FC<{ book: LawBook }> = ({ book: { brokenBy } }) =>
  brokenBy.length === 0 ? null : (
    <p class="told">
      <T k="law.broken" values={{ count: brokenBy.length }} />
    </p>
  );

const Facts: FC<{ book: LawBook; rules: readonly Standing[]; today: Day }> = ({ book, rules, today }) => {
  const { rulebook, precedents } = book;
  const provisions = rulebook.instruments.reduce((sum, one) => sum + one.provisions.length, 0);
  const link = (href: string) => (inside: unknown[]) => <a href={href}>{inside as string[]}</a>;
  return (
    <dl class="pairs">
      <dt>
        <T k="law.digest" />
      </dt>
      <dd>
        <ShortDigest of={rulebook.digest} wholeInPrint />
      </dd>
      <dt>
        <T k="law.since" />
      </dt>
      <dd>
        <DateInWords date={book.lawSince(today)} />
      </dd>
      <dt>
        <T k="law.holds" />
      </dt>
      <dd>
        <T
          k="law.holds.what"
          values={{
            rules: rules.filter(({ basis }) => basis !== null).length,
            provisions,
            instruments: rulebook.instruments.length,
            parameters: rulebook.parameters.length,
            timings: rulebook.timings.length,
            facts: rulebook.facts.length,
            precedents: precedents.precedents.length,
            lp: link('/law/provisions'),
            lv: link('/law/parameters'),
            lt: link('/law/timings'),
            lf: link('/law/facts'),
            lc: link('/law/precedents'),
          }}
        />
      </dd>
    </dl>
  );
};

/** How many rules stand on what, each counted by the weakest thing that it stands on. */
const Counts: FC<{ rules: readonly Standing[] }> = ({ rules }) => (
  <div class="aside">
    <h2>
      <T k="law.bases" />
    </h2>
    <dl class="tally">
      {bases.map((basis) => (
        <div>
          <dt>
            <LawBasis of={basis} />
          </dt>
          <dd>{inFigures(rules.filter((one) => one.basis === basis).length)}</dd>
        </div>
      ))}
    </dl>
    <p>
      <T k="law.bases.what" />
    </p>
  </div>
);

const Family: FC<{ rules: readonly Standing[] }> = ({ rules }) => (
  <ul class="law-list">
    {rules.map(({ rule, basis }) => (
      <li>
        <h3>
          <a href={ruleHref(rule.id)}>
            <EnglishText text={rule.title} />
          </a>
        </h3>
        <Says text={rule.about} />
        <p class="law-small">{basis === null ? <T k="law.notToday" /> : <LawBasis of={basis} />}</p>
      </li>
    ))}
  </ul>
);
