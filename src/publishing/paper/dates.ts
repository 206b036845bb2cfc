/** Dates as papers write them, in English, French, Spanish and Arabic. */
import { readDay } from '../../kernel/kernel.ts';
import type { PartialDate } from '../../notice/notice.ts';
import { foldText } from './words.ts';

/** Names of months, January first; a name that only begins with three letters of these is understood too where it is Latin. */
const MONTHS: readonly string[] = [
  'january janvier enero يناير جانفي كانون-الثاني',
  'february fevrier febrero فبراير فيفري شباط',
  'march mars marzo مارس اذار',
  'april avril abril ابريل افريل نيسان',
  'may mai mayo مايو ماي ايار',
  'june juin junio يونيو جوان حزيران',
  'july juillet julio يوليو جويلية تموز',
  'august aout agosto اغسطس اوت اب',
  'september septembre septiembre setiembre سبتمبر ايلول',
  'october octobre octubre اكتوبر تشرين-الاول',
  'november novembre noviembre نوفمبر تشرين-الثاني',
  'december decembre diciembre ديسمبر كانون-الاول',
];
const MONTH_OF = new Map(
  MONTHS.flatMap((names, at) =>
    names.split(' ').map((name): [string, number] => [foldText(name).replace('-', ' '), at + 1]),
  ),
);
const SHORT = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, at) => [name, at + 1]),
);

/**
 * What a written date may mean, most likely first: `14/06/1979`, `1979-06-14`, `14 juin 1979`, `June 14, 1979`, `1979`.
 * Days come before months on INTERPOL's papers; `05/06/1979` may also be read the other way, so both are given. Empty: no date.
 */
export function readDates(written: string): PartialDate[] {
  const text = foldText(written).replace(/\s+/g, ' ');
  const yearFirst = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (yearFirst) return whole([[yearFirst[1], yearFirst[2], yearFirst[3]]]);
  const dayFirst = /(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})(?!\d)/.exec(text);
  if (dayFirst)
    return whole([
      [dayFirst[3], dayFirst[2], dayFirst[1]],
      [dayFirst[3], dayFirst[1], dayFirst[2]],
    ]);
  const inWords = wordedDate(text);
  if (inWords.length > 0) return inWords;
  const month = /(?<!\d)(\d{4})[-/](\d{1,2})(?![\d/-])/.exec(text);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12)
    return [`${month[1]}-${(month[2] ?? '').padStart(2, '0')}`];
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text);
  return year?.[1] === undefined ? [] : [year[1]];
}

function wordedDate(text: string): PartialDate[] {
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text)?.[1];
  const month = monthIn(text);
  if (year === undefined || month === null) return [];
  const day = /(?<!\d)([0-3]?\d)(?:st|nd|rd|th|er|o)?(?![\d\p{L}])/u.exec(text.replace(year, ' '))?.[1];
  if (day !== undefined) return whole([[year, String(month), day]]);
  return [`${year}-${String(month).padStart(2, '0')}`];
}

function monthIn(text: string): number | null {
  const words = text.split(/[^\p{L}]+/u).filter(Boolean);
  for (const [at, word] of words.entries()) {
    const found = MONTH_OF.get(`${word} ${words[at + 1] ?? ''}`) ?? MONTH_OF.get(word) ?? SHORT.get(word);
    if (found !== undefined) return found;
  }
  return null;
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
