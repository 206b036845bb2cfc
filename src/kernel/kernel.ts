/**
 * The ground under every room: the only clock, digests, errors.
 * Promises: pure (but for `systemClock`), no input or output, knows nothing of notices.
 * Refuses: anything that is about the field; that belongs in `notice`.
 */
export { canonicalJson, type Digest, digestOf, digestOfJson } from './digest.ts';
export { type Outcome, RescindError, wordsOf } from './errors.ts';
export {
  addDays,
  addMilliseconds,
  addMonths,
  addYears,
  type Clock,
  completedYears,
  type Day,
  dateObject,
  dayOf,
  daysBetween,
  endOfDay,
  type Instant,
  millisecondsBetween,
  readDay,
  readHttpDate,
  readInstant,
  standingClock,
  startOfDay,
  systemClock,
} from './time.ts';
