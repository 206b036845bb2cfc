/** What a value of a notice document says: an authority, a yes or no, whether a date stands in it. In the four languages of INTERPOL. */
import { plainDigits } from '../notice/notice.ts';
import words from './document-words.json' with { type: 'json' };

const anyOf = (list: readonly string[]) => `(?:${list.join('|')})`;
const holds = (list: readonly string[]) => new RegExp(`(?<!\\p{L})(?:ال)?${anyOf(list)}(?!\\p{L})`, 'iu');
const [court, prosecutor, none] = [words.court, words.prosecutor, words.no].map(holds) as [
  RegExp,
  RegExp,
  RegExp,
];

/** Who issued a warrant, by its name; null where the name does not tell. */
export function authorityIn(text: string): 'court' | 'prosecutor' | null {
  if (prosecutor.test(text)) return 'prosecutor';
  return court.test(text) ? 'court' : null;
}

/** Whether a text begins with a no. */
export function saysNo(text: string): boolean {
  return none.test(text.trim().split(/[\s,.;:]/u)[0] ?? '');
}

/** Whether a year of this or the last century stands in a text. */
export function holdsYear(text: string): boolean {
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(plainDigits(text));
}
