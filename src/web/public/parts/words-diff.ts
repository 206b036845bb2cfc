/** Two texts compared word by word, so that an added phrase can be shown in its place. */

export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this many words on a side the whole text counts as replaced. */
const MOST = 1500;

/** The pieces of both texts in reading order; the `same` and `added` ones make up `after`, but for spacing. */
export function wordsDiff(before: string, after: string): Piece[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  if (a.length > MOST || b.length > MOST)
    return joined([...a.map((word) => piece('removed', word)), ...b.map((word) => piece('added', word))]);
  const lengths = longestCommon(a, b);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push(piece('same', a[i]!));
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      pieces.push(piece('removed', a[i]!));
      i += 1;
    } else {
      pieces.push(piece('added', b[j]!));
      j += 1;
    }
  }
  return joined(pieces);
}

function piece(kind: Piece['kind'], text: string): Piece {
  return { kind, text };
}

/** Words with the punctuation after them as words of their own, so that an added `;` does not mark the word before it. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{M}\p{N}\s]+/gu) ?? [];
}

/** `lengths[i][j]`: how many words the rests from `a[i]` and `b[j]` have in common, in order. */
function longestCommon(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i]![j] =
        a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}

/** Neighbours of one kind become one piece; punctuation joins the word before it. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const { kind, text } of pieces) {
    const last = result.at(-1);
    if (last?.kind === kind)
      result[result.length - 1] = piece(
        kind,
        `${last.text}${/^[\p{L}\p{N}(["“‘]/u.test(text) && !/[(["“‘]$/u.test(last.text) ? ' ' : ''}${text}`,
      );
    else result.push(piece(kind, text));
  }
  return result;
}
