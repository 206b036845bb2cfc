import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bagOfWords, foldWords } from './names.ts';

it.each([
  ['ÁLVAREZ  PEÑA, José', ['alvarez', 'pena', 'jose']],
  ['Ёлкин Иван', ['elkin', 'ivan']],
  ['ÖZ ÇELİK', ['oz', 'celik']],
  ["D'ANGELO (ROSSI)", ['d', 'angelo', 'rossi']],
  ['', []],
])('folds %s', (text, words) => {
  expect(foldWords(text)).toEqual(words);
});

it('gives only plain words, for any text, and does not mind order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of foldWords(text)) expect(word).toMatch(/^[a-z0-9]+$/);
      expect(bagOfWords(text.split(' ').reverse().join(' '))).toBe(bagOfWords(text));
    }),
    { seed: 20261124 },
  );
});
