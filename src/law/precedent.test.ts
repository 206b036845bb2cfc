import { describe, expect, it } from 'vitest';
import { inventedLaw } from '../../test/support/invented-law.ts';
import {
  besides,
  compile,
  decidedOn,
  type FactValue,
  faultLine,
  findPrecedents,
  type Precedents,
  precedentsOnRule,
  type Rulebook,
  type RulebookFile,
  readPrecedents,
} from './law.ts';

const rulebook = compile(inventedLaw()).rulebook as Rulebook;

const entry = (id: string, outcome: string, topics: string, more = '') => `
  - id: ${id}
    body: An invented body
    source-kind: repository
    title: Title of ${id}
    data: red-notice
    outcome: ${outcome}
    facts: The facts of ${id}, told in a café.
    grounds: [A ground.]
    topics: [${topics}]
    read: full
    confidence: high
    basis: read
    sources: [https://example.org/${id}]${more}`;

const texts: Record<string, string> = {
  'precedents/topics.yaml': `topics:
  office: { means: Holds an office., rules: [politician] }
  gain: { means: Whether there was gain., rules: [politician, acts] }
  weather: { means: A circumstance only. }
`,
  'precedents/invented/one.yaml': `precedents:${entry('INV-1', 'non-compliant', 'office, gain')}${entry('INV-2', 'non-compliant', 'office')}${entry(
    'INV-3',
    'compliant-with-update',
    'office, gain',
  )}${entry('INV-4', 'partly', 'office')}${entry('INV-5', 'non-compliant', 'weather', '\n    note: Told in public.')}${entry(
    'INV-6',
    'non-compliant',
    'office, gain',
    '\n    same-person-as: [INV-1]',
  )}
`,
  'precedents/coded-a.yaml': `coded:
  INV-1: { power: yes, gain: no, penalty: 12, wanted.for: prosecution }
  INV-2: { power: yes, gain: no }
  INV-3: { power: yes, gain: yes, penalty: 18 }
`,
  'precedents/coded-b.yaml': `coded:
  INV-1: { power: yes, gain: no, penalty: 18 }
  INV-2: { power: unknown }
  INV-3: { power: yes, gain: yes, acts.told: yes }
`,
};

function library(changed: Record<string, string> = {}): Precedents {
  const files: RulebookFile[] = Object.entries({ ...texts, ...changed }).map(([path, text]) => ({
    path,
    text,
  }));
  return readPrecedents(files, rulebook);
}
const faultsOf = (changed: Record<string, string>) => library(changed).faults.map(faultLine);
const whole = library();
const one = (id: string) => whole.precedents.find((precedent) => precedent.id === id)!;

describe('a library of precedents', () => {
  it('is read without a fault, topics with the rules that they bear on', () => {
    expect(whole.faults).toEqual([]);
    expect(whole.topics.gain).toEqual({
      means: 'Whether there was gain.',
      rules: ['politician', 'acts'],
    });
    expect(whole.topics.weather?.rules).toEqual([]);
  });

  it('takes as coded what both readers stated alike, and nothing else', () => {
    const values = Object.fromEntries(
      [...whole.coded].map(([id, facts]) => [
        id,
        Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value])),
      ]),
    );
    expect(values).toEqual({
      'INV-1': { power: true, gain: false },
      'INV-2': {},
      'INV-3': { power: true, gain: true },
    });
  });

  it('takes nothing as coded where there is one reader only', () => {
    const files = Object.entries(texts)
      .filter(([path]) => path !== 'precedents/coded-b.yaml')
      .map(([path, text]) => ({ path, text }));
    expect(readPrecedents(files, rulebook).coded.size).toBe(0);
  });

  it.each([
    [
      'a topic on a rule that does not exist',
      'precedents/topics.yaml',
      'rules: [politician] }',
      'rules: [politicians] }',
      'precedents/topics.yaml:2: There is no rule `politicians`. Correct its name, or take it from the topic.',
    ],
    [
      'an unknown key of a topic',
      'precedents/topics.yaml',
      'weather: { means: A circumstance only. }',
      'weather: { means: A circumstance only., rule: acts }',
      'precedents/topics.yaml:4: The key `rule` is not known in topics.weather. Correct its spelling, or remove it.',
    ],
    [
      'a coding of a precedent that does not exist',
      'precedents/coded-b.yaml',
      'INV-2:',
      'INV-7:',
      'precedents/coded-b.yaml:3: There is no precedent `INV-7`. Correct the id.',
    ],
    [
      'a name of a person outside the casebook',
      'precedents/invented/one.yaml',
      'note: Told in public.',
      'person: Ada Invented',
      expect.stringMatching(
        /^precedents\/invented\/one\.yaml:\d+: A person is named outside the casebook\. /,
      ),
    ],
    [
      'a coded fact outside the vocabulary',
      'precedents/coded-a.yaml',
      'penalty: 18',
      'penalties: 18',
      'precedents/coded-a.yaml:4: The fact `penalties` is not in the vocabulary. `rescind law facts` lists them all.',
    ],
    [
      'a coded value that does not fit',
      'precedents/coded-a.yaml',
      'power: yes, gain: no }',
      'power: perhaps, gain: no }',
      'precedents/coded-a.yaml:3: `power` does not fit: the answer is yes, no or unknown. It asks: Did the person hold or seek power?',
    ],
  ])('refuses %s', (_, path, from, to, told) => {
    const text = texts[path]!.replace(from, to);
    expect(text).not.toBe(texts[path]);
    expect(faultsOf({ [path]: text })).toEqual([told]);
  });
});

describe('precedents on a rule', () => {
  it('stand alike where the data were refused, otherwise where they were kept; most topics first', () => {
    const { alike, otherwise, neither, topics } = precedentsOnRule('politician', whole);
    expect([alike, otherwise, neither].map((list) => list.map(({ id }) => id))).toEqual([
      ['INV-1', 'INV-6', 'INV-2'],
      ['INV-3'],
      ['INV-4'],
    ]);
    expect(topics).toEqual(['office', 'gain']);
  });

  it('are none where no topic bears on it', () => {
    expect(precedentsOnRule('heavy-enough', whole)).toEqual({
      alike: [],
      otherwise: [],
      neither: [],
      topics: [],
    });
  });
});

describe('precedents held against facts', () => {
  it('are counted by side, with the nearest of each by facts that both know', () => {
    const said = (value: FactValue) => ({ value, source: { from: 'statement' as const } });
    const { alike, otherwise, nearest } = decidedOn(
      'politician',
      { power: said(true), gain: said(false), penalty: said(18) },
      whole,
    );
    expect([alike, otherwise]).toEqual([3, 1]);
    expect(nearest.alike).toMatchObject({
      precedent: { id: 'INV-1' },
      same: ['power', 'gain'],
      differs: [],
    });
    expect(nearest.otherwise).toMatchObject({
      precedent: { id: 'INV-3' },
      same: ['power'],
      differs: [{ fact: 'gain', here: false, there: true }],
    });
  });

  it('are nearest on no side where no known fact is shared', () => {
    expect(decidedOn('politician', {}, whole)).toEqual({
      alike: 3,
      otherwise: 1,
      nearest: { alike: null, otherwise: null },
    });
  });
});

describe('precedents beside one another', () => {
  it('leave out the same case, and tell what was coded otherwise', () => {
    const { alike, otherwise } = besides(one('INV-1'), whole, 5);
    expect(alike.map(({ precedent }) => precedent.id)).toEqual(['INV-2']);
    expect(alike[0]).toMatchObject({
      shared: ['office'],
      topicsHere: ['gain'],
      topicsThere: [],
      differs: [],
    });
    expect(otherwise.map(({ precedent, same, differs }) => [precedent.id, same, differs])).toEqual([
      ['INV-3', ['power'], [{ fact: 'gain', here: false, there: true }]],
    ]);
  });

  it('hold a part of a set, a span or a year for no difference from what lies within it', () => {
    const against = (a: unknown, b: unknown) => {
      const stated = (value: unknown) => ({ fact: { value, source: { from: 'record' } } });
      const coded = new Map([
        ['INV-1', stated(a)],
        ['INV-3', stated(b)],
      ]) as unknown as Precedents['coded'];
      return besides(one('INV-1'), { ...whole, coded }, 5).otherwise[0]!.differs.length === 1;
    };
    const set = (isWhole: boolean, ...has: string[]) => ({ has, whole: isWhole });
    expect(against(set(false, 'a'), set(true, 'a', 'b'))).toBe(false);
    expect(against(set(false, 'a'), set(false, 'b'))).toBe(false);
    expect(against(set(false, 'c'), set(true, 'a', 'b'))).toBe(true);
    expect(against(set(true, 'a'), set(true, 'b', 'a'))).toBe(true);
    expect(against({ from: 10 }, 12)).toBe(false);
    expect(against({ from: 13 }, 12)).toBe(true);
    expect(against('2019', '2019-05')).toBe(false);
    expect(against('2019', '2020-05')).toBe(true);
    expect(against('fraud', 'murder')).toBe(true);
  });

  it('stand on no side where the one itself stands on none', () => {
    expect(besides(one('INV-4'), whole, 5)).toEqual({ alike: [], otherwise: [] });
  });

  it('are as many as are wanted', () => {
    expect(besides(one('INV-2'), whole, 1).alike).toHaveLength(1);
    expect(besides(one('INV-2'), whole, 5).alike).toHaveLength(2);
  });
});

describe('a search', () => {
  const ids = (search: Parameters<typeof findPrecedents>[1]) =>
    findPrecedents(whole, search).map(({ id }) => id);

  it('finds by every word, whatever its case and accents, by topic, outcome and kind', () => {
    expect(ids({})).toHaveLength(6);
    expect(ids({ words: 'CAFE inv-2' })).toEqual(['INV-2']);
    expect(ids({ words: 'ground  zzz' })).toEqual([]);
    expect(ids({ topic: 'gain', outcome: 'non-compliant' })).toEqual(['INV-1', 'INV-6']);
    expect(ids({ kind: 'ccf' })).toEqual([]);
  });

  it('does not look in names of persons, which only the casebook has', () => {
    const path = 'casebook/precedents/XX.yaml';
    const text = `precedents:${entry('PUB-1', 'non-compliant', 'office', '\n    person: Ada Invented')}`;
    const read = library({ [path]: text });
    expect(read.faults).toEqual([]);
    expect(findPrecedents(read, { words: 'PUB-1' }).map(({ person }) => person)).toEqual(['Ada Invented']);
    expect(findPrecedents(read, { words: 'Ada' })).toEqual([]);
  });
});
