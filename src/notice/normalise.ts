/**
 * INTERPOL's raw values made even, so that what means the same looks the same.
 * The rules answer traps met in real bodies: trailing and double spaces, tabs, nbsp, soft hyphens, `\r\n`, `"-"`, 0 for unknown,
 * lists whose order changes, `YYYY/MM/DD` beside `YYYY`. All functions are pure, never throw, and change nothing when applied twice.
 */
import type { PartialDate } from './content.ts';

/** Words that stand for nothing in INTERPOL's own answers; files that others saved add theirs (`N/A`, `None`). */
export const EMPTY_WORDS: readonly string[] = ['', '-'];

/** Soft hyphen, zero-width space, byte order mark, and every control character but tab and line end: never part of a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be taken out, PostgreSQL refuses NUL
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\ufeff]/g;

/** A text of several lines: line ends are `\n`, runs of space are one space, ends are trimmed; null for an empty word. */
export function evenText(raw: string, emptyWords: readonly string[] = EMPTY_WORDS): string | null {
  const text = PLAIN.test(raw) ? raw : madeEven(raw);
  return emptyWords.includes(text) ? null : text;
}

/** Printable ASCII words with one space between them: most texts, and already even. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

function madeEven(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** A text of one line, such as a name: as `evenText`, and line ends are spaces. */
export function evenLine(raw: string, emptyWords: readonly string[] = EMPTY_WORDS): string | null {
  return evenText(raw.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' '), emptyWords);
}

/** Codes in capitals, trimmed, sorted, each once; empty words are left out. */
export function evenCodes(raw: readonly string[], emptyWords: readonly string[] = EMPTY_WORDS): string[] {
  const codes = raw.flatMap((code) => evenLine(code, emptyWords)?.toUpperCase() ?? []);
  return [...new Set(codes)].sort();
}

/** A measure; null when it is INTERPOL's 0 for unknown, or no positive finite number. */
export function evenMeasure(raw: number): number | null {
  return Number.isFinite(raw) && raw > 0 ? raw : null;
}

const DATE = /^(\d{4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?$/;

/**
 * A date as far as it is known: `1979/06/14` -> `1979-06-14`, `1979/06` -> `1979-06`, `1979` -> `1979`.
 * Month or day 00 means unknown (`1975/00/00` -> `1975`), `0000/00/00` -> null.
 * `readable` is false when the text is no date of the calendar; the date is then null.
 */
export function evenDate(
  raw: string,
  emptyWords: readonly string[] = EMPTY_WORDS,
): { date: PartialDate | null; readable: boolean } {
  const text = evenLine(raw, emptyWords);
  if (text === null) return { date: null, readable: true };
  const parts = DATE.exec(text);
  if (parts === null) return { date: null, readable: false };
  const [, year = '', month = '00', day = '00'] = parts;
  const known = [year.padStart(4, '0'), month.padStart(2, '0'), day.padStart(2, '0')];
  if (known[0] === '0000') return { date: null, readable: known.join('') === '00000000' };
  if (known[1] === '00') return { date: known[2] === '00' ? year : null, readable: known[2] === '00' };
  const [, inMonth = '', inDay = ''] = known;
  const last = daysIn(Number(year), Number(inMonth));
  if (Number(inDay) > last || last === 0) return { date: null, readable: false };
  return { date: inDay === '00' ? `${year}-${inMonth}` : `${year}-${inMonth}-${inDay}`, readable: true };
}

/** Days of a month, 0 when there is no such month. Reckoned here, for it is done once for every notice that is read. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
