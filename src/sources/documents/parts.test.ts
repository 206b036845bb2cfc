import { describe, expect, it } from 'vitest';
import type { FieldName } from './field-names.ts';
import { partsOf } from './parts.ts';

const cut = (name: FieldName, text: string) =>
  Object.fromEntries(
    partsOf(name, text).map((part) => [part.name.replace(/.*\./, ''), text.slice(part.from, part.to)]),
  );

describe('a reference cut into its parts', () => {
  it.each([
    [
      'No. 118/2030, issued on 17 May 2030 by the District Court of Selwick',
      {
        'warrant-number': '118/2030',
        'warrant-date': '17 May 2030',
        'warrant-authority': 'District Court of Selwick',
      },
    ],
    [
      'KH-2210/33 issued by the Regional Court of Harrow on 3 October 2033',
      {
        'warrant-number': 'KH-2210/33',
        'warrant-date': '3 October 2033',
        'warrant-authority': 'Regional Court of Harrow',
      },
    ],
    [
      'n° 2031/0562, délivré le 1er février 2031 par le tribunal de Klow',
      {
        'warrant-number': '2031/0562',
        'warrant-date': '1er février 2031',
        'warrant-authority': 'le tribunal de Klow',
      },
    ],
    [
      'N° 447-2028, expedida el 9 de abril de 2028 por el Juzgado Segundo',
      {
        'warrant-number': '447-2028',
        'warrant-date': '9 de abril de 2028',
        'warrant-authority': 'el Juzgado Segundo',
      },
    ],
    [
      'رقم 118/2030 بتاريخ 17/05/2030 صادر عن محكمة مدينة النور',
      {
        'warrant-number': '118/2030',
        'warrant-date': '17/05/2030',
        'warrant-authority': 'محكمة مدينة النور',
      },
    ],
    ['17 May 2030', { 'warrant-date': '17 May 2030' }],
    ['Not stated', {}],
  ])('%s', (text, parts) => {
    expect(cut('judicial.warrant.reference', text)).toEqual(parts);
  });
});

describe('a birth cut into date and place', () => {
  it.each([
    [
      '9 February 1974 in Port Selwick, Arcadia',
      { 'birth-date': '9 February 1974', 'birth-place': 'Port Selwick, Arcadia' },
    ],
    ['12/05/1970, Low Harrow', { 'birth-date': '12/05/1970', 'birth-place': 'Low Harrow' }],
    ['1970', {}],
    ['1er août 1981', { 'birth-date': '1er août 1981' }],
  ])('%s', (text, parts) => {
    expect(cut('identity.birth', text)).toEqual(parts);
  });
});

it('cuts nothing from other fields', () => {
  expect(partsOf('judicial.summary-of-facts', 'On 12 May 2030 by the court')).toEqual([]);
});
