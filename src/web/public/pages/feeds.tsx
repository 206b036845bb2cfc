/** The list of feeds: what each carries, and that none carries a name where the person may not be named. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { CountryCounts } from '../../../publishing/publishing.ts';
import { show } from '../layout.tsx';
import { Country } from '../parts/country.tsx';
import { Noted, Sheet } from '../parts/margin.tsx';
import { Table } from '../parts/table.tsx';
import { T } from '../parts/text.tsx';
import { type Env, useReading } from '../reading.ts';
import { needsArchive } from './unread.tsx';

type Row = CountryCounts['countries'][number];

const all = [
  ['/feeds/changes.atom', 'feeds.all.atom'],
  ['/feeds/changes.json', 'feeds.all.json'],
] as const;

export function feedPages(site: Hono<Env>): void {
  site.get(
    '/feeds',
    needsArchive(undefined, 'feeds.title', async (c, archive) =>
      show(
        c,
        {
          title: c.get('reading').words.text('feeds.title'),
          description: c.get('reading').words.text('feeds.lead'),
        },
        <FeedsPage countries={(await archive.countries()).countries} />,
      ),
    ),
  );
}

const FeedsPage: FC<{ countries: readonly Row[] }> = ({ countries }) => {
  const { words } = useReading();
  return (
    <Sheet class="feeds">
      <Noted
        aside={
          <div class="aside">
            <h2>
              <T k="feeds.names" />
            </h2>
            <p>
              <T k="feeds.names.what" />
            </p>
          </div>
        }
      >
        <h1>
          <T k="feeds.title" />
        </h1>
        <p class="lead">
          <T k="feeds.lead" />
        </p>
        <dl class="contents">
          {all.map(([href, name]) => (
            <div>
              <dt>
                <a href={href}>
                  <T k={name} />
                </a>
              </dt>
              <dd>
                <code>{href}</code>
              </dd>
            </div>
          ))}
        </dl>
      </Noted>
      <Noted class="topic">
        <h2>
          <T k="feeds.country" />
        </h2>
        <p>
          <T k="feeds.country.what" />
        </p>
        <Table
          caption={
            <span class="unseen">
              <T k="feeds.country" />
            </span>
          }
          rows={countries.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))}
          columns={[
            { head: words.text('head.country'), cell: ({ code }) => <Country code={code} link /> },
            { head: words.text('feeds.atom'), cell: ({ code }) => <Feed code={code} ending="atom" /> },
            { head: words.text('feeds.jsonFeed'), cell: ({ code }) => <Feed code={code} ending="json" /> },
          ]}
        />
      </Noted>
    </Sheet>
  );
};

const Feed: FC<{ code: string; ending: 'atom' | 'json' }> = ({ code, ending }) => (
  <a href={`/feeds/country/${code}.${ending}`}>
    <code>{`${code}.${ending}`}</code>
  </a>
);
