import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FilledArchive, filledArchive, person } from '../../../test/support/filled-archive.ts';
import { createPublicArchive } from '../public-archive.ts';
import type { PublicArchive } from '../shapes.ts';
import { readCountries, readIssuer } from './country-words.ts';
import { readDates } from './dates.ts';
import type { Paper } from './paper.ts';
import { readPaper } from './read-paper.ts';

describe('dates on papers', () => {
  it.each<[string, string[]]>([
    ['1979-06-14', ['1979-06-14']],
    ['1979/06/14', ['1979-06-14']],
    ['14/06/1979', ['1979-06-14']],
    ['14.06.1979 - Karaganda, Kazakhstan', ['1979-06-14']],
    ['05/06/1979', ['1979-06-05', '1979-05-06']],
    ['06/14/1979', ['1979-06-14']],
    ['14 June 1979', ['1979-06-14']],
    ['14th of June, 1979', ['1979-06-14']],
    ['June 14, 1979', ['1979-06-14']],
    ['14 Jun 1979', ['1979-06-14']],
    ['14 juin 1979', ['1979-06-14']],
    ['1er août 1979', ['1979-08-01']],
    ['14 de junio de 1979', ['1979-06-14']],
    ['١٤ يونيو ١٩٧٩', ['1979-06-14']],
    ['14 حزيران 1979', ['1979-06-14']],
    ['14 كانون الثاني 1979', ['1979-01-14']],
    ['June 1979', ['1979-06']],
    ['1979', ['1979']],
    ['31/02/1979', []],
    ['14/06/79', []],
    ['unknown', []],
  ])('%s', (written, days) => expect(readDates(written)).toEqual(days));
});

describe('countries on papers', () => {
  it.each<[string, string[] | null]>([
    ['KZ', ['KZ']],
    ['KAZ', ['KZ']],
    ['Kazakhstan', ['KZ']],
    ['Bosnia and Herzegovina', ['BA']],
    ['Serbia, Bosnia and Herzegovina', ['BA', 'RS']],
    ['Serbia and Kazakhstan', ['KZ', 'RS']],
    ['Kazakhstan, Atlantis', null],
    [', ', null],
    ['Serbia; Kazakhstan', ['KZ', 'RS']],
    ['Fédération de Russie', ['RU']],
    ['España', ['ES']],
    ['روسيا', ['RU']],
    ['Atlantis', null],
  ])('%s', (written, codes) => expect(readCountries(written)).toEqual(codes));
  it('take what stands before a comma as the issuer', () =>
    expect(readIssuer('Kazakhstan, for prosecution')).toBe('KZ'));
});

describe('headings on papers', () => {
  it.each<[string, string]>([
    [
      'English',
      'INTERPOL RED NOTICE\nFile No: 2024/10482\nControl No.: A-1234/5-2024\n1.1 Present family name: ARDEN\n1.2 Forename: MIRA\n1.3 Date and place of birth: 14 June 1979 - Anywhere\nNationality: Kazakhstan\nWanted by Kazakhstan\nCharge:\nlarge-scale\nfraud\n\nDated 2026',
    ],
    [
      'French',
      'N° de dossier : 2024/10482\nNom de famille : ARDEN\nPrénom(s) : MIRA\nDate de naissance : 14 juin 1979\nNationalité : Kazakhstan\nPays demandeur : Kazakhstan\nInfraction(s) : large-scale fraud',
    ],
    [
      'Spanish',
      'Expediente: 2024/10482\nApellidos: ARDEN\nNombre: MIRA\nFecha de nacimiento: 14/06/1979\nNacionalidad: Kazajistán\nBuscado por Kazajistán\nDelito: large-scale fraud',
    ],
    [
      'Arabic',
      'رقم الملف: ٢٠٢٤/١٠٤٨٢\nاسم العائلة: ARDEN\nالاسم الأول: MIRA\nتاريخ الميلاد: ١٤/٠٦/١٩٧٩\nالجنسية: كازاخستان\nالدولة الطالبة: كازاخستان\nالتهمة: large-scale fraud',
    ],
  ])('%s', (_language, text) => {
    const { paper } = readPaper({ text });
    expect(paper).toMatchObject({
      number: '2024/10482',
      name: 'ARDEN',
      forename: 'MIRA',
      birthDate: '1979-06-14',
      charge: 'large-scale fraud',
    });
    expect([readCountries(paper.nationality ?? ''), readIssuer(paper.issuer ?? '')]).toEqual([['KZ'], 'KZ']);
  });

  it('do not take a control number, a month or a span of years for the number of a notice', () => {
    const control = readPaper({ number: 'A-1234/5-2024' });
    expect(control.paper.number).toBeUndefined();
    expect(control.unreadable.join()).toContain('control number');
    expect(readPaper({ text: 'seen 2024/11, in the years 2019-2024' }).paper.number).toBeUndefined();
    expect(readPaper({ text: 'Red notice 2024-10482 concerns' }).paper.number).toBe('2024/10482');
    expect(readPaper({ number: 'number 7' }).unreadable).toEqual([
      '“number 7” is no notice number. They look like 2024/10482.',
    ]);
    expect(readPaper({ number: '2024/10482', text: 'File No: 2020/111111' }).paper.number).toBe('2024/10482');
  });
});

describe('a paper held against the record', () => {
  let filled: FilledArchive;
  let open: PublicArchive;

  beforeAll(async () => {
    filled = await filledArchive();
    open = createPublicArchive({ archive: filled.archive, clock: filled.clock });
    const arden = person(10482, { name: 'QUIÑONEZ ARDEN', forename: 'MIRA ELENA', birthDate: '1979-06-14' });
    const child = person(7, { name: 'CANARYCHILD', forename: 'X', birthDate: '2010-05-05' });
    const leaver = person(8, { name: 'CANARYLEAVER', forename: 'X', birthDate: '1970-05-05' });
    const warrants = [
      { issuingCountry: 'KZ', charge: 'large-scale fraud; forgery', chargeTranslation: null },
      { issuingCountry: 'RU', charge: 'мошенничество', chargeTranslation: 'swindling' },
    ];
    await filled.sweep('11-20', [arden, child, leaver]);
    const twin = (number: number) =>
      person(number, { name: 'TWIN', forename: 'IVO', birthDate: '1966-06-06' });
    await filled.sweep('11-24', [{ ...arden, warrants }, child, twin(20), twin(21)]);
  });
  afterAll(() => filled.done());

  const check = async (paper: Paper) => {
    const answer = await open.checkPaper(paper);
    const read = answer.fields.filter(({ agrees }) => agrees !== 'not-read');
    return [answer.verdict, ...read.map(({ field, agrees }) => `${field} ${agrees}`)];
  };
  const full: Paper = {
    number: '2024/10482',
    name: 'Quinonez Arden',
    forename: 'Elena Mira',
    birthDate: '14/06/1979',
    nationality: 'Kazakhstan',
    issuer: 'KZ',
    charge: 'Large-scale fraud, forgery',
  };

  it('agrees with what the list says now, whatever the accents, order and spelling of dates', async () => {
    expect(await check(full)).toEqual([
      'agrees',
      'name yes',
      'forename yes',
      'birthDate yes',
      'nationality yes',
      'issuer yes',
      'charge yes',
    ]);
    expect((await check({ ...full, charge: 'swindling', issuer: 'Russie' }))[0]).toBe('agrees');
    const whole = { number: '2024/10482', name: 'Mira Elena QUIÑONEZ ARDEN', birthDate: '14 June 1979' };
    expect((await check(whole))[0]).toBe('agrees');
    // What tells one person from another was not all given.
    for (const { birthDate, name } of [
      { name: whole.name, birthDate: '' },
      { name: 'Quinonez Arden', birthDate: whole.birthDate },
    ])
      expect((await check({ number: '2024/10482', name, ...(birthDate && { birthDate }) }))[0]).toBe(
        'agrees-in-part',
      );
  });

  it('agrees with an earlier revision, and says until when that was so', async () => {
    const answer = await open.checkPaper({ ...full, charge: 'large-scale fraud' });
    expect(answer).toMatchObject({
      verdict: 'agrees-with-an-earlier-revision',
      revision: { current: false, fromBy: '2026-11-20T12:00:00.000Z' },
    });
  });

  it('names what differs, beside what the archive has', async () => {
    const answer = await open.checkPaper({ ...full, birthDate: '1980-06-14', charge: 'large-scale murder' });
    expect(answer.verdict).toBe('differs');
    expect(answer.fields.filter(({ agrees }) => agrees === 'no')).toEqual([
      { field: 'birthDate', paper: '1980-06-14', archive: '1979-06-14', agrees: 'no' },
      {
        field: 'charge',
        paper: 'large-scale murder',
        archive: 'large-scale fraud; forgery; мошенничество',
        agrees: 'no',
      },
    ]);
  });

  it('calls nothing an agreement that could not be compared', async () => {
    expect(await check({ number: '2024/10482' })).toEqual(['nothing-compared']);
    expect(await check({ number: '2024/10482', nationality: 'Atlantis' })).toEqual([
      'nothing-compared',
      'nationality unknown',
    ]);
    expect(await check({ number: '2024/10482', name: 'كينيونيز' })).toEqual([
      'nothing-compared',
      'name unknown',
    ]);
    for (const name of ['صدام', 'სადამ', '薩達姆'])
      expect((await open.checkPaper({ ...full, name, forename: name })).verdict, name).not.toMatch(
        /^agrees(-with|$)/,
      );
    const copied: Paper = { number: '2024/10482', nationality: 'Kazakhstan' };
    expect((await open.checkPaper(copied)).verdict).toBe('agrees-in-part');
    expect(await check({ number: '2024/99', name: 'ARDEN' })).toEqual(['not-on-record']);
    expect(await check({ name: 'ARDEN' })).toEqual(['no-number']);
    expect(await check({})).toEqual(['no-number']);
  });

  it('tells each field that was not read, and takes none for an agreement', async () => {
    const text = 'File No: 2024/10482\nFamily name: QUINONEZ ARDEN\nBlood group: A';
    const answer = await open.checkPaper({ text });
    expect(answer.verdict).toBe('agrees-in-part');
    expect(answer.fields.map(({ field, paper, agrees }) => [field, paper, agrees])).toEqual([
      ['name', 'QUINONEZ ARDEN', 'yes'],
      ['forename', null, 'not-read'],
      ['birthDate', null, 'not-read'],
      ['nationality', null, 'not-read'],
      ['issuer', null, 'not-read'],
      ['charge', null, 'not-read'],
    ]);
    const whole = `${text}\nForename: MIRA ELENA\nDate of birth: 14/06/1979\nNationality: KZ\nWanted by: KZ\nCharge: swindling`;
    expect((await open.checkPaper({ text: whole })).verdict).toBe('agrees');
    const jalali = await open.checkPaper({ ...full, birthDate: '۱۳۵۸/۰۳/۲۴' });
    expect(jalali.verdict).toBe('agrees-in-part');
    expect(jalali.fields.find(({ field }) => field === 'birthDate')?.agrees).toBe('unknown');
  });

  it('knows a whole name under a heading that may mean the forename', async () => {
    const answer = await open.checkPaper({
      text: 'Expediente: 2024/10482\nNombre: MIRA ELENA QUIÑONEZ ARDEN',
    });
    expect(answer.fields.find(({ field }) => field === 'forename')).toMatchObject({
      archive: 'QUIÑONEZ ARDEN, MIRA ELENA',
      agrees: 'yes',
    });
  });

  it('finds a paper without a number by name and whole birth date, among those who may be named', async () => {
    const answer = await open.checkPaper({ name: 'Quinonez', forename: 'Mira', birthDate: '14 juin 1979' });
    expect(answer).toMatchObject({
      id: '2024/10482',
      verdict: 'differs',
      foundBy: 'name-and-birth-date',
      alike: [],
    });
    const { number: _, ...rest } = full;
    expect((await open.checkPaper(rest)).verdict).toBe('agrees');
    const { name, forename, birthDate } = full;
    const alone = { ...(name && { name }), ...(forename && { forename }), ...(birthDate && { birthDate }) };
    // What it was looked up by cannot but agree.
    expect((await open.checkPaper(alone)).verdict).toBe('agrees-in-part');
    expect(await check({ name: 'CANARYCHILD', birthDate: '2010-05-05' })).toEqual(['no-such-person']);
    expect(await check({ name: 'CANARYLEAVER', birthDate: '1970-05-05' })).toEqual(['no-such-person']);
    expect(await check({ name: 'NOBODY', birthDate: '1970-05-05' })).toEqual(['no-such-person']);
    expect(await check({ name: 'fraud', birthDate: '1979-06-14' })).toEqual(['no-such-person']);
  });

  it('takes a translation of a charge for no other charge', async () => {
    for (const charge of [
      'escroquerie à grande échelle et faux dans les écritures',
      'Betrug in großem Umfang und Fälschung von Urkunden',
    ]) {
      const answer = await open.checkPaper({ ...full, charge });
      expect(answer.verdict, charge).toBe('agrees-in-part');
      expect(answer.fields.find(({ field }) => field === 'charge')?.agrees).toBe('unknown');
    }
  });

  it('finds nobody by the beginnings of a name', async () => {
    for (const name of ['Q', 'Quin', 'Mir', 'Arde'])
      expect(await check({ name, birthDate: '1979-06-14' }), name).toEqual(['no-such-person']);
  });

  it('tells that another notice has the same name and birth date', async () => {
    const answer = await open.checkPaper({
      name: 'Twin',
      forename: 'Ivo',
      birthDate: '1966-06-06',
      issuer: 'KZ',
    });
    expect(answer).toMatchObject({ id: '2024/21', alike: ['2024/20'], foundBy: 'name-and-birth-date' });
  });

  it('looks nobody up by a name alone, nor by a name and a part of a date, nor by what is no word', async () => {
    for (const paper of [
      { name: 'Quinonez Arden' },
      { name: 'Quinonez Arden', birthDate: '1979' },
      { name: 'Quinonez Arden', birthDate: '۱۳۵۸/۰۳/۲۴' },
      { name: '---', birthDate: '1979-06-14' },
    ])
      expect(await open.checkPaper(paper)).toMatchObject({ verdict: 'no-number', foundBy: null, id: null });
  });

  it('looks a paper with a number up by nothing else', async () => {
    expect(await open.checkPaper({ ...full, number: '2024/99' })).toMatchObject({
      verdict: 'not-on-record',
      foundBy: 'number',
      fields: [],
    });
  });

  it('compares nothing for somebody who is withheld, so that nobody can guess', async () => {
    for (const number of ['2024/7', '2024/8']) {
      const right = await open.checkPaper({ number, name: 'CANARYCHILD', birthDate: '2010-05-05' });
      const wrong = await open.checkPaper({ number, name: 'OTHER', birthDate: '1950-05-05' });
      expect(right.verdict).toBe('withheld');
      expect({ ...right, read: null }).toEqual({ ...wrong, read: null });
    }
  });

  it('says neither genuine nor forged nor safe', async () => {
    const answers = JSON.stringify([
      await open.checkPaper(full),
      await open.checkPaper({ number: '2024/99' }),
    ]);
    expect(answers).not.toMatch(/genuine|forged|fake|authentic|safe/i);
    expect(answers).toContain('hoursOld');
  });
});
