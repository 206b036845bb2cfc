import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, readDay } from '../kernel/kernel.ts';
import { dueDay, type Period, type Timing } from './timing.ts';

const timing = (
  period: Period | null,
  direction: 'after' | 'before' = 'after',
  limit: Period | null = null,
): Timing => ({
  id: 'decision',
  title: 'The decision',
  whose: 'theirs',
  event: 'admissible',
  direction,
  seen: [],
  editions: [
    {
      from: '2017-03-01' as Day,
      period: { months: 6 },
      cites: ['CCF-S/40'],
      basis: 'secondary',
      source: 'https://example.org/old',
    },
    {
      from: '2018-01-01' as Day,
      period,
      extension: { by: 'the body', limit, cites: ['CCF-S/40'] },
      cites: ['CCF-S/40'],
      basis: 'read',
      source: 'https://example.org/new',
    },
  ],
});
const due = (period: Period, event: string, direction: 'after' | 'before' = 'after') =>
  dueDay(timing(period, direction), event).due;
const one = (day: string) => ({ from: day, to: day });

describe('a timing', () => {
  it.each<[string, Period, string, string]>([
    ['four calendar months', { months: 4 }, '2024-01-15', '2024-05-15'],
    ['months into a short month', { months: 4 }, '2023-10-31', '2024-02-29'],
    ['months into a short month of a short year', { months: 4 }, '2024-10-31', '2025-02-28'],
    ['days', { days: 45 }, '2024-01-15', '2024-02-29'],
    ['years from a leap day', { years: 5 }, '2024-02-29', '2029-02-28'],
  ])('counts %s', (_what, period, event, expected) => {
    expect(due(period, event)).toEqual(one(expected));
  });

  it('counts back', () => {
    expect(due({ months: 6 }, '2024-08-31', 'before')).toEqual(one('2024-02-29'));
  });

  it('gives the days between which it falls, where the month of the event alone is known', () => {
    expect(due({ months: 1 }, '2024-01')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  });

  it('adds extensions from the day first due, shows each step, and says when they pass the limit', () => {
    const extended = dueDay(timing({ months: 4 }, 'after', { months: 2 }), '2023-10-31', [
      { period: { months: 1 } },
      { period: { months: 2 }, granted: '2024-03' },
    ]);
    expect(extended.due).toEqual(one('2024-05-29'));
    expect(extended.steps.map(({ step, day }) => [step, day.from])).toEqual([
      ['event', '2023-10-31'],
      ['period', '2024-02-29'],
      ['extension', '2024-03-29'],
      ['extension', '2024-05-29'],
    ]);
    expect(extended.beyondLimit).toBe(true);
    expect(
      dueDay(timing({ months: 4 }, 'after', { months: 2 }), '2023-10-31', [{ period: { months: 2 } }])
        .beyondLimit,
    ).toBe(false);
  });

  it('gives no day where no length is known, or no law held', () => {
    expect(dueDay(timing(null), '2024-01-15')).toMatchObject({ due: null, edition: { basis: 'read' } });
    expect(dueDay(timing({ months: 4 }), '2016-01-15')).toMatchObject({ due: null, edition: null });
  });

  it('applies the edition of the event, unless another day is asked for', () => {
    expect(dueDay(timing({ months: 4 }), '2017-12-31').due).toEqual(one('2018-06-30'));
    expect(dueDay(timing({ months: 4 }), '2017-12-31', [], '2018-01-01' as Day).due).toEqual(
      one('2018-04-30'),
    );
  });

  it('refuses what is no day', () => {
    expect(() => dueDay(timing({ months: 4 }), 'spring')).toThrow(RangeError);
  });

  it('never falls earlier for a later event, and never shrinks by an extension', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(readDay('2018-01-01'), n));
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 30 }), (a, b, months) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const first = dueDay(timing({ months }), early).due;
        const second = dueDay(timing({ months }), late).due;
        expect((first?.from ?? '') <= (second?.from ?? '')).toBe(true);
        const extended = dueDay(timing({ months }), early, [{ period: { days: 1 } }]).due;
        expect((first?.to ?? '') < (extended?.to ?? '')).toBe(true);
      }),
      { seed: 3 },
    );
  });
});
