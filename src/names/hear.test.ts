import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hear } from './names.ts';

describe('what a search hears', () => {
  it.each<[string, string[], string[]]>([
    ['Quiñonez  arden', ['quinonez', 'arden'], []],
    ['---', [], ['no-word']],
    ["'", [], ['no-word']],
    ['٪', [], ['no-word']],
    ['€ © 😀 №', [], ['no-word']],
    ['Ёлкин', ['elkin'], ['letter-by-letter']],
    ['Γιώργος', ['giorgos'], ['letter-by-letter']],
    ['محمد', ['mhmd'], ['not-comparable']],
    ['דוד', ['dvd'], ['not-comparable']],
    ['习近平', ['xijinping'], ['not-comparable']],
    ['김', ['gim'], ['not-comparable']],
    ['Иванов علي', ['ivanov', 'ly'], ['letter-by-letter', 'not-comparable']],
    ['٢٠٢٤', ['2024'], []],
  ])('%s', (text, words, caveats) => expect(hear(text)).toEqual({ words, caveats }));

  it('compares twelve words and says so', () => {
    const heard = hear('a b c d e f g h i j k l m');
    expect(heard.words).toHaveLength(12);
    expect(heard.caveats).toEqual(['words-left-out']);
  });

  it('hears a word, or says that there is none, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { words, caveats } = hear(text);
        expect(words.length === 0).toBe(caveats.includes('no-word'));
        if (!/[\p{L}\p{N}]/u.test(text)) expect(words).toEqual([]);
      }),
      { seed: 20261124 },
    );
  });
});
