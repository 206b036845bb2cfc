import { describe, expect, it } from 'vitest';
import { readDay } from '../../kernel/kernel.ts';
import { Ages } from './age.ts';
import { Manner } from './manner.ts';
import { implies, isCode, judgeOf } from './satisfies.ts';

const ages = () => new Ages(readDay('2026-03-10'));
const item = {
  entity_id: '2020/1',
  name: 'MÜLLER',
  forename: null,
  date_of_birth: '1986/03/11',
  nationalities: ['DE', 'FR'],
};

describe('ages', () => {
  it('counts completed years, and of a year alone two', () => {
    expect(ages().of('1986/03/10')).toEqual({ least: 40, most: 40 });
    expect(ages().of('1986/03/11')).toEqual({ least: 39, most: 39 });
    expect(ages().of('1986')).toEqual({ least: 39, most: 40 });
    expect([ages().of(null), ages().of('?')]).toEqual([null, null]);
  });

  it('takes the service’s day from whom it shows, when ours cannot be it', () => {
    const births = Array.from({ length: 20 }, (_, at) => `1982/0${(at % 9) + 1}/15`);
    const adrift = ages();
    adrift.settle(births, 40, 40);
    expect(adrift.day >= '2022-09-15' && adrift.day < '2023-01-15').toBe(true);
    const sure = ages();
    sure.settle(births, 43, 44);
    expect(sure.day).toBe('2026-03-10');
    sure.settle(births.slice(0, 5), 40, 40);
    sure.settle(['1950/01/01', ...births], 40, 40);
    sure.settle(
      births.map(() => '1982'),
      40,
      40,
    );
    expect(sure.day).toBe('2026-03-10');
  });

  it('settles how a year alone counts by the first answer that tells', () => {
    const learning = ages();
    learning.shown('1986', 30, 50);
    expect(learning.of('1990')).toEqual({ least: 35, most: 36 });
    learning.shown('1986', 20, 39);
    expect(learning.of('1990')).toEqual({ least: 35, most: 35 });
  });

  it('follows the service over midnight, and takes the middle of the days that its answers allow', () => {
    const moving = ages();
    const births = Array.from({ length: 12 }, (_, at) =>
      `1986/03/${String(at).padStart(2, '0')}`.replace('/00', '/12'),
    );
    moving.settle(births, 40, 40);
    expect(moving.day).toBe('2026-03-12');
    expect(moving.of('1986/03/12')?.most).toBe(40);
    const adrift = ages();
    adrift.settle(
      Array.from({ length: 12 }, (_, at) => `1980/${at < 6 ? '01/05' : '12/28'}`),
      42,
      42,
    );
    expect(adrift.day >= '2022-12-28' && adrift.day < '2023-01-05').toBe(true);
    expect(adrift.day).not.toBe('2023-01-04');
  });
});

describe('who passes a question', () => {
  it('judges by what a list item shows, and knows what it does not show', () => {
    expect(judgeOf({ name: '^M[^A-Z]L' }, ages())(item)).toBe(true);
    expect(judgeOf({ forename: '.' }, ages())(item)).toBe(false);
    expect(judgeOf({ nationality: 'FR', ageMin: 38, ageMax: 39 }, ages())(item)).toBe(true);
    expect(judgeOf({ ageMin: 40 }, ages())(item)).toBeNull();
    expect(judgeOf({ ageMin: 45 }, ages())(item)).toBe(false);
    expect(judgeOf({ sexId: 'F' }, ages())(item)).toBeNull();
  });

  it('knows when one question holds another', () => {
    expect(implies({ ageMin: 30, ageMax: 30, sexId: 'F' }, { ageMin: 29 })).toBe(true);
    expect(implies({ name: '^A' }, { name: '^B' })).toBe(false);
    expect(implies({ name: '^A' }, { ageMin: 1 })).toBe(false);
  });
});

describe('the manner of patterns', () => {
  it('joins, and gives up what is not honoured or too heavy', () => {
    const manner = new Manner();
    expect(manner.patterns(['A', 'B$'])).toEqual(['^(A|B$)']);
    expect(manner.notHonoured('^(A|B$)')).toBe(true);
    expect(manner.patterns(['A', 'B$'])).toEqual(['^A|^B$']);
    expect(manner.notHonoured('^A|^B$')).toBe(true);
    expect(manner.patterns(['A', 'B$'])).toEqual(['^A', '^B$']);
    expect(manner.notHonoured('^A')).toBe(false);
    const brief = new Manner();
    expect(brief.tooHeavy('^(AA|BB|CC|DD)')).toBe(true);
    expect(brief.patterns(['AA', 'BB', 'CC', 'DD'])).toEqual(['^AA', '^BB', '^CC', '^DD']);
  });
});

it('asks for no code that is empty: an empty filter is as good as none', () => {
  expect(['RU', 'UNK', '914'].every(isCode)).toBe(true);
  expect(['', '-', 'None', 'ru'].some(isCode)).toBe(false);
});
