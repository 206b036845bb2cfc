import { describe, expect, it } from 'vitest';
import { inventedFile, inventedLaw } from '../../test/support/invented-law.ts';
import type { Day } from '../kernel/kernel.ts';
import {
  compile,
  coverage,
  faultLine,
  healthOf,
  lawOn,
  type Rulebook,
  readFacts,
  runCases,
  whatIf,
} from './law.ts';

const rulebook = compile(inventedLaw()).rulebook as Rulebook;
const cases = (text: string) => runCases(rulebook, [{ path: 'cases/conditions/heavy-enough.yaml', text }]);
const lightPenalty = `rule: heavy-enough
on: 2026-11-24
cases:
  - case: a light penalty
    facts: { wanted.for: prosecution, penalty: 18 }
    expect: breach
    missing: [important]
  - case: the same before the threshold rose
    on: 2015-01-01
    facts: { wanted.for: prosecution, penalty: 18 }
    expect: met
  - case: nothing known
    facts: { wanted.for: unknown }
    expect: unknown
`;

describe('cases', () => {
  it('run, each on its day', () => {
    const { results, faults } = cases(lightPenalty);
    expect(faults).toEqual([]);
    expect(results.map(({ name, finding, passed }) => [name, finding.outcome, passed])).toEqual([
      ['a light penalty', 'breach', true],
      ['the same before the threshold rose', 'met', true],
      ['nothing known', 'unknown', true],
    ]);
  });

  it('fail where the outcome is another, or a fact is not asked for', () => {
    const { results } = cases(
      lightPenalty
        .replace('expect: breach', 'expect: met')
        .replace('expect: unknown', 'expect: unknown\n    missing: [gain]'),
    );
    expect(results.map(({ passed, notAsked, place }) => [passed, notAsked, place.line])).toEqual([
      [false, [], 4],
      [true, [], 8],
      [false, ['gain'], 12],
    ]);
  });

  it.each([
    [
      'a fact nobody defined',
      lightPenalty.replace('{ wanted.for: unknown }', '{ wanted: sentence }'),
      'cases/conditions/heavy-enough.yaml:13: The fact `wanted` is not in the vocabulary. `rescind law facts` lists them all.',
    ],
    [
      'a value that does not fit',
      lightPenalty.replace('{ wanted.for: unknown }', '{ penalty: heavy }'),
      'cases/conditions/heavy-enough.yaml:13: `penalty` does not fit: a number of months is wanted. It asks: How heavy is the heaviest penalty?',
    ],
    [
      'a rule that does not exist',
      lightPenalty.replace('rule: heavy-enough', 'rule: heavy'),
      'cases/conditions/heavy-enough.yaml:1: There is no rule `heavy`. Correct its name, or write the rule.',
    ],
    [
      'a day before the rule',
      lightPenalty.replace('2015-01-01', '2011-01-01'),
      'cases/conditions/heavy-enough.yaml:8: The rule `heavy-enough` does not hold on 2011-01-01. Give the case another day.',
    ],
    [
      'an outcome that does not exist',
      lightPenalty.replace('expect: breach', 'expect: bad'),
      'cases/conditions/heavy-enough.yaml:6: In cases.0.expect: Invalid option: expected one of "breach"|"concern"|"met"|"unknown"|"not-asked". Correct the value.',
    ],
  ])('name %s with file and line', (_what, text, expected) => {
    expect(cases(text).faults.map(faultLine)).toEqual([expected]);
  });
});

describe('facts that a person states', () => {
  const vocabulary = new Map(rulebook.facts.map((fact) => [fact.name, fact]));
  const read = (text: string) => readFacts({ path: 'f.yaml', text }, vocabulary);

  it('are read alone or with where they come from, in YAML or JSON', () => {
    expect(
      read(
        'facts:\n  power: yes\n  gain: unknown\n  penalty: { value: { from: 24 }, from: document, words: two years or more, at: page 2 }\n',
      ).facts,
    ).toEqual({
      power: { value: true, source: { from: 'statement' } },
      gain: { value: null, source: { from: 'statement' } },
      penalty: {
        value: { from: 24 },
        source: { from: 'document', words: 'two years or more', at: 'page 2' },
      },
    });
    expect(read('{"facts": {"power": false, "gain": null}}').facts).toEqual({
      power: { value: false, source: { from: 'statement' } },
      gain: { value: null, source: { from: 'statement' } },
    });
  });

  it('are refused with the line where they do not fit', () => {
    const faults = read(
      'facts:\n  power: perhaps\n  wanted.for: fun\n  penalty: { from: 5, to: 2 }\n  x: 1\n',
    ).faults;
    expect(faults.map(faultLine)).toEqual([
      'f.yaml:2: `power` does not fit: the answer is yes, no or unknown. It asks: Did the person hold or seek power?',
      'f.yaml:3: `wanted.for` does not fit: `fun` is none of prosecution, sentence. It asks: Is the person wanted for prosecution or to serve a sentence?',
      'f.yaml:4: `penalty` does not fit: the lower bound is above the upper one. It asks: How heavy is the heaviest penalty?',
      'f.yaml:5: The fact `x` is not in the vocabulary. `rescind law facts` lists them all.',
    ]);
  });
});

it('says what each answer to an open question would change', () => {
  const law = lawOn(rulebook, '2026-11-24' as Day);
  const facts = { power: { value: true, source: { from: 'record' as const } } };
  expect(whatIf(law, facts, 'politician', 'gain').answers).toEqual([
    { answer: true, outcome: 'unknown' },
    { answer: false, outcome: 'concern' },
  ]);
  expect(
    whatIf(law, facts, 'heavy-enough', 'wanted.for').answers.map(({ answer, outcome }) => [answer, outcome]),
  ).toEqual([
    ['prosecution', 'unknown'],
    ['sentence', 'not-asked'],
  ]);
  expect(whatIf(law, facts, 'heavy-enough', 'penalty').answers).toEqual([]);
  expect(whatIf(law, facts, 'nothing', 'gain').answers).toEqual([]);
});

it('shows the rulebook month by month, with what is missing between', () => {
  const months = coverage(rulebook, '2012-06-01' as Day, '2020-02-01' as Day);
  expect(months).toHaveLength(93);
  expect(months[0]).toEqual({
    month: '2012-06',
    rules: {},
    bases: { read: 0, secondary: 0, recall: 0 },
    gaps: [],
  });
  expect(months[1]).toEqual({
    month: '2012-07',
    rules: { conditions: 2, neutrality: 1 },
    bases: { read: 2, secondary: 1, recall: 0 },
    gaps: [],
  });
  expect(months.at(-1)?.bases).toEqual({ read: 2, secondary: 0, recall: 1 });
  const broken = inventedFile('rules/conditions/acts.yaml', (text) =>
    text.replace('until: 2020-01-01', 'until: 2019-11-01'),
  );
  const withGap = coverage(
    compile(inventedLaw(broken)).rulebook as Rulebook,
    '2019-10-01' as Day,
    '2020-01-01' as Day,
  );
  expect(withGap.map(({ month, gaps }) => [month, gaps])).toEqual([
    ['2019-10', []],
    ['2019-11', ['acts']],
    ['2019-12', ['acts']],
    ['2020-01', []],
  ]);
});

it('looks a rulebook over for what is unused, uncited, untested, recalled', () => {
  const health = healthOf(rulebook, cases(lightPenalty).results, '2026-11-24' as Day, '2025-11-24' as Day);
  expect(health).toEqual({
    unusedFacts: ['charge.signal'],
    unusedParameters: [],
    uncited: ['INV/9'],
    later: [],
    onRecall: ['acts'],
    untested: [
      { rule: 'acts', outcome: 'objection' },
      { rule: 'acts', outcome: 'met' },
      { rule: 'acts', outcome: 'unknown' },
      { rule: 'politician', outcome: 'objection' },
      { rule: 'politician', outcome: 'unknown' },
    ],
    unchecked: [],
  });
});
