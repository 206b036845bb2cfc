/** An archive in a folder of its own, filled sweep by sweep with invented people; items are plain JSON of a content with `id`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Archive, createArchive, type ReadItem, type ReadTotal } from '../../src/archive/archive.ts';
import { standingClock } from '../../src/kernel/kernel.ts';
import { openArchiveLedger, type Place } from '../../src/ledger/ledger.ts';
import type {
  Capture,
  NoticeContent,
  NoticeId,
  Reading,
  SweepReport,
  Unreadable,
} from '../../src/notice/notice.ts';

export type Person = NoticeContent & { readonly id: string };

const read: ReadItem = (_kind, bytes): Reading | Unreadable => {
  const { id, ...content } = JSON.parse(new TextDecoder().decode(bytes)) as NoticeContent & { id?: string };
  return id === undefined
    ? { id: null, anomalies: [] }
    : { id: id as NoticeId, content, inPart: [], anomalies: [] };
};

const readTotal: ReadTotal = (_asked, body) => {
  const [, total] = /^\{"total":(\d+)/.exec(new TextDecoder().decode(body)) ?? [];
  return total === undefined ? null : Number(total);
};

function newFolder(): { place: Place; cleanUp: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rescind-test-'));
  return { place: { folder }, cleanUp: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface FilledArchive {
  readonly archive: Archive;
  readonly clock: ReturnType<typeof standingClock>;
  /** One whole look at noon of a day of 2026 (`11-20`); a report may be bent. */
  sweep(day: string, people: readonly Person[], bent?: Partial<SweepReport>): Promise<void>;
  /** A saved file of that day. */
  file(day: string, name: string, people: readonly Person[]): Promise<void>;
  done(): Promise<void>;
}

/** @param made a place of an engine, as `onEachEngine` hands out; a new folder (SQLite) when absent */
export async function filledArchive(made = newFolder()): Promise<FilledArchive> {
  const ledger = await openArchiveLedger(made.place);
  const clock = standingClock('2026-01-01T12:00:00Z');
  const archive = createArchive({
    ledger,
    clock,
    read,
    readTotal,
    gate: { share: 1, floor: 1_000 },
  });
  const record = async (
    open: Awaited<ReturnType<Archive['openSweep']>>,
    people: readonly Person[],
    what: Capture['what'],
    total = people.length,
  ) => {
    const texts = people.map((person) => Buffer.from(JSON.stringify(person)));
    const before = `{"total":${total},"notices":[`;
    let at = before.length;
    const items = texts.map((bytes) => {
      const start = at;
      at += bytes.length + 1;
      return { start, end: start + bytes.length, kind: 'list-item' as const };
    });
    const body = Buffer.from(`${before}${texts.join(',')}]}`);
    await open.record({ what, asked: 'red?page=1', status: 200, receivedAt: clock.now(), body, items });
  };
  const report = (seen: number, bent: Partial<SweepReport>): SweepReport => ({
    verdict: 'complete',
    totalBefore: seen,
    totalAfter: seen,
    requests: 1,
    seen,
    gone: [],
    partitions: [],
    missing: [],
    notes: [],
    ...bent,
  });
  return {
    archive,
    clock,
    sweep: async (day, people, bent = {}) => {
      clock.set(`2026-${day}T12:00:00Z`);
      const open = await archive.openSweep('http://user:secret@127.0.0.1/notices/v1?token=1');
      for (let at = 0; at === 0 || at < people.length; at += 1_000)
        await record(open, people.slice(at, at + 1_000), 'list', bent.totalAfter ?? people.length);
      await open.close(report(people.length, bent));
    },
    file: async (day, name, people) => {
      clock.set(`2026-${day}T12:00:00Z`);
      const open = await archive.openFile(name, clock.now());
      await record(open, people, 'file');
      await open.close(report(people.length, { verdict: 'partial', totalBefore: null, totalAfter: null }), {
        format: 'list-bodies',
        digest: 'd'.repeat(64),
        covers: [],
        inPart: [],
        savedAtBasis: 'The time was given by the person who imported the file.',
        reach: `${people.length} items.`,
      });
    },
    done: async () => {
      await archive.close();
      made.cleanUp();
    },
  };
}

/** An invented adult. */
export function person(number: number, more: NoticeContent = {}): Person {
  return {
    id: `2024/${number}`,
    name: `FAMILY${number}`,
    forename: 'GIVEN',
    birthDate: '1980-01-01',
    nationalities: ['KZ'],
    sex: 'M',
    warrants: [{ issuingCountry: 'KZ', charge: 'large-scale fraud', chargeTranslation: null }],
    ...more,
  };
}
