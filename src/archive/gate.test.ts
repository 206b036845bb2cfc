import { expect, it } from 'vitest';
import { DEFAULT_GATE, heldBecause } from './gate.ts';

it.each([
  ['ordinary churn', { listed: 3, relisted: 0, unlisted: 2 }, 6_901, false],
  ['a month of churn', { listed: 108, relisted: 0, unlisted: 75 }, 6_901, false],
  ['a first sweep', { listed: 0, relisted: 0, unlisted: 0 }, 0, false],
  ['two years in one step', { listed: 0, relisted: 0, unlisted: 1_441 }, 6_010, true],
  ['a clamped page taken for the list', { listed: 0, relisted: 0, unlisted: 6_360 }, 6_520, true],
  ['everybody back at once', { listed: 10, relisted: 400, unlisted: 0 }, 6_500, true],
  ['a few of a small list', { listed: 5, relisted: 0, unlisted: 5 }, 40, false],
  ['half of a small list', { listed: 0, relisted: 0, unlisted: 20 }, 40, true],
])('%s', (_what, would, known, held) => {
  const reason = heldBecause(would, known, DEFAULT_GATE);
  expect(reason !== null).toBe(held);
  if (reason !== null) expect(reason).toMatch(/need a person's word/);
});
