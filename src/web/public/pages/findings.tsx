/** Findings counted over the list, by rule and by asking country, with what the counts are not. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { countryName } from '../../../notice/notice.ts';
import type { FindingStatistics, RuleStatistics } from '../../../publishing/publishing.ts';
import { show } from '../layout.tsx';
import { inFigures } from '../parts/count.ts';
import { Country } from '../parts/country.tsx';
import { DateInWords } from '../parts/date.tsx';
import { ShortDigest } from '../parts/digest.tsx';
import { Folded } from '../parts/folded.tsx';
import { Noted, Sheet } from '../parts/margin.tsx';
import { Outcome } from '../parts/outcome.tsx';
import { Searched } from '../parts/searched.tsx';
import { Table } from '../parts/table.tsx';
import { EnglishText, T } from '../parts/text.tsx';
import { type Env, lawFor, useReading } from '../reading.ts';
import { needsArchive } from './unread.tsx';

const outcomes = ['breach', 'concern', 'met'] as const;
const warnings = ['sample', 'openness', 'ranking', 'unknown'] as const;

export function findingsPages(site: Hono<Env>): void {
  site.get(
    '/findings',
    needsArchive('notices', 'counts.title', async (c, archive) => {
      // Where no rulebook can be read its titles stand in English; the counts do not need it.
      await lawFor(c).catch(() => null);
      const { words } = c.get('reading');
      return show(
        c,
        {
          title: words.text('counts.title'),
          description: words.text('counts.description'),
          section: 'notices',
        },
        <FindingsPage of={await archive.findings()} />,
      );
    }),
  );
}

const FindingsPage: FC<{ of: FindingStatistics }> = ({ of }) => {
  const { law, listed, unscreened, withheld, issuerUnread, rules, searched } = of;
  return (
    <Sheet class="finding-counts">
      <Noted aside={<Warning />}>
        <h1>
          <T k="counts.title" />
        </h1>
        <p class="lead">
          {unscreened === null ? (
            <T k="counts.none" />
          ) : (
            <T k="counts.lead" values={{ screened: listed - unscreened }} />
          )}
        </p>
        <Searched searched={searched} />
        {law !== null && (
          <p class="explain">
            <T
              k="counts.law"
              values={{
                digest: () => <ShortDigest of={law.rulebook} />,
                day: () => <DateInWords date={law.lawFrom} />,
              }}
            />
          </p>
        )}
        {(unscreened ?? 0) > 0 && (
          <p class="told" role="status">
            <T k="counts.unscreened" values={{ count: unscreened ?? 0 }} />
          </p>
        )}
        {withheld > 0 && (
          <p class="explain">
            <T k="counts.withheld" values={{ count: withheld }} />
          </p>
        )}
        <p>
          <a href="/api/v1/findings">
            <T k="counts.json" />
          </a>
          {' · '}
          <a href="/notices">
            <T k="counts.notices" />
          </a>
        </p>
      </Noted>
      {rules.length > 0 && <ByRule rules={rules} screened={listed - (unscreened ?? 0)} />}
      {rules.length > 0 && <ByCountry rules={rules} unread={issuerUnread} />}
    </Sheet>
  );
};

const Warning: FC = () => (
  <div class="aside">
    <h2>
      <T k="counts.warning.title" />
    </h2>
    {warnings.map((one) => (
      <p>
        <T k={`counts.warning.${one}`} />
      </p>
    ))}
  </div>
);

const nameOf = (code: string) => countryName(code) ?? code;

/** A count that leads to its notices. */
const Count: FC<{ count: number; query: string }> = ({ count, query }) =>
  count === 0 ? (
    <span class="quiet">{inFigures(0)}</span>
  ) : (
    <a href={`/notices?${query}`} rel="nofollow">
      {inFigures(count)}
    </a>
  );

const ByRule: FC<{ rules: readonly RuleStatistics[]; screened: number }> = ({ rules, screened }) => {
  const { words } = useReading();
  return (
    <section class="wide-part">
      <Table
        class="run"
        caption={<T k="counts.caption" />}
        rows={rules}
        columns={[
          { head: words.text('counts.head.rule'), cell: ({ title }) => <EnglishText text={title} /> },
          ...outcomes.map((outcome) => ({
            head: words.text(`outcome.${outcome}`),
            figures: true,
            cell: (row: RuleStatistics) => (
              <Count count={row[outcome]} query={`finding=${row.rule}:${outcome}`} />
            ),
          })),
          {
            head: words.text('counts.head.open'),
            figures: true,
            cell: ({ breach, concern, met }) => (
              <span class="quiet">{inFigures(screened - breach - concern - met)}</span>
            ),
          },
        ]}
      />
    </section>
  );
};

/** Countries in the order of their names, so that no order of theirs can be read as a ranking. */
const ByCountry: FC<{ rules: readonly RuleStatistics[]; unread: number }> = ({ rules, unread }) => {
  const { words } = useReading();
  return (
    <section class="wide-part">
      <h2>
        <T k="counts.byCountry.title" />
      </h2>
      <p class="explain">
        <T k="counts.byCountry.what" />
        {unread > 0 && (
          <>
            {' '}
            <T k="counts.unread" values={{ count: unread }} />
          </>
        )}
      </p>
      {rules.map(({ rule, title, byIssuer, ...counts }) => {
        const shown = outcomes.filter((outcome) => counts[outcome] > 0);
        return (
          <Folded
            summary={
              <>
                <EnglishText text={title} />
                {shown.map((outcome) => (
                  <>
                    {' '}
                    <Outcome of={outcome} />
                  </>
                ))}{' '}
                <span class="quiet">
                  <T k="counts.byCountry" values={{ count: byIssuer.length }} />
                </span>
              </>
            }
          >
            <Table
              class="run"
              caption={
                <span class="unseen">
                  <T k="counts.byCountry.title" />
                </span>
              }
              rows={byIssuer.toSorted((a, b) => nameOf(a.code).localeCompare(nameOf(b.code), 'en'))}
              columns={[
                { head: words.text('head.country'), cell: ({ code }) => <Country code={code} link /> },
                ...shown.map((outcome) => ({
                  head: words.text(`outcome.${outcome}`),
                  figures: true,
                  cell: (row: (typeof byIssuer)[number]) => (
                    <Count count={row[outcome]} query={`issuer=${row.code}&finding=${rule}:${outcome}`} />
                  ),
                })),
              ]}
            />
          </Folded>
        );
      })}
    </section>
  );
};
