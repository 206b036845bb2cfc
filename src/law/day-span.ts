/** Days known by their year or month only, read as the days between which they lie. */
import { addDays, addMonths, type Day, readDay } from '../kernel/kernel.ts';

/** The first and last day that a date may mean, both included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null when `text` is none of them or no day of the calendar. */
export function daySpan(text: string): DaySpan | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (!year) return null;
  try {
    const from = readDay(`${year}-${month ?? '01'}-${day ?? '01'}`);
    if (day) return { from, to: from };
    return { from, to: addDays(addMonths(from, month ? 1 : 12), -1) };
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}
