/** What a search hears of the words typed into it, and what it cannot hear. */
import { foldWords } from './fold.ts';

/** Most words that one search compares. */
const MOST_WORDS = 12;

/**
 * What must be said beside the answer to these words.
 * - `no-word`: there is no letter and no digit in it, so nobody is looked for.
 * - `letter-by-letter`: an alphabet with vowels (Cyrillic, Greek, Armenian, Georgian) was turned into Latin letters one by one; a name is
 *   found only where the list spells it just so.
 * - `not-comparable`: a script whose letters do not tell how a name is spelt in Latin ones (Arabic, Persian, Hebrew: no vowels; Chinese,
 *   Japanese, Korean and others: read otherwise); whether such a name is on the list stays unknown.
 * - `words-left-out`: more than twelve words; only the first twelve were compared.
 */
export type WordsCaveat = 'no-word' | 'letter-by-letter' | 'not-comparable' | 'words-left-out';

export interface Heard {
  /** Folded words to compare; none where nobody is to be looked for. */
  readonly words: readonly string[];
  readonly caveats: readonly WordsCaveat[];
}

const SPELLED = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u;
const OTHER =
  /(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Common}])\p{L}/u;

export function hear(text: string): Heard {
  const words = /[\p{L}\p{N}]/u.test(text) ? foldWords(text) : [];
  if (words.length === 0) return { words, caveats: ['no-word'] };
  return {
    words: words.slice(0, MOST_WORDS),
    caveats: [
      ...(SPELLED.test(text) ? (['letter-by-letter'] as const) : []),
      ...(OTHER.test(text) ? (['not-comparable'] as const) : []),
      ...(words.length > MOST_WORDS ? (['words-left-out'] as const) : []),
    ],
  };
}
