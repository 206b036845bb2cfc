/** An archive on an engine whose items are plain JSON of a reading's content: what tests of the archive's own work need. */
import { afterEach, beforeEach } from 'vitest';
import { type Archive, createArchive, type ReadItem, type ReadTotal } from '../../src/archive/archive.ts';
import { type Instant, standingClock } from '../../src/kernel/kernel.ts';
import { type ArchiveTables, type Ledger, openArchiveLedger } from '../../src/ledger/ledger.ts';
import type {
  Capture,
  ItemKind,
  NoticeContent,
  NoticeId,
  Reading,
  SweepReport,
  Unreadable,
} from '../../src/notice/notice.ts';
import type { Engines } from './engines.ts';

/** Items of these tests are plain JSON of a reading's content, with the number as `id`. */
const read: ReadItem = (kind, bytes): Reading | Unreadable => {
  if (kind === 'stray-detail') return { id: null, anomalies: [] };
  const { id, ...content } = JSON.parse(new TextDecoder().decode(bytes)) as NoticeContent & { id?: string };
  return id === undefined
    ? { id: null, anomalies: [] }
    : { id: id as NoticeId, content, inPart: [], anomalies: [] };
};

/** Every list of these tests is the whole one unless names were asked for; its total stands before the items. */
const readTotal: ReadTotal = (asked, body) => {
  if (asked === '' || asked.includes('name=')) return null;
  const [, total] = /^\{"total":(\d+)/.exec(new TextDecoder().decode(body)) ?? [];
  return total === undefined ? null : Number(total);
};

/** How these archives read items and totals. */
export const plainReaders = { read, readTotal };

export type Person = NoticeContent & { id: string };
export const person = (number: number, more: NoticeContent = {}): Person => ({
  id: `2024/${number}`,
  name: `FAMILY${number}`,
  forename: 'GIVEN',
  birthDate: '1980-01-01',
  nationalities: ['KZ'],
  ...more,
});
export const people = (count: number, from = 1) =>
  Array.from({ length: count }, (_, at) => person(from + at));

export function capture(
  asked: string,
  at: Instant,
  items: readonly object[],
  what: Capture['what'] = 'list',
  kind: ItemKind = what === 'detail' ? 'detail' : 'list-item',
): Capture {
  const texts = items.map((item) => JSON.stringify(item));
  const body = `{"total":${items.length},"_embedded":{"notices":[${texts.join(',')}]}}`;
  const slices = [];
  let position = body.indexOf('[') + 1;
  for (const text of texts) {
    const bytes = new TextEncoder().encode(body.slice(0, position)).length;
    slices.push({
      start: bytes,
      end: bytes + new TextEncoder().encode(text).length,
      kind,
    });
    position += text.length + 1;
  }
  return { what, asked, status: 200, receivedAt: at, body: new TextEncoder().encode(body), items: slices };
}

export const report = (
  verdict: SweepReport['verdict'],
  total: number,
  gone: NoticeId[] = [],
): SweepReport => ({
  verdict,
  totalBefore: total,
  totalAfter: total,
  requests: 1,
  seen: total,
  gone,
  partitions: [{ filter: {}, purpose: 'whole-list', total, yielded: total, outcome: 'whole', note: null }],
  missing: [],
  notes: [],
});

export interface PlainArchive {
  readonly clock: ReturnType<typeof standingClock>;
  readonly ledger: Ledger<ArchiveTables>;
  readonly archive: Archive;
  /** The folder of the database's files; null where the engine keeps them elsewhere. */
  readonly files: string | null;
  /** One sweep on that day of March 2026 that read this list in one answer. */
  sweep(
    day: number,
    list: readonly object[],
    verdict?: SweepReport['verdict'],
  ): ReturnType<Awaited<ReturnType<Archive['openSweep']>>['close']>;
  /** The changes on record, newest first: `listed 2024/99`. */
  kinds(): Promise<string[]>;
  /** Where `verify` finds the first break. */
  broken(): Promise<Awaited<ReturnType<Archive['verify']>>['firstBreak']>;
}

/** A new archive before each test of the running suite, removed after it; its clock stands at 1 March 2026, 06:00 UTC. */
export function plainArchive(engines: Engines): PlainArchive {
  const clock = standingClock('2026-03-01T06:00:00Z');
  let ledger: Ledger<ArchiveTables>;
  let archive: Archive;
  let cleanUp: () => void;
  let files: string | null;
  beforeEach(async () => {
    const made = engines.place();
    cleanUp = made.cleanUp;
    files = 'folder' in made.place ? made.place.folder : null;
    ledger = await openArchiveLedger(made.place);
    clock.set('2026-03-01T06:00:00Z');
    archive = createArchive({ ledger, clock, read, readTotal, gate: { share: 0.05, floor: 3 } });
  });
  afterEach(async () => {
    await archive.close();
    cleanUp();
  });
  return {
    clock,
    get ledger() {
      return ledger;
    },
    get archive() {
      return archive;
    },
    get files() {
      return files;
    },
    async sweep(day, list, verdict = 'complete') {
      clock.set(`2026-03-${String(day).padStart(2, '0')}T06:00:00Z`);
      const open = await archive.openSweep('http://127.0.0.1/notices/v1');
      await open.record(capture('red?page=1', clock.now(), list));
      return open.close(report(verdict, list.length));
    },
    kinds: async () => (await archive.changes()).map((change) => `${change.kind} ${change.noticeId}`),
    broken: async () => (await archive.verify()).firstBreak,
  };
}
