/**
 * The demo world: about 7,000 invented people on an invented list, over twelve weeks of change.
 * Promises: pure, and the same on every machine and run (a seed, no clock, no randomness of the system); every body has the 17 keys of
 * INTERPOL's red detail; everybody is invented.
 * Refuses: real people, and ages on a day (a stand-in reckons those from the births).
 */
import type { Day } from '../../src/kernel/kernel.ts';
import { CHARACTERS } from './characters.ts';
import { dayAt, numberOf, worldDays } from './days.ts';
import type { Event } from './events.ts';
import { firstPopulation } from './population.ts';
import { detailOf, type KeyOrder, type Person, type RawDetail } from './raw.ts';
import { reservedNumbers, timelineOf } from './timeline.ts';

export { worldDays } from './days.ts';
export { type Look, lookingPlan, servedPart } from './looking.ts';
export type { RawDetail, RawRelated, RawWarrant } from './raw.ts';

/** The seed of the one demo world. */
export const SEED = 'rescind demo world 1';
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
 * The bodies of all notices that the list shows on a day, newest years first.
 * @throws RangeError for a day outside `worldDays`
 */
export function worldOn(day: Day): RawDetail[] {
  const until = checked(day);
  const { people, timeline } = world();
  const all = new Map(people.map((person) => [person.entity_id, person]));
  const listed = new Set(all.keys());
  for (const event of timeline.slice(0, until + 1).flat()) apply(event, all, listed);
  const order: KeyOrder = until < NEW_KEY_ORDER ? 'spring' : 'autumn';
  return [...all.values()]
    .filter(({ entity_id }) => listed.has(entity_id))
    .map((person) => detailOf(person, order))
    .sort((a, b) => newestFirst(a.entity_id, b.entity_id));
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

let built: { people: readonly Person[]; timeline: readonly Event[][] } | null = null;

/** Drawn once a process, since it takes the better part of a second. */
function world(): NonNullable<typeof built> {
  if (built === null) {
    const { people, register, odd } = firstPopulation(SEED, reservedNumbers());
    const kept = new Set([...odd, ...CHARACTERS.map(({ entity_id }) => entity_id)]);
    built = { people, timeline: timelineOf(SEED, people, register, kept) };
  }
  return built;
}

function apply(event: Event, all: Map<string, Person>, listed: Set<string>): void {
  switch (event.kind) {
    case 'listed':
      all.set(event.id, event.person);
      listed.add(event.id);
      break;
    case 'unlisted':
      listed.delete(event.id);
      break;
    case 'relisted':
      listed.add(event.id);
      break;
    default:
      all.set(event.id, event.change(all.get(event.id)!));
  }
}

function checked(day: Day): number {
  const number = numberOf(day);
  if (number < 0 || day > worldDays.last)
    throw new RangeError(`the demo world lasts from ${worldDays.first} to ${worldDays.last}, not ${day}`);
  return number;
}

/** By year, newest first; within a year in no order that means anything, as at INTERPOL, but always the same. */
function newestFirst(a: string, b: string): number {
  return Number(b.slice(0, 4)) - Number(a.slice(0, 4)) || scattered(a) - scattered(b) || (a < b ? -1 : 1);
}

function scattered(id: string): number {
  return Math.imul(Number(id.slice(5)), 2654435761) >>> 0;
}

export { dayAt };
