/**
 * The archive: every sweep, every observation, and what follows from them.
 * Promises: an observation is never edited; all else is derived, says from what, and can be derived again;
 * absence needs a whole sweep, appearance needs one too; what looks implausible waits for a person's word.
 * Refuses: to fetch, to read formats (it is given a reader), to decide what may be said in public (that is publishing),
 * and to name a date of publication or withdrawal, since INTERPOL gives none.
 */
import type { Clock, Day, Instant } from '../kernel/kernel.ts';
import type { ArchiveTables, Ledger, NoticeTable } from '../ledger/ledger.ts';
import type { Capture, NoticeContent, NoticeId, Partition, SweepReport } from '../notice/notice.ts';
import { beforeErasure, tellErasure, tellOfBefore } from './act.store.ts';
import { type Certificate, certificateFor } from './certificate.store.ts';
import { chainHeads, type PublishedHead } from './chain-head.store.ts';
import {
  type Change,
  type ChangeQuery,
  type ChangesOfDay,
  changesByDay,
  changesSince,
  listChanges,
} from './change.store.ts';
import { type DayOfLooking, daysOfLooking } from './day.store.ts';
import { type DetailNeed, detailNeeds } from './detail-need.store.ts';
import { type Erasure, eraseNotice } from './erase.store.ts';
import { blankSweep, withoutNamesIn } from './erase-traces.store.ts';
import {
  type FindingCount,
  type FindingOfIssuer,
  findingCounts,
  findingsByIssuer,
  unscreenedCount,
} from './finding-counts.store.ts';
import { DEFAULT_GATE, type GateRule } from './gate.ts';
import type { NoticeQuery } from './matching.store.ts';
import { knowledgeMark, metaValue, setMeta } from './meta.store.ts';
import { bodyOf, chainHead, type KeptOutAs, keptOut, recordCapture } from './observe.store.ts';
import { openSweep, recordedAnswers, resumable, sightedIn } from './open-sweep.store.ts';
import {
  type CaptureOf,
  capturesOf,
  contentsEver,
  everyRecord,
  itemOf,
  type NoticeRecord,
  noticeRecord,
  noticeRecords,
  type Revision,
  revisionByNo,
  revisionsByNo,
  revisionsOf,
} from './record.store.ts';
import type { ScreenedUnder } from './screened.store.ts';
import {
  type BirthBand,
  countNotices,
  type Facets,
  type Found,
  facetsOf,
  type Page,
  searchNotices,
  youngOrUnknown,
} from './search.store.ts';
import {
  type AskedStamp,
  askForStamp,
  type KeptStamp,
  keepStamp,
  stampReply,
  trustsStamp,
} from './stamp.store.ts';
import { judgeSuccession, listSuccessions, type Succession } from './succession.store.ts';
import {
  type FileNotes,
  judgeSweep,
  lastWholeSweep,
  listSizes,
  listSweeps,
  oneSweep,
  partitionsOf,
  type Sweep,
} from './sweep.store.ts';
import { closeAbandoned, closeOrTell } from './unclosed.store.ts';
import { type Readers, type Verification, verifyArchive } from './verify.store.ts';
import { lastListItems } from './whole-list.store.ts';

export type { WordsCaveat } from '../names/names.ts';
export type { Certificate, Look } from './certificate.store.ts';
export type { PublishedHead } from './chain-head.store.ts';
export type { Change, ChangeQuery, ChangesOfDay } from './change.store.ts';
export type { DayMark, DayOfLooking } from './day.store.ts';
export type { DetailNeed } from './detail-need.store.ts';
export type { Erasure } from './erase.store.ts';
export type { FindingCount, FindingOfIssuer } from './finding-counts.store.ts';
export { DEFAULT_GATE, type GateRule } from './gate.ts';
export type { NoticeQuery } from './matching.store.ts';
export type { ReadItem } from './observe.store.ts';
export type { CaptureOf, NoticeRecord, Revision } from './record.store.ts';
export type { FindingAsked, KeptOutcome, ScreenedUnder } from './screened.store.ts';
export type { BirthBand, Facet, Facets, Found, Page, Sort } from './search.store.ts';
export type { AskedStamp, KeptStamp, Stamp } from './stamp.store.ts';
export type { Succession } from './succession.store.ts';
export type { FileNotes, Sweep, SweepNotes } from './sweep.store.ts';
export type { Verification } from './verify.store.ts';
export type { ReadTotal } from './verify-chain.store.ts';

/** A sweep being filled. `record` resolves when the capture is durably kept. */
export interface OpenSweep {
  readonly no: number;
  /** True when an earlier run left it open and it is being gone on with. */
  readonly resumed: boolean;
  /** Answers already on record: question -> body, the latest of each. */
  answers(): Promise<ReadonlyMap<string, { readonly body: Uint8Array; readonly receivedAt: Instant }>>;
  /** Numbers of the notices already on record: who of them has left meanwhile is to be told. */
  sighted(): Promise<readonly string[]>;
  record(capture: Capture): Promise<void>;
  /** Of the notices seen so far: whose detail should be read now, most needed first. */
  detailNeeds(freshFor: { days: number }): Promise<DetailNeed[]>;
  /** @throws RescindError `not-counted` when what was recorded is kept, but cannot be counted */
  close(report: SweepReport, file?: FileNotes): Promise<Sweep>;
}

/** What may only look. */
export interface ArchiveReader {
  sweeps(options?: Parameters<typeof listSweeps>[1]): Promise<Sweep[]>;
  sweep(no: number): Promise<Sweep>;
  partitions(sweepNo: number): Promise<Partition[]>;
  lastWholeSweep(): Promise<Sweep | null>;
  /** The size of the list at each whole sweep that counts, oldest first. */
  sizes(): Promise<{ sweepNo: number; at: Instant; total: number }[]>;
  /** Another text whenever what the archive tells may have changed. */
  mark(): Promise<string>;
  /** Changes counted by day and kind, proved at or after this moment; oldest first. */
  changesByDay(from: Instant): Promise<ChangesOfDay[]>;
  /** Changes counted by kind that this sweep and those after it brought. */
  changesSince(sweepNo: number): Promise<Readonly<Record<Change['kind'], number>>>;
  changes(query?: ChangeQuery): Promise<Change[]>;
  notice(id: NoticeId): Promise<NoticeRecord | null>;
  notices(ids: readonly NoticeId[]): Promise<Map<NoticeId, NoticeRecord>>;
  everyNotice(status?: NoticeTable['status']): AsyncIterable<NoticeRecord>;
  revisions(id: NoticeId, options?: { superseded?: boolean }): Promise<Revision[]>;
  revision(no: number): Promise<Revision | null>;
  revisionsByNo(nos: readonly number[]): Promise<Map<number, Revision>>;
  /** All that these notices ever said. */
  contentsEver(ids: readonly NoticeId[]): Promise<Map<NoticeId, NoticeContent[]>>;
  /** The exact bytes of this notice's item in an observation, and how they were read. */
  item(id: NoticeId, seq: number): Promise<{ bytes: Uint8Array; content: NoticeContent } | null>;
  captures(id: NoticeId, limit?: number): Promise<{ captures: CaptureOf[]; total: number }>;
  /** An observation's body as received; null when erased in part or unknown. */
  body(seq: number): Promise<Uint8Array | null>;
  search(query: NoticeQuery, page: Page): Promise<Found>;
  count(query: NoticeQuery): Promise<number>;
  /** How many match, in all and by value; by age as the bands, which do not overlap, cut it. */
  facets(query: NoticeQuery, bands?: readonly BirthBand[]): Promise<Facets>;
  /** How the rules came out on the matches that were screened under this law. */
  findingCounts(query: NoticeQuery, under: ScreenedUnder): Promise<FindingCount[]>;
  /** The same by asking country. */
  findingsByIssuer(query: NoticeQuery, under: ScreenedUnder): Promise<FindingOfIssuer[]>;
  /** How many matches were not screened under this law: their findings are unknown. */
  unscreened(query: NoticeQuery, under: ScreenedUnder): Promise<number>;
  youngOrUnknown(bornFrom: Day, status: NoticeTable['status']): Promise<NoticeRecord[]>;
  successions(filter?: { noticeId?: NoticeId; status?: Succession['status'] }): Promise<Succession[]>;
  days(from: Day, to: Day): Promise<DayOfLooking[]>;
  /** @throws RescindError `wrong-order`, `days-to-come` */
  certificate(id: NoticeId, from: Instant, to: Instant): Promise<Certificate>;
  chainHeads(limit?: number): Promise<PublishedHead[]>;
  /** The bytes of an authority's reply as they came, and the day of the head it stamps; null where there is none of this number. */
  stampReply(no: number): Promise<{ day: Day; reply: Uint8Array } | null>;
  /** Whether a stamp leads to one of these certificates (PEM). */
  trustsStamp(no: number, authorities: string): Promise<boolean>;
  /** The raw list items of the last whole sweep, for the next sweep's plan. */
  lastList(): AsyncIterable<Uint8Array>;
  /** How many observations there are. */
  observations(): Promise<number>;
  meta(key: string): Promise<string | null>;
  verify(tell?: (step: string, done: number, of: number) => void): Promise<Verification>;
}

export interface Archive extends ArchiveReader {
  /** Opens a sweep of the service, or goes on with one that a kill left open less than a quarter of an hour ago. */
  openSweep(source: string): Promise<OpenSweep>;
  /**
   * Opens the taking in of a saved file; a sweep of the service that may still be gone on with stays open.
   * @param name without its folder
   * @param savedAt it was saved no later than this, and no earlier than `savedFrom` where the moment is not known
   * @param file what it covers and its reach, so that a taking in that is cut off can tell
   */
  openFile(name: string, savedAt: Instant, file?: FileNotes, savedFrom?: Instant): Promise<OpenSweep>;
  judgeSweep(no: number, word: { confirm: boolean; by: string; why: string | null }): Promise<Sweep>;
  judgeSuccession(
    no: number,
    word: { status: 'confirmed' | 'rejected'; by: string; why: string | null },
  ): Promise<void>;
  erase(id: NoticeId, word: { reason: string; by: string; keepOut: boolean }): Promise<Erasure>;
  /** A request for a stamp of a finished day's head, the newest where the day is null. */
  askForStamp(day: Day | null): Promise<AskedStamp>;
  /** Checks an authority's reply and keeps it; `authorities` (PEM) are those the person trusts, null: not said. */
  keepStamp(reply: Uint8Array, authorities: string | null): Promise<KeptStamp>;
  setMeta(key: string, value: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param read how an item's bytes are read; the archive keeps what it gives and can ask it again
 * @param readTotal how the total of the whole list is read from a list body, so that it can be read again
 * @param gate from which share on a sweep waits for a person's word
 */
export function createArchive(
  given: {
    ledger: Ledger<ArchiveTables>;
    clock: Clock;
    gate?: GateRule;
  } & Readers,
): Archive {
  const { ledger, clock, read, readTotal } = given;
  const gate = given.gate ?? DEFAULT_GATE;
  const db = ledger.read;

  const filling = async (no: number, resumed: boolean): Promise<OpenSweep> => {
    const out = await keptOut(db);
    const met: KeptOutAs[] = [];
    return {
      no,
      resumed,
      answers: () => recordedAnswers(db, no),
      sighted: () => sightedIn(db, no),
      record: (capture) =>
        ledger.transact(async (tx) => {
          const { keptOutAs } = await recordCapture(tx, no, capture, read, out, met);
          if (keptOutAs === null) return;
          // Answers before this one may echo the name; blanked in the same stroke, no kill comes between.
          await blankSweep(tx, no, keptOutAs.person, keptOutAs.erasureNo);
          met.push(keptOutAs);
        }),
      detailNeeds: ({ days }) => detailNeeds(db, no, days, clock.now()),
      close: async (report, file) => {
        const partitions = report.partitions.map((part) => withoutNamesIn(part, met));
        const whole = { ...report, partitions };
        const sweep = await closeOrTell(ledger, no, whole, file ?? null, clock.now(), gate);
        await ledger.measure();
        return sweep;
      },
    };
  };

  return {
    openSweep: async (source) => {
      const left = (await resumable(db, clock.now())).find((sweep) => sweep.source === source);
      await closeAbandoned(ledger, left === undefined ? [] : [left.no], clock.now(), gate);
      if (left !== undefined) return filling(left.no, true);
      const now = clock.now();
      const no = await ledger.transact((tx) =>
        openSweep(tx, { origin: 'service', source, savedFrom: now, seenAt: now }, now),
      );
      return filling(no, false);
    },
    openFile: async (name, savedAt, file, savedFrom = savedAt) => {
      const left = await resumable(db, clock.now());
      await closeAbandoned(
        ledger,
        left.map(({ no }) => no),
        clock.now(),
        gate,
      );
      const no = await ledger.transact((tx) =>
        openSweep(tx, { origin: 'file', source: name, savedFrom, seenAt: savedAt, file }, clock.now()),
      );
      return filling(no, false);
    },
    judgeSweep: async (no, word) => {
      const sweep = await judgeSweep(ledger, no, word, clock.now());
      await ledger.measure();
      return sweep;
    },
    judgeSuccession: (no, word) => ledger.transact((tx) => judgeSuccession(tx, no, word, clock.now())),
    erase: async (id, word) => {
      const erasure = await ledger.transact(async (tx) => {
        const now = clock.now();
        await tellOfBefore(tx, now);
        const before = await beforeErasure(tx);
        const done = await eraseNotice(tx, id, word, now);
        await tellErasure(tx, done.no, before, now);
        return done;
      });
      await ledger.compact();
      return erasure;
    },
    askForStamp: (day) => ledger.transact((tx) => askForStamp(tx, day, clock.now())),
    keepStamp: (reply, authorities) =>
      ledger.transact((tx) => keepStamp(tx, reply, authorities, clock.now())),
    setMeta: (key, value) => ledger.transact((tx) => setMeta(tx, key, value, clock.now())),
    close: () => ledger.close(),
    sweeps: (options) => listSweeps(db, options),
    sweep: (no) => oneSweep(db, no),
    partitions: (no) => partitionsOf(db, no),
    lastWholeSweep: () => lastWholeSweep(db),
    sizes: () => listSizes(db),
    mark: () => knowledgeMark(db),
    changesByDay: (from) => changesByDay(db, from),
    changesSince: (sweepNo) => changesSince(db, sweepNo),
    changes: (query) => listChanges(db, query),
    notice: (id) => noticeRecord(db, id),
    notices: (ids) => noticeRecords(db, ids),
    everyNotice: (status) => everyRecord(db, status),
    revisions: (id, options) => revisionsOf(db, id, options),
    revision: (no) => revisionByNo(db, no),
    revisionsByNo: (nos) => revisionsByNo(db, nos),
    contentsEver: (ids) => contentsEver(db, ids),
    item: (id, seq) => itemOf(db, id, seq),
    captures: (id, limit) => capturesOf(db, id, limit),
    body: (seq) => bodyOf(db, seq),
    search: (query, page) => searchNotices(db, query, page),
    count: (query) => countNotices(db, query),
    facets: (query, bands) => facetsOf(db, query, bands),
    findingCounts: (query, under) => findingCounts(db, query, under),
    findingsByIssuer: (query, under) => findingsByIssuer(db, query, under),
    unscreened: (query, under) => unscreenedCount(db, query, under),
    youngOrUnknown: (bornFrom, status) => youngOrUnknown(db, bornFrom, status),
    successions: (filter) => listSuccessions(db, filter),
    days: (from, to) => daysOfLooking(db, from, to),
    certificate: (id, from, to) => certificateFor(db, id, from, to, clock.now()),
    chainHeads: (limit) => chainHeads(db, limit),
    stampReply: (no) => stampReply(db, no),
    trustsStamp: (no, authorities) => trustsStamp(db, no, authorities),
    lastList: () => lastListItems(db),
    observations: async () => (await chainHead(db)).seq,
    meta: (key) => metaValue(db, key),
    verify: (tell) => verifyArchive(db, { read, readTotal }, tell),
  };
}
