/** Holds the demo world against the real lists, where a developer has them beside the checkout. They are not ours to redistribute. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_DAYS, changesOn, type RawDetail, worldDays, worldOn } from './world.ts';

const shared = process.env.RESCIND_SHARED ?? join(import.meta.dirname, '../../../shared');
const lists = join(shared, 'real-notices');
const absent = !existsSync(lists);
if (absent)
  console.warn(`SKIPPED: no real lists at ${lists}; set RESCIND_SHARED to compare the demo world with them.`);

describe.skipIf(absent)('nobody in the demo world is on a real list', () => {
  test('by name and date of birth, nor by name and year alone', () => {
    const real = realPeople();
    expect(real.size).toBeGreaterThan(8_000);
    const met = everybody()
      .filter(({ name, date_of_birth }) => name !== null && date_of_birth !== null)
      .filter((body) => real.has(identity([body.name, body.forename], body.date_of_birth!)))
      .map(({ entity_id }) => entity_id);
    expect(met).toEqual([]);
  });

  test('and no charge of more than three words is copied', () => {
    const copied = JSON.parse(readFileSync(join(lists, 'charges-distinct-2024-08.json'), 'utf8')) as string[];
    const real = new Set(copied.map(plain));
    const same = everybody()
      .flatMap(({ arrest_warrants }) => arrest_warrants.map(({ charge }) => plain(charge!)))
      .filter((charge) => charge.split(' ').length > 3 && real.has(charge));
    expect([...new Set(same)]).toEqual([]);
  });
});

/** Everybody who stands on the demo list on any day, as first shown. */
function everybody(): RawDetail[] {
  const bodies = worldOn(worldDays.first);
  for (const day of ALL_DAYS) {
    const { listed, amended } = changesOn(day);
    if (listed.length + amended.length === 0) continue;
    const fresh = new Set([...listed, ...amended]);
    bodies.push(...worldOn(day).filter(({ entity_id }) => fresh.has(entity_id)));
  }
  return bodies;
}

function plain(charge: string): string {
  return charge
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s.;]+|[\s.;]+$/g, '');
}

/** The words of a name in any order, without accents, with the year of birth. */
function identity(names: readonly (string | null)[], birth: string): string {
  const words = names
    .filter((name) => name !== null && !['-', 'None', 'N/A'].includes(name))
    .join(' ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort();
  return `${words.join(' ')}|${birth.slice(0, 4)}`;
}

function realPeople(): Set<string> {
  const real = new Set<string>();
  const add = (names: readonly (string | null)[], birth: string | null | undefined) =>
    real.add(identity(names, birth ?? ''));
  for (const file of readdirSync(lists).filter((name) => /^red-list-20.*\.txt$/.test(name)))
    for (const line of lines(file)) {
      const [forename, birth, , , name] = line.split('|');
      add([name ?? null, forename ?? null], birth);
    }
  for (const file of readdirSync(lists).filter((name) => /^red-.*\.ndjson$/.test(name)))
    for (const line of lines(file)) {
      const body = JSON.parse(line) as Record<string, string> & {
        _embedded?: { notices?: Record<string, string>[] };
      };
      for (const notice of body._embedded?.notices ?? [body])
        add([notice.name ?? null, notice.forename ?? null], notice.date_of_birth);
    }
  for (const line of lines('opensanctions-interpol-red-2025-05-23.targets.simple.csv').slice(1)) {
    const [, , name, , births] = line.split('","').map((cell) => cell.replaceAll('"', ''));
    for (const birth of (births ?? '').split(';')) add([name ?? null], birth);
  }
  return real;
}

function lines(file: string): string[] {
  return readFileSync(join(lists, file), 'utf8').split('\n').filter(Boolean);
}
