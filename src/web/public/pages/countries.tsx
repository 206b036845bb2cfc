/** Countries and bodies: which asked for notices, whose nationals are sought; as a map and as a table. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { CountryCode } from '../../../notice/notice.ts';
import type { CountryCounts, Searched as SearchedIn } from '../../../publishing/publishing.ts';
import { WorldMap } from '../charts/world-map.tsx';
import { show } from '../layout.tsx';
import { BarCell } from '../parts/bars.tsx';
import { Country } from '../parts/country.tsx';
import { CountAsked, FigureFrom } from '../parts/figure.tsx';
import { type LeftOut, LeftOutOf, leftOut } from '../parts/left-out.tsx';
import { Searched } from '../parts/searched.tsx';
import { T } from '../parts/text.tsx';
import { type Env, useReading } from '../reading.ts';
import { MapFoot } from './overview.tsx';
import { needsArchive } from './unread.tsx';

const sorts = ['issued', 'nationals', 'name'] as const;
type Sort = (typeof sorts)[number];

export function countriesPages(site: Hono<Env>): void {
  site.get(
    '/countries',
    needsArchive('countries', 'nav.countries', async (c, archive) => {
      const { words } = c.get('reading');
      const sort = sorts.find((one) => one === c.req.query('sort')) ?? 'issued';
      return show(
        c,
        {
          title: words.text('countries.title'),
          description: words.text('countries.description'),
          section: 'countries',
          noindex: sort !== 'issued',
        },
        <CountriesPage
          {...(await archive.countries())}
          sort={sort}
          searched={await archive.searched()}
          unread={leftOut(c.req.query(), {
            sort: { name: 'address.order', read: sorts.some((one) => one === c.req.query('sort')) },
          })}
        />,
      );
    }),
  );
}

const CountriesPage: FC<CountryCounts & { sort: Sort; searched: SearchedIn; unread: LeftOut }> = ({
  countries: rows,
  withheld,
  issuerUnread,
  sort,
  searched,
  unread,
}) => {
  const { words } = useReading();
  const asking = rows.filter(({ issued }) => issued > 0).length;
  const counts = new Map<CountryCode, number>(rows.map(({ code, issued }) => [code, issued]));
  const sorted = rows.toSorted(
    (a, b) => (sort === 'name' ? 0 : b[sort] - a[sort]) || a.name.localeCompare(b.name, 'en'),
  );
  const most = Math.max(1, ...rows.map(({ issued, nationals }) => Math.max(issued, nationals)));
  return (
    <div class="sheet countries">
      <header class="catalogue-head">
        <h1>
          <T k="countries.title" />
        </h1>
        <p class="lead">
          <T
            k={
              issuerUnread === 0
                ? 'countries.lead'
                : asking === 0
                  ? 'countries.lead.unknown'
                  : 'countries.lead.atLeast'
            }
            values={{ count: asking }}
          />
        </p>
        <Searched searched={searched} />
        <LeftOutOf of={unread} />
      </header>
      <section class="wide-part">
        <WorldMap
          counts={counts}
          caption={<T k="overview.map.what" />}
          aloud={words.text('overview.map.aloud', { count: asking })}
          isWhole={issuerUnread === 0}
          foot={<MapFoot at={searched.lastWhole?.at ?? null} withheld={withheld} unread={issuerUnread} />}
        />
      </section>
      <section class="wide-part">
        <table class="index pair-bars">
          <caption>
            <T k="countries.caption" />
            <span class="sorts sorts-below">
              <T k="notices.sort" />
              {sorts.map((one) => (
                <>
                  {' '}
                  {one === sort ? (
                    <strong aria-current="true">
                      <T k={`countries.sort.${one}`} />
                    </strong>
                  ) : (
                    <a href={one === 'issued' ? '/countries' : `/countries?sort=${one}`} rel="nofollow">
                      <T k={`countries.sort.${one}`} />
                    </a>
                  )}
                </>
              ))}
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <T k="head.country" />
              </th>
              <th scope="col">
                <T k="head.issued" />
              </th>
              <th scope="col">
                <T k="head.nationals" />
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ code, issued, nationals }) => (
              <tr>
                <th scope="row">
                  <Country code={code} link />
                </th>
                {([issued, nationals] as const).map((count, at) => (
                  <td data-head={words.text(at === 0 ? 'head.issued' : 'head.nationals')}>
                    <BarCell share={count / most}>
                      <CountAsked count={count} unread={at === 0 ? issuerUnread : 0} />
                    </BarCell>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p class="explain">
          <FigureFrom at={searched.lastWhole?.at ?? null} withheld={withheld} unread={issuerUnread} />{' '}
          <T k="countries.several" />
        </p>
      </section>
    </div>
  );
};
