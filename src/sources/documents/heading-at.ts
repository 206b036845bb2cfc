/** Whether a heading begins at a segment, where it ends, and what is left of its line for the value. */
import { fold, isFirm, numberingOf } from './fold.ts';
import { type HeadingBook, isMarker, type Meaning, meaningsOf } from './headings.ts';
import type { NoticeLanguage } from './reading.ts';
import { type Segment, type Word, wordsText } from './words.ts';

export interface Heading {
  /** What it may stand for; the walk chooses by where it stands. Empty for a heading that nobody knows. */
  readonly meanings: readonly Meaning[];
  readonly folded: string;
  readonly text: string;
  readonly words: readonly Word[];
  readonly rest: readonly Word[];
  /** The segment in which the heading ends, and with which its value begins. */
  readonly last: Segment;
  /** The segments that it takes up, as indexes. */
  readonly taken: readonly number[];
  readonly numbered: boolean;
  readonly colon: boolean;
  /** `2/3`: which of how many. */
  readonly count: number | null;
}

const COLON = /[:\uff1a\ufe13]$/;
const COUNT = /\s*(?:n[o°º]\.?\s*)?(\p{Nd}{1,2})(?:\s*(?:\/|of|sur|de|من)\s*\p{Nd}{1,2})?$/iu;
const COUNT_OF = /(\p{Nd}{1,2})\s*(?:\/|of|sur|de|من)\s*\p{Nd}{1,2}\s*[:.]?$/iu;
const MOST_LINES = 8;

/** The folded heading without numbering, colon and count. */
function bare(text: string): { folded: string; count: number | null } {
  const without = text.slice(numberingOf(text)?.length ?? 0).replace(/\s*[:\uff1a\ufe13]\s*$/, '');
  const counted = COUNT_OF.exec(without) ?? null;
  const count = counted
    ? Number(
        counted[1]!.normalize('NFKC').replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x660)),
      )
    : null;
  return { folded: fold(counted ? without.replace(COUNT, '') : without), count };
}

/** The segments under this one that may carry on its heading: same edge, close below. */
function linesBelow(segments: readonly Segment[], at: number): number[] {
  const below: number[] = [];
  let above = segments[at]!;
  const edges = [above.start, edgeAfterNumbering(above)];
  for (let i = at + 1; i < segments.length && below.length < MOST_LINES - 1; i++) {
    const next = segments[i]!;
    if (next.page !== above.page) break;
    if (next.line === above.line) continue;
    const apart = next.box.y - above.box.y;
    if (apart > 2.2 * above.size) break;
    if (apart < 0.5 * above.size || !edges.some((edge) => Math.abs(edge - next.start) < above.size)) continue;
    below.push(i);
    above = next;
  }
  return below;
}

function edgeAfterNumbering(segment: Segment): number {
  const second = segment.words[1];
  if (!second || numberingOf(`${segment.words[0]!.text} `) === null) return segment.start;
  return segment.start < 0 ? -(second.box.x + second.box.width) : second.box.x;
}

/** Ends at which a heading may stop among words: at each colon, after a dash, at the end, anywhere when it is numbered and no colon ends it. */
function ends(words: readonly Word[], anywhere: boolean): number[] {
  const stops = words.flatMap(({ text }, i) =>
    anywhere || COLON.test(text) || /^[-\u2013\u2014]$/.test(words[i + 1]?.text ?? '') ? [i + 1] : [],
  );
  return [...new Set([words.length, ...stops.reverse()])];
}

/**
 * The known heading that begins at a segment; the longest that fits wins, an exact one before one nearly matched.
 * @param nearly allow for letters recognised wrongly
 */
export function knownHeadingAt(
  segments: readonly Segment[],
  at: number,
  book: HeadingBook,
  nearly: boolean,
): Heading | null {
  const first = segments[at]!;
  if (numberingOf(`${wordsText(first.words)} `)?.trim() === wordsText(first.words)) {
    // A number in a column of its own; further on in the line it is a value, such as a height of 1.70.
    const next = segments[at + 1];
    if (first.follows || next?.page !== first.page || next.line !== first.line) return null;
    const found = knownHeadingAt(segments, at + 1, book, nearly);
    if (!found) return null;
    const words = [...first.words, ...found.words];
    return { ...found, words, text: wordsText(words), taken: [at, ...found.taken], numbered: true };
  }
  const numbered = isFirm(numberingOf(wordsText(first.words)));
  const stacks: number[][] = [[at]];
  const hasColon = first.words.some(({ text }) => COLON.test(text));
  if (!hasColon)
    for (const below of linesBelow(segments, at)) {
      stacks.push([...stacks.at(-1)!, below]);
      if (segments[below]!.words.some(({ text }) => COLON.test(text))) break;
    }
  for (const near of nearly ? [false, true] : [false])
    for (const taken of stacks.toReversed()) {
      const last = segments[taken.at(-1)!]!;
      const before = taken.slice(0, -1).flatMap((i) => segments[i]!.words);
      const stop = last.words.findIndex(({ text }) => COLON.test(text)) + 1 || last.words.length;
      // A heading nearly matched ends at its colon or with its line, lest it swallow the beginning of the value.
      for (const end of near ? [stop] : ends(last.words, numbered && !hasColon)) {
        const words = [...before, ...last.words.slice(0, end)];
        const { folded, count } = bare(wordsText(words));
        // `2/3` belongs to the title of a warrant or conviction; after `Number:` it is the value.
        const meanings = meaningsOf(book, folded, near).filter(
          ({ entry }) => count === null || (isMarker(entry) && entry.counted === true),
        );
        if (meanings.length === 0) continue;
        const colon = COLON.test(words.at(-1)!.text);
        let rest = last.words.slice(end);
        if (rest[0] && /^[-\u2013\u2014:]$/.test(rest[0].text)) rest = rest.slice(1);
        // In the middle of a line, without colon, words of a sentence are no heading.
        if (rest.length > 0 && !colon && !numbered && !/^[-\u2013\u2014]/.test(last.words[end]?.text ?? ''))
          continue;
        return { meanings, folded, text: wordsText(words), words, rest, last, taken, numbered, colon, count };
      }
    }
  return null;
}

/**
 * Words that look like a heading although the book does not know them.
 * @param inLongText where only a heading numbered in two levels (`2.7`) counts, for a narrative has colons of its own
 * @param edge where the last heading began
 */
export function unknownHeadingAt(
  segments: readonly Segment[],
  at: number,
  inLongText: boolean,
  edge: number | null,
): Heading | null {
  const segment = segments[at]!;
  const text = wordsText(segment.words);
  const numbering = numberingOf(text);
  const stop = segment.words.findIndex((word) => COLON.test(word.text));
  const colon = stop >= 0 && stop < 10;
  const words = colon ? segment.words.slice(0, stop + 1) : segment.words;
  const label = wordsText(words).slice(numbering?.length ?? 0);
  const letters = label.replace(/[^\p{L}]/gu, '');
  if (letters.length < 3) return null;
  const capitals =
    letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  const levels = numbering !== null && /\p{Nd}[.,-]\p{Nd}/u.test(numbering);
  const aligned = edge !== null && Math.abs(edge - segment.start) < 0.7 * segment.size;
  const looks = inLongText
    ? levels && (colon || capitals)
    : (numbering !== null && (colon || capitals)) ||
      (capitals && colon) ||
      (colon && aligned && !segment.follows && words.length <= 6);
  if (!looks || (!colon && words.length > 10)) return null;
  return {
    meanings: [],
    folded: fold(label),
    text: wordsText(words),
    words,
    rest: colon ? segment.words.slice(stop + 1) : [],
    last: segment,
    taken: [at],
    numbered: numbering !== null,
    colon,
    count: null,
  };
}

/** Cuts a line such as `Height: 180 cm Weight: 80 kg` before its second heading, so that each heading begins a segment. */
export function cutBeforeHeadings(segments: readonly Segment[], book: HeadingBook): Segment[] {
  const short = ({ entry }: Meaning) =>
    !isMarker(entry) && (entry.block === 'identity' || entry.block === 'header') && entry.long !== true;
  return segments.flatMap((segment) => {
    const { words } = segment;
    const cuts: number[] = [];
    words.forEach(({ text }, colon) => {
      if (!COLON.test(text)) return;
      for (let from = Math.max(0, colon - 6); from <= colon; from++) {
        const { folded } = bare(wordsText(words.slice(from, colon + 1)));
        if (!meaningsOf(book, folded, false).some(short)) continue;
        cuts.push(from);
        return;
      }
      if (cuts.length === 0) cuts.push(-1);
    });
    if (cuts[0] !== 0 && !(cuts[0] === 1 && numberingOf(`${words[0]!.text} `) !== null)) return [segment];
    const at = [0, ...cuts.filter((cut) => cut > 1), words.length];
    if (at.length === 2) return [segment];
    return at.slice(0, -1).map((from, i) => {
      const part = words.slice(from, at[i + 1]);
      const edges = part.map(({ box }) => (segment.start < 0 ? -(box.x + box.width) : box.x));
      return { ...segment, words: part, start: Math.min(...edges), follows: segment.follows || i > 0 };
    });
  });
}

export const languagesOf = (meanings: readonly Meaning[]): NoticeLanguage[] => [
  ...new Set(meanings.flatMap(({ languages }) => languages)),
];
