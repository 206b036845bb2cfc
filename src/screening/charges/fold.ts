/**
 * Words of a text, folded so that one list fits many spellings, each with its place in the original text.
 * Case, diacritics, full-width letters, look-alike letters of another script, typographic quotes, hyphenation at a line's end and
 * letters set apart by a scan are all undone here and nowhere else.
 */

/** How far two words stand apart: in one breath, on two lines, across a comma, in two charges. */
export const apart = { joined: 0, line: 1, comma: 2, charge: 3 } as const;
export type Apart = (typeof apart)[keyof typeof apart];

export interface Word {
  /** Folded; never empty. */
  readonly word: string;
  /** Where it begins and ends in the original text (UTF-16, end exclusive). */
  readonly start: number;
  readonly end: number;
  /** What stands between this word and the one before. */
  readonly before: Apart;
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const mark = /\p{M}/u;
const han = /\p{Script=Han}/u;
const cyrillic = /\p{Script=Cyrillic}/u;
const greek = /\p{Script=Greek}/u;
const latin = /\p{Script=Latin}/u;
const invisible = /[\u00ad\u0640\u200b-\u200f\u2060\ufeff]/u;

const single: Record<string, string> = {
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
};
const pairs = (from: string, to: string): Map<string, string> =>
  new Map([...from].map((letter, index) => [letter, [...to][index] as string]));
/** Letters that look alike; folded forms, so that only small letters stand here. */
const asLatin = pairs('авекмнорстухіјѕһԁԛԝӏгαορνικτυχεβη', 'abekmhopctyxijshdqwlraopviktuxebn');
const asCyrillic = pairs('abekmhopctyx', 'авекмнорстух');

const folded = new Map<string, string>();

function foldLetter(letter: string): string {
  const known = folded.get(letter);
  if (known !== undefined) return known;
  const plain = [...letter.normalize('NFKD')].filter((part) => !mark.test(part)).join('');
  const small = [...plain.toLowerCase()]
    .map((part) => single[part] ?? part)
    .filter((part) => !mark.test(part))
    .join('');
  if (folded.size < 20_000) folded.set(letter, small);
  return small;
}

interface Open {
  word: string;
  start: number;
  end: number;
  before: Apart;
  digits: boolean;
}

/** The words of `text` in order. Chinese characters are words of their own; digits stand apart from letters. */
export function foldText(text: string): Word[] {
  const words: Open[] = [];
  let open: Open | null = null;
  let before: Apart = apart.charge;
  let lineBreaks = 0;
  const part = (kind: Apart) => {
    open = null;
    if (kind > before) before = kind;
  };
  const scan = new Scan(text);
  const put = (written: string, start: number, end: number, digits: boolean) => {
    if (open && (open as Open).digits === digits && !isHan(written) && !isHan((open as Open).word)) {
      (open as Open).word += written;
      (open as Open).end = end;
    } else {
      open = { word: written, start, end, before, digits };
      words.push(open);
    }
    before = apart.joined;
    lineBreaks = 0;
  };
  for (let at = 0; at < text.length; ) {
    const plain = plainLetters(text, at);
    if (plain > at) {
      put(text.slice(at, plain).toLowerCase(), at, plain, false);
      at = plain;
      continue;
    }
    const letter = String.fromCodePoint(text.codePointAt(at) as number);
    const next = at + letter.length;
    if (isLetterOrDigit(letter)) {
      for (const piece of foldLetter(letter).matchAll(/[\p{L}\p{N}]/gu)) {
        const digit = isDigit(piece[0]) && !scan.letterInDisguise(piece[0], at);
        put(digit ? piece[0] : (disguises[piece[0]] ?? piece[0]), at, next, digit);
      }
      at = next;
      continue;
    }
    if (mark.test(letter) || invisible.test(letter)) {
      if (open) (open as Open).end = mark.test(letter) ? next : (open as Open).end;
      at = next;
      continue;
    }
    const hyphenated = open && !(open as Open).digits ? scan.hyphenAtLineEnd(at) : 0;
    if (hyphenated > 0) {
      at += hyphenated;
      continue;
    }
    if (letter === '\n') lineBreaks += 1;
    part(lineBreaks > 1 ? apart.charge : scan.apartBy(letter, at, words.at(-1)));
    at = next;
  }
  return spacedOut(withoutNumbering(words, scan).map((word) => toOneScript(word, scan)));
}

/** A numbering is no word; what follows it begins a charge. */
function withoutNumbering(words: readonly Open[], scan: Scan): Open[] {
  const kept: Open[] = [];
  let numbered = false;
  for (const word of words) {
    const numbering = scan.isNumbering(word.start);
    if (!numbering) kept.push(numbered ? { ...word, before: apart.charge } : word);
    numbered = numbering;
  }
  return kept;
}

/** No letter beyond the plain Latin ones. */
const plainOnly = /^[\x20-\x7e\s]*$/u;
const disguises: Record<string, string> = { 0: 'o', 1: 'l' };
const isDigit = (letter: string) => /\p{N}/u.test(letter);
const isHan = (word: string) => word > '\u2e7f' && han.test(word);

/** Where the run of plain Latin letters that begins here ends. */
function plainLetters(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at) | 32;
    if (code < 97 || code > 122) break;
  }
  return at;
}

function isLetterOrDigit(letter: string): boolean {
  const code = letter.charCodeAt(0);
  if (code < 128) return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123);
  return letterOrDigit.test(letter);
}

/** What the original text shows around a place. */
class Scan {
  private readonly text: string;
  private readonly marks = new Set<number>();
  readonly mostlyLatin: boolean;

  constructor(text: string) {
    this.text = text;
    let latins = 0;
    let others = 0;
    for (const letter of plainOnly.test(text) ? '' : text.slice(0, 4000)) {
      if (latin.test(letter)) latins += 1;
      else if (cyrillic.test(letter) || greek.test(letter)) others += 1;
    }
    this.mostlyLatin = latins >= others;
    // `1)`, `(ii)`, `b.`, `3-`: where a numbering ends, a charge begins.
    for (const found of text.matchAll(
      /(?:^|[\s(;,.:-])(?:\d{1,2}|[a-z]|[ivx]{1,4})(?:\)|\.(?=\s*\p{L})|[º°]\s?-?|-(?=\p{L}|\s+\p{L}))|\d{1,2}\)(?=\s*\p{L})/giu,
    )) {
      const lead = this.text.slice(Math.max(0, found.index - 16), found.index).trimEnd();
      const closes = found[0].endsWith(')');
      if (
        !closes &&
        !/(?:^|[\n;:.,•])\s*$/u.test(this.text.slice(Math.max(0, found.index - 12), found.index + 1))
      )
        continue;
      if (/(?:art\w*|sec\w*|s|no|n[º°]|ley|law|decreto|§)\.?$/iu.test(lead.slice(-12))) continue;
      this.marks.add(found.index + found[0].search(/[\p{L}\p{N}]/u));
    }
  }

  isNumbering(start: number): boolean {
    return this.marks.has(start);
  }

  /** A zero or one between two letters is the letter a scan took it for. */
  letterInDisguise(digit: string, at: number): boolean {
    if (digit !== '0' && digit !== '1') return false;
    return /\p{L}/u.test(this.text[at - 1] ?? '') && /\p{L}/u.test(this.text[at + 1] ?? '');
  }

  /** The length of a hyphen, the line's end and the next line's indent, or 0. */
  hyphenAtLineEnd(at: number): number {
    if (this.text[at] !== '-' && this.text[at] !== '\u2010') return 0;
    let end = at + 1;
    while (this.text[end] === ' ' || this.text[end] === '\r') end += 1;
    if (this.text[end] !== '\n') return 0;
    while (/\s/u.test(this.text[end] ?? '')) end += 1;
    return /\p{Ll}/u.test(this.text[end] ?? '') ? end - at : 0;
  }

  apartBy(letter: string, at: number, last: Word | undefined): Apart {
    const follows = this.text[at + 1] ?? '\n';
    if (';•●▪·*\u2023；。|'.includes(letter)) return apart.charge;
    if (letter === '/' && (follows === '/' || this.text[at - 1] === '/')) return apart.charge;
    if (letter === '.') {
      const abbreviated = last && last.end === at && last.end - last.start < 4;
      return /\s/u.test(follows) && !abbreviated ? apart.charge : apart.comma;
    }
    if (letter === '-' || letter === '–' || letter === '—')
      return /\s/u.test(follows) && /\s/u.test(this.text[at - 1] ?? '\n') ? apart.charge : apart.joined;
    if (letter === '\n' || letter === '\r') return apart.line;
    if (',:[]،؛、，：（）&+'.includes(letter)) return apart.comma;
    return apart.joined;
  }
}

/** A word of two scripts, or one made of look-alikes alone in a text of the other script, is written in one. */
function toOneScript(word: Open, scan: Scan): Word {
  if (scan.mostlyLatin && plainOnly.test(word.word)) return word;
  const letters = [...word.word];
  if (word.digits || letters.every((letter) => letter < '\u0080')) {
    const swapped = letters.map((letter) => asCyrillic.get(letter));
    if (scan.mostlyLatin || word.digits || swapped.includes(undefined)) return word;
    return { ...word, word: swapped.join('') };
  }
  const foreign = letters.filter((letter) => cyrillic.test(letter) || greek.test(letter)).length;
  if (foreign === 0) return word;
  const alike = letters.every((letter) => latin.test(letter) || asLatin.has(letter));
  const mixed = foreign < letters.length;
  if (!mixed && !(alike && scan.mostlyLatin)) return word;
  const toLatin = mixed ? foreign * 2 <= letters.length || alike : true;
  const table = toLatin ? asLatin : asCyrillic;
  return { ...word, word: letters.map((letter) => table.get(letter) ?? letter).join('') };
}

/** Four or more single letters in a row are one word set apart: `M U R D E R`. */
function spacedOut(words: readonly Word[]): Word[] {
  const result: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    let end = at;
    while (isLone(words[end]) && (end === at || words[end]?.before === apart.joined)) end += 1;
    const first = words[at] as Word;
    if (end - at < 4) result.push(first);
    else {
      const run = words.slice(at, end);
      result.push({
        word: run.map(({ word }) => word).join(''),
        start: first.start,
        end: (run.at(-1) as Word).end,
        before: first.before,
      });
      at = end - 1;
    }
  }
  return result;
}

const isLone = (word: Word | undefined) =>
  word?.word.length === 1 && !isDigit(word.word) && !isHan(word.word);
