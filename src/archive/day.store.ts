/** The strip of days: on each day the list was read whole, read in part, tried in vain, held back, or not looked at. */
import {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  endOfDay,
  type Instant,
  RescindError,
  startOfDay,
} from '../kernel/kernel.ts';
import type { ArchiveTables, Reader } from '../ledger/ledger.ts';

/** `held` is a sweep that waits for a person's word or was rejected. */
export type DayMark = 'whole' | 'partial' | 'failed' | 'held' | 'not-looked';

export interface DayOfLooking {
  readonly day: Day;
  readonly mark: DayMark;
  readonly sweeps: readonly number[];
}

/** Most days that are told one by one: ten years. */
const MOST_DAYS = 3_660;

/**
 * Every day from `from` to `to` inclusive, by the best look of that day (UTC); none when `from` lies after `to`.
 * @throws RescindError `too-many-days`
 */
export async function daysOfLooking(db: Reader<ArchiveTables>, from: Day, to: Day): Promise<DayOfLooking[]> {
  const count = Math.max(0, daysBetween(from, to) + 1);
  if (count > MOST_DAYS)
    throw new RescindError(
      'too-many-days',
      `From ${from} to ${to} there are ${count} days; ${MOST_DAYS} can be told one by one.`,
      'Ask for a shorter time.',
      { outcome: 'usage' },
    );
  const rows = await db
    .selectFrom('sweep')
    .select(['no', 'verdict', 'gate', 'seen_to', 'state'])
    .where('origin', '=', 'service')
    .where('seen_to', '>=', startOfDay(from))
    .where('seen_to', '<=', endOfDay(to))
    .orderBy('no')
    .execute();
  const order: DayMark[] = ['not-looked', 'failed', 'held', 'partial', 'whole'];
  const byDay = new Map<Day, { mark: DayMark; sweeps: number[] }>();
  for (const row of rows) {
    const day = dayOf(row.seen_to as Instant);
    const entry = byDay.get(day) ?? { mark: 'not-looked', sweeps: [] };
    const mark: DayMark =
      row.state === 'open'
        ? 'not-looked'
        : row.gate === 'held' || row.gate === 'rejected'
          ? 'held'
          : row.verdict === 'complete'
            ? 'whole'
            : (row.verdict ?? 'failed');
    entry.sweeps.push(row.no);
    if (order.indexOf(mark) > order.indexOf(entry.mark)) entry.mark = mark;
    byDay.set(day, entry);
  }
  return Array.from({ length: count }, (_, at) => {
    const day = addDays(from, at);
    return { day, mark: byDay.get(day)?.mark ?? 'not-looked', sweeps: byDay.get(day)?.sweeps ?? [] };
  });
}
