/**
 * The only clock. Everything that needs the time is handed a `Clock`; nothing else in `src/` may touch `Date`.
 * Instants are ISO 8601 in UTC with milliseconds (`2026-11-24T04:24:35.123Z`), days are `2026-11-24`: both sort as text.
 */
import { Temporal } from 'temporal-polyfill';

declare const instant: unique symbol;
declare const day: unique symbol;
/** A moment in UTC, as text that sorts: `2026-11-24T04:24:35.123Z`. */
export type Instant = string & { readonly [instant]: true };
/** A calendar day, as text that sorts: `2026-11-24`. */
export type Day = string & { readonly [day]: true };

/** Hands out the present moment. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => toInstant(Temporal.Now.instant()) };

/** A clock that stands still at `at` until `set` or `advance` moves it; for tests, the demo world and re-derivation. */
export function standingClock(
  at: string,
): Clock & { set(at: string): void; advance(milliseconds: number): void } {
  let moment = readInstant(at);
  return {
    now: () => moment,
    set: (next) => {
      moment = readInstant(next);
    },
    advance: (milliseconds) => {
      moment = addMilliseconds(moment, milliseconds);
    },
  };
}

/**
 * Reads an ISO 8601 instant with any zone offset and gives it in UTC.
 * @throws RangeError when `text` is no instant
 */
export function readInstant(text: string): Instant {
  return toInstant(Temporal.Instant.from(text));
}

/** Reads a date of HTTP in any of its three forms (RFC 9110, 5.6.7), such as `Sun, 06 Nov 1994 08:49:37 GMT`; null when `text` is none. */
export function readHttpDate(text: string): Instant | null {
  if (!/^[A-Z][a-z]{2,8}[, ].*\d\d:\d\d:\d\d/.test(text)) return null;
  // The third form names no zone and means GMT; the built-in reader would take the machine's.
  const at = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(at) ? null : toInstant(Temporal.Instant.fromEpochMilliseconds(at));
}

/**
 * Reads a calendar day `YYYY-MM-DD`.
 * @throws RangeError when `text` is no day of the calendar
 */
export function readDay(text: string): Day {
  // Years of five digits and those before our era would not sort as text.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError('A day has the form YYYY-MM-DD.');
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as Day;
}

/** The calendar day of an instant, in UTC. */
export function dayOf(at: Instant): Day {
  return at.slice(0, 10) as Day;
}

/** The instant at which a day begins, in UTC. */
export function startOfDay(on: Day): Instant {
  return `${on}T00:00:00.000Z` as Instant;
}

/** The last millisecond of a day, in UTC. */
export function endOfDay(on: Day): Instant {
  return `${on}T23:59:59.999Z` as Instant;
}

export function addMilliseconds(at: Instant, milliseconds: number): Instant {
  return toInstant(Temporal.Instant.from(at).add({ milliseconds: Math.round(milliseconds) }));
}

export function addDays(on: Day, days: number): Day {
  return Temporal.PlainDate.from(on).add({ days }).toString() as Day;
}

/** The same day of the month `months` later (earlier when negative); where the month is too short, its last day: 31 October and four months is 28 February. */
export function addMonths(on: Day, months: number): Day {
  return Temporal.PlainDate.from(on).add({ months }).toString() as Day;
}

/** The same day `years` later (earlier when negative); 29 February falls back to the 28th where there is none. */
export function addYears(on: Day, years: number): Day {
  return Temporal.PlainDate.from(on).add({ years }).toString() as Day;
}

/** An instant as the built-in type that some libraries insist on. */
export function dateObject(at: Instant): Date {
  return new Date(at);
}

/** Milliseconds from `from` to `to`; negative when `to` lies before. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds;
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** Completed years from `birth` to `on`, as INTERPOL's service counts ages. */
export function completedYears(birth: Day, on: Day): number {
  return Temporal.PlainDate.from(birth).until(Temporal.PlainDate.from(on), { largestUnit: 'year' }).years;
}

function toInstant(moment: Temporal.Instant): Instant {
  return moment.toString({ fractionalSecondDigits: 3 }) as Instant;
}
