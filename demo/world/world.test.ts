import { describe, expect, test } from 'vitest';
import { completedYears, type Day, digestOfJson, readDay, readInstant } from '../../src/kernel/kernel.ts';
import {
  AMIROV,
  AMIROV_ADDED,
  COURT,
  MINORS,
  OKELLO,
  QUINONEZ,
  STOJKOVSKI,
  STOJKOVSKI_AGAIN,
  TERZICEVIC,
  UNKNOWN_AGE,
} from './characters.ts';
import { ALL_DAYS, changesOn, lookingPlan, type RawDetail, servedPart, worldDays, worldOn } from './world.ts';

const first = worldOn(worldDays.first);
const last = worldOn(worldDays.last);
const byId = (bodies: readonly RawDetail[]) => new Map(bodies.map((body) => [body.entity_id, body]));
const count = (fits: (body: RawDetail) => unknown) => first.filter(fits).length;
const share = (fits: (body: RawDetail) => unknown) => count(fits) / first.length;
const nationals = (code: string) => count(({ nationalities }) => nationalities?.includes(code));

describe('every body', () => {
  const KEYS = [
    ...[
      '_embedded',
      '_links',
      'arrest_warrants',
      'country_of_birth_id',
      'date_of_birth',
      'distinguishing_marks',
    ],
    ...['entity_id', 'eyes_colors_id', 'forename', 'hairs_id', 'height', 'languages_spoken_ids', 'name'],
    ...['nationalities', 'place_of_birth', 'sex_id', 'weight'],
  ];
  const HOST = 'https://ws-public.interpol.int/notices/v1/red/';

  test('has the 17 keys of a red detail, with values of their kinds', () => {
    const unsound: string[] = [];
    for (const body of [...first, ...last]) {
      const text = (value: unknown) => value === null || typeof value === 'string';
      const codes = (value: unknown, shape: RegExp) =>
        value === null ||
        (Array.isArray(value) &&
          value.length > 0 &&
          value.every((code) => shape.test(code) && typeof code === 'string'));
      const sound =
        /^(19|20)\d\d\/[1-9]\d{2,5}$/.test(body.entity_id) &&
        [body.name, body.forename, body.place_of_birth, body.distinguishing_marks].every(text) &&
        (body.date_of_birth === null || /^(19|20)\d\d(\/\d\d\/\d\d)?$/.test(body.date_of_birth)) &&
        /^[MFU]$/.test(body.sex_id) &&
        codes(body.nationalities, /^([A-Z]{2}|UNK)$/) &&
        codes(body.eyes_colors_id, /^[A-Z]{3,4}$/) &&
        codes(body.hairs_id, /^[A-Z]{3,4}$/) &&
        codes(body.languages_spoken_ids, /^[A-Z]{3}$/) &&
        [body.height, body.weight].every((size) => size === null || typeof size === 'number') &&
        body.arrest_warrants.length > 0 &&
        body.arrest_warrants.every(
          ({ charge, issuing_country_id, charge_translation }) =>
            text(charge) && text(charge_translation) && /^([A-Z]{2}|914)$/.test(issuing_country_id),
        );
      const self = HOST + body.entity_id.replace('/', '-');
      const linked = body._links.self.href === self && body._links.images.href === `${self}/images`;
      const keyed = Object.keys(body).sort().join() === KEYS.join();
      if (!(sound && linked && keyed)) unsound.push(body.entity_id);
    }
    expect(unsound).toEqual([]);
  });

  test('has a birth date of the calendar, and names in capitals', () => {
    for (const { date_of_birth, name, forename } of first) {
      if (date_of_birth?.length === 10) readDay(date_of_birth.replaceAll('/', '-'));
      expect([name, forename]).toEqual([name?.toUpperCase() ?? null, forename?.toUpperCase() ?? null]);
    }
  });
});

describe('the first day has the shape of the real list', () => {
  test('in size and nationalities', () => {
    expect(first.length).toBeGreaterThan(6_900);
    expect(first.length).toBeLessThan(7_150);
    expect(nationals('RU') / first.length).toBeCloseTo(0.44, 1);
    expect(nationals('SV') / first.length).toBeCloseTo(0.14, 1);
    expect(nationals('AR')).toBeGreaterThan(320);
    expect(nationals('UNK')).toBe(2);
    expect(new Set(first.flatMap(({ nationalities }) => nationalities ?? [])).size).toBeGreaterThan(130);
    expect(count(({ nationalities }) => nationalities === null)).toBe(115);
    expect(share(({ nationalities }) => (nationalities?.length ?? 0) > 1)).toBeCloseTo(0.035, 2);
  });

  test('in names and their oddities', () => {
    expect(count(({ name }) => name === null)).toBe(3);
    expect(count(({ forename }) => forename === null)).toBe(11);
    expect(count(({ name, forename }) => name === null && forename === null)).toBe(2);
    expect(count(({ forename }) => forename === '-')).toBe(2);
    expect(
      count(({ name, forename }) => /[^\x20-\x7e]/.test(`${name}${forename}`)) / first.length,
    ).toBeCloseTo(0.027, 2);
    expect(
      count(({ name, forename }) => /^[À-Ž]/.test(name ?? '') || /^[À-Ž]/.test(forename ?? '')),
    ).toBeGreaterThan(15);
    for (const oddity of [/\(/, / {2}/, / $/, /-/, /'/, /@/, /\./, / S\/O /])
      expect(
        count(({ name, forename }) => oddity.test(name ?? '') || oddity.test(forename ?? '')),
      ).toBeGreaterThan(0);
    expect(new Set(first.map(({ name }) => name)).size).toBeGreaterThan(4_000);
  });

  test('in the first letters by which a collector splits', () => {
    const real = {
      A: 13.4,
      M: 11.6,
      S: 8.4,
      G: 7.2,
      K: 6.4,
      B: 6.3,
      R: 5.3,
      C: 5,
      D: 4.7,
      P: 3.5,
      T: 3.4,
      I: 3.1,
      V: 2.7,
    };
    for (const [letter, percent] of Object.entries(real))
      expect(Math.abs(share(({ name }) => name?.startsWith(letter)) * 100 - percent), letter).toBeLessThan(
        2.5,
      );
    // Some first letters and pairs of letters are over the service's cap of 160, as in reality.
    const heads = (length: number) => {
      const counts = new Map<string, number>();
      for (const { name } of first)
        counts.set((name ?? '').slice(0, length), (counts.get((name ?? '').slice(0, length)) ?? 0) + 1);
      return [...counts.values()].filter((people) => people > 160).length;
    };
    expect(heads(1)).toBeGreaterThanOrEqual(14);
    expect(heads(2)).toBeGreaterThanOrEqual(4);
  });

  test('in ages: a handful of minors on purpose, the rest grown', () => {
    const ages = first.flatMap(({ date_of_birth }) =>
      date_of_birth === null
        ? []
        : [completedYears(`${date_of_birth}/12/31`.slice(0, 10).replaceAll('/', '-') as Day, worldDays.last)],
    );
    expect(ages.filter((age) => age < 18).length).toBe(MINORS.length);
    expect(ages.filter((age) => age >= 30 && age < 40).length / ages.length).toBeCloseTo(0.41, 1);
    expect(ages.filter((age) => age >= 60).length / ages.length).toBeCloseTo(0.09, 1);
    expect(count(({ date_of_birth }) => date_of_birth === null)).toBe(4);
    expect(share(({ date_of_birth }) => date_of_birth?.length === 4)).toBeCloseTo(0.018, 2);
    const known = byId(first);
    expect(known.get(UNKNOWN_AGE.entity_id)!.date_of_birth).toBeNull();
    expect(known.get(UNKNOWN_AGE.entity_id)!.arrest_warrants[0]!.charge).toContain('juveniles');
  });

  test('in looks, pictures, warrants and related notices', () => {
    expect(share(({ sex_id }) => sex_id === 'F')).toBeCloseTo(0.14, 1);
    expect(count(({ sex_id }) => sex_id === 'U')).toBe(6);
    expect(share(({ _links }) => _links.thumbnail === undefined)).toBeCloseTo(0.045, 2);
    expect(share(({ height }) => height === 0)).toBeCloseTo(0.35, 1);
    expect(share(({ height }) => height === null)).toBeCloseTo(0.21, 1);
    expect(share(({ arrest_warrants }) => arrest_warrants.length > 1)).toBeCloseTo(0.009, 2);
    expect(count(({ _embedded }) => _embedded.links.length > 0)).toBe(12);
    expect(
      first.filter(({ arrest_warrants }) => arrest_warrants[0]!.issuing_country_id === '914').length,
    ).toBeGreaterThanOrEqual(COURT.length);
    const years = (from: number, to: number) =>
      share(({ entity_id }) => +entity_id.slice(0, 4) >= from && +entity_id.slice(0, 4) <= to);
    expect(years(2015, 2019)).toBeCloseTo(0.49, 1);
    expect(new Set(first.map(({ entity_id }) => entity_id.length - 5))).toEqual(new Set([3, 4, 5, 6]));
  });

  test('in charges: many wordings, several languages, loose hands', () => {
    const charges = first.flatMap(({ arrest_warrants }) => arrest_warrants);
    expect(new Set(charges.map(({ charge }) => charge)).size).toBeGreaterThan(600);
    const spanish =
      /\b(homicidio|robo|agravad[oa]|estafa|delict|ilícit|pandilla|abuso sexual|privaci|violaci|tráfico|lesiones|extorsi)/i;
    const part = charges.filter(({ charge }) => spanish.test(charge!)).length / charges.length;
    expect(part).toBeGreaterThan(0.15);
    expect(part).toBeLessThan(0.3);
    expect(charges.filter(({ charge_translation }) => charge_translation !== null).length).toBeGreaterThan(3);
    for (const loose of [/\r\n/, /[а-я]/, /\u00a0/, /\t/, /• /, /^1\. /, /1\) /, /[\u0600-\u06ff]/])
      expect(
        charges.some(({ charge }) => loose.test(charge!)),
        String(loose),
      ).toBe(true);
    const capitals = charges.filter(({ charge }) => charge === charge!.toUpperCase()).length;
    expect(capitals / charges.length).toBeCloseTo(0.23, 1);
    // What the screening has to chew on.
    for (const word of [
      'extremist',
      'insult',
      'false',
      'border',
      'military service',
      'cheque',
      'child',
      'tax',
    ])
      expect(
        charges.some(({ charge }) => charge!.toLowerCase().includes(word)),
        word,
      ).toBe(true);
  });

  test('in one person under two numbers, three times and no more', () => {
    const people = new Map<string, number>();
    for (const { name, forename, date_of_birth } of first) {
      const identity = `${name}|${forename}|${date_of_birth}`;
      people.set(identity, (people.get(identity) ?? 0) + 1);
    }
    expect([...people.values()].filter((numbers) => numbers > 1)).toEqual([2, 2, 2]);
  });
});

describe('the twelve weeks', () => {
  test('are 84 days and refuse others', () => {
    expect(ALL_DAYS).toHaveLength(84);
    expect(ALL_DAYS.at(-1)).toBe(worldDays.last);
    expect(() => worldOn(readDay('2026-08-31'))).toThrow(RangeError);
    expect(() => changesOn(readDay('2026-11-24'))).toThrow(RangeError);
  });

  test('come out the same on every machine', () => {
    expect(digestOfJson(first)).toBe('cf2b20cdc50b954e9c2e645a970882861e3be6163b10c26bf384ed247df625f3');
    expect(digestOfJson(last)).toBe('aa274a6709617e417dc96b012b5062ccae63eb7c079e05f5f738aa8e7579185d');
  });

  test('change from day to day by what changesOn says, and by nothing else', () => {
    let before = byId(first);
    for (const day of ALL_DAYS.slice(1)) {
      const bodies = worldOn(day);
      const after = byId(bodies);
      expect(after.size).toBe(bodies.length);
      const { listed, unlisted, relisted, amended, reworded } = changesOn(day);
      const appeared = [...after.keys()].filter((id) => !before.has(id));
      const gone = [...before.keys()].filter((id) => !after.has(id));
      expect(new Set(appeared)).toEqual(new Set([...listed, ...relisted]));
      expect(new Set(gone)).toEqual(new Set(unlisted));
      const changed = (of: (body: RawDetail) => unknown) =>
        [...after].filter(
          ([id, body]) =>
            before.has(id) &&
            body !== before.get(id) &&
            JSON.stringify(of(body)) !== JSON.stringify(of(before.get(id)!)),
        );
      const meant = changed(meaning).map(([id]) => id);
      expect(new Set(meant)).toEqual(new Set(amended));
      for (const id of reworded) {
        expect(sorted(after.get(id)!)).not.toBe(sorted(before.get(id)!));
        expect(JSON.stringify(meaning(after.get(id)!))).toBe(JSON.stringify(meaning(before.get(id)!)));
      }
      before = after;
    }
  });

  test('bring about three a day, quiet days, one wave, and every kind of change', () => {
    const all = ALL_DAYS.map(changesOn);
    const sum = (of: (day: (typeof all)[number]) => readonly unknown[]) =>
      all.reduce((total, day) => total + of(day).length, 0);
    expect(sum(({ listed }) => listed) / 84).toBeCloseTo(3, 0);
    expect(sum(({ unlisted }) => unlisted) / 84).toBeCloseTo(2.6, 0);
    expect(sum(({ amended }) => amended)).toBe(12);
    expect(sum(({ relisted }) => relisted)).toBe(3);
    expect(sum(({ succeeded }) => succeeded)).toBe(4);
    expect(sum(({ reworded }) => reworded)).toBeGreaterThan(30);
    expect(
      all.filter(({ listed, unlisted }) => listed.length + unlisted.length === 0).length,
    ).toBeGreaterThan(10);
    const wave = all.filter(({ listed }) => listed.length >= 18);
    expect(wave).toHaveLength(1);
    expect(all.flatMap(({ listed }) => listed).filter((id) => +id.slice(0, 4) < 2020).length).toBeGreaterThan(
      10,
    );
  });
});

describe('the characters', () => {
  const on = (day: string, id: string) => byId(worldOn(readDay(day))).get(id);

  test('AMIROV: one phrase is added to his charge, once', () => {
    const days = ALL_DAYS.filter((day) => changesOn(day).amended.includes(AMIROV.entity_id));
    expect(days).toEqual(['2026-10-08']);
    expect(on('2026-10-07', AMIROV.entity_id)!.arrest_warrants[0]!.charge).toBe(
      AMIROV.arrest_warrants[0]!.charge,
    );
    expect(on('2026-10-08', AMIROV.entity_id)!.arrest_warrants[0]!.charge).toBe(
      `${AMIROV.arrest_warrants[0]!.charge}${AMIROV_ADDED}`,
    );
  });

  test('one person comes back under a new number, one under the same', () => {
    expect(on('2026-09-29', STOJKOVSKI.entity_id)).toBeUndefined();
    expect(on('2026-09-30', STOJKOVSKI_AGAIN.entity_id)!.name).toBe(STOJKOVSKI.name);
    expect(changesOn(readDay('2026-09-30')).succeeded).toContainEqual({
      from: STOJKOVSKI.entity_id,
      to: STOJKOVSKI_AGAIN.entity_id,
    });
    expect(on('2026-10-01', QUINONEZ.entity_id)).toBeUndefined();
    expect(on('2026-10-21', QUINONEZ.entity_id)!.name).toBe(QUINONEZ.name);
  });

  test('names split otherwise and nationalities turned on some days', () => {
    const names = ALL_DAYS.map((day) => on(day, OKELLO.entity_id)!).map(
      ({ name, forename }) => `${name}, ${forename}`,
    );
    expect(new Set(names)).toEqual(new Set(['OKELLO, JUMA HASSANI', 'OKELLO JUMA, HASSANI']));
    const orders = ALL_DAYS.map((day) => on(day, TERZICEVIC.entity_id)!.nationalities!.join());
    expect(new Set(orders)).toEqual(new Set(['BA,RS', 'RS,BA']));
  });
});

describe('the looking plan', () => {
  test('has one look a day, of every kind, and is whole at both ends', () => {
    expect(lookingPlan.map(({ day }) => day)).toEqual(ALL_DAYS);
    expect(new Set(lookingPlan.map(({ kind }) => kind))).toEqual(
      new Set(['whole', 'partial', 'failed', 'none']),
    );
    expect(
      lookingPlan.filter(({ kind, decided }) => kind === 'whole' && decided === undefined).length,
    ).toBeGreaterThan(65);
    expect(lookingPlan.at(0)!.kind).toBe('whole');
    expect(lookingPlan.at(-1)!.kind).toBe('whole');
    for (const { day, at } of lookingPlan) readInstant(`${day}T${at}:00Z`);
    for (const { kind, why, refusedAfter } of lookingPlan) {
      if (kind !== 'whole') expect(why).toBeTruthy();
      expect(kind === 'partial').toBe(refusedAfter !== undefined);
    }
  });

  test('has one day on which the service hides part of its list', () => {
    const held = lookingPlan.filter(({ serves }) => serves !== undefined);
    expect(held).toHaveLength(1);
    expect(held[0]!.decided).toBe('rejected');
    const shown = servedPart(first, held[0]!.serves!);
    expect(shown.length / first.length).toBeCloseTo(0.71, 2);
    expect(servedPart(first, held[0]!.serves!)).toEqual(shown);
  });
});

/** A body without what means nothing: spacing, orders, signs for nothing, the boundary between the two name fields. */
function meaning(body: RawDetail) {
  const even = (text: string | null) => text?.replace(/\s+/g, ' ').trim() || null;
  const size = (value: number | null) => value || null;
  return {
    words: `${body.name ?? ''} ${body.forename === '-' ? '' : (body.forename ?? '')}`.split(/\s+/).sort(),
    birth: body.date_of_birth,
    sex: body.sex_id,
    nationalities: body.nationalities?.toSorted() ?? [],
    languages: body.languages_spoken_ids?.toSorted() ?? [],
    born: [body.country_of_birth_id, even(body.place_of_birth)],
    sizes: [size(body.height), size(body.weight)],
    looks: [body.eyes_colors_id, body.hairs_id, even(body.distinguishing_marks)],
    warrants: body.arrest_warrants.map((warrant) => [
      warrant.issuing_country_id,
      even(warrant.charge),
      warrant.charge_translation,
    ]),
    links: [body._links.thumbnail?.href, body._embedded.links.map(({ entity_id }) => entity_id)],
  };
}

/** A body as text, whatever the order of its keys. */
function sorted(body: RawDetail): string {
  return digestOfJson(body);
}
