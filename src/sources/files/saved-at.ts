/** When a file was saved, and how that is known. A sighting is dated by it, so the basis is always shown. */
import {
  addDays,
  addMilliseconds,
  type Day,
  dayOf,
  type Instant,
  RescindError,
  readDay,
  readInstant,
  startOfDay,
} from '../../kernel/kernel.ts';

export interface SavedAt {
  readonly at: Instant;
  readonly basis: 'told' | 'in-file' | 'file-name' | 'import-time';
  /** One sentence for the person who imports. */
  readonly note: string;
}

const IN_NAME = /(?<!\d)((?:19|20)\d\d)[-_]([01]\d)(?:[-_]([0-3]\d))?(?!\d)/g;

/**
 * Told by the person, else the last date inside the file, else a date in its name, else now.
 * A date that lies after `now` is not believed; told as such, it is refused.
 * @throws RescindError `saved-in-future`
 */
export function savedAtOf(from: {
  told?: Instant | undefined;
  inFile: Instant | null;
  fileName: string;
  now: Instant;
}): SavedAt {
  if (from.told !== undefined) {
    if (from.told > from.now && dayOf(from.told) !== dayOf(from.now))
      throw new RescindError(
        'saved-in-future',
        `${from.told.slice(0, 10)} has not come yet, so nothing can have been saved then. Nothing was written.`,
        'Give the day on which the file was saved.',
        { outcome: 'usage' },
      );
    const at = from.told > from.now ? from.now : from.told;
    return { at, basis: 'told', note: 'The time was given by the person who imported the file.' };
  }
  if (from.inFile !== null && from.inFile <= from.now)
    return {
      at: from.inFile,
      basis: 'in-file',
      note: 'The time is the last one that the file itself gives.',
    };
  const named = dateInName(from.fileName);
  if (named !== null && startOfDay(named.day) <= from.now) {
    const end = addMilliseconds(startOfDay(addDays(named.day, 1)), -1);
    const at = end > from.now ? from.now : end;
    return { at, basis: 'file-name', note: `The file's name says ${named.text}; the end of it is taken.` };
  }
  return {
    at: from.now,
    basis: 'import-time',
    note: 'Neither the file nor its name gives a time, so the time of the import is taken; it may be much too late.',
  };
}

/** The day in a file's name; for a month its last day. */
function dateInName(name: string): { day: Day; text: string } | null {
  for (const [text, year, month, day] of name.matchAll(IN_NAME)) {
    try {
      if (day !== undefined) return { day: readDay(`${year}-${month}-${day}`), text };
      const next = addDays(readDay(`${year}-${month}-01`), 31);
      return { day: addDays(readDay(`${next.slice(0, 7)}-01`), -1), text };
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
