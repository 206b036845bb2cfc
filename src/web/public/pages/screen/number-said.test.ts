import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberIn, numberSaid } from './number-said.ts';

it.each([
  [18, '18'],
  [{ to: 23.97 }, '≤ 23.97'],
  [{ from: 1200 }, '≥ 1200'],
  [{ from: 12, to: 36 }, '12 – 36'],
])('%j', (value, said) => {
  expect(numberSaid(value)).toBe(said);
  expect(numberIn(said)).toEqual(value);
});

it('takes what people type, and names what is no number', () => {
  expect(numberIn('1,5')).toBe(1.5);
  expect(numberIn('>=60')).toEqual({ from: 60 });
  expect(numberIn('12-36')).toEqual({ from: 12, to: 36 });
  expect(numberIn('heavy')).toBe('heavy');
  expect(numberIn('≤ many')).toBe('≤ many');
  expect(numberSaid({ has: [], whole: true })).toBe('');
});

it('gives back what it says', () => {
  const count = fc.integer({ min: 0, max: 2000 }).map((n) => n / 4);
  fc.assert(
    fc.property(
      fc.oneof(
        count,
        fc.record({ from: count }),
        fc.record({ to: count }),
        fc.record({ from: count, to: count }),
      ),
      (value) => {
        expect(numberIn(numberSaid(value))).toEqual(value);
      },
    ),
  );
});
