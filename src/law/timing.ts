/** Timings: from an event and a period to the day on which something is due, with the reckoning shown. */
import { addDays, addMonths, type Day } from '../kernel/kernel.ts';
import { type DaySpan, daySpan } from './day-span.ts';
import { type Basis, type Dated, editionOn } from './edition.ts';

/** A length of time; months are calendar months. */
export type Period = { readonly months: number } | { readonly days: number } | { readonly years: number };

export interface TimingEdition extends Dated {
  /** Null where no fixed length was found. */
  readonly period: Period | null;
  /** Who may lengthen it, and by how much at most where a limit is known. */
  readonly extension?: {
    readonly by: string;
    readonly limit: Period | null;
    readonly cites: readonly string[];
  };
  readonly cites: readonly string[];
  readonly basis: Basis;
  readonly source: string;
  readonly note?: string;
}

/** A delay really seen. */
export interface Seen {
  readonly year: string;
  readonly says: string;
  readonly source: string;
}

export interface Timing {
  readonly id: string;
  readonly title: string;
  /** Ours: we must act by then. Theirs: it is expected of them by then. */
  readonly whose: 'ours' | 'theirs';
  /** The event from which it runs. */
  readonly event: string;
  /** Whether the day lies after the event or before it. */
  readonly direction: 'after' | 'before';
  readonly editions: readonly TimingEdition[];
  readonly missed?: string;
  readonly seen: readonly Seen[];
}

/** A lengthening that was granted. */
export interface Extension {
  readonly period: Period;
  /** On which day it was granted, where known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly granted?: string;
}

/** One step of a reckoning: the event's day, or a period and the day that it leads to. */
export type Step =
  | { readonly step: 'event'; readonly event: string; readonly day: DaySpan }
  | {
      readonly step: 'period' | 'extension';
      readonly period: Period;
      readonly day: DaySpan;
      readonly cites: readonly string[];
    };

/** When something is due. `due` is a span where the event's day is known by month or year only, null where no length is known. */
export interface Due {
  readonly timing: string;
  readonly due: DaySpan | null;
  readonly steps: readonly Step[];
  /** Which edition was applied: the one in force on the event's (earliest) day; null where none was. */
  readonly edition: TimingEdition | null;
  /** Set when an extension is longer than the limit known. */
  readonly beyondLimit: boolean;
}

/**
 * Reckons when something is due. The day of the event is not counted; a month ends on the same day of the month, or on the last where there is none.
 * @param event the day of the event: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @param on the day whose edition of the law applies; the event's (earliest) day unless given
 * @throws RangeError when `event` is no day
 */
export function dueDay(timing: Timing, event: string, extensions: readonly Extension[] = [], on?: Day): Due {
  const day = daySpan(event);
  if (!day) throw new RangeError('The day of an event has the form YYYY, YYYY-MM or YYYY-MM-DD.');
  const edition = editionOn(timing.editions, on ?? day.from);
  const steps: Step[] = [{ step: 'event', event: timing.event, day }];
  if (!edition?.period)
    return { timing: timing.id, due: null, steps, edition: edition ?? null, beyondLimit: false };
  let due = shifted(day, edition.period, timing.direction);
  steps.push({ step: 'period', period: edition.period, day: due, cites: edition.cites });
  const limit = edition.extension?.limit ? shifted(due, edition.extension.limit, timing.direction) : null;
  for (const { period } of extensions) {
    due = shifted(due, period, timing.direction);
    steps.push({ step: 'extension', period, day: due, cites: edition.extension?.cites ?? [] });
  }
  const beyondLimit =
    limit !== null && (timing.direction === 'after' ? due.to > limit.to : due.from < limit.from);
  return { timing: timing.id, due, steps, edition, beyondLimit };
}

function shifted(span: DaySpan, period: Period, direction: 'after' | 'before'): DaySpan {
  const sign = direction === 'after' ? 1 : -1;
  const shift = (day: Day): Day => {
    if ('days' in period) return addDays(day, sign * period.days);
    return addMonths(day, sign * ('months' in period ? period.months : 12 * period.years));
  };
  return { from: shift(span.from), to: shift(span.to) };
}
