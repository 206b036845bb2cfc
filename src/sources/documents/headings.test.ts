import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from './field-names.ts';
import { fold } from './fold.ts';
import data from './headings.json' with { type: 'json' };
import { basisOf, headingBook, isMarker, kindNamed, meaningsOf } from './headings.ts';
import { NOTICE_LANGUAGES } from './reading.ts';

const names = new Set<string>(FIELD_NAMES);
const fieldsOf = (words: string, nearly = false) =>
  meaningsOf(headingBook(NOTICE_LANGUAGES), fold(words), nearly).map(({ entry }) =>
    isMarker(entry) ? entry.marker : entry.field,
  );

describe('the list of headings', () => {
  it('names only fields of the closed list, and has words for each in every language', () => {
    for (const entry of data.fields) {
      expect(names.has(entry.field), entry.field).toBe(true);
      if (entry.inConviction) expect(names.has(entry.inConviction), entry.inConviction).toBe(true);
      for (const language of NOTICE_LANGUAGES)
        expect(entry[language].length, `${entry.field} ${language}`).toBeGreaterThan(0);
    }
    for (const entry of [...data.markers, ...data.kinds])
      for (const language of NOTICE_LANGUAGES) expect(entry[language].length).toBeGreaterThan(0);
  });

  it('has a heading for every field', () => {
    const headed = new Set<string>(
      data.fields.flatMap(({ field, inConviction }) => [field, inConviction ?? field]),
    );
    expect(FIELD_NAMES.filter((name) => !headed.has(name))).toEqual([]);
  });

  it('gives no heading two fields, save where its place decides', () => {
    const twice = [...headingBook(NOTICE_LANGUAGES).all].flatMap(([words, known]) => {
      const free = known.filter(({ entry }) => !isMarker(entry) && !entry.within && entry.block !== 'header');
      return free.length > 1 ? [words] : [];
    });
    // The same word is a warrant's reference in one language and another's in none.
    expect(twice).toEqual([]);
  });

  it('says that a heading stands on recall unless others show it', () => {
    expect(basisOf(fold('Present family name'))).toBe('secondary');
    expect(basisOf(fold('Maximum penalty possible'))).toBe('recall');
    expect(basisOf(fold('Nationalité'))).toBe('recall');
  });
});

describe('a heading looked up', () => {
  it.each([
    ['DATE OF BIRTH', 'identity.birth-date'],
    ['Exposé des faits', 'judicial.summary-of-facts'],
    ['EXPOSICIÓN DE LOS HECHOS', 'judicial.summary-of-facts'],
    ['العقوبة القصوى', 'judicial.warrant.maximum-penalty'],
    ['بيانات الهو ية', 'identity'],
    ['Références des dispositions pénales', 'judicial.warrant.law'],
    ['Referencias de las disposiciones penales', 'judicial.warrant.law'],
    ['Resto de la pena por cumplir', 'judicial.conviction.sentence-remaining'],
    ['DATOS JURÍDICOS', 'judicial'],
    ['MALFAITEUR RECHERCHÉ POUR POURSUITES PÉNALES', 'judicial.status'],
    ['PRÓFUGO RECLAMADO PARA EJECUCIÓN DE UNA CONDENA', 'judicial.status'],
    ['Fingerprints and photographs', 'identity.images'],
    ['الصور وبصمات الأصابع والحمض النووي', 'identity.images'],
  ])('%s', (words, field) => {
    expect(fieldsOf(words)).toEqual([field]);
  });

  it('is nearly matched only when asked', () => {
    expect(fieldsOf('Summary of facls of the case')).toEqual([]);
    expect(fieldsOf('Summary of facls of the case', true)).toEqual(['judicial.summary-of-facts']);
    expect(fieldsOf('Sax', true)).toEqual([]);
  });

  it.each([
    ['Request for publication of a red notice', 'request'],
    ['INTERPOL RED NOTICE', 'red-notice'],
    ['Diffusion', 'diffusion'],
    ['Diffusion restreinte à la police', null],
    ['طلب نشر نشرة حمراء', 'request'],
  ])('%s names the kind %s', (title, kind) => {
    expect(kindNamed(fold(title), false)).toBe(kind);
  });
});
