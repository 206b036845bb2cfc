/** What every command is given: options read, the house opened, the output chosen. */
import type { Command } from 'commander';
import {
  brokenRulebook,
  commandLawBook,
  type House,
  hasArchive,
  type LawBook,
  openHouse,
  readConfig,
} from '../house/house.ts';
import { type Day, endOfDay, type Instant, RescindError, readDay, readInstant } from '../kernel/kernel.ts';
import { type NoticeId, readNoticeId } from '../notice/notice.ts';
import { type Output, terminalOutput } from './output.ts';

export interface Common {
  readonly data?: string;
  readonly json?: boolean;
}

/** Adds the options that every command has. */
export function common(command: Command): Command {
  return command
    .option('--data <folder>', 'data folder (default: ./data, or RESCIND_DATA)')
    .option('--json', 'answer in JSON, one object a line where it lists');
}

/**
 * Opens the house, runs the work, closes the house; gives the exit code.
 * @throws RescindError `no-archive` when the place must hold one and does not; what the work and the database throw
 */
export async function inHouse(
  options: Common,
  work: (house: House, output: Output) => Promise<number>,
  place: 'existing' | 'may be new' = 'existing',
): Promise<number> {
  const config = readConfig(process.env, options.data === undefined ? {} : { data: options.data });
  if (place === 'existing' && config.databaseUrl === null && !hasArchive(config.dataFolder))
    throw new RescindError(
      'no-archive',
      `There is no archive in ${config.dataFolder}. Nothing was made.`,
      'Check --data, or begin with `rescind init`, `rescind sweep red` or `rescind import FILE`.',
      { outcome: 'usage' },
    );
  const output = terminalOutput({ json: options.json === true });
  const house = await openHouse(config);
  if (house.publicHouse.invented)
    output.aside('Invented people: everybody in this archive is made up, for demonstration.');
  try {
    return await work(house, output);
  } catch (fault) {
    throw house.inWords(fault);
  } finally {
    output.settle();
    await house.close();
  }
}

/** @throws RescindError `no-number` */
export function noticeIdFrom(text: string): NoticeId {
  const id = readNoticeId(text);
  if (id === null)
    throw new RescindError(
      'no-number',
      `“${text}” is no notice number.`,
      'It looks like 2024/10482 or 2024-10482.',
      {
        outcome: 'usage',
      },
    );
  return id;
}

/** @throws RescindError `no-day` */
export function dayFrom(text: string, option: string): Day {
  try {
    return readDay(text);
  } catch {
    throw new RescindError('no-day', `${option} is “${text}”, which is no day.`, 'Write it as 2026-03-01.', {
      outcome: 'usage',
    });
  }
}

/** A day or an instant. @throws RescindError `no-day` */
export function toldFrom(text: string, option: string): Instant | Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayFrom(text, option) : instantFrom(text, option);
}

/** A day (its last moment) or an instant. @throws RescindError `no-day` */
export function instantFrom(text: string, option: string): Instant {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return endOfDay(dayFrom(text, option));
  try {
    return readInstant(text);
  } catch {
    throw new RescindError(
      'no-day',
      `${option} is “${text}”, which is no moment.`,
      'Write it as 2026-03-01 or 2026-03-01T06:00:00Z.',
      { outcome: 'usage' },
    );
  }
}

/** A whole number of at least `least`. @throws RescindError `no-number` */
export function wholeFrom(text: string, what: string, least = 1): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new RescindError(
      'no-number',
      `${what} is “${text}”.`,
      `It takes a whole number of at least ${least}.`,
      {
        outcome: 'usage',
      },
    );
  return value;
}

/** Whose word it is. The name of the account on this machine may be a person's, and the word is public, so it is never taken unasked. */
export function wordOf(options: { by?: string }): string {
  return options.by ?? 'the operator';
}

/** A notice that this archive does not hold, said so that nobody reads it as "there is none". */
export function notOnRecord(id: NoticeId): RescindError {
  return new RescindError(
    'no-notice',
    `${id} is not on record here.`,
    'That does not mean that there is no notice. Most are never public; a file may be given with --file.',
    { outcome: 'usage' },
  );
}

/** The rulebook for a command; that its folder is broken is told aside. @throws RescindError as `commandLawBook` */
export function lawBookFor(named: string | undefined, output: Output): LawBook {
  const book = commandLawBook(named);
  if (book.brokenBy.length > 0) output.aside(brokenRulebook(book));
  return book;
}
