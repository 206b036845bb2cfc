import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsDiff } from './words-diff.ts';

const shown = (before: string, after: string) =>
  wordsDiff(before, after).map(({ kind, text }) => `${{ same: '=', removed: '-', added: '+' }[kind]}${text}`);

describe('two texts, word by word', () => {
  it('shows an added phrase in its place', () => {
    expect(
      shown(
        'banned association; large-scale fraud',
        'banned association; large-scale fraud; crossing the border',
      ),
    ).toEqual(['=banned association; large-scale fraud', '+; crossing the border']);
    expect(shown('theft of cattle', 'theft of horses')).toEqual(['=theft of', '-cattle', '+horses']);
  });

  it('leaves spacing alone', () => {
    expect(shown('murder  \n of a guard', 'murder of a guard')).toEqual(['=murder of a guard']);
  });

  it('always holds every word of both texts, in order', () => {
    const words = fc.array(fc.constantFrom('fraud', 'theft', 'of', 'arms', 'x'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const pieces = wordsDiff(a.join(' '), b.join(' '));
        const of = (...kinds: string[]) =>
          pieces.filter(({ kind }) => kinds.includes(kind)).flatMap(({ text }) => text.split(' '));
        expect(of('same', 'removed')).toEqual(a);
        expect(of('same', 'added')).toEqual(b);
      }),
    );
  });

  it('takes very long texts as replaced', () => {
    const long = 'word '.repeat(2000);
    expect(wordsDiff(long, `${long} more`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
