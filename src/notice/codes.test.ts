import { describe, expect, it } from 'vitest';
import { readDay } from '../kernel/kernel.ts';
import { ageOn } from './age.ts';
import { COUNTRY_CODES, codeName, countryName } from './codes.ts';

describe("INTERPOL's codes", () => {
  it('names its own bodies, its own words for states, and ISO where it has none', () => {
    expect(countryName('UNK')).toContain('Kosovo');
    expect(countryName('914')).toContain('International Criminal Court');
    expect(countryName('TR')).toBe('Türkiye');
    expect(countryName('GL')).toBe('Greenland');
    expect(COUNTRY_CODES.map(countryName)).toContain('European Union');
  });

  it('says null of a code that nobody knows, so that the code itself is shown', () => {
    expect([countryName('ZZ'), countryName('RUS'), countryName(''), codeName('hair', 'YELBD')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('keeps the tables apart', () => {
    expect(codeName('eyes', 'BROH')).toBe('Hazel');
    expect(codeName('languages', 'GER')).toBe('German');
    expect(codeName('sex', 'U')).toBe('Unknown');
    expect(codeName('eyes', 'GER')).toBeNull();
  });
});

describe('ages', () => {
  const on = readDay('2024-03-01');
  it.each([
    ['2006-03-01', { least: 18, most: 18 }],
    ['2006-03-02', { least: 17, most: 17 }],
    ['2004-02-29', { least: 20, most: 20 }],
    ['2006', { least: 17, most: 18 }],
    ['2006-02', { least: 18, most: 18 }],
    ['2006-12', { least: 17, most: 17 }],
    ['2024', { least: 0, most: 0 }],
    ['2025', null],
    [null, null],
    ['soon', null],
  ])('of %s on 1 March 2024', (birth, age) => expect(ageOn(birth, on)).toEqual(age));
});
