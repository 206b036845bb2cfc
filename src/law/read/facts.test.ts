import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '../fact.ts';
import { readFacts, statedFacts } from './facts.ts';

const about = { asks: 'What?', answerers: ['source'], fromCharge: false } as const;
const options = { a: 'One.', b: 'Another.' };
const definitions: FactDefinition[] = [
  { ...about, name: 'told', type: 'yes-no' },
  { ...about, name: 'years', type: 'number', unit: 'years' },
  { ...about, name: 'since', type: 'day' },
  { ...about, name: 'kind', type: 'choice', options },
  { ...about, name: 'kinds', type: 'several', options },
  { ...about, name: 'country', type: 'word' },
];
const vocabulary = new Map(definitions.map((one) => [one.name, one]));

describe('facts stated as JSON', () => {
  it('are values alone, or values with where they come from', () => {
    const { facts } = statedFacts(
      {
        told: { value: false, from: 'document', words: 'not told', at: 'page 2', why: 'It says so.' },
        years: { from: 1, to: 3 },
        since: '2019-03',
        kind: 'a',
        kinds: { has: ['b'], whole: false },
        country: 'KZ',
      },
      vocabulary,
    );
    const source = { from: 'statement' };
    expect(facts).toEqual({
      told: {
        value: false,
        source: { from: 'document', words: 'not told', at: 'page 2' },
        why: 'It says so.',
      },
      years: { value: { from: 1, to: 3 }, source },
      since: { value: '2019-03', source },
      kind: { value: 'a', source },
      kinds: { value: { has: ['b'], whole: false }, source },
      country: { value: 'KZ', source },
    });
  });

  it('are unknown where they say so, and never no', () => {
    const { facts } = statedFacts({ told: null, kind: 'unknown', years: { value: null } }, vocabulary);
    expect(Object.values(facts ?? {}).map(({ value }) => value)).toEqual([null, null, null]);
  });

  it.each<[string, unknown]>([
    ['told', 'perhaps'],
    ['years', { from: 3, to: 1 }],
    ['years', Number.POSITIVE_INFINITY],
    ['since', 'spring'],
    ['kind', 'c'],
    ['kinds', ['a', 'c']],
    ['country', 'x'.repeat(101)],
    ['country', ''],
    ['told', { value: true, whence: 'x' }],
    ['told', { value: true, from: 'hearsay' }],
  ])('%s is not %j', (fact, value) => {
    const { facts, wrong } = statedFacts({ [fact]: value, told2: 1, 'Some Body': true }, vocabulary);
    expect(facts).toBeNull();
    expect(wrong).toEqual([
      { fact, must: expect.stringMatching(/^be .*; or null where it is unknown$/) },
      { fact: 'told2', must: 'stand in the vocabulary' },
      { fact: null, must: 'stand in the vocabulary' },
    ]);
  });

  it('read as a file of the same facts does', () => {
    const values = { told: true, kinds: { has: ['a'], whole: true }, years: 4 };
    const file = { path: 'f.json', text: JSON.stringify({ facts: values }) };
    expect(statedFacts(values, vocabulary).facts).toEqual(readFacts(file, vocabulary).facts);
  });
});
