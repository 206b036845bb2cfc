/**
 * How the demo's watcher looked at the list over the twelve weeks: mostly whole, sometimes not, so that the strip of days has every
 * kind of day. Whoever sweeps the world into an archive follows this plan.
 */
import type { Day } from '../../src/kernel/kernel.ts';
import { chanceOf } from './chance.ts';
import { ALL_DAYS } from './days.ts';
import type { RawDetail } from './raw.ts';

export interface Look {
  readonly day: Day;
  /** What the attempt is meant to come to; `none`: nobody looked. */
  readonly kind: 'whole' | 'partial' | 'failed' | 'none';
  /** When it begins, in UTC. */
  readonly at: string;
  /** Why it is not whole, or why it was held back; absent on an ordinary day. */
  readonly why?: string;
  /** For a partial look: the share of its list requests after which the service refuses the rest (403). */
  readonly refusedAfter?: number;
  /** The service shows only this share of its list, and says that it is all. */
  readonly serves?: number;
  /** What a person decided about a sweep that the plausibility gate held back. */
  readonly decided?: 'rejected';
}

type Unusual = Omit<Look, 'day' | 'at'>;

const HALFWAY = 'The service refused every request from the middle of the sweep on.';
const REFUSED = 'The service refused every request (403) all day.';
const HOLIDAY = 'Nobody looked: the machine was switched off over the holiday.';

/** By the number of the day; 0 is 1 September. */
const UNUSUAL: ReadonlyMap<number, Unusual> = new Map<number, Unusual>([
  [11, { kind: 'partial', why: HALFWAY, refusedAfter: 0.5 }],
  [18, { kind: 'failed', why: REFUSED }],
  [
    25,
    {
      kind: 'partial',
      why: 'The answers of one country broke off; its part could not be proved.',
      refusedAfter: 0.9,
    },
  ],
  [32, { kind: 'none', why: HOLIDAY }],
  [33, { kind: 'none', why: HOLIDAY }],
  [40, { kind: 'partial', why: HALFWAY, refusedAfter: 0.35 }],
  [
    51,
    {
      kind: 'whole',
      serves: 0.71,
      decided: 'rejected',
      why: 'The service showed only part of its list and called it all; the sweep was held back and rejected.',
    },
  ],
  [53, { kind: 'failed', why: REFUSED }],
  [54, { kind: 'failed', why: REFUSED }],
  [61, { kind: 'none', why: 'Nobody looked: the line was down for a day.' }],
  [67, { kind: 'partial', why: HALFWAY, refusedAfter: 0.6 }],
  [75, { kind: 'failed', why: REFUSED }],
]);

/** One entry for each of the 84 days, in order. The first and the last are whole. */
export const lookingPlan: readonly Look[] = ALL_DAYS.map((day, number) => {
  const minute = chanceOf(`looking ${day}`).whole(0, 24);
  return {
    day,
    at: `05:${minute < 10 ? '0' : ''}${minute}`,
    ...(UNUSUAL.get(number) ?? { kind: 'whole' }),
  };
});

/** The part of a list that a service shows which hides the rest: whole years of files go missing, the oldest first. */
export function servedPart(bodies: readonly RawDetail[], share: number): RawDetail[] {
  const oldestFirst = bodies.toSorted(
    (a, b) => Number(a.entity_id.slice(0, 4)) - Number(b.entity_id.slice(0, 4)),
  );
  const hidden = new Set(
    oldestFirst.slice(0, Math.round(bodies.length * (1 - share))).map(({ entity_id }) => entity_id),
  );
  return bodies.filter(({ entity_id }) => !hidden.has(entity_id));
}
