/** Dates in words, each with its ISO form in a `time`. */
import type { FC } from 'hono/jsx';
import type { MessageKey, Words } from '../../messages/messages.ts';
import { useReading } from '../reading.ts';

type Precision = 'day' | 'month' | 'year' | 'approximate' | 'range' | 'unknown';

/** `2020-08-16` as `16 August 2020`, `2020-08` as `August 2020`, `2020` as itself; other text as it stands. */
export function dateInWords(words: Words, date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date) ?? [];
  if (!year) return date;
  if (!month) return year;
  const name = words.text(`month.${Number(month)}` as MessageKey);
  return day
    ? words.text('date.day', { day: String(Number(day)), month: name, year })
    : words.text('date.month', { month: name, year });
}

/**
 * A date as far as it is known. `date` is ISO: day, month, year, an instant (its day in UTC), or two of them joined by `/`.
 * `precision` says what the digits cannot: that the date is approximate, a range, or unknown.
 */
export const DateInWords: FC<{ date: string | null; precision?: Precision }> = ({ date, precision }) => {
  const { words } = useReading();
  if (date === null) return <span class="date-unknown">{words.text('date.unknown')}</span>;
  const time = (iso: string) => <time datetime={iso}>{dateInWords(words, iso)}</time>;
  const [from = date, to] = date.split('/');
  if (to) return <>{words.pieces('date.range', { from: () => time(from), to: () => time(to) })}</>;
  if (precision === 'approximate') return <>{words.pieces('date.about', { when: () => time(date) })}</>;
  return time(date);
};
