import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Months, monthsIn } from './penalty-length.ts';

describe('the heaviest prison sentence that a text allows', () => {
  it.each<[string, Months | null]>([
    ['10 years imprisonment', 120],
    ['10 years’ imprisonment.', 120],
    ['Imprisonment: ten (10) years', 120],
    ['ten (11) years', null],
    ['2 years and 6 months', 30],
    ['1 (one) year 6 months', 18],
    ['twelve months imprisonment', 12],
    ['18 months', 18],
    ['729 days', 23.97],
    ['730 days', 24],
    ['1.5 years', 18],
    ['5 ans d’emprisonnement', 60],
    ['un an de prison', 12],
    ['8 años de prisión', 96],
    ['seis meses', 6],
    ['السجن ١٠ سنوات', 120],
    ['السجن 4 سنوات و6 أشهر', 54],
    ['سنتان وشهر واحد', 25],
    ['الحبس لمدة ثلاث سنوات', 36],
  ])('one length: %s', (text, months) => {
    expect(monthsIn(text, 'maximum')).toEqual(months);
  });

  it.each<[string, Months | null]>([
    ['from 6 months to 3 years', 36],
    ['1 year to 18 months', 18],
    ['from 1 year to 18 months imprisonment', 18],
    ['one year to 23 months', 23],
    ['6 months to 1 year', 12],
    ['2-5 years imprisonment', 60],
    ['deprivation of liberty for a term of 5 to 10 years', 120],
    ['between 1 year and 18 months', 18],
    ['between one and three years', 36],
    ['de 6 mois à 3 ans d’emprisonnement', 36],
    ['entre 2 et 5 ans', 60],
    ['prisión de 6 meses a 3 años', 36],
    ['de seis meses a un año de prisión', 12],
    ['السجن من ٣ إلى ٧ سنوات', 84],
    ['الحبس من ستة أشهر إلى سنتين', 24],
    ['minimum 3 years, maximum 10 years', 120],
    ['مدة لا تقل عن 3 سنوات ولا تزيد على 10 سنوات', 120],
    ['5 to 3 years', null],
  ])('a range ends at its upper end: %s', (text, months) => {
    expect(monthsIn(text, 'maximum')).toEqual(months);
  });

  it.each<[string, Months | null]>([
    ['up to 10 years imprisonment', 120],
    ['imprisonment not exceeding seven years', 84],
    ['at most 5 years', 60],
    ['jusqu’à 5 ans de réclusion', 60],
    ['prisión de hasta 4 años', 48],
    ['السجن مدة لا تزيد على 5 سنوات', 60],
    ['less than 2 years', { to: 23.97 }],
    ['moins de 2 ans', { to: 23.97 }],
    ['menos de dos años', { to: 23.97 }],
    ['أقل من سنتين', { to: 23.97 }],
    ['at least 5 years imprisonment', { from: 60 }],
    ['plus de 5 ans', { from: 60 }],
    ['no less than 5 years', { from: 60 }],
  ])('a bound is a bound: %s', (text, months) => {
    expect(monthsIn(text, 'maximum')).toEqual(months);
  });

  it.each<[string, Months | null]>([
    ['Life imprisonment', { from: 1200 }],
    ['imprisonment for life', { from: 1200 }],
    ['réclusion criminelle à perpétuité', { from: 1200 }],
    ['cadena perpetua', { from: 1200 }],
    ['السجن المؤبد', { from: 1200 }],
    ['death penalty or life imprisonment', { from: 1200 }],
    ['10 years or life imprisonment', { from: 1200 }],
    ['6 months or 1 year imprisonment', 12],
    ['imprisonment for less than 1 year or 2 years', 24],
    ['2 years’ imprisonment and/or a fine of 10,000 EUR', 24],
    ['a fine of up to 500 euros or imprisonment not exceeding 3 years, or both', 36],
    ['3 ans d’emprisonnement et 45 000 euros d’amende', 36],
    ['prisión de 1 a 3 años y multa', 36],
    ['الحبس مدة لا تزيد على سنة وغرامة', 12],
  ])('of alternatives the longer, and a fine beside says nothing: %s', (text, months) => {
    expect(monthsIn(text, 'maximum')).toEqual(months);
  });

  it.each([
    '',
    'a fine',
    'Fine of 500 EUR',
    'as the law provides',
    'imprisonment',
    'imprisonment or a fine',
    '1 year imprisonment (the death penalty is not applicable)',
    '18 months imprisonment and disqualification from office for life',
    '6 months imprisonment and 5 years probation',
    '1 year imprisonment and 10 years disqualification from driving',
    '1 an d’emprisonnement et 5 ans d’interdiction de séjour',
    'fine; statute of limitation 5 years',
    '3 years suspended',
    '3 ans avec sursis',
    'prisión de 6 meses a 2 años y multa de 6 a 12 meses',
    'multa de 6 a 12 meses',
    '6 months fine',
    'imprisonment 1 year and 6 months fine',
    'fine or 2 years',
    '100 jours-amende',
    'no imprisonment; 5 years',
    'not 10 years',
    'sin pena de prisión, 5 años',
    'لا عقوبة بالسجن 5 سنوات',
    'غرامة ومنع من السفر لمدة 5 سنوات',
    '10 years, 5 years',
    '1 year and 18 months',
    '5 years and 10 years imprisonment',
    '1/2 of 10 years',
    'twenty-three years',
    'a year',
    'disqualification for life',
  ])('unknown: %s', (text) => {
    expect(monthsIn(text, 'maximum')).toBeNull();
  });

  const length = fc
    .tuple(
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('years', 'months', 'ans', 'mois', 'años', 'meses', 'سنوات', 'أشهر'),
    )
    .map(([n, unit]) => `${n} ${unit}`);
  const other = fc.constantFrom(
    'probation',
    'driving ban',
    'disqualification',
    'community service',
    'statute of limitation',
    'supervision',
    'suspended',
    'interdiction de séjour',
    'sursis',
    'inhabilitación',
    'libertad vigilada',
    'suspensión',
    'prescripción',
    'منع من السفر',
    'مراقبة',
    'وقف التنفيذ',
  );
  const denial = fc.constantFrom(
    'no',
    'not',
    'without',
    'never',
    'neither',
    'non',
    'ne',
    'pas de',
    'sans',
    'aucune',
    'sin',
    'ninguna',
    'nunca',
    'لا',
    'ليس',
    'بدون',
    'غير',
  );
  const prison = fc.constantFrom('', ' imprisonment', ' d’emprisonnement', ' de prisión');
  const joint = fc.constantFrom(' ', ' and ', ', ', '; ', ' or ', ' et ', ' y ', ' و');

  it('is no number where a denial, or a length of something else, stands in the text', () => {
    fc.assert(
      fc.property(length, length, other, denial, prison, joint, (one, two, what, no, inPrison, and) => {
        for (const text of [
          `${one} ${what}`,
          `${what} ${one}`,
          `${one}${inPrison}${and}${two} ${what}`,
          `${two} ${what}${and}${one}${inPrison}`,
          `${no} ${one}${inPrison}`,
          `${one}${inPrison}${and}${no} ${two}`,
          `${one}${inPrison} ${no}`,
        ]) {
          expect([text, monthsIn(text, 'maximum')]).toEqual([text, null]);
          expect([text, monthsIn(text, 'sentence')]).toEqual([text, null]);
        }
      }),
    );
  });

  it('reads any text without falling', () => {
    fc.assert(fc.property(fc.string(), (text) => void monthsIn(text, 'maximum')));
  });
});

describe('a sentence that was passed', () => {
  it.each<[string, Months | null]>([
    ['3 months and 10 days', 3.33],
    ['5 años y 3 meses', 63],
    ['life imprisonment', { from: 1200 }],
    ['from 6 months to 3 years', null],
    ['up to 3 years', null],
    ['2 or 3 years', null],
    ['6 years or 3 years', null],
    ['4 years imprisonment and a fine of 300 EUR', 48],
    ['8 months imprisonment, suspended', null],
  ])('%s', (text, months) => {
    expect(monthsIn(text, 'sentence')).toEqual(months);
  });
});
