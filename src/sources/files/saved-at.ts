/**
 * When a file was saved, as closely as that is known, and how. A sighting is dated by it, so the basis is always shown,
 * and a file of which nothing tells when it was saved is not taken in: a guess would order it among looks that prove something.
 */
import {
  addDays,
  type Day,
  dayOf,
  endOfDay,
  type Instant,
  RescindError,
  readDay,
  readInstant,
  startOfDay,
} from '../../kernel/kernel.ts';

export interface SavedAt {
  /** It was saved no earlier than this, and no later than `at`; both are one where the moment is known. */
  readonly from: Instant;
  readonly at: Instant;
  readonly basis: 'told' | 'in-file' | 'file-name';
  /** One sentence for the person who imports. */
  readonly note: string;
}

const IN_NAME = /(?<!\d)((?:19|20)\d\d)[-_]([01]\d)(?:[-_]([0-3]\d))?(?!\d)/g;

/** A moment, or a day on some moment of which it was saved. */
export type Told = Instant | Day;

/**
 * Told by the person, else the moments inside the file, else a date in its name.
 * A date that lies after `now` is not believed; told as such, it is refused.
 * @param inFile the first and the last moment that the file gives
 * @throws RescindError `saved-in-future`, `no-saved-at`
 */
export function savedAtOf(given: {
  told?: Told | undefined;
  inFile: { readonly first: Instant; readonly last: Instant } | null;
  fileName: string;
  now: Instant;
}): SavedAt {
  const { told, inFile, fileName, now } = given;
  const ending = (at: Instant) => (at > now ? now : at);
  if (told !== undefined) {
    if (told.slice(0, 10) > dayOf(now) || (told.length > 10 && told > endOfDay(dayOf(now))))
      throw new RescindError(
        'saved-in-future',
        `${told.slice(0, 10)} has not come yet, so nothing can have been saved then. Nothing was written.`,
        'Give the day on which the file was saved.',
        { outcome: 'usage' },
      );
    const [from, at] =
      told.length > 10 ? [told as Instant, told as Instant] : daysFrom(told as Day, told as Day);
    return {
      from: ending(from),
      at: ending(at),
      basis: 'told',
      note: 'The time was given by the person who imported the file.',
    };
  }
  if (inFile !== null && inFile.last <= now)
    return { from: inFile.first, at: inFile.last, basis: 'in-file', note: 'The file itself gives the time.' };
  const named = dateInName(fileName);
  if (named !== null && startOfDay(named.first) <= now) {
    const [from, at] = daysFrom(named.first, named.last);
    return { from, at: ending(at), basis: 'file-name', note: `The file's name says ${named.text}.` };
  }
  throw new RescindError(
    'no-saved-at',
    `Neither ${fileName} nor its name says when it was saved, and what it shows proves nothing without a time. Nothing was written.`,
    'Say when it was saved, as closely as you know: --saved-at 2023-04-12, or an instant.',
    { outcome: 'usage' },
  );
}

function daysFrom(first: Day, last: Day): [Instant, Instant] {
  return [startOfDay(first), endOfDay(last)];
}

/** The day or the month in a file's name. */
function dateInName(name: string): { first: Day; last: Day; text: string } | null {
  for (const [text, year, month, day] of name.matchAll(IN_NAME)) {
    try {
      const first = readDay(`${year}-${month}-${day ?? '01'}`);
      const next = readDay(`${addDays(first, 31).slice(0, 7)}-01`);
      return { first, last: day === undefined ? addDays(next, -1) : first, text };
    } catch {}
  }
  return null;
}

/** An instant as files write it; without a zone it is taken as UTC (as OpenSanctions means it). Null when it is none. */
export function instantIn(text: unknown): Instant | null {
  if (typeof text !== 'string') return null;
  try {
    return readInstant(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`);
  } catch {
    return null;
  }
}
