/** What a value of a notice document says: an authority, a status, a date of acts, fingerprints. In the four languages of INTERPOL. */
import { plainDigits } from '../notice/notice.ts';
import { sayingOf } from './denials.ts';
import words from './document-words.json' with { type: 'json' };

const plain = (text: string): string =>
  plainDigits(text.normalize('NFKC'))
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase();
const holds = (list: readonly string[]) =>
  new RegExp(`(?<!\\p{L})(?:و?ال|و|ف)?(?:${list.map(plain).join('|')})(?!\\p{L})`, 'u');
const court = holds(words.court);
const prosecutor = holds(words.prosecutor);
const prosecution = holds(words.prosecution);
const sentence = holds(words.sentence);
const held = holds(words.held);
const prints = holds(words.prints);
const photograph = holds(words.photograph);
const act = holds(words.act);
const proceedings = holds(words.proceedings);
const when = new RegExp(
  `(?<!\\p{L})(?:${words.when.map(plain).join('|')})\\s*(?:\\p{L}+\\s+)?(?:\\d{1,2}(?:er|st|nd|rd|th)?[\\s./-]+(?:de\\s+)?)?(?:\\p{L}+\\.?,?\\s+(?:del?\\s+)?|\\d{1,2}[./-])?(?:19|20)\\d{2}(?!\\d)`,
  'u',
);

/** Who issued a warrant, by its name; null where the name does not tell, or tells of both. */
export function authorityIn(text: string): 'court' | 'prosecutor' | null {
  const [byCourt, byProsecutor] = [court, prosecutor].map((names) => names.test(plain(text)));
  if (byCourt === byProsecutor) return null;
  return byCourt ? 'court' : 'prosecutor';
}

/** For what the person is wanted, by the line that says so; null where it denies, names both or neither. */
export function statusIn(text: string): 'prosecution' | 'sentence' | null {
  if (sayingOf(text) !== 'stated') return null;
  const [tried, passed] = [prosecution, sentence].map((names) => names.test(plain(text)));
  if (tried === passed) return null;
  return tried ? 'prosecution' : 'sentence';
}

/** Whether a heading that names only fingerprints or DNA stands with a plain yes. */
export function isHeld(heading: string, text: string): boolean {
  const [named, value] = [plain(heading), plain(text)];
  if (!prints.test(named) || photograph.test(named) || photograph.test(value)) return false;
  return sayingOf(text) === 'stated' && held.test(value);
}

/** Whether a year of this or the last century stands in a text. */
export function holdsYear(text: string): boolean {
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(plainDigits(text));
}

/**
 * Whether a sentence of a summary gives a date together with an act, and names no law, court, warrant or birth, to which the date might belong.
 * A year alone, without a word such as "in" or "on" before it, is no date.
 */
export function datesActs(summary: string): boolean {
  return plain(summary)
    .split(/[.;!?\n](?=\s|$)/u)
    .some((said) => when.test(said) && act.test(said) && !proceedings.test(said));
}
