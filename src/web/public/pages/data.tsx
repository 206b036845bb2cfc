/** What can be taken away: exports, what their columns mean, on what terms, and how to tell a copy from an altered one. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { PublishedHead } from '../../../archive/archive.ts';
import type { Meaning } from '../../../house/house.ts';
import type { Searched as SearchedIn } from '../../../publishing/publishing.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { show } from '../layout.tsx';
import { Noted, Sheet } from '../parts/margin.tsx';
import { Searched } from '../parts/searched.tsx';
import { Table } from '../parts/table.tsx';
import { coded, English, T } from '../parts/text.tsx';
import { type Env, useReading } from '../reading.ts';
import { needsArchive } from './unread.tsx';
import { Heads } from './verify.tsx';

const exports = [
  ['/data/notices.csv', 'data.notices.csv'],
  ['/data/notices.ndjson', 'data.notices.ndjson'],
  ['/data/notices.ftm.ndjson', 'data.notices.ftm'],
  ['/data/changes.csv', 'data.changes.csv'],
  ['/data/changes.ndjson', 'data.changes.ndjson'],
] as const satisfies readonly (readonly [string, MessageKey])[];

const link = (href: string) => (inside: unknown[]) => <a href={href}>{inside as string[]}</a>;

export function dataPages(site: Hono<Env>): void {
  site.get(
    '/data',
    needsArchive(undefined, 'data.title', async (c, archive) =>
      show(
        c,
        {
          title: c.get('reading').words.text('data.title'),
          description: c.get('reading').words.text('data.lead'),
        },
        <DataPage heads={(await archive.chain()).slice(0, 3)} searched={await archive.searched()} />,
      ),
    ),
  );
}

const DataPage: FC<{ heads: readonly PublishedHead[]; searched: SearchedIn }> = ({ heads, searched }) => {
  const dictionary = useReading().house.takeaway?.dictionary;
  return (
    <Sheet class="data-page">
      <Noted
        aside={
          <div class="aside">
            <h2>
              <T k="data.terms" />
            </h2>
            <p>
              <T k="data.terms.what" values={{ about: link('/about#licence') }} />
            </p>
            <p>
              <T k="data.people" values={{ data: link('/about#data') }} />
            </p>
          </div>
        }
      >
        <h1>
          <T k="data.title" />
        </h1>
        <p class="lead">
          <T k="data.lead" />
        </p>
        <Searched searched={searched} />
        <dl class="contents">
          {exports.map(([href, what]) => (
            <div>
              <dt>
                <a href={href} rel="nofollow">
                  <code>{href.slice('/data/'.length)}</code>
                </a>
              </dt>
              <dd>
                <T k={what} />
              </dd>
            </div>
          ))}
        </dl>
        <p>
          <T k="data.more" values={{ feeds: link('/feeds'), api: link('/api/v1/docs') }} />
        </p>
      </Noted>
      <section class="wide-part" id="dictionary" aria-labelledby="dictionary-title">
        <h2 id="dictionary-title">
          <T k="data.dictionary" />
        </h2>
        <p class="explain">
          <T k="data.dictionary.what" />
        </p>
        {dictionary && (
          <>
            <h3>
              <T k="data.dictionary.notices" />
            </h3>
            <Dictionary meanings={dictionary.notices} />
            <h3>
              <T k="data.dictionary.changes" />
            </h3>
            <Dictionary meanings={dictionary.changes} />
          </>
        )}
      </section>
      <section class="wide-part" aria-labelledby="digests">
        <h2 id="digests">
          <T k="data.digests" />
        </h2>
        <p class="explain">
          <T k="data.digests.what" values={{ verify: link('/verify') }} />
        </p>
        {heads.length > 0 && <Heads heads={heads} />}
      </section>
    </Sheet>
  );
};

/** Written from the same table as the files, in English like their columns. */
const Dictionary: FC<{ meanings: readonly Meaning[] }> = ({ meanings }) => {
  const { words } = useReading();
  return (
    <English>
      <Table
        caption={<span class="unseen">{words.text('data.dictionary')}</span>}
        rows={meanings}
        columns={[
          { head: words.text('head.column'), cell: ({ column }) => <code>{column}</code> },
          {
            head: words.text('head.member'),
            cell: ({ json }) => (json.startsWith('(') ? coded(json) : <code>{json}</code>),
          },
          { head: words.text('head.means'), cell: ({ meaning }) => coded(meaning) },
          { head: words.text('head.from'), cell: ({ source }) => source },
          { head: words.text('head.unknown'), cell: ({ unknown }) => <small>{coded(unknown)}</small> },
        ]}
      />
    </English>
  );
};
