import { describe, expect, test } from 'vitest';
import { largeWorld } from './large.ts';

describe('the large world', () => {
  test('gives as many notices as asked, each under a number of its own', () => {
    const ids = new Set<string>();
    for (const body of largeWorld(20_000, 7)) ids.add(body.entity_id);
    expect(ids.size).toBe(20_000);
    for (const id of ids) expect(id).toMatch(/^\d{4}\/[1-9]\d{2,5}$/);
  });

  test('is the same for the same seed and another for another', () => {
    const names = (seed: number) =>
      [...largeWorld(50, seed)].map(({ name, forename }) => `${name} ${forename}`);
    expect(names(1)).toEqual(names(1));
    expect(names(1)).not.toEqual(names(2));
  });

  test('streams: the first of a million comes without drawing the rest', () => {
    const [first] = largeWorld(1_000_000, 1);
    expect(first!.entity_id).toBe('2026/100');
  });

  test('refuses more than it has numbers for', () => {
    expect(() => [...largeWorld(35_000_000, 1)]).toThrow(RangeError);
    expect(() => [...largeWorld(1.5, 1)]).toThrow(RangeError);
  });
});
