/**
 * Plans a repeat from the last whole list: the row of names is cut so that each part held just under the cap then. The parts
 * cover the whole row, so whoever is new falls into one of them; totals tell where something changed.
 */

import type { Day } from '../../kernel/kernel.ts';
import type { RawItem } from '../list-answer.ts';
import { CAP, type Filters } from '../list-query.ts';
import { ageOf } from './age.ts';
import type { Axis, Stretch } from './axis.ts';
import { within } from './axis.ts';

/** Parts are planned for this many of 160, so that a few new notices do not spill over. */
const PLANNED = 156 / 160;

/** Stretches that cover the whole axis, each with about the same number of remembered people, just under the cap. */
export function partsFromMemory(axis: Axis, memory: readonly RawItem[], cap = CAP): Stretch[] {
  const keys = memory.flatMap((item) => axis.keyOf(item) ?? []).sort();
  const parts: Stretch[] = [];
  let from = '';
  let start = 0;
  while (keys.length - start > PLANNED * cap) {
    const left = Math.ceil((keys.length - start) / (PLANNED * cap));
    const aim = start + Math.round((keys.length - start) / left);
    const cut = cutNear(keys, aim, start, Math.floor(start + cap * 0.99));
    if (cut === null) break;
    const to = axis.between(keys[cut - 1]!, keys[cut]!);
    parts.push({ from, to });
    from = to;
    start = cut;
  }
  parts.push({ from, to: '~' });
  return parts;
}

/** The place nearest to `aim` where two different keys meet, after `start` and not beyond `most` where that can be. */
function cutNear(keys: readonly string[], aim: number, start: number, most: number): number | null {
  for (let off = 0; off < keys.length; off++)
    for (const at of [aim - off, aim + off]) {
      if (at <= start || at >= keys.length || keys[at - 1] === keys[at]) continue;
      if (at <= most || off > most - start) return at;
    }
  return null;
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

/** Questions that reach the remembered people whom the axis of names cannot: by forename, or by nationality and age. */
export function questionsForNameless(memory: readonly RawItem[], forenames: Axis, today: Day): Filters[] {
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
      const age = ageOf(item.date_of_birth, today);
      const nationality = item.nationalities?.[0];
      return {
        ...(nationality === undefined ? {} : { nationality }),
        ...(age === null ? {} : { ageMin: age.least, ageMax: age.most }),
      };
    })
    .filter((filters) => Object.keys(filters).length > 0);
  const distinct = new Map(others.map((filters) => [JSON.stringify(filters), filters]));
  return [...byForename, ...distinct.values()];
}
