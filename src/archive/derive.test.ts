import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, readInstant } from '../kernel/kernel.ts';
import type { NoticeContent, NoticeId } from '../notice/notice.ts';
import { derive } from './derive.ts';
import type { DerivedChange, NoticeState, Sighted, SweepFacts } from './state.ts';

const ID = '2024/10482' as NoticeId;
const on = (day: number): Instant => readInstant(`2026-03-${String(day).padStart(2, '0')}T12:00:00Z`);
const PERSON: NoticeContent = {
  name: 'AMIROV',
  forename: 'DANIYAR SERIKOVICH',
  birthDate: '1979-06-14',
  nationalities: ['KZ'],
  thumbnail: null,
};

/** What happens on a day: the kind of look, and what it showed of the notice (nothing: it was not there). */
interface Look {
  readonly day: number;
  /** The first day on which it may have been, for a file that only a span is known of. */
  readonly from?: number;
  readonly look: 'whole' | 'partial' | 'file';
  readonly shows?: NoticeContent;
  readonly gone?: boolean;
}

function live(looks: readonly Look[]): { state: NoticeState | null; changes: DerivedChange[] } {
  let state: NoticeState | null = null;
  const changes: DerivedChange[] = [];
  const whole: SweepFacts[] = [];
  const earlier: Sighted[] = [];
  looks.forEach((look, at) => {
    const sweep: SweepFacts = {
      no: at + 1,
      origin: look.look === 'file' ? 'file' : 'service',
      whole: look.look === 'whole',
      from: on(look.day),
      to: on(look.day),
    };
    const seen = {
      sweepNo: at + 1,
      from: on(look.from ?? look.day),
      at: on(look.day),
      until: on(look.day),
      inPart: [],
      detail: false,
    };
    const sighted = look.shows === undefined ? [] : [{ ...seen, content: look.shows }];
    const result = derive(ID, state, sweep, sighted, earlier, look.gone === true, whole);
    earlier.push(...sighted);
    state = result.state;
    changes.push(...result.changes);
    if (sweep.whole) whole.push(sweep);
  });
  return { state, changes };
}

const told = (changes: readonly DerivedChange[]) =>
  changes.map(
    (c) =>
      `${c.kind} ${c.afterAt?.slice(8, 10) ?? '?'}-${c.byAt.slice(8, 10)}${c.fields.length ? ` ${c.fields}` : ''}`,
  );

describe('being on the list', () => {
  it('lists nobody on a first whole sweep', () => {
    const { state, changes } = live([{ day: 1, look: 'whole', shows: PERSON }]);
    expect(changes).toEqual([]);
    expect(state?.status).toBe('listed');
  });

  it('lists between the whole sweep that lacked it and the first that had it', () => {
    expect(
      told(
        live([
          { day: 2, look: 'whole' },
          { day: 3, look: 'whole', shows: PERSON },
        ]).changes,
      ),
    ).toEqual(['listed 02-03']);
  });

  it('does not take a partial sweep for proof of absence before', () => {
    expect(
      live([
        { day: 2, look: 'partial' },
        { day: 3, look: 'whole', shows: PERSON },
      ]).changes,
    ).toEqual([]);
  });

  it('lists on a partial sweep when a whole one before lacked it', () => {
    const { state, changes } = live([
      { day: 2, look: 'whole' },
      { day: 3, look: 'partial', shows: PERSON },
      { day: 4, look: 'whole', shows: PERSON },
    ]);
    expect(told(changes)).toEqual(['listed 02-03']);
    expect(state?.status).toBe('listed');
  });

  it('only counts as seen in a first partial sweep, and as listed without a change in the whole one after', () => {
    const partial = live([{ day: 1, look: 'partial', shows: PERSON }]);
    expect(partial.state?.status).toBe('seen');
    const { state, changes } = live([
      { day: 1, look: 'partial', shows: PERSON },
      { day: 2, look: 'whole', shows: PERSON },
    ]);
    expect(changes).toEqual([]);
    expect(state?.status).toBe('listed');
  });

  it('unlists only by a whole sweep, within the sightings that bound it', () => {
    const looks: Look[] = [
      { day: 1, look: 'whole', shows: PERSON },
      { day: 2, look: 'whole', shows: PERSON },
      { day: 3, look: 'partial' },
      { day: 4, look: 'whole' },
      { day: 5, look: 'whole' },
    ];
    expect(live(looks.slice(0, 3)).state?.status).toBe('listed');
    expect(told(live(looks).changes)).toEqual(['unlisted 02-04']);
  });

  it('relists under the same number after a gap', () => {
    const { state, changes } = live([
      { day: 1, look: 'whole', shows: PERSON },
      { day: 2, look: 'whole' },
      { day: 5, look: 'whole' },
      { day: 6, look: 'whole', shows: PERSON },
    ]);
    expect(told(changes)).toEqual(['unlisted 01-02', 'relisted 05-06']);
    expect(state?.status).toBe('listed');
  });

  it('sees a notice that left while the list was being read', () => {
    const { state, changes } = live([
      { day: 1, look: 'whole', shows: PERSON },
      { day: 2, look: 'whole', shows: PERSON, gone: true },
    ]);
    expect(told(changes)).toEqual(['unlisted 02-02']);
    expect(state?.status).toBe('unlisted');
  });
});

describe('saved files', () => {
  it('yield neither listed nor unlisted, in either order', () => {
    const files: Look[] = [
      { day: 1, look: 'file', shows: PERSON },
      { day: 9, look: 'file' },
    ];
    expect(live(files).changes).toEqual([]);
    expect(live([...files].reverse()).changes).toEqual([]);
    expect(live(files).state?.status).toBe('seen');
  });

  it('let a later whole sweep unlist whom they showed, between the file and the sweep', () => {
    expect(
      told(
        live([
          { day: 1, look: 'file', shows: PERSON },
          { day: 9, look: 'whole' },
        ]).changes,
      ),
    ).toEqual(['unlisted 01-09']);
  });

  it('that begin or end at one moment leave the closest of them as first and last sight, in either order', () => {
    const month: Look = { from: 1, day: 30, look: 'file', shows: PERSON };
    const firstDays: Look = { from: 1, day: 2, look: 'file', shows: PERSON };
    const lastDays: Look = { from: 29, day: 30, look: 'file', shows: PERSON };
    const sights = (...looks: Look[]) => {
      const { firstSeenFrom, firstSeen, lastSeen, lastSeenBy } = live(looks).state!;
      return [firstSeenFrom, firstSeen, lastSeen, lastSeenBy].map((at) => Number(at.slice(8, 10)));
    };
    expect(sights(month, lastDays)).toEqual([29, 30, 29, 30]);
    expect(sights(lastDays, month)).toEqual([29, 30, 29, 30]);
    expect(sights(month, firstDays)).toEqual([1, 2, 1, 2]);
    expect(sights(firstDays, month)).toEqual([1, 2, 1, 2]);
  });

  it('do not let a later whole sweep list whom they lacked', () => {
    expect(
      live([
        { day: 1, look: 'file' },
        { day: 9, look: 'whole', shows: PERSON },
      ]).changes,
    ).toEqual([]);
  });

  it('move the first sighting forward, but the sweep proves the listing', () => {
    expect(
      told(
        live([
          { day: 1, look: 'whole' },
          { day: 3, look: 'file', shows: PERSON },
          { day: 9, look: 'whole', shows: PERSON },
        ]).changes,
      ),
    ).toEqual(['listed 01-03']);
  });

  it('taken in late, after the notice was gone and gone again, say that it was back', () => {
    const known: Look[] = [
      { day: 1, look: 'whole', shows: PERSON },
      { day: 2, look: 'whole' },
    ];
    const file: Look = { day: 3, look: 'file', shows: PERSON };
    const gone: Look = { day: 4, look: 'whole' };
    const later: Look = { day: 5, look: 'whole' };
    expect(told(live([...known, file, gone, later]).changes)).toEqual([
      'unlisted 01-02',
      'relisted 02-03',
      'unlisted 03-04',
    ]);
    expect(told(live([...known, gone, file, later]).changes)).toEqual(['unlisted 01-02', 'corrected 03-04']);
    const before: Look = { day: 2, from: 1, look: 'file', shows: PERSON };
    expect(told(live([...known, gone, before, later]).changes)).toEqual(['unlisted 01-02']);
  });

  it('taken in late, make a known absence visible once the service shows the notice again', () => {
    expect(
      told(
        live([
          { day: 5, look: 'whole' },
          { day: 1, look: 'file', shows: PERSON },
          { day: 9, look: 'whole', shows: PERSON },
        ]).changes,
      ),
    ).toEqual(['unlisted 01-05', 'relisted 05-09']);
  });
});

describe('what it says', () => {
  const later = { ...PERSON, birthDate: '1979-07-14' };

  it('is amended between the last sighting of the old and the first of the new', () => {
    const { state, changes } = live([
      { day: 1, look: 'whole', shows: PERSON },
      { day: 2, look: 'whole', shows: PERSON },
      { day: 3, look: 'whole', shows: later },
    ]);
    expect(told(changes)).toEqual(['amended 02-03 birthDate']);
    expect(state?.history.map((r) => r.content.birthDate)).toEqual(['1979-06-14', '1979-07-14']);
  });

  it('is not amended when fields are met for the first time', () => {
    const detail: NoticeContent = { ...PERSON, sex: 'M', height: 1.8 };
    const { state, changes } = live([
      { day: 1, look: 'whole', shows: PERSON },
      { day: 2, look: 'whole', shows: detail },
    ]);
    expect(changes).toEqual([]);
    expect(state?.history).toHaveLength(1);
    expect(state?.history[0]?.content).toMatchObject({ sex: 'M', height: 1.8 });
  });

  it('bounds an amended detail by the last detail, not by the last list', () => {
    const detail = (height: number): NoticeContent => ({ ...PERSON, height });
    expect(
      told(
        live([
          { day: 1, look: 'whole', shows: detail(1.8) },
          { day: 2, look: 'whole', shows: PERSON },
          { day: 3, look: 'whole', shows: detail(1.7) },
        ]).changes,
      ),
    ).toEqual(['amended 01-03 height']);
  });

  it('is corrected, not amended, by an older file that shows an earlier form', () => {
    const { state, changes } = live([
      { day: 5, look: 'whole', shows: later },
      { day: 1, look: 'file', shows: PERSON },
    ]);
    expect(told(changes)).toEqual(['corrected 01-05 birthDate']);
    expect(state?.history.map((r) => [r.content.birthDate, r.fromBy.slice(8, 10)])).toEqual([
      ['1979-06-14', '01'],
      ['1979-07-14', '05'],
    ]);
    expect(state?.history[1]?.fromAfter).toBe(on(1));
  });

  it('begins earlier when an older file shows the same', () => {
    const { state, changes } = live([
      { day: 5, look: 'whole', shows: PERSON },
      { day: 1, look: 'file', shows: PERSON },
    ]);
    expect(changes).toEqual([]);
    expect(state?.history.map((r) => r.fromBy)).toEqual([on(1)]);
    expect(state?.firstSeen).toBe(on(1));
    expect(state?.lastSeen).toBe(on(5));
  });

  it('does not let a stray file from between two sightings replace what stands', () => {
    const { state, changes } = live([
      { day: 1, look: 'whole', shows: PERSON },
      { day: 9, look: 'whole', shows: PERSON },
      { day: 5, look: 'file', shows: later },
    ]);
    expect(told(changes)).toEqual(['corrected 01-05 birthDate', 'corrected 05-09 birthDate']);
    expect(state?.history.at(-1)?.content.birthDate).toBe('1979-06-14');
  });
});

describe('always', () => {
  const look = fc.record({
    look: fc.constantFrom<Look['look']>('whole', 'partial', 'file'),
    there: fc.boolean(),
    birthDate: fc.constantFrom('1979-06-14', '1979-07-14'),
  });
  const script = fc.array(look, { minLength: 1, maxLength: 12 }).map((looks) =>
    looks.map(
      (one, at): Look => ({
        day: at + 1,
        look: one.look,
        ...(one.there && { shows: { ...PERSON, birthDate: one.birthDate } }),
      }),
    ),
  );

  it('alternates: never unlisted twice, never relisted unless unlisted, never listed twice', () => {
    fc.assert(
      fc.property(script, (looks) => {
        const kinds = live(looks)
          .changes.map((c) => c.kind)
          .filter((kind) => kind !== 'amended' && kind !== 'corrected');
        kinds.forEach((kind, at) => {
          if (kind === 'listed') expect(at).toBe(0);
          if (kind === 'relisted') expect(kinds[at - 1]).toBe('unlisted');
          if (kind === 'unlisted') expect(['listed', 'relisted', undefined]).toContain(kinds[at - 1]);
        });
      }),
      { seed: 20261124 },
    );
  });

  it('gives every listing a whole sweep before it, and every unlisting a whole sweep that proves it', () => {
    fc.assert(
      fc.property(script, (looks) => {
        for (const c of live(looks).changes) {
          const whole = (no: number | null) => no !== null && looks[no - 1]?.look === 'whole';
          if (c.kind === 'listed' || c.kind === 'relisted') expect(whole(c.afterSweep)).toBe(true);
          if (c.kind === 'unlisted') expect(whole(c.bySweep)).toBe(true);
          if (c.afterAt !== null) expect(c.afterAt <= c.byAt).toBe(true);
        }
      }),
      { seed: 20261124 },
    );
  });

  it('files alone never yield listed, unlisted or relisted', () => {
    fc.assert(
      fc.property(script, (looks) => {
        const kinds = live(looks.map((one) => ({ ...one, look: 'file' as const }))).changes.map(
          (c) => c.kind,
        );
        expect(kinds.filter((kind) => kind !== 'amended' && kind !== 'corrected')).toEqual([]);
      }),
      { seed: 20261124 },
    );
  });
});
