import { describe, expect, it } from 'vitest';
import { asFound, type Piece, segmentsOf, wordsText } from './words.ts';

/** Pieces on one line, each `[x, text]`, five points a letter. */
const line = (...pieces: (readonly [number, string])[]): Piece[] =>
  pieces.map(([x, text], order) => ({
    text,
    box: { x, y: 100, width: text.length * 5, height: 10 },
    size: 10,
    order,
    confidence: null,
  }));
const texts = (pieces: Piece[]) => segmentsOf(1, pieces).map(({ words }) => wordsText(words));

describe('pieces of a page become words in reading order', () => {
  it('joins pieces that touch, and parts those that do not', () => {
    expect(texts(line([50, 'Fam'], [65, 'ily'], [85, 'name']))).toEqual(['Family name']);
  });

  it('parts stretches with a wide gap between them', () => {
    expect(texts(line([50, 'Sex'], [120, 'Male']))).toEqual(['Sex', 'Male']);
  });

  it('ends a word after the colon of a heading, not in a time or an address', () => {
    expect(texts(line([50, 'Charge:theft at 12:30 https://a.b']))).toEqual([
      'Charge: theft at 12:30 https://a.b',
    ]);
  });

  it('reads Arabic letters that lie from left to right on the page from right to left', () => {
    const pieces = line([50, 'ﻲ'], [55, 'ﻟ'], [60, 'ﺎ'], [65, 'ﻴ'], [70, 'ﺨ'], [75, 'ﻟ'], [80, 'ا']);
    const [segment] = segmentsOf(1, pieces);
    expect(wordsText(segment!.words)).toBe('الخيالي');
    expect(asFound(segment!.words)).toBe('ﻲﻟﺎﻴﺨﻟا');
    expect(segment!.rtl).toBe(true);
  });

  it('keeps numbers and foreign words in their own order inside Arabic', () => {
    // On the page from the left: "today" (Arabic), the company, the date, "in" (Arabic), "lawsuit" (Arabic).
    const pieces = line(
      [50, 'اليوم'],
      [80, 'Acme'],
      [105, 'Ltd'],
      [125, '12/05/1970'],
      [180, 'في'],
      [195, 'دعوى'],
    );
    expect(texts(pieces)).toEqual(['دعوى في Acme Ltd 12/05/1970 اليوم']);
  });

  it('puts the right-hand stretch of an Arabic page first', () => {
    expect(texts(line([50, 'قيمة'], [300, 'عنوان']))).toEqual(['عنوان', 'قيمة']);
  });

  it('gives each word its box', () => {
    const [segment] = segmentsOf(1, line([50, 'Date of birth: 1970']));
    expect(segment!.words.map(({ box }) => box.x)).toEqual([50, 75, 90, 125]);
  });
});
