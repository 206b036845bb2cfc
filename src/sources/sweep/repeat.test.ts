import { describe, expect, it } from 'vitest';
import { inventedPeople } from '../../../test/support/invented-people.ts';
import { readDay } from '../../kernel/kernel.ts';
import type { RawItem } from '../list-answer.ts';
import { Ages } from './age.ts';
import { namesInARow } from './axis.ts';
import { Manner } from './manner.ts';
import { aroundUnseen, partsFromMemory, questionsForNameless } from './repeat.ts';
import { within } from './stretch.ts';

const names = namesInARow('name', new Manner());
const memory = inventedPeople({ size: 2000, seed: 1, names: 'even' }) as unknown as RawItem[];
const keys = memory.flatMap((item) => names.keyOf(item) ?? []);

describe('the plan of a repeat', () => {
  it('covers the whole row without overlap, in as few parts as can be, each under the cap', () => {
    const parts = partsFromMemory(names, memory, 160, memory.length);
    expect(parts).toHaveLength(Math.ceil(keys.length / 159));
    expect([parts[0]?.from, parts.at(-1)?.to]).toEqual(['', '~']);
    for (const [i, part] of parts.entries()) {
      if (i > 0) expect(part.from).toBe(parts[i - 1]?.to);
      expect(keys.filter((key) => within(key, [part])).length).toBeLessThanOrEqual(159);
    }
  });

  it('leaves more room when the total has moved', () => {
    const parts = partsFromMemory(names, memory, 160, memory.length + 40);
    expect(Math.max(...parts.map((part) => keys.filter((key) => within(key, [part])).length))).toBeLessThan(
      156,
    );
  });

  it('asks around those remembered and not shown, a few letters deep', () => {
    const hidden = memory.filter(({ name }) => name !== null).slice(0, 3);
    const seen = { has: (id: string) => !hidden.some(({ entity_id }) => entity_id === id) };
    const around = aroundUnseen(names, memory, [{ from: '', to: '~' }], seen, 160);
    for (const item of hidden) expect(within(names.keyOf(item)!, around)).toBe(true);
    expect(Math.max(...around.map(({ from }) => from.length))).toBeLessThanOrEqual(5);
  });

  it('reaches the nameless by forename, or by age and where they were found before', () => {
    const nobody = { name: null, nationalities: null, date_of_birth: '1986/01/01' };
    const nameless: RawItem[] = [
      { ...nobody, entity_id: '2020/1', forename: 'ANNABELLA' },
      { ...nobody, entity_id: '2020/2', forename: null },
    ];
    const found = { ageMin: '39', ageMax: '39', arrestWarrantCountryId: 'PK' };
    const hunt = {
      filter: found,
      purpose: 'hunt',
      total: 9,
      yielded: 9,
      found: 1,
      outcome: 'whole',
      note: null,
    } as const;
    const ages = new Ages(readDay('2026-03-10'));
    const forenames = namesInARow('forename', new Manner());
    expect(questionsForNameless(nameless, forenames, ages, [hunt])).toEqual([
      { forename: '^ANNABE' },
      { ageMin: 40, ageMax: 40, arrestWarrantCountryId: 'PK' },
    ]);
  });
});
