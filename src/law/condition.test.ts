import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { allOf, anyOf, notOf } from './answer.ts';
import { answer, type Comparison, type Condition, deciding, undecided } from './condition.ts';
import { daySpan } from './day-span.ts';
import type { Facts, FactValue } from './fact.ts';

const three: Answer[] = ['yes', 'no', 'unknown'];
const source = { from: 'statement' } as const;
const ask = (
  value: FactValue | null,
  comparison: Comparison,
  operand: boolean | number | string | string[],
) => answer({ fact: 'f', comparison, operand: { value: operand } }, { f: { value, source } }, {}).answer;

describe("Kleene's tables", () => {
  it('are those of strong three-valued logic', () => {
    const and = three.map((a) => three.map((b) => allOf([a, b])));
    const or = three.map((a) => three.map((b) => anyOf([a, b])));
    expect(and).toEqual([
      ['yes', 'no', 'unknown'],
      ['no', 'no', 'no'],
      ['unknown', 'no', 'unknown'],
    ]);
    expect(or).toEqual([
      ['yes', 'yes', 'yes'],
      ['yes', 'no', 'unknown'],
      ['yes', 'unknown', 'unknown'],
    ]);
    expect(three.map(notOf)).toEqual(['no', 'yes', 'unknown']);
    expect([allOf([]), anyOf([])]).toEqual(['yes', 'no']);
  });
});

describe('a fact held against a value', () => {
  it.each<[string, FactValue | null, Comparison, boolean | number | string | string[], Answer]>([
    ['a number below', 23, 'below', 24, 'yes'],
    ['a number on the bound', 24, 'below', 24, 'no'],
    ['a number above', 25, 'above', 24, 'yes'],
    ['a number that is at least so much', { from: 24 }, 'below', 24, 'no'],
    ['a number that is at most so much', { to: 23 }, 'below', 24, 'yes'],
    ['a number in between', { from: 6, to: 36 }, 'below', 24, 'unknown'],
    ['a number that may be it', { from: 6, to: 36 }, 'is', 24, 'unknown'],
    ['a number that cannot be it', { from: 25 }, 'is', 24, 'no'],
    ['a number bounded to one', { from: 24, to: 24 }, 'is', 24, 'yes'],
    ['a year before', '2019', 'before', '2020-01-01', 'yes'],
    ['a year that may be before', '2020', 'before', '2020-06-01', 'unknown'],
    ['a month after', '2020-07', 'after', '2020-06-30', 'yes'],
    ['the day itself', '2020-06-30', 'after', '2020-06-30', 'no'],
    ['a yes', true, 'is', true, 'yes'],
    ['a no', false, 'is', true, 'no'],
    ['a choice among some', 'b', 'in', ['a', 'b'], 'yes'],
    ['a choice outside', 'c', 'in', ['a', 'b'], 'no'],
    ['a member', { has: ['a', 'x'], whole: false }, 'in', ['a', 'b'], 'yes'],
    ['no member of a whole set', { has: ['x'], whole: true }, 'in', ['a', 'b'], 'no'],
    ['no member known so far', { has: ['x'], whole: false }, 'in', ['a', 'b'], 'unknown'],
    ['nothing stated', null, 'is', true, 'unknown'],
  ])('%s', (_what, value, comparison, operand, expected) => {
    expect(ask(value, comparison, operand)).toBe(expected);
  });

  it('is unknown where nobody stated the fact, even one named like a part of every object', () => {
    const condition: Condition = { fact: 'constructor', comparison: 'is', operand: { value: true } };
    expect(answer(condition, {}, {}).answer).toBe('unknown');
    expect(answer({ ...condition, operand: { parameter: 'gone' } }, {}, {}).answer).toBe('unknown');
  });
});

it('reads days, months and years as the days that they may mean', () => {
  expect(daySpan('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(daySpan('2023')).toEqual({ from: '2023-01-01', to: '2023-12-31' });
  expect(daySpan('2023-02-29')).toBeNull();
  expect(daySpan('soon')).toBeNull();
});

const names = ['a', 'b', 'c', 'd'];
const condition = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      fact: fc.constantFrom(...names),
      comparison: fc.constant('is' as const),
      operand: fc.record({ value: fc.boolean() }),
    }),
    fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
  ),
})).node;
const known = fc.dictionary(fc.constantFrom(...names), fc.boolean());
const facts = (values: Record<string, boolean>): Facts =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, source }]));

describe('any condition', () => {
  it('keeps an answer of yes or no whatever else is learned, and needs only the undecided facts to reach one', () => {
    fc.assert(
      fc.property(condition, known, known, (node, first, later) => {
        const before = answer(node, facts(first), {});
        const learned = { ...later, ...first };
        const after = answer(node, facts(learned), {}).answer;
        if (before.answer !== 'unknown') expect(after).toBe(before.answer);
        const asked = undecided(before);
        const others = Object.fromEntries(Object.entries(learned).filter(([name]) => !asked.includes(name)));
        const flipped = Object.fromEntries(
          Object.entries(learned).map(([name, value]) => [
            name,
            asked.includes(name) || name in first ? value : !value,
          ]),
        );
        expect(answer(node, facts(others), {}).answer).toBe(before.answer);
        expect(answer(node, facts(flipped), {}).answer).toBe(after);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  it('stands, where it is decided, on the facts that decided it alone', () => {
    fc.assert(
      fc.property(condition, known, (node, values) => {
        const trace = answer(node, facts(values), {});
        const alone = Object.fromEntries(deciding(trace).map((name) => [name, values[name] as boolean]));
        if (trace.answer !== 'unknown') expect(answer(node, facts(alone), {}).answer).toBe(trace.answer);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
});
