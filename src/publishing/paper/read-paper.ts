/** What a presented paper says: fields as typed, and where they are empty, read from the pasted text by its headings. */
import { plainDigits, readNoticeId } from '../../notice/notice.ts';
import { inAnotherCalendar, readDates } from './dates.ts';
import type { Paper } from './paper.ts';
import { fieldsIn } from './read-fields.ts';

/** Longest text that is looked at, in characters. */
const MOST_TEXT = 20_000;

/** A text of which fewer fields than this were read was hardly understood. */
const FEW_FIELDS = 3;

const CONTROL_NUMBER = /(?<![\p{L}\p{N}])[A-Z]\s?-\s?\d{1,6}\s?\/\s?\d{1,3}\s?-\s?\d{4}(?!\d)/gu;
/** A number in running text: at least three digits after the year, so that no month is taken for one, and no span of years. */
const NUMBER_IN_TEXT =
  /(?<![\p{L}\p{N}/.-])((?:19|20)\d{2}[/-](?!(?:19|20)\d{2}(?!\d))[1-9]\d{2,8})(?![\d/-])/gu;

/** What was read, and sentences on what could not be. */
export interface ReadPaper {
  readonly paper: Paper;
  readonly unreadable: readonly string[];
  /** What the birth date may mean, most likely first. */
  readonly births: readonly string[];
}

export function readPaper(given: Paper): ReadPaper {
  const unreadable: string[] = [];
  const text = (given.text ?? '').slice(0, MOST_TEXT);
  if ((given.text ?? '').length > MOST_TEXT)
    unreadable.push('The text is very long; only its beginning was read.');
  const read = fieldsIn(text, unreadable);
  if (text.trim() !== '' && Object.keys(read).filter((key) => key !== 'number').length < FEW_FIELDS)
    unreadable.push(
      'Little of the pasted text was understood. Headings are known in Arabic, Chinese, English, French, German, Persian, Portuguese, Russian, Spanish and Turkish, and running sentences are not read; type what the paper says into the fields.',
    );
  for (const key of ['name', 'forename', 'birthDate', 'nationality', 'issuer', 'charge', 'number'] as const) {
    const typed = given[key]?.trim().slice(0, MOST_TEXT);
    if (typed) read[key] = typed;
  }
  const number = numberOf(read.number, text, unreadable);
  const births = read.birthDate === undefined ? [] : readDates(read.birthDate);
  if (read.birthDate !== undefined && births.length === 0)
    unreadable.push(
      inAnotherCalendar(read.birthDate)
        ? `“${read.birthDate}” seems to be a date of another calendar (Solar Hijri, Hijri or Buddhist). It is not comparable and was not converted; give the date as it stands in the passport, like 1979-06-14.`
        : `“${read.birthDate}” was not understood as a date. Write it like 1979-06-14.`,
    );
  const { number: _, ...rest } = read;
  return {
    paper: {
      ...rest,
      ...(number !== null && { number }),
      ...(births[0] !== undefined && { birthDate: births[0] }),
    },
    unreadable,
    births,
  };
}

function numberOf(told: string | undefined, text: string, unreadable: string[]): string | null {
  for (const [control] of plainDigits(`${told ?? ''}\n${text}`).matchAll(CONTROL_NUMBER))
    unreadable.push(
      `“${control}” has the form of a control number. That is not the number of a notice, and the public pages do not show it.`,
    );
  const plain = plainDigits(told ?? '')
    .replace(CONTROL_NUMBER, ' ')
    .trim();
  const direct = readNoticeId(plain.replace(/\s*([/-])\s*/g, '$1'));
  if (direct !== null) return direct;
  const found = [...`${plain}\n${plainDigits(text).replace(CONTROL_NUMBER, ' ')}`.matchAll(NUMBER_IN_TEXT)];
  const numbers = [...new Set(found.flatMap(([, number]) => readNoticeId(number ?? '') ?? []))];
  if (numbers.length > 1)
    unreadable.push(`The text holds more than one notice number; ${numbers[0]} was taken.`);
  if (numbers.length === 0 && plain !== '')
    unreadable.push(`“${plain}” is no notice number. They look like 2024/10482.`);
  return numbers[0] ?? null;
}
