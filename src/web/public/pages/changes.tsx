/** All changes, newest first, filtered by links and a form that carry no names. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { Change } from '../../../archive/archive.ts';
import { type Day, readDay } from '../../../kernel/kernel.ts';
import { COUNTRY_CODES, countryName } from '../../../notice/notice.ts';
import type { PublicChange, Searched as SearchedIn } from '../../../publishing/publishing.ts';
import { show } from '../layout.tsx';
import { ChangeLines } from '../parts/change-lines.tsx';
import { Country } from '../parts/country.tsx';
import { DateInWords, dateInWords } from '../parts/date.tsx';
import { type LeftOut, LeftOutOf, leftOut } from '../parts/left-out.tsx';
import { Searched } from '../parts/searched.tsx';
import { T } from '../parts/text.tsx';
import { type Env, useReading } from '../reading.ts';
import { needsArchive } from './unread.tsx';

const perPage = 50;
const kinds = [
  'listed',
  'unlisted',
  'relisted',
  'amended',
  'corrected',
] as const satisfies readonly Change['kind'][];

interface Asked {
  readonly kind: Change['kind'] | undefined;
  readonly country: string | undefined;
  readonly since: Day | undefined;
  readonly before: number | undefined;
}

export function changesPages(site: Hono<Env>): void {
  site.get(
    '/changes',
    needsArchive('changes', 'nav.changes', async (c, archive) => {
      const { words } = c.get('reading');
      const asked = readAsked((name) => c.req.query(name));
      const { kind, country, since, before } = asked;
      const found = await archive.changes({
        ...(kind && { kind }),
        ...(country && { country }),
        ...(since && { since }),
        ...(before && { before }),
        order: 'newest',
        limit: perPage + 1,
      });
      return show(
        c,
        {
          title: words.text('changes.title'),
          description: words.text('changes.description'),
          section: 'changes',
          noindex: addressOf(asked) !== '/changes',
        },
        <ChangesPage
          asked={asked}
          unread={leftOut(c.req.query(), {
            kind: { name: 'head.kind', read: kind !== undefined },
            country: { name: 'head.country', read: country !== undefined },
            since: { name: 'changes.sinceDay', read: since !== undefined },
            before: { name: 'address.page', read: before !== undefined },
          })}
          changes={found.slice(0, perPage)}
          more={found.length > perPage}
          searched={await archive.searched()}
        />,
      );
    }),
  );
}

function readAsked(field: (name: string) => string | undefined): Asked {
  const country = field('country')?.toUpperCase();
  const before = Number(field('before'));
  return {
    kind: kinds.find((kind) => kind === field('kind')),
    country: country && /^[A-Z0-9]{2,4}$/.test(country) ? country : undefined,
    since: day(field('since')),
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  };
}

function day(text: string | undefined): Day | undefined {
  try {
    return text ? readDay(text) : undefined;
  } catch {
    return undefined;
  }
}

function addressOf({ kind, country, since, before }: Asked): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries({ kind, country, since, before }))
    if (value !== undefined) fields.set(name, String(value));
  return fields.size === 0 ? '/changes' : `/changes?${fields}`;
}

const ChangesPage: FC<{
  asked: Asked;
  unread: LeftOut;
  changes: readonly PublicChange[];
  more: boolean;
  searched: SearchedIn;
}> = ({ asked, unread, changes, more, searched }) => {
  const { words } = useReading();
  const days = Map.groupBy(changes, ({ byAt }) => byAt.slice(0, 10));
  const last = changes.at(-1);
  return (
    <div class="catalogue">
      <header class="catalogue-head">
        <h1>
          <T k="changes.title" />
        </h1>
        <p class="lead">
          <T k="changes.lead" />
        </p>
        <Searched searched={searched} />
      </header>
      <div class="catalogue-list">
        <LeftOutOf of={unread} />
        {(asked.kind || asked.country || asked.since) && (
          <p class="chosen-words">
            {asked.kind && <T k={`changes.only.${asked.kind}`} />}{' '}
            {asked.country && (
              <T
                k="changes.ofCountry"
                values={{
                  country: () => <Country code={asked.country!} link />,
                }}
              />
            )}{' '}
            {asked.country && <T k="changes.ofCountry.minors" />}{' '}
            {asked.since && (
              <T k="changes.since" values={{ date: () => <DateInWords date={asked.since!} /> }} />
            )}{' '}
            <a href="/changes">
              <T k="changes.allAgain" />
            </a>
          </p>
        )}
        {changes.length === 0 ? (
          <p class="nobody">
            <T k="changes.none" />
          </p>
        ) : (
          [...days].map(([on, ofDay]) => (
            <section class="day-of-changes">
              <h2>
                <time datetime={on}>{dateInWords(words, on)}</time>
              </h2>
              <ChangeLines changes={ofDay} />
            </section>
          ))
        )}
        <p class="pages">
          {asked.before !== undefined && (
            <a href={addressOf({ ...asked, before: undefined })}>
              <T k="pages.newest" />
            </a>
          )}
          {more && last && (
            <a class="next" href={addressOf({ ...asked, before: last.no })} rel="nofollow">
              <T k="pages.older" />
            </a>
          )}
        </p>
      </div>
      <aside class="facets" id="facets" aria-label={words.text('facets.label')}>
        <Filter asked={asked} />
        <section class="facet">
          <h2>
            <T k="changes.words" />
          </h2>
          <p class="explain">
            <T k="overview.noDates" />
          </p>
          <p class="explain">
            <T k="unlisted.means" />
          </p>
          <p>
            <a href="/feeds">
              <T k="changes.feeds" />
            </a>
          </p>
        </section>
      </aside>
    </div>
  );
};

const Filter: FC<{ asked: Asked }> = ({ asked }) => {
  const { words } = useReading();
  const countries = COUNTRY_CODES.map((code) => [code, countryName(code) ?? code] as const).sort((a, b) =>
    a[1].localeCompare(b[1], 'en'),
  );
  return (
    <form class="filter" method="get" action="/changes">
      <label>
        <T k="head.kind" />
        <select name="kind">
          <option value="">{words.text('filter.any')}</option>
          {kinds.map((kind) => (
            <option value={kind} selected={kind === asked.kind}>
              {words.text(`change.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <T k="head.country" />
        <select name="country">
          <option value="">{words.text('filter.any')}</option>
          {countries.map(([code, name]) => (
            <option value={code} selected={code === asked.country} lang="en">
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <T k="changes.sinceDay" />
        <input type="date" name="since" value={asked.since ?? ''} />
      </label>
      <button type="submit" class="do">
        <T k="filter.do" />
      </button>
    </form>
  );
};
