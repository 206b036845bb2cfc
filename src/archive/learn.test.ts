import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, readInstant } from '../kernel/kernel.ts';
import type { Field, NoticeContent } from '../notice/notice.ts';
import { learn } from './learn.ts';
import type { DerivedChange, NoticeState, Sighted } from './state.ts';

const on = (day: number): Instant => readInstant(`2026-03-${String(day).padStart(2, '0')}T12:00:00Z`);
const OF = ['birthDate', 'thumbnail', 'height', 'marks'] as const satisfies readonly Field[];
type Told = Pick<NoticeContent, (typeof OF)[number]>;

/** A reading on a day, of some of the fields. */
interface Reading {
  readonly day: number;
  readonly covers: readonly (typeof OF)[number][];
}

/** Takes readings in, in the order of the array, each as a file of its own unless its sweep is named. */
function read(
  readings: readonly {
    day: number;
    content: NoticeContent;
    sweepNo?: number;
    from?: number;
    detail?: boolean;
  }[],
) {
  let state: NoticeState | null = null;
  const changes: DerivedChange[] = [];
  const earlier: Sighted[] = [];
  readings.forEach(({ day, content, sweepNo, from = day, detail = false }, at) => {
    const seen = {
      sweepNo: sweepNo ?? at + 1,
      from: on(from),
      at: on(day),
      until: on(day),
      content,
      inPart: [],
      detail,
    };
    const { changes: more, ...known }: ReturnType<typeof learn> = learn(state, seen.sweepNo, [seen], earlier);
    changes.push(...more);
    earlier.push(seen);
    state = {
      id: '2024/1' as NoticeState['id'],
      status: 'seen',
      firstSeen: on(1),
      firstSweep: 1,
      lastSeen: on(1),
      firstSeenFrom: on(1),
      lastSeenBy: on(1),
      lastSweep: 1,
      ...known,
    };
  });
  return { state: state as NoticeState | null, changes };
}

const day = (at: Instant | null) => (at === null ? null : Number(at.slice(8, 10)));
const told = (changes: readonly DerivedChange[]) =>
  changes.map((c) => `${c.kind} ${day(c.afterAt) ?? '?'}-${day(c.byAt)} ${c.fields}`);

describe('a change', () => {
  const first: Told = { birthDate: '1979-06-14', thumbnail: '11' };
  const amended: Told = { birthDate: '1979-06-14', thumbnail: '12' };

  it('is dated from the last reading of the field that changed, not from the last look at the notice', () => {
    const { changes } = read([
      { day: 1, content: first },
      { day: 3, content: { birthDate: '1979-06-14' } },
      { day: 5, content: amended },
    ]);
    expect(told(changes)).toEqual(['amended 1-5 thumbnail']);
  });

  it('of two fields is dated from the earlier of their last readings', () => {
    const { changes } = read([
      { day: 1, content: { ...first, height: 1.7 } },
      { day: 3, content: first },
      { day: 5, content: { ...amended, height: 1.8 } },
    ]);
    expect(told(changes)).toEqual(['amended 1-5 thumbnail,height']);
  });

  it('is told as corrected when an older reading shows it, and the newest that is known stays', () => {
    const { state, changes } = read([
      { day: 1, content: first },
      { day: 5, content: { birthDate: '1979-06-14' } },
      { day: 3, content: amended },
    ]);
    expect(told(changes)).toEqual(['corrected 1-3 thumbnail']);
    expect(state?.history.at(-1)?.content).toEqual(amended);
  });

  it('that was undone is two, and what was not read again stays as it was read last', () => {
    const { state, changes } = read([
      { day: 1, content: first },
      { day: 5, content: { birthDate: '1979-06-14' } },
      { day: 3, content: { birthDate: '1980-06-14', thumbnail: '12' } },
    ]);
    expect(told(changes)).toEqual(['corrected 1-3 birthDate,thumbnail', 'corrected 3-5 birthDate']);
    expect(state?.history.at(-1)?.content).toEqual({ birthDate: '1979-06-14', thumbnail: '12' });
  });

  it('that is on record is not told again when an older reading narrows its moments', () => {
    const { state, changes } = read([
      { day: 1, content: first },
      { day: 9, content: amended },
      { day: 4, content: first },
      { day: 6, content: amended },
    ]);
    expect(told(changes)).toEqual(['amended 1-9 thumbnail']);
    expect(state?.history.map(({ fromAfter, fromBy }) => [day(fromAfter), day(fromBy)])).toEqual([
      [null, 1],
      [4, 6],
    ]);
  });

  it('met for the first time in a later reading is none, until an older one shows that it was one', () => {
    const { changes } = read([
      { day: 5, content: first },
      { day: 9, content: { ...first, marks: 'a scar' } },
      { day: 3, content: { ...first, marks: 'none' } },
    ]);
    expect(told(changes)).toEqual(['corrected 3-9 marks']);
  });
});

it('a change after two files that end at one moment is dated from the more closely dated one, in either order', () => {
  const long = { from: 1, day: 20, content: { birthDate: '1979' } };
  const close = { from: 19, day: 20, content: { birthDate: '1979' } };
  const after = { day: 25, content: { birthDate: '1980' } };
  expect(told(read([long, close, after]).changes)).toEqual(['amended 19-25 birthDate']);
  expect(told(read([close, long, after]).changes)).toEqual(['amended 19-25 birthDate']);
});

describe('a detail that says otherwise than the list', () => {
  const list = { birthDate: '1979-06-14', thumbnail: '11' };
  const detail = { ...list, thumbnail: null, marks: 'a scar' };

  it('is no change where one sweep read both, and the list stands', () => {
    const { state, changes } = read(
      [1, 2, 3].flatMap((sweepNo) => [
        { day: 2 * sweepNo, content: list, sweepNo },
        { day: 2 * sweepNo + 1, content: detail, sweepNo, detail: true },
      ]),
    );
    expect(changes).toEqual([]);
    expect(state?.history.map(({ content }) => content)).toEqual([{ ...list, marks: 'a scar' }]);
  });

  it('is one where the list was read before', () => {
    const { changes } = read([
      { day: 1, content: list, sweepNo: 1 },
      { day: 5, content: detail, sweepNo: 2, detail: true },
    ]);
    expect(told(changes)).toEqual(['amended 1-5 thumbnail']);
  });

  it('tells of its own fields still', () => {
    const { changes } = read([
      { day: 1, content: list, sweepNo: 1 },
      { day: 2, content: detail, sweepNo: 1, detail: true },
      { day: 3, content: list, sweepNo: 2 },
      { day: 4, content: { ...detail, marks: 'none' }, sweepNo: 2, detail: true },
    ]);
    expect(told(changes)).toEqual(['amended 2-4 marks']);
  });
});

it('of two files of one moment that cover different fields, both of which changed, the newest form has both', () => {
  const before = { day: 1, content: { height: '1', marks: 'a' } };
  const height = { day: 18, content: { height: '2' } };
  const marks = { day: 18, content: { marks: 'b' } };
  for (const files of [
    [before, height, marks],
    [before, marks, height],
    [marks, height, before],
  ])
    expect(read(files as Parameters<typeof read>[0]).state?.history.at(-1)?.content).toEqual({
      height: '2',
      marks: 'b',
    });
});

describe('whatever is read in whatever order', () => {
  /** For each field the days on which it changed. */
  const world = fc.record(
    Object.fromEntries(
      OF.map((field) => [field, fc.uniqueArray(fc.integer({ min: 2, max: 28 }), { maxLength: 3 })]),
    ) as Record<(typeof OF)[number], fc.Arbitrary<number[]>>,
  );
  const readings = fc.uniqueArray(
    fc.record<Reading>({
      day: fc.integer({ min: 1, max: 28 }),
      covers: fc.subarray([...OF], { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 7, selector: (reading) => reading.day },
  );

  it('a change is said only of fields that changed between its two moments, and what is known is the same', () => {
    fc.assert(
      fc.property(world, readings, (changed, order) => {
        const valueOn = (field: (typeof OF)[number], when: number) =>
          String(changed[field].filter((on) => on <= when).length);
        const shown = (covers: Reading['covers'], when: number) =>
          Object.fromEntries(covers.map((field) => [field, valueOn(field, when)]));
        const { state, changes } = read(
          order.map(({ day: when, covers }) => ({
            day: when,
            content: shown(covers, when),
          })),
        );
        for (const change of changes)
          for (const field of change.fields as (typeof OF)[number][])
            expect(
              changed[field].some((when) => when > day(change.afterAt)! && when <= day(change.byAt)!),
              `${field} ${told([change])}`,
            ).toBe(true);
        const sorted = read(
          [...order]
            .sort((a, b) => a.day - b.day)
            .map(({ day: when, covers }) => ({ day: when, content: shown(covers, when) })),
        );
        const facts = (of: NoticeState | null) =>
          of?.history.map(({ content, fromAfter, fromBy }) => ({ content, fromAfter, fromBy }));
        expect(facts(state)).toEqual(facts(sorted.state));
        const newest = state?.history.at(-1)?.content;
        for (const field of OF) {
          const last = Math.max(...order.filter(({ covers }) => covers.includes(field)).map((r) => r.day));
          if (last !== -Infinity) expect(newest?.[field], field).toBe(valueOn(field, last));
        }
      }),
      { seed: 20261124, numRuns: 2_000 },
    );
  });

  it('a change is told of no field that did not change, where of files only days are known', () => {
    const file = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      before: fc.constantFrom(0, 0, 3, 20),
      truly: fc.integer({ min: 0, max: 20 }),
      covers: fc.subarray([...OF], { minLength: 1 }),
    });
    fc.assert(
      fc.property(world, fc.array(file, { minLength: 1, maxLength: 7 }), (changed, files) => {
        const valueOn = (field: (typeof OF)[number], when: number) =>
          String(changed[field].filter((on) => on <= when).length);
        const saved = files.map(({ day: last, before, truly, covers }) => {
          const from = Math.max(1, last - before);
          const when = from + (truly % (last - from + 1));
          return {
            from,
            day: last,
            content: Object.fromEntries(covers.map((field) => [field, valueOn(field, when)])),
          };
        });
        const { changes, state } = read(saved);
        for (const change of changes)
          for (const field of change.fields as (typeof OF)[number][])
            expect(
              changed[field].some((when) => when > day(change.afterAt)! && when <= day(change.byAt)!),
              `${field} ${told([change])}`,
            ).toBe(true);
        const facts = (of: NoticeState | null) => ({
          history: of?.history.map(({ content, fromAfter, fromBy }) => ({ content, fromAfter, fromBy })),
          reads: of?.reads.map(({ sweepNo: _, ...read }) => read),
        });
        expect(facts(read([...saved].reverse()).state)).toEqual(facts(state));
      }),
      { seed: 20261124, numRuns: 2_000 },
    );
  });
});
