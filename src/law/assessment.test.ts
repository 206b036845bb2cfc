import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedFile, inventedLaw } from '../../test/support/invented-law.ts';
import { canonicalJson, type Day } from '../kernel/kernel.ts';
import {
  assess,
  assessAlone,
  compile,
  eachReasonOnce,
  type Facts,
  type FactValue,
  lawFrom,
  lawOn,
  type Rulebook,
} from './law.ts';

const rulebook = compile(inventedLaw()).rulebook as Rulebook;
const today = lawOn(rulebook, '2026-11-24' as Day);
const facts = (values: Readonly<Record<string, FactValue | null>>): Facts =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, source: { from: 'statement' as const } }]),
  );
const finding = (rule: string, values: Record<string, FactValue | null>, law = today) => {
  const found = assess(law, facts(values)).findings.find((one) => one.rule === rule);
  if (!found) throw new Error(`no finding of ${rule}`);
  return found;
};

describe('an assessment', () => {
  it('raises an objection on the facts, and says what it stands on', () => {
    const found = finding('heavy-enough', { 'wanted.for': 'prosecution', penalty: 18 });
    expect(found).toMatchObject({
      outcome: 'breach',
      says: 'The penalty is too light.',
      basis: 'secondary',
      cites: [{ id: 'INV/1', heading: 'Heavy enough', basis: 'read' }],
      decided: ['wanted.for', 'penalty'],
      missing: ['important'],
    });
    expect(found.objections[0]?.unless[0]?.presumed).toEqual({
      answer: 'no',
      because: 'The exception is rare and would be told.',
    });
  });

  it('withdraws it when the exception is stated', () => {
    const met = finding('heavy-enough', { 'wanted.for': 'prosecution', penalty: 18, important: true });
    expect(met).toMatchObject({ outcome: 'met', missing: [] });
  });

  it('leaves unknown what nobody presumed, where the exception is open and no presumption is written', () => {
    const bare = inventedFile('rules/conditions/heavy-enough.yaml', (text) =>
      text.replace('            presume: no\n', '').replace(/ +because: .*\n/, ''),
    );
    const law = lawOn(compile(inventedLaw(bare)).rulebook as Rulebook, today.on);
    expect(finding('heavy-enough', { 'wanted.for': 'prosecution', penalty: 18 }, law)).toMatchObject({
      outcome: 'unknown',
      missing: ['important'],
    });
  });

  it('is not asked where the rule does not concern it, and unknown where nobody knows whether it does', () => {
    expect(finding('heavy-enough', { 'wanted.for': 'sentence', penalty: 1 })).toMatchObject({
      outcome: 'not-asked',
      missing: [],
    });
    expect(finding('heavy-enough', { penalty: 1 })).toMatchObject({
      outcome: 'unknown',
      missing: ['wanted.for', 'important'],
    });
  });

  it('is taken to concern a case while nobody knows, where the rule says so and why', () => {
    const presuming = inventedFile('rules/conditions/heavy-enough.yaml', (text) =>
      text.replace(
        'is: prosecution }\n',
        'is: prosecution }\n    applies-presumed: Most are wanted for prosecution.\n',
      ),
    );
    const law = lawOn(compile(inventedLaw(presuming)).rulebook as Rulebook, today.on);
    expect(finding('heavy-enough', { penalty: 1 }, law)).toMatchObject({
      outcome: 'breach',
      appliesPresumed: 'Most are wanted for prosecution.',
      missing: ['wanted.for', 'important'],
    });
    expect(finding('heavy-enough', { penalty: 1, 'wanted.for': 'sentence' }, law)).toMatchObject({
      outcome: 'not-asked',
    });
  });

  it('applies the law of the day: thresholds, editions and provisions', () => {
    const on = (day: string) => lawOn(rulebook, day as Day);
    const values = { 'wanted.for': 'prosecution', penalty: 18, 'acts.told': false };
    expect(finding('heavy-enough', values, on('2015-12-31')).outcome).toBe('met');
    expect(finding('heavy-enough', values, on('2016-01-01')).outcome).toBe('breach');
    expect(finding('acts', values, on('2019-12-31'))).toMatchObject({
      outcome: 'concern',
      edition: '2012-07-01',
      basis: 'secondary',
    });
    expect(finding('acts', values, on('2020-01-01'))).toMatchObject({
      outcome: 'breach',
      edition: '2020-01-01',
      basis: 'recall',
    });
    expect(assess(on('2012-06-30'), {}).findings).toEqual([]);
  });

  it('knows the day from which the law stands as it does', () => {
    expect(lawFrom(rulebook, '2026-11-24' as Day)).toBe('2020-01-01');
    expect(lawFrom(rulebook, '2017-12-31' as Day)).toBe('2016-01-01');
    expect(lawFrom(rulebook, '1900-01-01' as Day)).toBe('1900-01-01');
  });

  it('is never met under Article 3 on the words of a charge, and asks for what could change that', () => {
    const silent = finding('politician', { 'charge.signal': 'none' });
    expect(silent).toMatchObject({ outcome: 'unknown', missing: ['power', 'gain'] });
    const documented = finding('politician', { 'charge.signal': 'none', power: true });
    expect(documented).toMatchObject({
      outcome: 'unknown',
      missing: ['gain'],
      speaks: {
        for: [{ says: 'The person held or sought power.', factor: 'status', facts: ['power'] }],
        against: [],
        open: [{ says: 'Personal gain is shown.', speaks: 'against', facts: ['gain'] }],
      },
    });
    expect(finding('politician', { power: true, gain: false }).outcome).toBe('concern');
    expect(finding('politician', { power: true, gain: true })).toMatchObject({
      outcome: 'unknown',
      missing: [],
      speaks: { against: [{ says: 'Personal gain is shown.' }] },
    });
  });

  it('lays what speaks on each factor side by side, and orders the open questions by what they decide', () => {
    const made = assess(today, facts({ power: true, 'wanted.for': 'prosecution' }));
    expect(made.worksheet.find(({ factor }) => factor === 'status')).toMatchObject({
      political: [{ says: 'The person held or sought power.', rule: 'politician' }],
      ordinary: [],
      open: [],
    });
    expect(made.worksheet.find(({ factor }) => factor === 'nature')).toMatchObject({ open: ['gain'] });
    expect(made.questions.map(({ fact }) => fact)).toEqual(['penalty', 'acts.told', 'gain', 'important']);
    expect(made.questions[0]).toEqual({
      fact: 'penalty',
      asks: 'How heavy is the heaviest penalty?',
      answerers: ['source', 'person'],
      decides: ['heavy-enough'],
      weighs: [],
    });
  });
});

const values = fc.record(
  {
    'wanted.for': fc.constantFrom('prosecution', 'sentence'),
    penalty: fc.integer({ min: 0, max: 48 }),
    important: fc.boolean(),
    'acts.told': fc.boolean(),
    'charge.signal': fc.constantFrom('strong', 'none'),
    power: fc.boolean(),
    gain: fc.boolean(),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, FactValue>>;

describe('any assessment', () => {
  it('takes what two rules draw from the same answers for one reason, in the words of the first', () => {
    const point = (says: string, ...grounds: string[]) => ({ says, cites: [], facts: [], grounds });
    const reasons = [
      point('The case followed criticism.', 'after is true: yes'),
      point('The case followed criticism or a vote.', 'after is true: yes'),
      point('The case followed a vote.', 'vote is true: yes'),
    ];
    expect(eachReasonOnce(reasons).map(({ says }) => says)).toEqual([
      'The case followed criticism.',
      'The case followed a vote.',
    ]);
    const { speaks } = finding('politician', { power: true });
    expect(speaks.for.map(({ grounds }) => grounds)).toEqual([['power is true: yes']]);
  });

  it('is the same where nothing of it stays in memory, and then is made anew', () => {
    fc.assert(
      fc.property(values, (stated) => {
        const alone = assessAlone(today, facts(stated));
        expect(alone).toEqual(assess(today, facts(stated)));
        expect(assess(today, facts(stated)).findings[0]).toBe(assess(today, facts(stated)).findings[0]);
        expect(assessAlone(today, facts(stated)).findings[0]).not.toBe(alone.findings[0]);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('gives the same bytes for the same facts, in whatever order they are stated', () => {
    fc.assert(
      fc.property(values, (stated) => {
        const turned = Object.fromEntries(Object.entries(stated).reverse());
        expect(canonicalJson(assess(today, facts(turned)))).toBe(canonicalJson(assess(today, facts(stated))));
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('changes an outcome only by facts that it named as missing', () => {
    fc.assert(
      fc.property(values, values, (first, later) => {
        const before = assess(today, facts(first)).findings;
        const after = assess(today, facts({ ...later, ...first })).findings;
        for (const [at, { rule, missing, outcome }] of before.entries()) {
          const learned = Object.fromEntries(
            Object.entries(later).filter(([name]) => !missing.includes(name) || name in first),
          );
          expect(finding(rule, { ...learned, ...first }).outcome, rule).toBe(outcome);
          if (missing.length === 0) expect(after[at]?.outcome, rule).toBe(outcome);
        }
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
});
