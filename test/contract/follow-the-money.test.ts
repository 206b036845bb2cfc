/** What the FollowTheMoney export promises: every line is an entity that the model of `@alephdata/followthemoney` knows. */
import { defaultModel, type IEntityDatum, Model } from '@alephdata/followthemoney';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticesFtm } from '../../src/publishing/exports/follow-the-money.ts';
import { createPublicArchive } from '../../src/publishing/public-archive.ts';
import { type FilledArchive, filledArchive, person } from '../support/filled-archive.ts';

type Line = { id: string; schema: string; properties: Record<string, string[]> };
const model = new Model(defaultModel as unknown as ConstructorParameters<typeof Model>[0]);
const valuesOf = (type: string) =>
  Object.keys(
    (defaultModel as unknown as { types: Record<string, { values?: object }> }).types[type]?.values ?? {},
  );

describe('the FollowTheMoney export', () => {
  let filled: FilledArchive;

  beforeAll(async () => {
    filled = await filledArchive();
    await filled.sweep('11-20', [
      person(1, {
        nationalities: ['KZ', 'UNK'],
        countryOfBirth: 'GB',
        placeOfBirth: 'Anywhere',
        birthDate: '1979',
        height: 1.8,
        weight: 80,
        eyes: ['BROD', 'ODD'],
        hair: ['BLA'],
        languages: ['FRE', 'KAZ', 'MAC', 'QUX'],
        marks: 'scar',
        warrants: [
          { issuingCountry: 'KZ', charge: 'Betrug', chargeTranslation: 'fraud' },
          { issuingCountry: '914', charge: 'pillaging', chargeTranslation: null },
        ],
      }),
      person(2, { name: null, forename: null, birthDate: null, nationalities: [], sex: 'U', warrants: [] }),
    ]);
  });
  afterAll(() => filled.done());

  const lines = async (invented: boolean): Promise<Line[]> => {
    const open = createPublicArchive({ archive: filled.archive, clock: filled.clock });
    const all: Line[] = [];
    for await (const line of noticesFtm({ open, clock: filled.clock, base: 'https://example.org', invented }))
      all.push(JSON.parse(line) as Line);
    return all;
  };

  it.each([false, true])(
    'is read by the model, every property and value (invented: %s)',
    async (invented) => {
      const all = await lines(invented);
      expect(all.map(({ schema }) => schema)).toEqual(['Note', 'Person', 'Sanction', 'Sanction', 'Person']);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const line of all) {
        const entity = model.getEntity(line as unknown as IEntityDatum);
        for (const [name, values] of Object.entries(line.properties)) {
          const property = entity.schema.getProperty(name);
          expect(entity.getProperty(name)).toEqual(values);
          const known = valuesOf(property.type.name);
          if (known.length > 0)
            for (const value of values) expect(known, `${name}: ${value}`).toContain(value);
          if (property.type.name === 'date')
            for (const value of values) expect(value).toMatch(/^\d{4}(-\d\d){0,2}(T[\d:]+)?$/);
          if (property.type.name === 'entity')
            for (const value of values) expect(all.map(({ id }) => id)).toContain(value);
        }
      }
    },
  );

  it('says what is known of a person, and keeps each warrant with its issuer', async () => {
    const [, someone, first, second, nobody] = await lines(false);
    expect(model.getEntity(someone as unknown as IEntityDatum).getCaption()).toBe('GIVEN FAMILY1');
    expect(someone?.properties).toMatchObject({
      nationality: ['kz', 'xk'],
      birthCountry: ['gb'],
      birthDate: ['1979'],
      gender: ['male'],
      eyeColor: ['Dark brown', 'ODD'],
      spokenLanguage: ['fra', 'kaz', 'mkd'],
      topics: ['wanted'],
    });
    expect(first?.properties).toMatchObject({
      country: ['kz'],
      reason: ['Betrug', 'fraud'],
      authorityId: ['2024/1'],
    });
    expect(second?.properties.country).toBeUndefined();
    expect(second?.properties.publisher?.[0]).toContain('International Criminal Court');
    expect(nobody?.properties.name).toBeUndefined();
    expect(nobody?.properties.gender).toBeUndefined();
  });

  it('calls nobody a criminal, and says of each entity that the people are invented where they are', async () => {
    for (const invented of [true, false]) {
      const all = await lines(invented);
      expect(new Set(all.flatMap(({ properties }) => properties.topics ?? []))).toEqual(new Set(['wanted']));
      const says = all.filter(({ properties }) => JSON.stringify(properties).includes('Invented people'));
      expect(says).toHaveLength(invented ? all.length : 0);
      expect(all.flatMap(({ properties }) => properties.programId ?? []).length > 0).toBe(!invented);
    }
  });

  it('claims no date of publication or withdrawal', async () => {
    for (const { properties } of await lines(false))
      for (const name of ['startDate', 'endDate', 'listingDate', 'date'])
        expect(properties[name]).toBeUndefined();
  });
});
