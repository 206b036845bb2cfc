/** Dates as papers write them, in the languages of `months.json`; dates of another calendar are told apart and never converted. */

import { readDay } from '../../kernel/kernel.ts';
import { type PartialDate, plainDigits } from '../../notice/notice.ts';
import months from './months.json' with { type: 'json' };
import { foldText } from './words.ts';

const MONTH_OF = new Map<string, number>();
for (const names of Object.values(months))
  for (const [at, forms] of names.entries())
    for (const form of forms.split(' ')) MONTH_OF.set(foldText(form).replaceAll('-', ' '), at + 1);

const MONTH = `(?<!\\p{L})(${[...MONTH_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(' ', '\\s+'))
  .join('|')})(?!\\p{L})`;
const YEAR = '(?<!\\d)((?:19|20)\\d{2})(?!\\d)';
const DAY = '(?<!\\d)([0-3]?\\d)(?:st|nd|rd|th|er|o|a)?(?![\\d\\p{L}])';
const BETWEEN = '[\\s.,/»"”-]*(?:(?:de|del|of|the)\\s+)?';
/** Words before numbers and numbers before words, with what each group holds. */
const WORDED: readonly (readonly [RegExp, readonly ('day' | 'month' | 'year')[]])[] = [
  [new RegExp(`${DAY}${BETWEEN}${MONTH}${BETWEEN}${YEAR}`, 'u'), ['day', 'month', 'year']],
  [new RegExp(`${MONTH}${BETWEEN}${DAY}${BETWEEN}${YEAR}`, 'u'), ['month', 'day', 'year']],
  [new RegExp(`${YEAR}${BETWEEN}${DAY}${BETWEEN}${MONTH}`, 'u'), ['year', 'day', 'month']],
  [new RegExp(`${YEAR}${BETWEEN}${MONTH}${BETWEEN}${DAY}`, 'u'), ['year', 'month', 'day']],
  [new RegExp(`${MONTH}${BETWEEN}${YEAR}`, 'u'), ['month', 'year']],
];

/**
 * What a written date may mean, most likely first: `14/06/1979`, `1979-06-14`, `14 juin 1979`, `June 14, 1979`, `1980年1月2日`, `1979`.
 * Days come before months on INTERPOL's papers; `05/06/1979` may also be read the other way, so both are given. Years from 1900 to 2099
 * only: nobody who is sought was born in another, so another year belongs to another calendar. Empty: no date.
 */
export function readDates(written: string): PartialDate[] {
  const text = inDigits(foldText(written)).replace(/\s+/g, ' ');
  const yearFirst = new RegExp(`${YEAR}\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})(?!\\d)`).exec(text);
  if (yearFirst) return whole([[yearFirst[1], yearFirst[2], yearFirst[3]]]);
  const dayFirst = /(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?((?:19|20)\d{2})(?!\d)/.exec(text);
  if (dayFirst)
    return whole([
      [dayFirst[3], dayFirst[2], dayFirst[1]],
      [dayFirst[3], dayFirst[1], dayFirst[2]],
    ]);
  const chinese = new RegExp(`${YEAR}\\s?年(?:\\s?(\\d{1,2})\\s?月(?:\\s?(\\d{1,2})\\s?日)?)?`).exec(text);
  if (chinese) return partial(chinese[1], chinese[2], chinese[3]);
  const worded = wordedDate(text);
  if (worded !== null) return worded;
  const month = new RegExp(`${YEAR}[-/.](\\d{1,2})(?![\\d/.-])`).exec(text);
  if (month) return partial(month[1], month[2]);
  const year = new RegExp(YEAR).exec(text)?.[1];
  return year === undefined ? [] : [year];
}

/** Whether a text in which no date was read holds a year as other calendars count today: Solar Hijri and Hijri, or Buddhist. */
export function inAnotherCalendar(written: string): boolean {
  return /(?<!\d)(?:1[2-4]\d{2}|2[45]\d{2})(?!\d)/.test(plainDigits(written));
}

function wordedDate(text: string): PartialDate[] | null {
  for (const [pattern, groups] of WORDED) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const part = (name: (typeof groups)[number]) => {
      const at = groups.indexOf(name);
      return at < 0 ? undefined : found[at + 1];
    };
    const month = MONTH_OF.get((part('month') ?? '').replace(/\s+/g, ' '));
    return partial(part('year'), String(month), part('day'));
  }
  return null;
}

/** `1979`, `1979-06` or `1979-06-14`; nothing where that is no month or day of the calendar. */
function partial(year: string | undefined, month?: string, day?: string): PartialDate[] {
  if (year === undefined) return [];
  if (month === undefined) return [year];
  if (day !== undefined) return whole([[year, month, day]]);
  return Number(month) >= 1 && Number(month) <= 12 ? [`${year}-${month.padStart(2, '0')}`] : [];
}

/** Chinese numerals before 年, 月 and 日 as digits: `一九八〇年十二月二日`. */
function inDigits(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十]+(?=\s?[年月日])/gu, (numeral) => {
    const ones = (part: string) =>
      [...part].map((sign) => Math.max('〇一二三四五六七八九'.indexOf(sign), 0)).join('');
    const [tens, rest] = numeral.split('十');
    return rest === undefined
      ? ones(numeral)
      : `${tens === '' ? '1' : ones(tens ?? '')}${rest === '' ? '0' : ones(rest)}`;
  });
}

/** The readings that are days of the calendar, each once. */
function whole(readings: readonly (readonly (string | undefined)[])[]): PartialDate[] {
  const days = readings.flatMap(([year = '', month = '', day = '']) => {
    try {
      return [readDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)];
    } catch {
      return [];
    }
  });
  return [...new Set(days)];
}
