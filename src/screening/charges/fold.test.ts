import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, foldText } from './fold.ts';

const words = (text: string) => foldText(text).map(({ word }) => word);
const shown = (text: string) => foldText(text).map(({ start, end }) => text.slice(start, end));

describe('words folded, each with its place', () => {
  it('folds case, diacritics, full-width letters and quotes', () => {
    expect(words('VIOLACIÓN  d’Été ｍｕｒｄｅｒ Straße')).toEqual([
      'violacion',
      'd',
      'ete',
      'murder',
      'strasse',
    ]);
    expect(words('silahlı TERÖR İHLÂL')).toEqual(['silahli', 'teror', 'ihlal']);
    expect(words('الإرهابيّة أسلحة')).toEqual(['الارهابيه', 'اسلحه']);
  });

  it('reads letters that look alike as letters of one script, and keeps their places', () => {
    const text = '  Frаud аnd rоbbеry'; // Cyrillic а, о, е
    expect(words(text)).toEqual(['fraud', 'and', 'robbery']);
    expect(shown(text)).toEqual(['Frаud', 'аnd', 'rоbbеry']);
    expect(words('кражa')).toEqual(['кража']); // Latin a
    expect(words('убийство')).toEqual(['убииство']);
  });

  it('joins a word that a line, a scan or an invisible sign has parted', () => {
    expect(words('nar-\n  cotics')).toEqual(['narcotics']);
    expect(words('M U R D E R of a man')).toEqual(['murder', 'of', 'a', 'man']);
    expect(words('mur\u00adder r0bbery')).toEqual(['murder', 'robbery']);
    expect(words('first-degree')).toEqual(['first', 'degree']);
  });

  it('drops a numbering and lets a charge begin after it', () => {
    const found = foldText('1) theft 2) fraud; a. escape\n3- arson, riot (2 counts)');
    expect(found.map(({ word }) => word)).toEqual([
      'theft',
      'fraud',
      'escape',
      'arson',
      'riot',
      '2',
      'counts',
    ]);
    expect(found.map(({ before }) => before)).toEqual([
      apart.charge,
      apart.charge,
      apart.charge,
      apart.charge,
      apart.comma,
      apart.joined,
      apart.joined,
    ]);
    expect(words('art. 5. theft')).toEqual(['art', '5', 'theft']);
    expect(words('assault 1st degree3) murder')).toEqual(['assault', '1', 'st', 'degree', 'murder']);
  });

  it('takes each Chinese character for a word', () => {
    expect(words('贪污罪 bribery')).toEqual(['贪', '污', '罪', 'bribery']);
  });

  it('never fails; places lie within the text, in order, and the time grows with the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0;
        for (const { word, start, end } of foldText(text)) {
          expect(word).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last === 0 ? 0 : last - 1);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });
});
