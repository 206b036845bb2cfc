/** The words of a penalty, each as what it stands for in the sum: a number, a unit, prison, a fine, a bound. What is not in the list is unknown. */
import words from './penalty-words.json' with { type: 'json' };
import { plainWords } from './plain-words.ts';

/** A year has 365 days here: 729 days are less than two years, as they are in law. */
const MONTHS_OF = { years: 12, months: 1, weeks: (7 * 12) / 365, days: 12 / 365 } as const;
export type Unit = keyof typeof MONTHS_OF;
const UNITS = Object.keys(MONTHS_OF) as Unit[];

export const monthsOf = (count: number, unit: Unit): number => count * MONTHS_OF[unit];
/** Whether the first unit is longer than the second. */
export const isLonger = (unit: Unit, other: Unit): boolean => UNITS.indexOf(unit) < UNITS.indexOf(other);

const PLAIN = [
  'custody',
  'life',
  'death',
  'fine',
  'money',
  'besides',
  'most',
  'least',
  'under',
  'over',
  'between',
  'to',
  'and',
  'or',
  'filler',
] as const;

/** One sign of a penalty. `alone` units need no number in Arabic; a `dual` holds its number; `amount` is a number too great for a length. */
export type Sign =
  | {
      readonly is:
        | (typeof PLAIN)[number]
        | 'comma'
        | 'stop'
        | 'open'
        | 'close'
        | 'dash'
        | 'amount'
        | 'unknown';
    }
  | { readonly is: 'number'; readonly count: number }
  | { readonly is: 'unit'; readonly unit: Unit; readonly alone: boolean }
  | { readonly is: 'dual'; readonly unit: Unit };

const book = new Map<string, Sign>();
let longest = 1;
function learn(phrase: string, sign: Sign): void {
  const parts = plainWords(phrase);
  longest = Math.max(longest, parts.length);
  book.set(parts.join(' '), sign);
}
for (const is of PLAIN) for (const phrase of words[is]) learn(phrase, { is });
for (const unit of UNITS) {
  for (const phrase of words[unit]) learn(phrase, { is: 'unit', unit, alone: false });
  for (const phrase of words[`${unit}Alone`]) learn(phrase, { is: 'unit', unit, alone: true });
}
for (const phrase of words.twoYears) learn(phrase, { is: 'dual', unit: 'years' });
for (const phrase of words.twoMonths) learn(phrase, { is: 'dual', unit: 'months' });
for (const phrase of words.twoWeeks) learn(phrase, { is: 'dual', unit: 'weeks' });
for (const phrase of words.twoDays) learn(phrase, { is: 'dual', unit: 'days' });
for (const [phrase, count] of Object.entries(words.numbers)) learn(phrase, { is: 'number', count });

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const POINTS: Readonly<Record<string, Sign['is']>> = {
  ',': 'comma',
  '\u060c': 'comma',
  ';': 'stop',
  '\u061b': 'stop',
  '.': 'stop',
  '\n': 'stop',
  '(': 'open',
  ')': 'close',
  '-': 'dash',
  '\u2013': 'dash',
  '\u2014': 'dash',
  ':': 'filler',
};

function single(part: string): Sign {
  if (/^\d{1,3}$/.test(part)) return { is: 'number', count: Number(part) };
  if (/^\d{1,2}[.,]5$/.test(part)) return { is: 'number', count: Number(part.replace(',', '.')) };
  if (/^\d/.test(part)) return { is: 'amount' };
  const is = POINTS[part];
  if (is !== undefined) return { is } as Sign;
  return { is: CURRENCIES.has(part.toUpperCase()) ? 'money' : 'unknown' };
}

/** The signs of a penalty's text in order, the longest known phrase first. */
export function signsOf(text: string): Sign[] {
  // The Arabic and is written together with the word that follows.
  const parts = plainWords(text).flatMap((part) =>
    /^\u0648\p{L}/u.test(part) && !book.has(part) ? ['\u0648', part.slice(1)] : [part],
  );
  const signs: Sign[] = [];
  for (let at = 0; at < parts.length; ) {
    let size = Math.min(longest, parts.length - at);
    while (size > 0 && !book.has(parts.slice(at, at + size).join(' '))) size -= 1;
    signs.push(size > 0 ? book.get(parts.slice(at, at + size).join(' '))! : single(parts[at]!));
    at += Math.max(size, 1);
  }
  return signs.filter(({ is }) => is !== 'filler');
}
