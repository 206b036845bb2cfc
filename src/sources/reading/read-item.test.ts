import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemKind } from '../../notice/notice.ts';
import { readItem } from './read-item.ts';

const KINDS: ItemKind[] = [
  'list-item',
  'detail',
  'pipe-row',
  'opensanctions-row',
  'opensanctions-entity',
  'stray-detail',
  'flat-row',
];
const read = (kind: ItemKind, value: unknown) =>
  readItem(kind, Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));
const base = 'https://notices.example/notices/v1/red/2019-4711';
const item = {
  date_of_birth: '1979/06/14',
  nationalities: ['RU', 'AM'],
  entity_id: '2019/4711',
  forename: 'ANA  MIRA ',
  name: 'GOMA',
  _links: {
    self: { href: base },
    images: { href: `${base}/images` },
    thumbnail: { href: `${base}/images/62869031` },
  },
};
const detail = {
  ...item,
  distinguishing_marks: null,
  weight: 0,
  height: 1.83,
  eyes_colors_id: ['BRO'],
  hairs_id: null,
  sex_id: 'F',
  place_of_birth: 'Old Town',
  country_of_birth_id: 'UNK',
  languages_spoken_ids: ['RUS', 'ARM', 'RUS'],
  arrest_warrants: [{ charge: '1) Theft\r\n2) Fraud', issuing_country_id: '914', charge_translation: null }],
  _embedded: {
    links: [
      { color: 'RED', entity_id: '2019/4712', forename: 'EVA', name: 'GOMA', _links: {} },
      { color: 'YELLOW', entity_id: '2019/4713', forename: 'ILO', name: 'GOMA', _links: {} },
    ],
  },
};

describe('a list item', () => {
  it('gives its five fields and no anomaly', () => {
    expect(read('list-item', item)).toEqual({
      id: '2019/4711',
      content: {
        name: 'GOMA',
        forename: 'ANA MIRA',
        birthDate: '1979-06-14',
        nationalities: ['AM', 'RU'],
        thumbnail: '62869031',
      },
      inPart: [],
      anomalies: [],
    });
  });

  it('without a picture has none, which is seen and empty', () => {
    const { thumbnail: _, ...links } = item._links;
    expect(read('list-item', { ...item, _links: links })).toMatchObject({
      content: { thumbnail: null },
      anomalies: [],
    });
  });

  it('keeps what is unexpected as anomalies and never loses the notice', () => {
    const { name: _, ...rest } = item;
    const odd = {
      ...rest,
      forename: 7,
      nationalities: ['ZZ', 'no code'],
      date_of_birth: '1979/02/30',
      published: '2020',
    };
    const reading = read('list-item', odd);
    expect(reading.id).toBe('2019/4711');
    expect(reading.anomalies.map(({ at, kind }) => `${kind} ${at}`).sort()).toEqual([
      'missing-field name',
      'unknown-code nationalities',
      'unknown-field published',
      'unreadable-value date_of_birth',
      'unreadable-value nationalities',
      'wrong-type forename',
    ]);
    expect(reading).toHaveProperty('content', {
      birthDate: null,
      nationalities: ['ZZ'],
      thumbnail: '62869031',
    });
  });
});

describe('a detail', () => {
  it('gives all sixteen fields, with unknown measures null and names of notices that are not red left out', () => {
    const reading = read('detail', detail);
    expect(reading).toMatchObject({
      anomalies: [],
      content: {
        sex: 'F',
        countryOfBirth: 'UNK',
        weight: null,
        height: 1.83,
        hair: [],
        languages: ['ARM', 'RUS'],
        warrants: [{ issuingCountry: '914', charge: '1) Theft\n2) Fraud', chargeTranslation: null }],
        related: [
          { colour: 'RED', id: '2019/4712', name: 'GOMA', forename: 'EVA' },
          { colour: 'YELLOW', id: '2019/4713', name: null, forename: null },
        ],
      },
    });
    expect(Object.keys((reading as { content: object }).content)).toHaveLength(16);
  });

  it('tells where within a warrant the surprise lies', () => {
    const warrants = [
      detail.arrest_warrants[0],
      { charge: 1, issuing_country_id: 'XX', sentence: null },
      'x',
    ];
    const { anomalies } = read('detail', { ...detail, arrest_warrants: warrants });
    expect(anomalies.map(({ at, kind }) => `${kind} ${at}`).sort()).toEqual([
      'missing-field arrest_warrants.1.charge_translation',
      'unknown-code arrest_warrants.1.issuing_country_id',
      'unknown-field arrest_warrants.1.sentence',
      'wrong-type arrest_warrants.1.charge',
      'wrong-type arrest_warrants.2',
    ]);
  });

  it('does not believe a height in centimetres', () => {
    expect(read('detail', { ...detail, height: 183 })).toMatchObject({
      content: { height: null },
      anomalies: [{ kind: 'unreadable-value', at: 'height' }],
    });
  });
});

describe('rows that others saved', () => {
  it('reads the pipe-separated text, whose nationalities are in part', () => {
    expect(read('pipe-row', 'ANA|1979/06/14|2019/4711|RU|GOMA\r\n')).toEqual({
      id: '2019/4711',
      content: { name: 'GOMA', forename: 'ANA', birthDate: '1979-06-14', nationalities: ['RU'] },
      inPart: ['nationalities'],
      anomalies: [],
    });
    expect(read('pipe-row', 'None|None|2019/4711|None|None')).toMatchObject({
      content: { name: null, forename: null, birthDate: null, nationalities: [] },
    });
    for (const row of ['ANA|1979|2019/4711', 'ANA|MARIA|1979|2019/4711|RU|GOMA'])
      expect(read('pipe-row', row)).toMatchObject({
        id: '2019/4711',
        content: {},
        anomalies: [{ at: 'row' }],
      });
    expect(read('pipe-row', '2019/4711|2019/4712')).toMatchObject({ id: null });
  });

  it('reads flat rows', () => {
    const row = {
      entity_id: '2019/4711',
      forename: 'N/A',
      name: 'GOMA',
      date_of_birth: 'N/A',
      nationalities: 'RU, AM',
    };
    expect(read('flat-row', row)).toEqual({
      id: '2019/4711',
      content: { name: 'GOMA', forename: null, birthDate: null, nationalities: ['AM', 'RU'] },
      inPart: [],
      anomalies: [],
    });
    expect(read('flat-row', { ...row, nationalities: 'N/A' })).toMatchObject({
      content: { nationalities: [] },
    });
  });

  const row = (id: string, name: string, birth: string, sanctions: string) =>
    `"${id}","Person","${name}","","${birth}","ru;am","","","${sanctions}","","","INTERPOL Red Notices","2024-03-04T17:09:51","2025-05-23T18:28:10","2024-08-08T18:27:02"`;
  it("reads OpenSanctions' rows: the unsplit name and the collapsed charges in part, mixed countries unseen", () => {
    expect(
      read(
        'opensanctions-row',
        row('interpol-red-2019-4711', 'ANA GOMA', '1979', '""Red Notice - Theft; Fraud""'),
      ),
    ).toEqual({
      id: '2019/4711',
      content: {
        name: 'ANA GOMA',
        forename: null,
        birthDate: '1979',
        warrants: [{ issuingCountry: null, charge: 'Theft; Fraud', chargeTranslation: null }],
      },
      inPart: ['name', 'forename', 'warrants'],
      anomalies: [],
    });
    expect(read('opensanctions-row', row('NK-abc', 'ANA GOMA', '1979', 'Red Notice'))).toMatchObject({
      id: null,
    });
    const merged = read('opensanctions-row', row('interpol-red-2019-4711', 'ANA GOMA', '1979;1980', ''));
    expect(merged).toMatchObject({ content: { name: 'ANA GOMA' }, anomalies: [{ at: 'birth_date' }] });
    expect(merged).not.toHaveProperty('content.birthDate');
  });

  it('takes no name from OpenSanctions where it writes the kind of the entity in its place', () => {
    const filler = read('opensanctions-row', row('interpol-red-2019-4711', 'Person', '1979', ''));
    expect(filler).toMatchObject({ content: { birthDate: '1979' }, inPart: [], anomalies: [{ at: 'name' }] });
    expect(filler).not.toHaveProperty('content.name');
    expect(filler).not.toHaveProperty('content.forename');
    expect(read('opensanctions-row', row('interpol-red-2019-4711', 'PERSON', '1979', ''))).toMatchObject({
      content: { name: 'PERSON' },
    });
    const names = { name: ['Person'], firstName: [], lastName: [] };
    const nested = read('opensanctions-entity', entity(['2019/4711'], names));
    expect(nested).toMatchObject({ id: '2019/4711', anomalies: [{ at: 'name' }] });
    expect(nested).not.toHaveProperty('content.name');
    expect(nested).not.toHaveProperty('content.forename');
    const nameless = read('opensanctions-entity', entity(['2019/4711'], { ...names, name: [] }));
    expect(nameless.anomalies).toEqual([]);
    expect(nameless).not.toHaveProperty('content.forename');
  });

  const entity = (ids: string[], more: object = {}) => ({
    id: 'NK-abc',
    schema: 'Person',
    referents: [],
    properties: {
      name: ['ANA GOMA'],
      firstName: ['ANA'],
      lastName: ['GOMA'],
      birthDate: ['1979-06-14'],
      nationality: ['xk', 'ru'],
      country: ['am'],
      gender: ['female'],
      height: ['1.7'],
      sanctions: ids.map((id) => ({
        properties: { authorityId: [id], country: ['ar'], reason: ['Theft', 'Fraud'] },
      })),
      ...more,
    },
  });
  it("reads OpenSanctions' nested entities, tied by the number in the sanction even where they were merged", () => {
    expect(read('opensanctions-entity', entity(['2019/4711']))).toEqual({
      id: '2019/4711',
      content: {
        name: 'GOMA',
        forename: 'ANA',
        birthDate: '1979-06-14',
        nationalities: ['RU', 'UNK'],
        sex: 'F',
        countryOfBirth: 'AM',
        height: 1.7,
        warrants: [{ issuingCountry: 'AR', charge: 'Theft\nFraud', chargeTranslation: null }],
      },
      inPart: ['nationalities', 'warrants'],
      anomalies: [],
    });
    expect(read('opensanctions-entity', entity(['2019/4711', '2020/12345']))).toMatchObject({ id: null });
    expect(read('opensanctions-entity', entity([]))).toMatchObject({ id: null });
    expect(
      read('opensanctions-entity', entity(['2019/4711'], { birthDate: ['1979', '1980'], shoeSize: ['9'] }))
        .anomalies,
    ).toMatchObject([
      { kind: 'unreadable-value', at: 'properties.birthDate' },
      { kind: 'unknown-field', at: 'properties.shoeSize' },
    ]);
  });
});

it('reads the detail of another notice as that of nobody, which is an anomaly', () => {
  expect(read('stray-detail', { entity_id: '2019/4711', name: 'GOMA' })).toEqual({
    id: null,
    anomalies: [{ at: 'entity_id', kind: 'no-id', note: expect.stringContaining('another notice') }],
  });
});

describe('whatever comes', () => {
  const never = (kind: ItemKind, bytes: Uint8Array) => {
    const reading = readItem(kind, bytes);
    if (reading.id === null) expect(reading.anomalies[0]?.kind).toBe('no-id');
    else expect(reading.id).toMatch(/^\d{4}\/[1-9]\d*$/);
  };

  it('never throws on any bytes', () => {
    fc.assert(fc.property(fc.constantFrom(...KINDS), fc.uint8Array(), never));
  });

  it('never throws on any JSON, in any place of a notice', () => {
    const keys = fc.constantFrom(...Object.keys(detail));
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), keys, fc.jsonValue(), (kind, key, value) => {
        never(kind, Buffer.from(JSON.stringify(value)));
        never(kind, Buffer.from(JSON.stringify({ ...detail, [key]: value })));
        never(
          kind,
          Buffer.from(JSON.stringify({ ...entity0, properties: { ...entity0.properties, [key]: value } })),
        );
      }),
    );
  });
  const entity0 = { id: 'interpol-red-2019-4711', properties: { name: ['GOMA'] } };

  it('never repeats a value in a note', () => {
    const secret = 'Zzyzx Qwertz';
    for (const key of Object.keys(detail))
      for (const value of [secret, [secret], { [secret]: secret }, [{ [secret]: secret }]]) {
        const { anomalies } = read('detail', { ...detail, [key]: value });
        expect(JSON.stringify(anomalies)).not.toMatch(/Zzyzx|Qwertz/i);
      }
  });

  it('says that an item is not UTF-8 and still reads it', () => {
    const bytes = Buffer.from('ANA|1979|2019/4711|RU|MU\u00d1OZ', 'latin1');
    expect(readItem('pipe-row', bytes)).toMatchObject({
      id: '2019/4711',
      anomalies: [{ kind: 'unreadable-value' }],
    });
  });
});
