import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assures, sayingOf } from './denials.ts';

describe('what a value says', () => {
  it.each([
    [
      'none',
      ['None', 'none.', 'No', 'Néant', 'aucun mandat d’arrêt', 'Ninguna', 'no hay', 'لا يوجد', 'لَا يُوجَد'],
    ],
    [
      'not-told',
      [
        'not stated',
        'Unknown',
        'NOT AVAILABLE',
        'non communiqué',
        'Non précisée',
        'sin datos',
        'No consta.',
        'غير مذكور',
        'غير معروف',
      ],
    ],
    ['blank', ['', '-', '—', '...', 'N/A', 'n.a.', 'sans objet', 'no aplica', 'لا ينطبق']],
    [
      'perhaps',
      [
        'the law is not stated in the request',
        'No warrant so far of the court',
        'Article 5 n’est pas applicable',
        'la orden no fue expedida',
        'لم تصدر المحكمة أمرا',
        'ولا مادة معروفة',
        'unknown provision',
      ],
    ],
    [
      'stated',
      [
        'Article 120 of the Criminal Code',
        'No. 5 of 1/1/2020 issued by the Court',
        'No A-12/2030',
        'Ley No 20.000',
        'N° 447-2028',
        'nº 2031/0562',
        'المادة 211 من قانون العقوبات',
      ],
    ],
  ] as const)('%s', (saying, texts) => {
    expect(texts.map((text) => [text, sayingOf(text)])).toEqual(texts.map((text) => [text, saying]));
  });
});

describe('an assurance to ask for extradition', () => {
  it.each([
    'Assurances are given that extradition will be sought upon arrest of the person, in conformity with national laws and/or the applicable bilateral and multilateral treaties.',
    "Il est assuré que l'extradition sera demandée dès l'arrestation de la personne, conformément aux lois nationales.",
    'Se garantiza que se solicitará la extradición en cuanto la persona sea detenida.',
    'تؤكد السلطات أنها ستطلب تسليم الشخص فور القبض عليه وفقا للقوانين الوطنية.',
  ])('is given: %s', (text) => {
    expect(assures(text)).toBe(true);
  });

  it.each([
    'Assurances are not given that extradition will be sought.',
    'The requesting country gives no assurance that extradition will be sought.',
    'No',
    'none',
    "L'extradition ne sera pas demandée.",
    'No se garantiza que se solicitará la extradición.',
    'لا تؤكد السلطات أنها ستطلب التسليم',
  ])('is denied: %s', (text) => {
    expect(assures(text)).toBe(false);
  });

  it.each([
    'Assurances are given that extradition will be sought unless the person returns.',
    'Assurances will be given later that extradition will be sought.',
    'Whether assurances are given that extradition will be sought is not known.',
    'No assurance is needed.',
    'It is not so that no assurance is given.',
    'No assurance, but extradition may be requested.',
    'Assurances that extradition will be sought are refused.',
    'Yes',
    'not stated',
    '-',
    'Extradition',
    'Assurances that extradition will be sought were withdrawn.',
    'Il est assuré que l’extradition sera demandée sauf décision contraire.',
  ])('is for a person to read: %s', (text) => {
    expect(assures(text)).toBeNull();
  });

  it('is never given where a word denies', () => {
    const no = fc.constantFrom(
      'no',
      'not',
      'never',
      'without',
      'ne',
      'pas',
      'aucune',
      'sans',
      'sin',
      'ninguna',
      'لا',
      'لن',
      'غير',
    );
    const given = 'Assurances are given that extradition will be sought upon arrest'.split(' ');
    fc.assert(
      fc.property(no, fc.nat(given.length), (word, at) => {
        expect(assures(given.toSpliced(at, 0, word).join(' '))).not.toBe(true);
      }),
    );
  });
});
