/**
 * The demo world: about 7,000 invented people on an invented list, over twelve weeks of change.
 * Promises: pure, and the same on every machine and run (a seed, no clock, no randomness of the system); every body has the 17 keys of
 * INTERPOL's red detail; everybody is invented.
 * Refuses: real people, and ages on a day (a stand-in reckons those from the births).
 */
import type { Day } from '../../src/kernel/kernel.ts';
import { CHARACTERS } from './characters.ts';
import { numberOf, worldDays } from './days.ts';
import type { Event } from './events.ts';
import { firstPopulation } from './population.ts';
import { detailOf, type KeyOrder, type Person, type RawDetail } from './raw.ts';
import { reservedNumbers, timelineOf } from './timeline.ts';

export { ALL_DAYS, worldDays } from './days.ts';
export { largeWorld } from './large.ts';
export { type Look, lookingPlan, servedPart } from './looking.ts';
export type { RawDetail, RawRelated, RawWarrant } from './raw.ts';

/**
 * The seed of the one demo world: of those tried, the first whose people agree with nobody on any real list at hand, not even in name
 * and year of birth alone (`invented.test.ts`).
 */
const SEED = 'rescind demo world 14';
/** On this day (9 October) the service begins to answer in another key order. */
const NEW_KEY_ORDER = 38;

export interface DayChanges {
  readonly day: Day;
  readonly listed: readonly string[];
  readonly unlisted: readonly string[];
  readonly relisted: readonly string[];
  readonly amended: readonly string[];
  /** The same said otherwise: no change. */
  readonly reworded: readonly string[];
  /** New numbers of people who were listed before under another. */
  readonly succeeded: readonly { readonly from: string; readonly to: string }[];
}

/**
 * The bodies of all notices that the list shows on a day, newest years first. A body that did not change from one day to the next is
 * the same object.
 * @throws RangeError for a day outside `worldDays`
 */
export function worldOn(day: Day): RawDetail[] {
  const until = checked(day);
  const { people, steps } = world();
  const listed = new Map(people.map((person) => [person.entity_id, person]));
  for (const { id, person } of steps.slice(0, until + 1).flat())
    if (person === null) listed.delete(id);
    else listed.set(id, person);
  const order: KeyOrder = until < NEW_KEY_ORDER ? 'spring' : 'autumn';
  return [...listed.values()]
    .map((person) => body(person, order))
    .sort((a, b) => placeOf(a.entity_id) - placeOf(b.entity_id));
}

/**
 * What happened between the day before and this day, by number.
 * @throws RangeError for a day outside `worldDays`
 */
export function changesOn(day: Day): DayChanges {
  const events = world().timeline[checked(day)]!;
  const ids = (kind: Event['kind']) => events.filter((event) => event.kind === kind).map(({ id }) => id);
  return {
    day,
    listed: ids('listed'),
    unlisted: ids('unlisted'),
    relisted: ids('relisted'),
    amended: ids('amended'),
    reworded: ids('reworded'),
    succeeded: events.flatMap((event) =>
      event.kind === 'listed' && event.succeeds !== undefined ? [{ from: event.succeeds, to: event.id }] : [],
    ),
  };
}

/** What the list shows of one number from a day on; null when it is off the list. */
interface Step {
  readonly id: string;
  readonly person: Person | null;
}

let built: {
  readonly people: readonly Person[];
  readonly timeline: readonly Event[][];
  readonly steps: readonly Step[][];
} | null = null;

/** Drawn once a process, since it takes the better part of a second. */
function world(): NonNullable<typeof built> {
  if (built === null) {
    const { people, register, odd } = firstPopulation(SEED, reservedNumbers());
    const kept = new Set([...odd, ...CHARACTERS.map(({ entity_id }) => entity_id)]);
    const timeline = timelineOf(SEED, people, register, kept);
    // In the list's order already, so that each day has little to sort.
    people.sort((a, b) => placeOf(a.entity_id) - placeOf(b.entity_id));
    built = { people, timeline, steps: stepsOf(people, timeline) };
  }
  return built;
}

const bodies: Readonly<Record<KeyOrder, WeakMap<Person, RawDetail>>> = {
  spring: new WeakMap(),
  autumn: new WeakMap(),
};

function body(person: Person, order: KeyOrder): RawDetail {
  const known = bodies[order].get(person);
  if (known !== undefined) return known;
  const drawn = detailOf(person, order);
  bodies[order].set(person, drawn);
  return drawn;
}

function stepsOf(people: readonly Person[], timeline: readonly Event[][]): Step[][] {
  const known = new Map(people.map((person) => [person.entity_id, person]));
  return timeline.map((events) =>
    events.map((event) => {
      const { kind, id } = event;
      if (kind === 'unlisted') return { id, person: null };
      if (kind === 'listed') known.set(id, event.person);
      if (kind === 'amended' || kind === 'reworded') known.set(id, event.change(known.get(id)!));
      return { id, person: known.get(id)! };
    }),
  );
}

function checked(day: Day): number {
  const number = numberOf(day);
  if (number < 0 || day > worldDays.last)
    throw new RangeError(`the demo world lasts from ${worldDays.first} to ${worldDays.last}, not ${day}`);
  return number;
}

const places = new Map<string, number>();

/** Where a number stands: newest years first; within a year in no order that means anything, as at INTERPOL, but always the same. */
function placeOf(id: string): number {
  const known = places.get(id);
  if (known !== undefined) return known;
  const scattered = Math.imul(Number(id.slice(5)), 2654435761) >>> 0;
  const place = (9999 - Number(id.slice(0, 4))) * 2 ** 32 + scattered;
  places.set(id, place);
  return place;
}
