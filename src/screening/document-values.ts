/** What a value of a notice document says: a length of time, an authority, a yes or no, whether a date stands in it. In the four languages of INTERPOL. */
import { plainDigits } from '../notice/notice.ts';
import words from './document-words.json' with { type: 'json' };

/** A sentence for life counts as at least so many months (`rulebook/facts.yaml`, penalty.maximum). */
const LIFE = 1200;
const MONTHS_OF = { years: 12, months: 1, days: 1 / 30 } as const;

const anyOf = (list: readonly string[]) => `(?:${list.join('|')})`;
const lengthPattern = new RegExp(
  `(\\d{1,3})\\)?(?:\\s*\\(.{0,30}?\\))?\\s*(?:(${anyOf(words.years)})|(${anyOf(words.months)})|(${anyOf(words.days)}))(?!\\p{L})`,
  'giu',
);
const holds = (list: readonly string[]) => new RegExp(`(?<!\\p{L})(?:ال)?${anyOf(list)}(?!\\p{L})`, 'iu');
const [life, death, court, prosecutor, none] = [
  words.life,
  words.death,
  words.court,
  words.prosecutor,
  words.no,
].map(holds) as [RegExp, RegExp, RegExp, RegExp, RegExp];

/**
 * The heaviest length of time in a text, in months; years and months that stand together are added. For life at least 1,200.
 * Null where none is understood.
 */
export function monthsIn(text: string): number | { readonly from: number } | null {
  if (life.test(text) || death.test(text)) return { from: LIFE };
  const plain = plainDigits(text);
  let heaviest: number | null = null;
  let sum = 0;
  let end = -1;
  let unit = '';
  for (const found of plain.matchAll(lengthPattern)) {
    const [whole, count = '', years, months] = found;
    const of = years ? 'years' : months ? 'months' : 'days';
    const joined = end >= 0 && found.index - end <= 6 && of !== unit && unit !== 'days';
    const length = Number(count) * MONTHS_OF[of];
    sum = joined ? sum + length : length;
    heaviest = Math.max(heaviest ?? 0, sum);
    end = found.index + whole.length;
    unit = of;
  }
  return heaviest === null ? null : Math.round(heaviest * 10) / 10;
}

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
