import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCasebook } from './casebook.ts';

const ours = join(import.meta.dirname, '../../../casebook');

describe('the casebook as it stands', () => {
  const book = readCasebook(ours);

  it('holds the whole thread', () => {
    const li = book.liChuanliang();
    expect(li.filter(({ kind }) => kind === 'fact')).toHaveLength(50);
    expect(book.methods().seven).toHaveLength(7);
    expect(book.report()).toHaveLength(10);
    expect(book.timeline()).toHaveLength(19);
    expect(book.questions()).toHaveLength(25);
    expect(book.rules().filter(({ kind }) => kind === 'condition')).toHaveLength(22);
  });

  it('never has February 2020 as the date of a notice among the facts, only as a claim in dispute', () => {
    const li = book.liChuanliang();
    const facts = li.filter((item) => item.kind === 'fact');
    expect(facts.filter(({ date, event }) => date?.startsWith('2020-02') && /notice/i.test(event))).toEqual(
      [],
    );
    const [claim, ...others] = li.filter((item) => item.kind === 'disputed');
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ date: '2020-02', precision: 'month' });
  });

  it('shows what was not read as not read', () => {
    const memory = book.rules().filter(({ sources }) => sources[0]!.basis === 'recall');
    expect(memory.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['a3-f5', 'rn-id-a', 'rn-id-b', 'rn-assure-authority', 'excluded-2']),
    );
  });

  it('keeps the two meanings of coercion by proxy apart', () => {
    const method = book.methods().seven.find(({ id }) => id === 'coercion_by_proxy');
    expect(method?.senses?.map(({ id }) => id)).toEqual(['helpers_abroad', 'relatives_at_home']);
  });

  it('tells of a state what is documented, each with its source, and never that it is clean', () => {
    expect(book.countryContext('KZ')).toMatchObject({ freedom: { edition: 2024, year: 2023 } });
    expect(book.countryContext('GW')?.freedom).toBeUndefined();
    expect(book.countryContext('TV')).toBeNull();
  });

  it('names publications, not files, and gives every item a source', () => {
    const items = [
      ...book.liChuanliang(),
      ...book.methods().seven,
      ...book.methods().seven.flatMap(({ examples }) => examples),
      ...book.report(),
      ...book.timeline(),
      ...book.rules(),
      ...book.questions(),
    ];
    for (const { sources } of items) {
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(JSON.stringify(source)).not.toMatch(/seed|\.txt|\.jsonl?"/);
    }
  });
});

describe('a casebook that is wrong', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'casebook-'));
    cpSync(ours, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const spoil = (file: string, change: (text: string) => string) =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  const line = (file: string, at: number, change: (text: string) => string) =>
    spoil(file, (text) =>
      text
        .split('\n')
        .map((one, index) => (index + 1 === at ? change(one) : one))
        .join('\n'),
    );

  it.each([
    ['text that is no JSON', 'rules.jsonl', 3, (text: string) => text.slice(0, 40), /line 3: .*JSON/],
    [
      'an unknown field',
      'rules.jsonl',
      2,
      (text: string) => text.replace('{', '{"colour":"red",'),
      /line 2: .*colour/,
    ],
    [
      'no source',
      'questions.jsonl',
      4,
      (text: string) => text.replace(/"sources": \[.*\]/, '"sources": []'),
      /line 4: sources/,
    ],
    [
      'a link that is none of the web',
      'report.jsonl',
      1,
      (text: string) => text.replace(/https:\/\/[^"]+/, 'javascript:alert(1)'),
      /line 1: sources\.0\.url/,
    ],
    [
      'an unknown basis',
      'timeline.jsonl',
      1,
      (text: string) => text.replace('"basis": "read"', '"basis": "sure"'),
      /line 1: sources\.0\.basis/,
    ],
    [
      'an id twice',
      'questions.jsonl',
      2,
      (text: string) => text.replace('"q02"', '"q04"'),
      /line 2: id q04 stands already on line 1/,
    ],
    [
      'a date and a precision that differ',
      'timeline.jsonl',
      1,
      (text: string) => text.replace('"year"', '"day"'),
      /line 1: .*precision/,
    ],
    [
      'a score that is not its parts',
      'country-context.jsonl',
      1,
      (text: string) => text.replace('"total": 18', '"total": 19'),
      /line 1: freedom: the total is not the sum/,
    ],
    [
      'a country under another id',
      'country-context.jsonl',
      2,
      (text: string) => text.replace('"country": "AL"', '"country": "AM"'),
      /line 2: .*the id is not the country/,
    ],
    [
      'a figure without a source',
      'country-context.jsonl',
      1,
      (text: string) => text.replace(/"sources": \[[^\]]*\]/, '"sources": []'),
      /line 1: freedom\.sources/,
    ],
    [
      'a method that nobody defined',
      'methods.jsonl',
      1,
      (text: string) => text.replace('"tags": ["', '"tags": ["telepathy", "'),
      /line 1: overseas_police_stations names telepathy/,
    ],
    [
      'a dispute about no fact',
      'li-chuanliang.jsonl',
      51,
      (text: string) => text.replace('"li-15"', '"li-99"'),
      /line 51: against: li-99/,
    ],
  ] as const)('says where: %s', (_, file, at, change, message) => {
    line(file, at, change);
    expect(() => readCasebook(folder)).toThrow(message);
    expect(() => readCasebook(folder)).toThrow(`casebook/${file}`);
  });

  it('says which file is not there', () => {
    rmSync(join(folder, 'timeline.jsonl'));
    expect(() => readCasebook(folder)).toThrow(/timeline\.jsonl could not be read/);
  });

  it('refuses an empty file', () => {
    spoil('report.jsonl', () => '\n');
    expect(() => readCasebook(folder)).toThrow(/report\.jsonl.*empty/);
  });
});

describe('the context of countries', () => {
  const folder = process.env.RESCIND_SHARED;
  const theirs = folder === undefined ? undefined : join(folder, 'facts/country_context.json');
  it.skipIf(theirs === undefined || !existsSync(theirs))(
    'carries facts over and no sentence: no eight words in a row are those of the collection it was made from',
    () => {
      const runs = (text: string) => {
        const words = text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
        return words.slice(7).map((_, at) => words.slice(at, at + 8).join(' '));
      };
      const taken = new Set(
        [...readFileSync(theirs ?? '', 'utf8').matchAll(/"fact": "((?:[^"\\]|\\.)*)"/g)].flatMap(([, fact]) =>
          runs(fact ?? ''),
        ),
      );
      expect(taken.size).toBeGreaterThan(100);
      const ourText = readFileSync(join(ours, 'country-context.jsonl'), 'utf8');
      const said = [...ourText.matchAll(/"says": "((?:[^"\\]|\\.)*)"/g)].flatMap(([, says]) =>
        runs(says ?? ''),
      );
      expect(said.length).toBeGreaterThan(100);
      expect(said.filter((run) => taken.has(run))).toEqual([]);
    },
  );
});
