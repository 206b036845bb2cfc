import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, endOfDay, type Instant, readInstant, startOfDay } from '../kernel/kernel.ts';
import { daysWithoutLook, endByNow } from './certificate-span.ts';

const on = (day: string) => startOfDay(day as Day);
const until = (day: string) => endOfDay(day as Day);
const look = (at: string) => ({ holds: 'at' as const, from: readInstant(at), at: readInstant(at) });
const within = (from: string, at: string) => ({
  holds: 'within' as const,
  from: readInstant(from),
  at: readInstant(at),
});

describe('the days without a look', () => {
  it.each<[string, string[], string[]]>([
    ['no look at all', [], ['2026-09-01 2026-09-10 10']],
    ['one in the middle', ['2026-09-04T05:00:00Z'], ['2026-09-01 2026-09-03 3', '2026-09-05 2026-09-10 6']],
    [
      'the first and the last day',
      ['2026-09-01T00:00:00Z', '2026-09-10T23:59:59.999Z'],
      ['2026-09-02 2026-09-09 8'],
    ],
    [
      'two on one day, in whatever order',
      ['2026-09-09T20:00:00Z', '2026-09-02T05:00:00Z', '2026-09-02T04:00:00Z'],
      ['2026-09-01 2026-09-01 1', '2026-09-03 2026-09-08 6', '2026-09-10 2026-09-10 1'],
    ],
    ['looks outside', ['2026-08-31T05:00:00Z', '2026-09-11T05:00:00Z'], ['2026-09-01 2026-09-10 10']],
  ])('%s', (_what, looks, ranges) => {
    expect(
      daysWithoutLook(looks.map(look), on('2026-09-01'), until('2026-09-10')).map(
        ({ from, to, days }) => `${from} ${to} ${days}`,
      ),
    ).toEqual(ranges);
  });

  it('are those too that a look lies somewhere among, but not one that it fills', () => {
    const told = (...looks: ReturnType<typeof within>[]) =>
      daysWithoutLook(looks, on('2026-09-01'), until('2026-09-10')).map(
        ({ from, days }) => `${from} ${days}`,
      );
    expect(told(within('2026-09-01T00:00:00Z', '2026-09-10T23:59:59.999Z'))).toEqual(['2026-09-01 10']);
    expect(told(within('2026-09-04T23:58:00Z', '2026-09-05T00:04:00Z'))).toEqual(['2026-09-01 10']);
    expect(told(within('2026-09-04T00:00:00Z', '2026-09-04T23:59:59.999Z'))).toEqual([
      '2026-09-01 3',
      '2026-09-05 6',
    ]);
  });

  it('and the days with one are all the days, each once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.array(fc.integer({ min: 0, max: 60 })),
        (length, at) => {
          const first = '2026-02-10' as Day;
          const looked = new Set(at.filter((day) => day <= length).map((day) => addDays(first, day)));
          const looks = [...looked].map((day) => look(`${day}T12:00:00Z`));
          const ranges = daysWithoutLook(looks, on(first), until(addDays(first, length)));
          const without = ranges.flatMap(({ from, days }) =>
            Array.from({ length: days }, (_, day) => addDays(from, day)),
          );
          expect([...looked, ...without].sort()).toEqual(
            Array.from({ length: length + 1 }, (_, day) => addDays(first, day)),
          );
        },
      ),
      { seed: 20261124 },
    );
  });

  it('are told as one range for any span, to the last day that sorts as text', () => {
    expect(daysWithoutLook([], on('1900-01-01'), until('9999-12-31'))).toEqual([
      { from: '1900-01-01', to: '9999-12-31', days: 2_958_464 },
    ]);
  });
});

describe('the end of a certificate', () => {
  const now = readInstant('2026-11-24T08:15:00Z');
  it('is the end that was asked for, but never later than now', () => {
    expect(endByNow(on('2026-11-01'), until('2026-11-23'), now)).toBe('2026-11-23T23:59:59.999Z');
    expect(endByNow(on('2026-11-01'), until('2026-11-24'), now)).toBe(now);
    expect(endByNow(on('2026-11-01'), until('9999-12-31'), now)).toBe(now);
  });

  it.each<[string, Instant, Instant]>([
    ['days-to-come', on('2026-11-25'), until('2026-11-30')],
    ['wrong-order', on('2026-11-25'), until('2026-11-20')],
  ])('is refused as %s', (code, from, to) => {
    expect(() => endByNow(from, to, now)).toThrow(expect.objectContaining({ code }));
  });
});
