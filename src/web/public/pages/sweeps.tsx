/** All sweeps, newest first: what each saw, and whether it was whole. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { DayOfLooking } from '../../../archive/archive.ts';
import type { PublicHouse } from '../../../house/house.ts';
import { addDays, dayOf } from '../../../kernel/kernel.ts';
import type { PublicSweep, Searched as SearchedIn } from '../../../publishing/publishing.ts';
import { DayStrip } from '../charts/strip.tsx';
import { show } from '../layout.tsx';
import { inFigures } from '../parts/count.ts';
import { type LeftOut, LeftOutOf, leftOut } from '../parts/left-out.tsx';
import { Within } from '../parts/moment.tsx';
import { Searched } from '../parts/searched.tsx';
import { Table } from '../parts/table.tsx';
import { T } from '../parts/text.tsx';
import { Verdict } from '../parts/verdict.tsx';
import { type Env, useReading } from '../reading.ts';
import { needsArchive } from './unread.tsx';

const perPage = 40;
const daysShown = 84;

export function sweepsPages(site: Hono<Env>, house: PublicHouse): void {
  site.get(
    '/sweeps',
    needsArchive('sweeps', 'nav.sweeps', async (c, archive) => {
      const { words } = c.get('reading');
      const asked = Number(c.req.query('before'));
      const before = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined;
      const sweeps = await archive.sweeps({ ...(before && { before }), limit: perPage + 1 });
      const today = dayOf(house.clock.now());
      return show(
        c,
        {
          title: words.text('sweeps.title'),
          description: words.text('sweeps.description'),
          section: 'sweeps',
          noindex: before !== undefined,
        },
        <SweepsPage
          sweeps={sweeps.slice(0, perPage)}
          unread={leftOut(c.req.query(), { before: { name: 'address.page', read: before !== undefined } })}
          more={sweeps.length > perPage}
          first={before === undefined}
          days={before === undefined ? await archive.days(addDays(today, 1 - daysShown), today) : []}
          searched={await archive.searched()}
        />,
      );
    }),
  );
}

const SweepsPage: FC<{
  sweeps: readonly PublicSweep[];
  more: boolean;
  first: boolean;
  days: readonly DayOfLooking[];
  searched: SearchedIn;
  unread: LeftOut;
}> = ({ sweeps, more, first, days, searched, unread }) => {
  const { words } = useReading();
  const last = sweeps.at(-1);
  const number = (count: number | null) =>
    count === null ? (
      <span class="quiet">
        <T k="value.unknown" />
      </span>
    ) : (
      inFigures(count)
    );
  return (
    <div class="sheet sweeps">
      <header class="catalogue-head">
        <h1>
          <T k="sweeps.title" />
        </h1>
        <p class="lead">
          <T k="sweeps.lead" />
        </p>
        <Searched searched={searched} />
        <LeftOutOf of={unread} />
      </header>
      {first && days.length > 0 && (
        <section class="wide-part" aria-labelledby="days">
          <h2 id="days">
            <T k="sweeps.days" />
          </h2>
          <DayStrip days={days} />
        </section>
      )}
      <section class="wide-part" aria-labelledby="each">
        <h2 id="each">
          <T k="sweeps.each" />
        </h2>
        {sweeps.length === 0 ? (
          <p>
            <T k="sweeps.none" />
          </p>
        ) : (
          <Table
            class="run"
            caption={
              <span class="unseen">
                <T k="sweeps.each" />
              </span>
            }
            rows={sweeps}
            columns={[
              {
                head: words.text('head.sweep'),
                cell: ({ no }) => (
                  <a href={`/sweeps/${no}`}>
                    <span class="only-narrow">
                      <T k="head.sweep" />{' '}
                    </span>
                    {no}
                  </a>
                ),
              },
              {
                head: words.text('head.read'),
                cell: ({ savedFrom, seenTo }) => <Within from={savedFrom ?? seenTo} to={seenTo} />,
              },
              { head: words.text('head.verdict'), cell: (sweep) => <Verdict sweep={sweep} /> },
              {
                head: words.text('head.total'),
                figures: true,
                cell: ({ totalAfter, totalBefore }) => number(totalAfter ?? totalBefore),
              },
              { head: words.text('head.seen'), figures: true, cell: ({ seen }) => number(seen) },
              { head: words.text('head.requests'), figures: true, cell: ({ requests }) => number(requests) },
              { head: words.text('head.changed'), cell: (sweep) => <Counts sweep={sweep} /> },
            ]}
          />
        )}
        <p class="pages">
          {!first && (
            <a href="/sweeps">
              <T k="pages.newest" />
            </a>
          )}
          {more && last && (
            <a class="next" href={`/sweeps?before=${last.no}`} rel="nofollow">
              <T k="pages.older" />
            </a>
          )}
        </p>
      </section>
    </div>
  );
};

/** What a sweep changed, in words; for one that is held back, what it would have changed. */
export const Counts: FC<{ sweep: PublicSweep }> = ({ sweep }) => {
  const { verdict, wouldHave } = sweep;
  const counts = sweep.counts ?? wouldHave;
  const none = verdict === 'complete' ? 'nothing' : verdict === 'partial' ? 'nothingSeen' : 'nothingFollows';
  const kinds = (['listed', 'relisted', 'unlisted', 'amended', 'corrected'] as const).filter(
    (kind) => counts !== null && counts[kind] > 0,
  );
  if (kinds.length === 0)
    return (
      <span class="quiet">
        <T k={`sweeps.${none}`} />
      </span>
    );
  const told = kinds.map((kind, at) => (
    <>
      {at > 0 && ', '}
      <T k={`overview.changed.${kind}`} values={{ count: counts?.[kind] ?? 0 }} />
    </>
  ));
  return wouldHave !== null ? (
    <span class="quiet">
      <T k="sweeps.would" values={{ what: () => <span>{told}</span> }} />
    </span>
  ) : (
    <span class="told-counts">{told}</span>
  );
};
