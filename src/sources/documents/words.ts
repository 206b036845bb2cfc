/** From loose pieces of text on a page to words in lines, in the order in which a person reads them, Arabic included. */
import type { Box } from './reading.ts';

/** A run of characters as the file or the recogniser gives it. `order` is its place in the file. */
export interface Piece {
  readonly text: string;
  readonly box: Box;
  /** The height of the letters. */
  readonly size: number;
  readonly order: number;
  /** Null for text that is written in the file; 0 to 100 when recognised. */
  readonly confidence: number | null;
}

export interface Word {
  readonly text: string;
  readonly box: Box;
  readonly pieces: readonly Piece[];
}

/** Words that stand together on one line: what a person sees as one stretch, with wide gaps on both sides. */
export interface Segment {
  readonly page: number;
  readonly words: readonly Word[];
  readonly box: Box;
  readonly size: number;
  /** Lines of the page are numbered from the top. */
  readonly line: number;
  /** Whether something stands before it on its line. */
  readonly follows: boolean;
  /** Where it begins, counted in the direction in which the page is read. */
  readonly start: number;
  readonly rtl: boolean;
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
const LTR = /[A-Za-z\u00c0-\u024f\u0370-\u052f]/gu;
const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** Whether the text is written from right to left, by the majority of its letters. */
export const isRtl = (text: string): boolean => count(text, RTL) > count(text, LTR);

const right = (box: Box): number => box.x + box.width;
const bottom = (box: Box): number => box.y + box.height;

/** The smallest box around all. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const round = (n: number) => Math.round(n * 100) / 100;
  return {
    x: round(x),
    y: round(y),
    width: round(Math.max(...boxes.map(right)) - x),
    height: round(Math.max(...boxes.map(bottom)) - y),
  };
}

export const wordsText = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

/** The characters as the file holds them, in its own order. */
export function asFound(words: readonly Word[]): string {
  const pieces = words.flatMap((word, i) => word.pieces.map((piece) => ({ piece, word: i })));
  pieces.sort((a, b) => a.piece.order - b.piece.order);
  return pieces
    .map(({ piece, word }, i) => (i > 0 && pieces[i - 1]!.word !== word ? ` ${piece.text}` : piece.text))
    .join('');
}

/** Presentation forms of Arabic letters become the letters; everything else stays as it is. */
const plainLetters = (text: string): string =>
  text
    .replace(/[\ufb50-\ufdff\ufe70-\ufefc]/g, (form) => form.normalize('NFKC'))
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

/** A colon after a letter ends a word: `Charge:theft` is two. Times (12:30) and addresses (https://) stay whole. */
const AFTER_COLON = /(?<=[^\d\s:]:)(?=[^/\s:])/u;

/** Cuts pieces at their spaces, so that a piece is a word or a part of one; spaces stay as pieces of their own. */
function cut(piece: Piece): Piece[] {
  const parts = (piece.text.match(/\s+|\S+/g) ?? []).flatMap((part) => part.split(AFTER_COLON));
  if (parts.length <= 1) return [piece];
  const each = piece.box.width / piece.text.length;
  const rtl = isRtl(piece.text);
  let at = 0;
  return parts.map((text) => {
    const width = each * text.length;
    const x = rtl ? right(piece.box) - at - width : piece.box.x + at;
    at += width;
    return { ...piece, text, box: { ...piece.box, x, width } };
  });
}

/** Left-to-right stretches (numbers, foreign words) inside a right-to-left line, put into their own order. */
function mendRuns(pieces: readonly Piece[]): Piece[] {
  const strongRtl = ({ text }: Piece) =>
    count(text, RTL) > 0 && !/^[\u0660-\u066c\u06f0-\u06f9]+$/.test(text);
  const strongLtr = (piece: Piece) => !strongRtl(piece) && /[\p{L}\p{N}]/u.test(piece.text);
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; ) {
    if (!strongLtr(pieces[i]!)) {
      out.push(pieces[i++]!);
      continue;
    }
    let last = i;
    for (let j = i; j < pieces.length && !strongRtl(pieces[j]!); j++) if (strongLtr(pieces[j]!)) last = j;
    out.push(...pieces.slice(i, last + 1).reverse());
    i = last + 1;
  }
  return out;
}

/** Pieces of one stretch of a line, from left to right, become words in reading order. */
function toWords(pieces: readonly Piece[], rtl: boolean): Word[] {
  const ordered = rtl ? mendRuns(pieces.toReversed()) : pieces;
  const words: Word[] = [];
  let open: Piece[] = [];
  const close = () => {
    if (open.length > 0)
      words.push({
        text: open.map(({ text }) => plainLetters(text)).join(''),
        box: around(open.map(({ box }) => box)),
        pieces: open,
      });
    open = [];
  };
  for (const piece of ordered) {
    const before = open.at(-1);
    if (piece.text.trim() === '') {
      close();
      continue;
    }
    if (before) {
      const gap = Math.max(piece.box.x - right(before.box), before.box.x - right(piece.box));
      const written = open.map(({ text }) => text).join('');
      if (gap > 0.16 * piece.size || (/[^\d:]:$/u.test(written) && !/^[/:]/.test(piece.text))) close();
    }
    open.push(piece);
  }
  close();
  const whole = words.filter(({ text }) => text.trim() !== '');
  return rtl ? mendBrackets(whole).map(mendStop) : whole;
}

const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[' };

/** Brackets in right-to-left text are drawn mirrored, and some files give the shape instead of the sign: then the first met is a closing one. */
function mendBrackets(words: readonly Word[]): Word[] {
  const met = words.map(({ text }) => text.replace(/[^()[\]]/g, '')).join('');
  if (!/^[)\]].*[([]$/.test(met)) return [...words];
  return words.map((word) => ({ ...word, text: word.text.replace(/[()[\]]/g, (sign) => MIRRORED[sign]!) }));
}

/** A stop that stands before a number in the file, because it lies to its left on the page, comes after it. */
const mendStop = (word: Word): Word => ({
  ...word,
  text: word.text.replace(/^([.,;:!\u060c\u061b\u061f]+)([\p{N}A-Za-z].*)$/u, '$2$1'),
});

/** A gap this many letter heights wide parts two stretches of a line. */
const WIDE = 1.5;

/** The segments of a page in reading order: line by line from the top, each line from its beginning. */
export function segmentsOf(page: number, given: readonly Piece[]): Segment[] {
  const pieces = given.flatMap(cut).filter(({ text, size }) => text !== '' && size > 0);
  const words = pieces.filter(({ text }) => text.trim() !== '');
  const pageRtl = isRtl(words.map(({ text }) => text).join(''));
  const lines: { y: number; pieces: Piece[] }[] = [];
  const middle = ({ box }: Piece) => box.y + box.height / 2;
  for (const piece of pieces.toSorted((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    if (line && Math.abs(middle(piece) - line.y) < 0.4 * piece.size) line.pieces.push(piece);
    else lines.push({ y: middle(piece), pieces: [piece] });
  }
  return lines.flatMap((line, number) => {
    const stretches: Piece[][] = [];
    let edge = Number.NEGATIVE_INFINITY;
    for (const piece of line.pieces.toSorted((a, b) => a.box.x - b.box.x)) {
      if (piece.text.trim() === '') {
        stretches.at(-1)?.push(piece);
        continue;
      }
      if (piece.box.x - edge > WIDE * piece.size) stretches.push([]);
      stretches.at(-1)!.push(piece);
      edge = Math.max(edge, right(piece.box));
    }
    const inOrder = pageRtl ? stretches.toReversed() : stretches;
    return inOrder
      .map((stretch) => {
        const text = stretch.map((piece) => piece.text).join('');
        // On a right-to-left page a mixed line runs from right to left, as its paragraph does.
        const rtl = isRtl(text) || (pageRtl && (count(text, RTL) > 0 || count(text, LTR) === 0));
        return { words: toWords(stretch, rtl), rtl, size: Math.max(...stretch.map(({ size }) => size)) };
      })
      .filter((stretch) => stretch.words.length > 0)
      .map((stretch, i) => {
        const box = around(stretch.words.map((word) => word.box));
        const start = pageRtl ? -right(box) : box.x;
        return { page, ...stretch, box, start, line: number, follows: i > 0 };
      });
  });
}
