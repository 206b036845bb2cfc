import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS, type Field, type NoticeContent } from './content.ts';
import { differ, mergeContent, mergedInPart } from './difference.ts';
import type { NoticeId } from './notice-id.ts';

const text = fc.option(
  fc.array(fc.stringMatching(/^[A-Za-zÀ-ÿ]{1,6}$/), { maxLength: 3 }).map((words) => words.join(' ')),
);
const codes = fc.uniqueArray(fc.constantFrom('AA', 'BB', 'CC', 'DD'), { maxLength: 4 });
const content = fc.record(
  {
    name: text,
    forename: text,
    birthDate: fc.option(fc.constantFrom('1979', '1979-06', '1979-06-14', '1990-01-02')),
    nationalities: codes,
    thumbnail: fc.option(fc.constantFrom('1', '2')),
    height: fc.option(fc.constantFrom(1.7, 1.83)),
    languages: codes,
    marks: text,
    warrants: fc.array(fc.record({ issuingCountry: text, charge: text, chargeTranslation: text }), {
      maxLength: 3,
    }),
    related: fc.array(
      fc.record({
        colour: fc.constant('RED'),
        id: fc.constant('2020/123' as NoticeId),
        name: text,
        forename: text,
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<NoticeContent>;
const fields = fc.subarray([...FIELDS]);

/** The same notice as another crawl would have it: other case, other spacing, other order. */
const disguised = (of: NoticeContent): NoticeContent => {
  const turn = (value: unknown): unknown => {
    if (typeof value === 'string') return ` ${value.toUpperCase().replaceAll(' ', ' \r\n ')} `;
    if (Array.isArray(value)) return [...value].reverse().map(turn);
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, member]) => [key, turn(member)]),
      );
    return value;
  };
  return turn(of) as NoticeContent;
};
const fieldsOf = (before: NoticeContent, after: NoticeContent, inPart = {}): Field[] =>
  differ(before, after, inPart).map((difference) => difference.field);

describe('two readings of one notice', () => {
  it('do not differ from themselves, nor from themselves in other spacing, case and order', () => {
    fc.assert(
      fc.property(content, (one) => {
        expect(differ(one, one)).toEqual([]);
        expect(differ(one, disguised(one))).toEqual([]);
      }),
    );
  });

  it('differ both ways or not at all', () => {
    fc.assert(
      fc.property(content, content, fields, fields, (a, b, before, after) => {
        expect(fieldsOf(a, b, { before, after })).toEqual(fieldsOf(b, a, { before: after, after: before }));
      }),
    );
  });

  it('are compared only over fields that both cover', () => {
    expect(fieldsOf({ name: 'ARDEN' }, { forename: 'MIRA', sex: 'F' })).toEqual([]);
    expect(fieldsOf({ name: 'ARDEN', sex: null }, { name: 'ARDENT', sex: 'F' })).toEqual(['name', 'sex']);
  });

  it.each<[string, NoticeContent, NoticeContent]>([
    [
      'word order in a forename',
      { name: 'ORLOK', forename: 'ADER KARIM' },
      { name: 'ORLOK', forename: 'KARIM ADER' },
    ],
    [
      'words moved between the fields',
      { name: 'GOMA', forename: 'ANA AMADO' },
      { name: 'GOMA AMADO', forename: 'ANA' },
    ],
    [
      'the full name in both, split since',
      { name: 'ANA GOMA', forename: 'ANA GOMA' },
      { name: 'GOMA', forename: 'ANA' },
    ],
    ['no forename against an empty one', { name: 'GOMA', forename: null }, { name: 'goma', forename: '' }],
    ['word order where only one field is covered', { name: 'GOMA AMADO' }, { name: 'AMADO GOMA' }],
  ])('mean the same: %s', (_, before, after) => {
    expect(differ(before, after)).toEqual([]);
    expect(differ(after, before)).toEqual([]);
  });

  it('differ when a word is added, changed, or doubled for real', () => {
    expect(fieldsOf({ name: 'GOMA', forename: 'ANA' }, { name: 'GOMA', forename: 'ANA MIRA' })).toEqual([
      'forename',
    ]);
    expect(fieldsOf({ name: 'GOMA', forename: 'ANA' }, { name: 'GOMA GOMA', forename: 'ANA' })).toEqual([
      'name',
    ]);
    expect(fieldsOf({ birthDate: '1979' }, { birthDate: '1979-06-14' })).toEqual(['birthDate']);
    expect(fieldsOf({ nationalities: [] }, { nationalities: ['RU'] })).toEqual(['nationalities']);
  });

  const warrant = (issuingCountry: string | null, charge: string) => ({
    issuingCountry,
    charge,
    chargeTranslation: null,
  });
  it('compare warrants as a set, charges without case and spacing', () => {
    const before = { warrants: [warrant('AA', 'Theft\nby night'), warrant('BB', 'Fraud')] };
    expect(
      fieldsOf(before, { warrants: [warrant('BB', 'FRAUD '), warrant('AA', 'theft by  night')] }),
    ).toEqual([]);
    expect(fieldsOf(before, { warrants: [warrant('BB', 'Fraud')] })).toEqual(['warrants']);
    expect(fieldsOf(before, { warrants: [warrant('CC', 'Theft by night'), warrant('BB', 'Fraud')] })).toEqual(
      ['warrants'],
    );
  });

  it('in part, differ only when the part is not contained in the whole, on whichever side it is', () => {
    const whole = { nationalities: ['AM', 'RU'], warrants: [warrant('AA', 'Theft'), warrant('BB', 'Fraud')] };
    const part = { nationalities: ['RU'], warrants: [warrant(null, 'Fraud; theft')] };
    const of: Field[] = ['nationalities', 'warrants'];
    expect(fieldsOf(whole, part, { after: of })).toEqual([]);
    expect(fieldsOf(part, whole, { before: of })).toEqual([]);
    expect(fieldsOf(whole, part)).toEqual(of);
    expect(
      fieldsOf(whole, { nationalities: ['KZ'], warrants: [warrant(null, 'Arson')] }, { after: of }),
    ).toEqual(of);
    expect(fieldsOf({ nationalities: ['KZ'] }, { nationalities: ['RU'] }, { before: of, after: of })).toEqual(
      [],
    );
  });

  it('know a name that a source left unsplit', () => {
    const names: Field[] = ['name', 'forename'];
    const split = { name: 'GOMA AMADO', forename: 'ANA' };
    expect(fieldsOf(split, { name: 'ANA GOMA AMADO', forename: null }, { after: names })).toEqual([]);
    expect(fieldsOf(split, { name: 'EVA GOMA AMADO', forename: null }, { after: names })).toContain('name');
  });
});

describe('what is known after one more reading', () => {
  it('is the same when the reading comes twice, keeps what was unseen, and agrees with the reading', () => {
    fc.assert(
      fc.property(content, content, fields, fields, (known, seen, after, before) => {
        const both = mergeContent(known, seen, { before, after });
        const still = { before: mergedInPart(known, seen, { before, after }), after };
        expect(mergeContent(both, seen, still)).toEqual(both);
        const once = mergeContent(known, seen, { after });
        for (const field of FIELDS) {
          if (seen[field] === undefined) expect(once[field]).toEqual(known[field]);
          if (known[field] === undefined) expect(once[field]).toEqual(seen[field]);
        }
        for (const field of after) {
          const [had, has] = [known[field], once[field]];
          if (Array.isArray(had) && Array.isArray(has)) expect(has).toEqual(expect.arrayContaining([...had]));
        }
        const whole = mergeContent(known, seen);
        expect(differ(whole, seen)).toEqual([]);
      }),
    );
  });

  it('keeps the known form where nothing changed in meaning', () => {
    const known = { name: 'GOMA AMADO', forename: 'ANA', nationalities: ['AM', 'RU'] };
    expect(mergeContent(known, { name: 'goma', forename: 'AMADO ANA', nationalities: ['RU', 'AM'] })).toEqual(
      known,
    );
  });

  it('is never narrowed by a part, and a whole takes the place of a part', () => {
    expect(
      mergeContent({ nationalities: ['AM', 'RU'] }, { nationalities: ['KZ'] }, { after: ['nationalities'] }),
    ).toEqual({
      nationalities: ['AM', 'KZ', 'RU'],
    });
    const unsplit = { name: 'ANA GOMA', forename: null };
    const split = { name: 'GOMA', forename: 'ANA' };
    expect(mergeContent(unsplit, split, { before: ['name', 'forename'] })).toEqual(split);
    expect(mergeContent(split, unsplit, { after: ['name', 'forename'] })).toEqual(split);
    expect(mergedInPart(unsplit, split, { before: ['name', 'forename'] })).toEqual([]);
    expect(mergedInPart({}, unsplit, { after: ['name', 'forename'] })).toEqual(['name', 'forename']);
  });

  it('keeps whole warrants beside collapsed charges that do not fit them, and knows that it is then in part', () => {
    const theft = { issuingCountry: 'AA', charge: 'Theft', chargeTranslation: null };
    const both = { issuingCountry: null, charge: 'Theft; Arson', chargeTranslation: null };
    const sides = { after: ['warrants'] as const };
    const known = mergeContent({ warrants: [theft] }, { warrants: [both] }, sides);
    expect(known).toEqual({ warrants: [theft, both] });
    expect(mergedInPart({ warrants: [theft] }, { warrants: [both] }, sides)).toEqual(['warrants']);
    expect(mergedInPart({ warrants: [theft] }, { warrants: [{ ...both, charge: 'THEFT' }] }, sides)).toEqual(
      [],
    );
    expect(mergeContent(known, { warrants: [theft] }, { before: ['warrants'] })).toEqual({
      warrants: [theft],
    });
  });

  it('does not mix the words of two names', () => {
    const unsplit = { name: 'EVA GOMA', forename: null };
    expect(mergeContent({ name: 'GOMA', forename: 'ANA' }, unsplit, { after: ['name', 'forename'] })).toEqual(
      unsplit,
    );
  });

  it('keeps the fuller of two collapsed charges', () => {
    const collapsed = (charge: string) => ({
      warrants: [{ issuingCountry: null, charge, chargeTranslation: null }],
    });
    const sides = { before: ['warrants'] as const, after: ['warrants'] as const };
    expect(mergeContent(collapsed('Theft'), collapsed('Fraud; theft'), sides)).toEqual(
      collapsed('Fraud; theft'),
    );
    expect(mergeContent(collapsed('Fraud; theft'), collapsed('Theft; fraud'), sides)).toEqual(
      collapsed('Fraud; theft'),
    );
  });

  it('keeps null apart from unseen', () => {
    expect(mergeContent({ marks: null }, {})).toEqual({ marks: null });
    expect(mergeContent({ marks: 'scar' }, { marks: null })).toEqual({ marks: null });
  });
});
