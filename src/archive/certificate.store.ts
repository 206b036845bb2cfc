/**
 * On the public list, not on it, or unknown: for every stretch of time between looks, with the sweeps that prove it.
 * A whole sweep without the notice proves "not on the list" at that sweep; a sighting proves "on the list" at that sighting;
 * between two looks that agree nothing is claimed but that both agree; everything else is unknown.
 */
import { digestOf, type Instant } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader } from '../ledger/ledger.ts';
import type { NoticeId } from '../notice/notice.ts';
import { LOOKS } from './act.ts';
import { type DayRange, daysWithoutLook, endByNow } from './certificate-span.ts';

/** One look that says something about this notice. */
export interface Look {
  /**
   * When it was looked: for "on the list" the last sighting in that sweep; for "not on the list" the end of the reading.
   * The list moves while it is read, so an absence is proved of some moment in `from..at`, and of none of them alone: who came
   * after their partition was read was on the list at the end, and was not at the beginning.
   */
  readonly at: Instant;
  /** The first sighting, the beginning of the reading that did not have it, or of the time in which the file was saved. */
  readonly from: Instant;
  readonly sweepNo: number;
  readonly says: 'on the list' | 'not on the list';
  /** `at`: so at that moment; `within`: so at some moment from `from` to `at`, and it is not known at which. */
  readonly holds: 'at' | 'within';
  /** How the time of a saved file is known; null for a sweep. */
  readonly datedBy: 'told' | 'in-file' | 'file-name' | null;
  /** How it is known. */
  readonly by: 'whole sweep' | 'partial sweep' | 'saved file';
  /** The chain's digest at the observation that carried it, or at the sweep's last look. */
  readonly chain: string;
}

export interface Certificate {
  readonly noticeId: NoticeId;
  readonly from: Instant;
  /** As asked for, but no later than the moment at which it was made. */
  readonly to: Instant;
  readonly looks: readonly Look[];
  /** The days (UTC) on which no look says anything about this notice. */
  readonly daysWithoutLook: readonly DayRange[];
  /** `unknown` when no look says anything within the time asked for; `mixed` when looks differ. */
  readonly answer: 'on the list at every look' | 'not on the list at any look' | 'mixed' | 'unknown';
  /** Whole sweeps in that time, held or rejected ones left out. */
  readonly wholeSweeps: number;
  /** Looks that lie partly within the time asked for: each holds at some moment that may lie outside it, and proves nothing of it. */
  readonly across: readonly Look[];
  /** Nearest looks that lie wholly before, and wholly after, the time asked for. */
  readonly before: Look | null;
  readonly after: Look | null;
}

/**
 * @param from until inclusive instants
 * @param now the moment at which it is made; nothing after it is certified
 * @throws RescindError `wrong-order` when `from` lies after `to`, `days-to-come` when `from` lies after `now`
 */
export async function certificateFor(
  db: Reader<ArchiveTables>,
  noticeId: NoticeId,
  from: Instant,
  until: Instant,
  now: Instant,
): Promise<Certificate> {
  const to = endByNow(from, until, now);
  const looks = await looksAt(db, noticeId);
  const touching = looks.filter((look) => look.at >= from && provesFrom(look) <= to);
  const within = touching.filter((look) => provesFrom(look) >= from && look.at <= to);
  const says = new Set(within.map((look) => look.says));
  return {
    noticeId,
    from,
    to,
    looks: within,
    daysWithoutLook: daysWithoutLook(within, from, to),
    answer:
      says.size === 0
        ? 'unknown'
        : says.size === 2
          ? 'mixed'
          : says.has('on the list')
            ? 'on the list at every look'
            : 'not on the list at any look',
    wholeSweeps: new Set(within.filter((look) => look.by === 'whole sweep').map((look) => look.sweepNo)).size,
    across: touching.filter((look) => !within.includes(look)),
    before: looks.findLast((look) => look.at < from) ?? null,
    after: looks.find((look) => provesFrom(look) > to) ?? null,
  };
}

/** What holds at some moment of a span proves something of a time only where all of the span lies within it. */
function provesFrom(look: Look): Instant {
  return look.holds === 'at' ? look.at : look.from;
}

async function looksAt(db: Reader<ArchiveTables>, noticeId: NoticeId): Promise<Look[]> {
  const erasure = await db
    .selectFrom('erasure')
    .select(['erased_at', 'keep_out'])
    .where('notice_digest', '=', digestOf(noticeId))
    .executeTakeFirst();
  // What was erased is not absent: nothing can be said of it, and while its bytes are kept out, nothing ever will.
  if (erasure?.keep_out === 1) return [];
  const sweeps = await db
    .selectFrom('sweep')
    .select(['no', 'origin', 'verdict', 'seen_from', 'seen_to', 'saved_from', 'report', 'gone'])
    .where('applied', 'is not', null)
    .where('state', '=', 'closed')
    .where('seen_from', '>', erasure?.erased_at ?? '')
    .orderBy('no')
    .execute();
  const sighted = await db
    .selectFrom('sighting')
    .innerJoin('observation', 'observation.seq', 'sighting.observation_seq')
    .select((eb) => [
      'sighting.sweep_no',
      eb.fn.min('observation.received_at').as('from'),
      eb.fn.max('observation.received_at').as('at'),
      eb.fn.max('observation.seq').as('seq'),
    ])
    .where('sighting.notice_id', '=', noticeId)
    .groupBy('sighting.sweep_no')
    .execute();
  const seenIn = new Map(sighted.map((row) => [row.sweep_no, row]));
  const links = await db
    .selectFrom('observation')
    .select((eb) => ['sweep_no', eb.fn.max('seq').as('seq')])
    .where('what', 'in', LOOKS)
    .groupBy('sweep_no')
    .execute();
  const lastOf = new Map(links.map((row) => [row.sweep_no, Number(row.seq)]));
  const looks: (Omit<Look, 'chain'> & { seq: number })[] = [];
  for (const sweep of sweeps) {
    const whole = sweep.origin === 'service' && sweep.verdict === 'complete';
    const by = sweep.origin === 'file' ? 'saved file' : whole ? 'whole sweep' : 'partial sweep';
    const seen = seenIn.get(sweep.no);
    const base = { sweepNo: sweep.no, by, datedBy: datedBy(sweep) } as const;
    if (seen !== undefined)
      looks.push({
        ...base,
        from: (sweep.saved_from ?? seen.from) as Instant,
        at: seen.at as Instant,
        says: 'on the list',
        holds: sweep.saved_from === null ? 'at' : 'within',
        seq: Number(seen.seq),
      });
    if (whole && (seen === undefined || (JSON.parse(sweep.gone) as string[]).includes(noticeId)))
      looks.push({
        ...base,
        from: (seen?.at ?? sweep.seen_from) as Instant,
        at: sweep.seen_to as Instant,
        says: 'not on the list',
        holds: 'within',
        seq: lastOf.get(sweep.no) ?? 0,
      });
  }
  const chains = await chainsAt(
    db,
    looks.map((look) => look.seq),
  );
  return looks
    .map(({ seq, ...look }) => ({ ...look, chain: chains.get(seq) ?? '' }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.sweepNo - b.sweepNo));
}

function datedBy(sweep: { origin: 'service' | 'file'; report: string }): Look['datedBy'] {
  if (sweep.origin === 'service') return null;
  const basis = (JSON.parse(sweep.report) as { file?: { savedAtBasis?: string } }).file?.savedAtBasis;
  return (['told', 'in-file', 'file-name'] as const).find((known) => known === basis) ?? null;
}

async function chainsAt(db: Reader<ArchiveTables>, seqs: readonly number[]): Promise<Map<number, string>> {
  const chains = new Map<number, string>();
  for (let at = 0; at < seqs.length; at += 5_000)
    for (const row of await db
      .selectFrom('observation')
      .select(['seq', 'chain'])
      .where('seq', 'in', seqs.slice(at, at + 5_000))
      .execute())
      chains.set(row.seq, row.chain);
  return chains;
}
