/**
 * The wiring, where rooms meet: what was configured becomes one house, once.
 * Promises: whoever holds the house holds services that are ready; nothing is opened twice.
 * Refuses: decisions of the field; those belong to the rooms.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive, createArchive, DEFAULT_GATE } from '../archive/archive.ts';
import { addMilliseconds, type Clock, RescindError, standingClock, systemClock } from '../kernel/kernel.ts';
import { openArchiveLedger } from '../ledger/ledger.ts';
import type { NoticeContent, Reading } from '../notice/notice.ts';
import {
  CHANGE_COLUMNS,
  changeFeed,
  createPublicArchive,
  EXPORTS,
  NOTICE_COLUMNS,
  type PublicArchive,
  readCasebook,
} from '../publishing/publishing.ts';
import { createScreening, rulebookKept } from '../screening/screening.ts';
import { httpFetcher, readItem, readNoticeDocument, wholeListTotal } from '../sources/sources.ts';
import { askAuthority } from './ask-authority.ts';
import { checkoutFolder } from './checkout.ts';
import { sweepService } from './collect.ts';
import { type Config, makeFolder } from './config.ts';
import { type LawBook, openLawBook } from './law-book.ts';
import { lawInForce } from './law-in-force.ts';
import type { PublicHouse, Takeaway } from './public-house.ts';
import { isLoopback, notInvented, sameService } from './same-service.ts';
import { screenedLaw } from './screened-law.ts';
import { screeningOpen } from './screening-open.ts';
import { takeInFile } from './take-in.ts';
import type { House } from './whole-house.ts';

export { PAPER_FORMATS, PAPER_KINDS, PAPER_LANGUAGES } from '../publishing/publishing.ts';
export { chargeRow } from '../screening/screening.ts';
export type { DocumentReading } from '../sources/sources.ts';
export { readNoticeDocument as readDocument } from '../sources/sources.ts';
export { checkoutFolder } from './checkout.ts';
export type { SweepProgress, SweepSummary } from './collect.ts';
export {
  type Config,
  readAddress,
  readConfig,
  readPublicUrl,
  readRate,
  SERVICE,
  SETTINGS,
  SETTINGS_FILE,
} from './config.ts';
export { hasArchive, unpackDemo } from './demo-folder.ts';
export { type CheckUp, checkUp } from './doctor.ts';
export { exportNames, exportText } from './export.ts';
export { type FirstSettings, firstSettings } from './first-settings.ts';
export { commandLawBook, type LawBook, openLawBook } from './law-book.ts';
export { type PaperWish, paperOf, voiceFor } from './papers.ts';
export type { Meaning, PublicHouse, Takeaway } from './public-house.ts';
export { brokenRulebook, type Screened, screenNow } from './screen-now.ts';
export { isLoopbackHost } from './screening-open.ts';
export type { ImportSummary } from './take-in.ts';
export type { House } from './whole-house.ts';

/** The content of one notice as INTERPOL's service answers with it; null where the bytes hold none. */
export function contentOfNotice(bytes: Uint8Array): NoticeContent | null {
  return readingOfNotice(bytes)?.content ?? null;
}

/** The same with its number and with what could not be read in it; null where the bytes hold no notice. */
export function readingOfNotice(bytes: Uint8Array): Reading | null {
  const read = readItem('detail', bytes);
  return 'content' in read ? read : null;
}

/**
 * Opens the house.
 * @throws RescindError what the ledger and the casebook throw
 */
export async function openHouse(config: Config, options: { clock?: Clock } = {}): Promise<House> {
  makeFolder(config.dataFolder);
  const ledger = await openArchiveLedger(
    config.databaseUrl === null ? { folder: config.dataFolder } : { url: config.databaseUrl },
  );
  try {
    return await furnish(config, ledger, options.clock ?? systemClock);
  } catch (fault) {
    await ledger.close();
    throw ledger.inWords(fault);
  }
}

type ArchiveLedger = Awaited<ReturnType<typeof openArchiveLedger>>;

async function furnish(config: Config, ledger: ArchiveLedger, clock: Clock): Promise<House> {
  const archive = createArchive({
    ledger,
    clock,
    read: readItem,
    readTotal: wholeListTotal,
    gate: { ...DEFAULT_GATE, share: config.gateShare },
  });
  const invented = (await archive.meta('invented')) === 'yes';
  const publicClock = invented ? await demoClock(archive, clock) : clock;
  const screenedUnder = screenedLaw(ledger, publicClock);
  const publicHouse = openPublicHouse({
    archive: createPublicArchive({
      archive,
      clock: publicClock,
      law: screenedUnder,
    }),
    invented,
    contact: config.contact,
    publicUrl: config.publicUrl,
    clock: publicClock,
    screeningOpen: screeningOpen(config),
    law: lawInForce(config.rulebook ?? join(checkoutFolder(), 'rulebook'), () => rulebookKept(ledger)),
  });
  const { version } = publicHouse;

  const writing: House['writing'] = async (purpose, work) => {
    const lock = await ledger.lockWriter(purpose);
    try {
      return await work(archive);
    } catch (fault) {
      throw ledger.inWords(fault);
    } finally {
      await lock.release();
    }
  };

  const screeningInForce = async () => {
    const { rulebook, charges } = await publicHouse.law();
    return createScreening({ ledger, clock: publicClock, rulebook, charges });
  };

  return {
    config,
    clock,
    archive,
    publicHouse,
    writing,
    sweep: (order) =>
      writing('a sweep', async () => {
        const source = order.source ?? config.sourceUrl;
        const rate = order.rate ?? config.rate;
        if (rate === 'max' && !isLoopback(source))
          throw new RescindError(
            'rate-too-high',
            'The rate max is for a stand-in on this machine only.',
            'Give requests a second, such as --rate 1.',
            { outcome: 'usage' },
          );
        if (!isLoopback(source)) notInvented(invented, 'a sweep of a public service');
        if (order.sameService !== true) await sameService(archive, source);
        const fetcher = httpFetcher({
          baseUrl: source,
          userAgent: `Rescind/${version}`,
          contact: contactFor(source, config.contact),
          headers: config.headers,
          rate,
          clock,
          signal: order.signal,
          waiting: (wait) => order.progress?.({ step: 'waiting', ...wait }),
        });
        try {
          return await sweepService(
            { archive, clock, get: fetcher.get, source },
            {
              details: order.details,
              freshDays: config.freshDays,
              progress: order.progress ?? (() => undefined),
              signal: order.signal,
            },
          );
        } finally {
          await fetcher.close();
        }
      }),
    importFile: (path, given = {}) =>
      writing('an import', () => {
        notInvented(invented, 'a saved file');
        return takeInFile({ archive, clock }, path, given);
      }),
    screenAll: async ({ progress, signal } = {}) => {
      const screening = await screeningInForce();
      if ((await screening.waiting()) === 0) return 0;
      await writing('screening', () => screening.keepRulebook());
      // The lock is held only while a batch is written: a sweep need not wait for thousands of notices.
      return screening.follow({ progress, signal, writing: (work) => writing('screening', work) });
    },
    unscreened: async () => (await screeningInForce()).waiting(),
    screenedUnder: async () => (await screenedUnder())?.under ?? null,
    inWords: ledger.inWords,
    askAuthority: (order) => askAuthority(writing, `Rescind/${version}`, order),
    close: () => archive.close(),
  };
}

/**
 * Opens what the public site needs; `archive` is left out where there is none yet.
 * @throws RescindError when the casebook is broken, naming file and line
 */
export function openPublicHouse(
  options: {
    archive?: PublicArchive;
    invented?: boolean;
    contact?: string | null;
    publicUrl?: string | null;
    clock?: Clock;
    law?: () => Promise<LawBook>;
    screeningOpen?: boolean;
  } = {},
): PublicHouse {
  const folder = checkoutFolder();
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const { archive = null, clock = systemClock, invented = false, publicUrl = null } = options;
  return {
    casebook: readCasebook(join(folder, 'casebook')),
    archive,
    takeaway: archive === null ? null : takeawayOf(archive, clock, invented, publicUrl),
    readDocument: (bytes) => readNoticeDocument(bytes),
    law: options.law ?? once(async () => openLawBook(join(folder, 'rulebook'))),
    screeningOpen: options.screeningOpen ?? false,
    clock,
    invented,
    version,
    contact: options.contact ?? null,
    publicUrl,
  };
}

/** Does its work at the first call; every call is given what came of it. A work that failed is tried again. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= work().catch((fault: unknown) => {
      made = null;
      throw fault;
    });
    return made;
  };
}

function takeawayOf(
  open: PublicArchive,
  clock: Clock,
  invented: boolean,
  publicUrl: string | null,
): Takeaway {
  const authority = publicUrl === null ? 'localhost' : new URL(publicUrl).hostname;
  return {
    feed: (wish) => changeFeed(open, clock, { ...wish, invented, authority }),
    files: EXPORTS.map(({ name, contentType, write }) => ({
      name,
      contentType,
      write: (base) => write({ open, clock, base, invented }),
    })),
    dictionary: { notices: NOTICE_COLUMNS, changes: CHANGE_COLUMNS },
  };
}

/** The demo world stands still some hours after its last look, so that it looks the same whenever it is opened. */
async function demoClock(archive: Archive, clock: Clock): Promise<Clock> {
  const [last] = await archive.sweeps({ limit: 1, origin: 'service' });
  return last === undefined ? clock : standingClock(addMilliseconds(last.seenTo, 6 * 3_600_000));
}

/** A request to somebody else's service carries an address at which the operator can be reached. */
function contactFor(source: string, contact: string | null): string {
  if (contact !== null) return contact;
  if (isLoopback(source)) return 'loopback';
  throw new RescindError(
    'contact-missing',
    'A sweep of a public service says who asks, and no contact is set.',
    'Set RESCIND_CONTACT to a mail or web address at which you can be reached, or run `rescind init`.',
    { outcome: 'usage' },
  );
}
