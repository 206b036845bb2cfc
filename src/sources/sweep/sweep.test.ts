import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listBody } from '../../../demo/stand-in/answers.ts';
import { type Fault, type FaultName, striking } from '../../../demo/stand-in/faults.ts';
import { listed, newestFirst, type Person } from '../../../demo/stand-in/people.ts';
import { inventedPeople } from '../../../test/support/invented-people.ts';
import { RescindError, readDay } from '../../kernel/kernel.ts';
import type { Partition } from '../../notice/notice.ts';
import type { Ask } from '../ask.ts';
import { type RawItem, readListAnswer } from '../list-answer.ts';
import { listAddress } from '../list-query.ts';
import { sweepRed } from './sweep.ts';

const TODAY = readDay('2026-03-10');

interface World {
  readonly people: readonly Person[];
  readonly cap?: number;
  readonly faults?: readonly Fault[];
  /** People on the list after so many questions. */
  readonly then?: { readonly after: number; readonly people: readonly Person[] };
  readonly refuseAfter?: number;
  /** What the service says instead of an honest total. */
  readonly says?: (total: number, asked: { readonly filtered: boolean; readonly no: number }) => number;
}

function service(world: World) {
  const { people, cap = 160, faults = [], then, refuseAfter = Number.POSITIVE_INFINITY } = world;
  const now = newestFirst(people.map(listed));
  const moved = newestFirst((then?.people ?? []).map(listed));
  const shown = new Set<string>();
  const questions: string[] = [];
  const ask: Ask = async (query) => {
    const address = listAddress(query);
    questions.push(address);
    if (questions.length > refuseAfter) throw new RescindError('source-refused', 'It refuses.', 'Wait.');
    const list = then !== undefined && questions.length > then.after ? moved : now;
    const params = new URLSearchParams(address.slice(address.indexOf('?')));
    const yearOnly = 'last-of-december';
    const struck = striking(faults, questions.length);
    const honest = listBody(list, { params, today: TODAY, cap, yearOnly, faults: struck });
    const asked = { filtered: Object.keys(query).length > 0, no: questions.length };
    const total = world.says?.(honest.total as number, asked) ?? honest.total;
    const none = total === 0 ? { _embedded: { notices: [] } } : {};
    const body = JSON.stringify({ ...honest, total, ...none });
    const answer = readListAnswer(new TextEncoder().encode(body), query);
    for (const { entity_id } of answer.items) if (entity_id !== null) shown.add(entity_id);
    return answer;
  };
  return { ask, shown, questions };
}

async function sweep(
  world: World,
  memory: readonly Person[] | null = null,
  lastPartitions: readonly Partition[] = [],
  sighted: readonly string[] = [],
) {
  const { ask, shown, questions } = service(world);
  const ports = { ask, today: () => TODAY, progress: () => {}, budget: 600, sighted };
  const report = await sweepRed(ports, memory as readonly RawItem[] | null, lastPartitions);
  return { report, shown, questions };
}

describe('a sweep', () => {
  it('is complete on lists of other shapes, first and again, and never asks for much at once', async () => {
    for (const names of ['even', 'few-names', 'long'] as const) {
      const people = inventedPeople({ size: 1600, seed: 7, names });
      const first = await sweep({ people });
      expect(first.report).toMatchObject({ verdict: 'complete', seen: 1600, totalBefore: 1600, missing: [] });
      expect(first.questions.length).toBeLessThan(names === 'few-names' ? 60 : 40);
      const again = await sweep({ people }, people, first.report.partitions);
      expect(again.report).toMatchObject({ verdict: 'complete', seen: 1600, gone: [] });
      expect(again.questions.length).toBeLessThan(names === 'few-names' ? 45 : 18);
      expect(Math.max(...first.questions.map((address) => address.length))).toBeLessThan(1800);
    }
  });

  it('reads the new whoever was remembered, and forgets the gone', async () => {
    const people = inventedPeople({ size: 1000, seed: 3, names: 'even' });
    const { report, shown } = await sweep({ people: people.slice(20) }, people.slice(0, 980));
    expect(report).toMatchObject({ verdict: 'complete', seen: 980, gone: [] });
    expect(shown.size).toBe(980);
  });

  it.each([
    ['plain-substring', 'Patterns on names'],
    ['name-ignored', 'Patterns on names'],
    ['no-anchors', 'Patterns on names'],
  ] as const)('takes another axis under %s and says so', async (name, words) => {
    const people = inventedPeople({ size: 1500, seed: 5, names: 'even', odd: 0 });
    const { report } = await sweep({ people, faults: [{ name }] });
    expect(report).toMatchObject({ verdict: 'complete', seen: 1500 });
    expect(report.notes.join(' ')).toContain(words);
  });

  it('does without joined patterns', async () => {
    const people = inventedPeople({ size: 1500, seed: 5, names: 'even' });
    const { report, questions } = await sweep({ people, faults: [{ name: 'no-alternation' }] });
    expect(report).toMatchObject({ verdict: 'complete', seen: 1500 });
    expect(questions.length).toBeLessThan(70);
  });

  it.each([
    [['name-ignored', 'forename-ignored', 'ages-ignored']],
    [['plain-substring', 'ages-ignored']],
    [['no-anchors', 'ages-ignored']],
  ] as const)(
    'stops early under %j, where nothing cuts the list, and counts everyone missing',
    async (names) => {
      const people = inventedPeople({ size: 6000, seed: 5, names: 'even' });
      const { report, questions, shown } = await sweep({ people, faults: names.map((name) => ({ name })) });
      expect(questions.length).toBeLessThan(150);
      expect(report).toMatchObject({ verdict: 'partial', seen: shown.size });
      expect(report.missing).toMatchObject([{ count: 6000 - shown.size }]);
      expect(report.notes.join(' ')).toContain('neither patterns nor ages, so that nothing cuts the list');
    },
  );

  it('reads again when the list moved, and names who left meanwhile', async () => {
    const people = inventedPeople({ size: 900, seed: 4, names: 'even' });
    const added = inventedPeople({ size: 5, seed: 99, names: 'even' }).map((each, i) => ({
      ...each,
      entity_id: `2025/${90_000 + i}`,
    }));
    const then = { after: 4, people: [...people.slice(3), ...added] };
    const { report } = await sweep({ people, then }, people);
    expect(report).toMatchObject({ verdict: 'complete', totalBefore: 902, totalAfter: 902 });
    expect(report.seen - report.gone.length).toBe(902);
    expect(report.notes.join(' ')).toContain('moved');
  });

  it('counts everyone not read when it is refused, and claims nothing', async () => {
    const people = inventedPeople({ size: 900, seed: 4, names: 'even' });
    const { report, shown } = await sweep({ people, refuseAfter: 5 });
    expect(report).toMatchObject({ verdict: 'partial', totalBefore: 900, totalAfter: null, gone: [] });
    expect(report.missing).toEqual([{ what: 'not read', count: 900 - shown.size, why: 'It refuses.' }]);
    expect((await sweep({ people, refuseAfter: 0 })).report.verdict).toBe('failed');
  });

  it('counts an item without a number as missing', async () => {
    const people = inventedPeople({ size: 50, seed: 4, names: 'even' });
    const { report } = await sweep({ people, faults: [{ name: 'missing-id' }] });
    expect(report).toMatchObject({ verdict: 'partial', seen: 49 });
    expect(report.missing[0]).toMatchObject({ what: 'listed without a number', count: 1 });
  });

  it('asks the same questions when it gets the same answers', async () => {
    const people = inventedPeople({ size: 1000, seed: 8, names: 'long' });
    const [one, two] = [await sweep({ people }), await sweep({ people })];
    expect(two.questions).toEqual(one.questions);
  });

  it('never tells a name to whoever watches', async () => {
    const people = inventedPeople({ size: 400, seed: 8, names: 'even' });
    const labels: string[] = [];
    const { ask } = service({ people });
    await sweepRed({ ask, today: () => TODAY, progress: ({ partition }) => labels.push(partition) }, null);
    expect(labels.every((label) => /^(whole list|(probe|partition|hunt|check) \d+)$/.test(label))).toBe(true);
  });
});

describe('a list that one answer shows', () => {
  const few = inventedPeople({ size: 50, seed: 4, names: 'even' });
  const many = inventedPeople({ size: 900, seed: 4, names: 'even' });

  it('is complete when sexes add up to it', async () => {
    const { report, questions } = await sweep({ people: few });
    expect(report).toMatchObject({ verdict: 'complete', seen: 50 });
    expect(questions).toHaveLength(5);
    expect(report.partitions.filter(({ purpose }) => purpose === 'check')).toHaveLength(3);
  });

  it.each([
    [['sex-ignored'], 'complete'],
    [['sex-ignored', 'name-ignored'], 'complete'],
    [['sex-ignored', 'name-ignored', 'ages-ignored'], 'complete'],
    [['sex-ignored', 'name-ignored', 'ages-ignored', 'forename-ignored'], 'partial'],
  ] as const)('under %j is %s by another axis', async (names, verdict) => {
    const faults = names.map((name) => ({ name }));
    for (const people of [few, few.slice(0, 1)]) {
      const { report } = await sweep({ people, faults });
      expect(report).toMatchObject({ verdict, seen: people.length });
      if (verdict === 'partial') expect(report.missing[0]?.why).toContain('no filter shows that this is all');
    }
  });

  it('is not complete where every total is cut at what is shown, first and again', async () => {
    for (const memory of [null, many]) {
      const { report, questions } = await sweep(
        { people: many, says: (total) => Math.min(total, 160) },
        memory,
      );
      expect(report).toMatchObject({ verdict: 'partial', totalBefore: 160, totalAfter: 160, gone: [] });
      expect(report.missing[0]).toMatchObject({ what: 'whoever the total leaves out', count: null });
      expect(report.missing[0]?.why).toMatch(/^The totals contradict what was seen: \d+ distinct/);
      expect(questions.length).toBeLessThan(20);
    }
  });

  it('is not complete where all are men, as many as are shown, until another axis adds up', async () => {
    const men = many.map((each) => ({ ...each, sex_id: 'M' }));
    const cut = await sweep({ people: men, says: (total) => Math.min(total, 160) });
    expect(cut.report.verdict).toBe('partial');
    const whole = await sweep({ people: men.slice(0, 160) });
    expect(whole.report).toMatchObject({ verdict: 'complete', seen: 160 });
  });
});

describe('a sweep whose totals are wrong', () => {
  const people = inventedPeople({ size: 900, seed: 4, names: 'even' });

  it('names the contradiction when the total stays below what was seen', async () => {
    const { report } = await sweep({ people, says: (total, { filtered }) => (filtered ? total : total - 1) });
    expect(report).toMatchObject({ verdict: 'partial', totalBefore: 899, totalAfter: 899, seen: 900 });
    expect(report.missing).toHaveLength(1);
    expect(report.missing[0]?.why).toContain('900 distinct notices in one reading, against a total of 899');
    expect(report.notes.join()).not.toContain('moved');
  });

  it('does not believe that a list is empty, however long it lasts', async () => {
    const now = await sweep({ people, says: (total, { no, filtered }) => (no < 3 && !filtered ? 0 : total) });
    expect(now.report).toMatchObject({ verdict: 'complete', totalBefore: 900, seen: 900 });
    const always = await sweep({ people, says: () => 0 }, people);
    expect(always.report).toMatchObject({ verdict: 'failed', totalBefore: null, totalAfter: null, seen: 0 });
    expect(always.report.missing).toMatchObject([{ what: 'the whole list', count: 900 }]);
    expect(always.report.missing[0]?.why).toContain('nobody at all is on its list');
    const inTheEnd = await sweep({
      people,
      says: (total, { no, filtered }) => (no > 1 && !filtered ? 0 : total),
    });
    expect(inTheEnd.report).toMatchObject({ verdict: 'partial', totalBefore: 900, totalAfter: null });
    expect(inTheEnd.report.missing[0]?.why).toContain('nobody at all is on its list');
  });

  it('says that it stopped at its limit, where nothing cuts the list', async () => {
    const large = inventedPeople({ size: 6000, seed: 5, names: 'even' });
    const faults = [{ name: 'plain-substring' }, { name: 'ages-ignored' }] as const;
    const { report } = await sweep({ people: large, faults });
    expect(report.missing).toMatchObject([{ what: 'not asked for' }]);
    expect(report.missing[0]?.why).toContain('stopped at its own limit of questions');
  });

  it('is complete where every total but that of the whole list is cut, first and with many new ones', async () => {
    const says = (total: number, { filtered }: { filtered: boolean }) =>
      filtered ? Math.min(total, 160) : total;
    for (const memory of [null, people.slice(150)]) {
      const { report, questions } = await sweep({ people, says }, memory);
      expect(report).toMatchObject({ verdict: 'complete', seen: 900 });
      expect(questions.length).toBeLessThan(120);
    }
  });

  it('is complete by union and total, and tells which partitions counted otherwise', async () => {
    const lies = (total: number, { filtered, no }: { filtered: boolean; no: number }) =>
      filtered && no % 3 === 0 && total > 5 ? total + 1 : total;
    const { report } = await sweep({ people, says: lies }, people);
    expect(report).toMatchObject({ verdict: 'complete', seen: 900 });
    expect(report.notes.join()).toMatch(/partitions? of \d+ counted otherwise than they yielded/);
    const honest = await sweep({ people }, people);
    expect(honest.report.notes).toEqual([]);
  });
});

describe('a sweep that is gone on with', () => {
  it('names who was on record and left meanwhile', async () => {
    const people = inventedPeople({ size: 900, seed: 4, names: 'even' });
    const [left, ...stayed] = people;
    const sighted = [left!.entity_id, stayed[0]!.entity_id];
    const { report } = await sweep({ people: stayed }, people, [], sighted);
    expect(report).toMatchObject({ verdict: 'complete', seen: 900, gone: [left!.entity_id] });
  });
});

describe('a hunt', () => {
  it('leads by issuing country to somebody who has nothing else, and the next sweep knows where', async () => {
    const nobody: Person = {
      name: null,
      forename: null,
      date_of_birth: null,
      nationalities: null,
      entity_id: '2001/1',
      sex_id: 'M',
    };
    const hidden = {
      ...nobody,
      arrest_warrants: [{ charge: '', issuing_country_id: 'AL', charge_translation: null }],
    };
    const people = [...inventedPeople({ size: 900, seed: 4, names: 'even' }), hidden as Person];
    const { report } = await sweep({ people });
    expect(report).toMatchObject({ verdict: 'complete', seen: 901 });
    const again = await sweep({ people }, people, report.partitions);
    expect(again.report).toMatchObject({ verdict: 'complete', seen: 901 });
    expect(again.questions.length).toBeLessThan(25);
  });
});

const person = fc.record({
  name: fc.option(fc.string({ unit: fc.constantFrom(...'ABMÁ -'), minLength: 1, maxLength: 4 }), { freq: 9 }),
  forename: fc.option(fc.string({ unit: fc.constantFrom(...'AEIZ-'), minLength: 1, maxLength: 3 }), {
    freq: 9,
  }),
  date_of_birth: fc.option(
    fc.integer({ min: 1950, max: 2005 }).map((year) => (year % 3 === 0 ? `${year}` : `${year}/03/10`)),
    { freq: 9 },
  ),
  nationalities: fc.option(fc.subarray(['RU', 'FR', 'SV'], { minLength: 1 }), { freq: 5 }),
});
const list = fc
  .array(person, { maxLength: 90, size: 'max' })
  .map((people): Person[] => people.map((each, i) => ({ ...each, entity_id: `2020/${i + 1}` })));
const fault = fc.record({
  name: fc.constantFrom<FaultName>(
    'plain-substring',
    'no-alternation',
    'no-anchors',
    'name-ignored',
    'forename-ignored',
    'ages-ignored',
    'nationality-ignored',
    'sex-ignored',
    'issuer-ignored',
    'duplicates',
    'missing-id',
    'first-page-only',
    'empty-past-end',
    'wrong-total',
  ),
  after: fc.nat(20),
  count: fc.integer({ min: 1, max: 1000 }),
});

describe('a sweep under a cap of seven', () => {
  it('is complete, or counts exactly whom it missed', async () => {
    await fc.assert(
      fc.asyncProperty(list, async (people) => {
        const { report, shown } = await sweep({ people, cap: 7 });
        const missing = report.missing.reduce((sum, { count }) => sum + (count ?? 0), 0);
        expect(report.seen).toBe(shown.size);
        expect(report.seen + missing).toBe(people.length);
        expect(report.verdict === 'complete').toBe(shown.size === people.length && people.length > 0);
      }),
      { numRuns: 60 },
    );
  });

  it('is never falsely complete, whatever the service does', async () => {
    await fc.assert(
      fc.asyncProperty(
        list,
        fc.array(fault, { maxLength: 3 }),
        fc.boolean(),
        async (people, faults, repeat) => {
          const { report, shown } = await sweep({ people, cap: 7, faults }, repeat ? people : null);
          if (report.verdict === 'complete') expect(shown.size).toBe(people.length);
          else expect(report.missing.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 80 },
    );
  });
});
