/** How old a person is on a day, as far as the birth date tells. */
import { addDays, completedYears, type Day, readDay } from '../kernel/kernel.ts';
import type { PartialDate } from './content.ts';

/** Completed years, at least and at most; equal when the whole birth date is known. */
export interface AgeRange {
  readonly least: number;
  readonly most: number;
}

/**
 * The age on `on`: a range when only the year or month of birth is known.
 * Null when the birth date is unknown, unreadable, or lies wholly after `on`.
 */
export function ageOn(birthDate: PartialDate | null, on: Day): AgeRange | null {
  const span = birthDate === null ? null : daysWithin(birthDate);
  if (span === null || span.first > on) return null;
  const last = span.last > on ? on : span.last;
  return { least: completedYears(last, on), most: completedYears(span.first, on) };
}

/** The first and the last day that a date known in part may mean; null when it is no date. */
function daysWithin(date: PartialDate): { first: Day; last: Day } | null {
  try {
    if (/^\d{4}$/.test(date)) return { first: readDay(`${date}-01-01`), last: readDay(`${date}-12-31`) };
    if (/^\d{4}-\d{2}$/.test(date)) {
      const first = readDay(`${date}-01`);
      const next = addDays(first, 31);
      return { first, last: addDays(readDay(`${next.slice(0, 7)}-01`), -1) };
    }
    const whole = readDay(date);
    return { first: whole, last: whole };
  } catch {
    return null;
  }
}
