/**
 * Plans a repeat from the last whole list: the row of names is cut so that each part held just under the cap then. The parts
 * cover the whole row, so whoever is new falls into one of them; totals tell where something changed.
 */

import type { Partition } from '../../notice/notice.ts';
import type { RawItem } from '../list-answer.ts';
import type { Filters } from '../list-query.ts';
import type { Age, Ages } from './age.ts';
import type { Axis } from './axis.ts';
import { isCode } from './satisfies.ts';
import { type Stretch, within } from './stretch.ts';

/**
 * The most that a part may be planned to hold: short of the cap, so that a few new notices do not spill over, and shorter still when
 * the total shows that the list has moved since.
 */
function plannedSize(cap: number, remembered: number, total: number): number {
  const moved = Math.min(1, Math.abs(total - remembered) / remembered / 0.005);
  return Math.max(1, Math.floor(cap * (1 - 1 / 160 - moved / 40)));
}

/** Stretches that cover the whole axis: as few as the planned size allows, and then as even as they can be. */
export function partsFromMemory(
  axis: Axis,
  memory: readonly RawItem[],
  cap: number,
  total: number,
): Stretch[] {
  const keys = memory.flatMap((item) => axis.keyOf(item) ?? []).sort();
  const planned = plannedSize(cap, memory.length, total);
  const fewest = cutsFor(keys, planned);
  let cuts = fewest;
  for (let size = Math.ceil(keys.length / (fewest.length + 1)); size < planned; size++) {
    cuts = cutsFor(keys, size);
    if (cuts.length <= fewest.length) break;
  }
  if (cuts.length > fewest.length) cuts = fewest;
  const places = cuts.map((at) => axis.between(keys[at - 1]!, keys[at]!));
  return [...places, '~'].map((to, i) => ({ from: places[i - 1] ?? '', to }));
}

/** Where to cut so that no part holds more than `size`, save where more share one key; each part as large as can be. */
function cutsFor(keys: readonly string[], size: number): number[] {
  const cuts: number[] = [];
  let start = 0;
  while (keys.length - start > size) {
    let at = start + size;
    while (at > start && keys[at - 1] === keys[at]) at -= 1;
    if (at === start) {
      at = start + size;
      while (at < keys.length && keys[at - 1] === keys[at]) at += 1;
    }
    if (at >= keys.length) break;
    cuts.push(at);
    start = at;
  }
  return cuts;
}

/**
 * Of parts that turned out over the cap: stretches, a few letters deep, around the people who are remembered there and were not
 * shown. They are the likeliest to be hidden behind newer ones; one question can reach them all.
 */
export function aroundUnseen(
  axis: Axis,
  memory: readonly RawItem[],
  over: readonly Stretch[],
  seen: { has(id: string): boolean },
  cap: number,
): Stretch[] {
  const keys = memory.flatMap((item) => axis.keyOf(item) ?? []);
  const wanted = memory
    .filter((item) => item.entity_id !== null && !seen.has(item.entity_id))
    .flatMap((item) => axis.keyOf(item) ?? [])
    .filter((key) => within(key, over));
  const stretches = new Map(wanted.map((key) => [key.slice(0, 5), axis.alone(key.slice(0, 5))]));
  const around = [...stretches.values()];
  const expected = keys.filter((key) => within(key, around)).length;
  return expected <= cap * 0.95 ? around : [];
}

/** The sex or issuing country by which the last sweep found someone of this age, or a year younger then. */
function whereFound(hunts: readonly Partition[], age: Age): Filters {
  return sexAndIssuer(
    hunts.findLast(({ filter }) => {
      const then = Number(filter.ageMin ?? Number.NaN);
      return filter.ageMin === filter.ageMax && (then === age.most || then + 1 === age.most);
    })?.filter ?? {},
  );
}

function sexAndIssuer({ sexId, arrestWarrantCountryId }: Partition['filter']): Filters {
  return {
    ...(sexId === undefined ? {} : { sexId }),
    ...(arrestWarrantCountryId === undefined ? {} : { arrestWarrantCountryId }),
  };
}

/** What a hunt asked for, when it asked for a sex or an issuing country and nothing else. */
function bySexOrIssuer({ filter }: Partition): Filters {
  const filters = sexAndIssuer(filter);
  return Object.keys(filters).length === Object.keys(filter).length ? filters : {};
}

/**
 * Questions that reach the remembered people whom the axis of names cannot: by forename, or by nationality and age;
 * whoever has none of these, by the sex or issuing country that led a hunt to somebody.
 */
export function questionsForNameless(
  memory: readonly RawItem[],
  forenames: Axis,
  ages: Ages,
  hunts: readonly Partition[],
): Filters[] {
  const nameless = memory.filter(({ name }) => name === null);
  const stretches = new Map(
    nameless.flatMap((item) => {
      const key = forenames.keyOf(item)?.slice(0, 6);
      return key === undefined ? [] : [[key, forenames.alone(key)] as const];
    }),
  );
  const byForename = stretches.size === 0 ? [] : forenames.questions([...stretches.values()]);
  const others = nameless
    .filter(({ forename }) => forename === null)
    .map((item): Filters => {
      const age = ages.of(item.date_of_birth);
      const nationality = item.nationalities?.find(isCode);
      return {
        ...(nationality === undefined ? {} : { nationality }),
        ...(age === null ? {} : { ageMin: age.least, ageMax: age.most, ...whereFound(hunts, age) }),
      };
    })
    .filter((filters) => Object.keys(filters).length > 0);
  const bare = nameless.some(
    (item) =>
      item.forename === null && ages.of(item.date_of_birth) === null && !item.nationalities?.some(isCode),
  );
  const found = bare ? hunts.map(bySexOrIssuer).filter((filters) => Object.keys(filters).length > 0) : [];
  const distinct = new Map([...others, ...found].map((filters) => [JSON.stringify(filters), filters]));
  return [...byForename, ...distinct.values()];
}
