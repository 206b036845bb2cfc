import { describe, expect, it } from 'vitest';
import { distance, fold, numberingOf } from './fold.ts';

describe('words folded for comparison', () => {
  it.each([
    ['PRÉNOM(S) :', 'prenoms'],
    ['Mandat d’arrêt n° 1', 'mandat d arret n 1'],
    ['Información   judicial', 'informacion judicial'],
    ['أمر القبض', 'امر القبض'],
    ['ﺔﻴﺴﻨﺠﻟﺍ'.normalize('NFC'), fold('ةيسنجلا')],
    ['الهويّة', 'الهويه'],
    ['العـــنوان', 'العنوان'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['1. IDENTITY', '1. '],
    ['2.10 CHARGE:', '2.10 '],
    ['1,7 SIGNES', '1,7 '],
    ['(b) Sex', '(b) '],
    ['IV. Facts', 'IV. '],
    ['٢.١ الوقائع', '٢.١ '],
  ])('%s begins with a numbering', (text, numbering) => {
    expect(numberingOf(text)).toBe(numbering);
  });

  it.each(['2031/40217', 'A man', 'I was there', 'Sex', '1970-02-03', '12 May 1970 in X'.slice(3)])(
    '%s begins with none',
    (text) => {
      expect(numberingOf(text)).toBeNull();
    },
  );

  it('counts the letters that must change, up to a limit', () => {
    expect(distance('charge', 'charge', 2)).toBe(0);
    expect(distance('charge', 'charqe', 2)).toBe(1);
    expect(distance('charge', 'chare', 2)).toBe(1);
    expect(distance('charge', 'weight', 2)).toBe(3);
  });
});
