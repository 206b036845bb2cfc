/** The time that a certificate speaks of: never past the moment it is made, and honest about the days on which nobody looked. */
import {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  endOfDay,
  type Instant,
  RescindError,
} from '../kernel/kernel.ts';

/** Days in a row, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
}

/**
 * The end of a span that begins at `from`: `to`, but no later than `now`, since nobody has looked at what is to come.
 * @throws RescindError `wrong-order` when `from` lies after `to`; `days-to-come` when the whole span lies ahead of `now`
 */
export function endByNow(from: Instant, to: Instant, now: Instant): Instant {
  if (from > to)
    throw new RescindError('wrong-order', `${from} lies after ${to}.`, 'Give the earlier day with --from.', {
      outcome: 'usage',
    });
  if (from > now)
    throw new RescindError(
      'days-to-come',
      `${dayOf(from)} is still to come: nobody can have looked on it. It is ${now} now.`,
      'Give a first day that has begun.',
      { outcome: 'usage' },
    );
  return to > now ? now : to;
}

/**
 * The days (UTC) from `from` to `to` on which none of these looks was, as ranges in their order. A look of some moment within several
 * days is counted for none of them, since it is not known for which.
 */
export function daysWithoutLook(
  looks: readonly { readonly holds: 'at' | 'within'; readonly from: Instant; readonly at: Instant }[],
  from: Instant,
  to: Instant,
): DayRange[] {
  const [first, last] = [dayOf(from), dayOf(to)];
  const looked = [
    ...new Set(
      looks
        .filter((look) => look.holds === 'at' || dayOf(look.from) === dayOf(look.at))
        .filter(({ at }) => at >= from && at <= endOfDay(last))
        .map(({ at }) => dayOf(at)),
    ),
  ];
  const ranges: DayRange[] = [];
  let next = first;
  for (const day of looked.sort()) {
    if (next < day) ranges.push(range(next, addDays(day, -1)));
    if (day === last) return ranges;
    next = addDays(day, 1);
  }
  return [...ranges, range(next, last)];
}

function range(from: Day, to: Day): DayRange {
  return { from, to, days: daysBetween(from, to) + 1 };
}
