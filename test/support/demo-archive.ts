/**
 * A small house with a history, made in seconds: some 400 invented people of the demo world, swept through the real collector from a
 * stand-in over twelve weeks: whole sweeps, a partial one, a failed one, one that the gate holds, and a saved file.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveStandIn } from '../../demo/stand-in/stand-in.ts';
import { CHARACTERS } from '../../demo/world/characters.ts';
import { ALL_DAYS } from '../../demo/world/days.ts';
import { changesOn, type RawDetail, servedPart, worldOn } from '../../demo/world/world.ts';
import { type Archive, createArchive } from '../../src/archive/archive.ts';
import { type Clock, type Day, digestOf, readInstant, standingClock } from '../../src/kernel/kernel.ts';
import { openArchiveLedger } from '../../src/ledger/ledger.ts';
import type { Capture } from '../../src/notice/notice.ts';
import { createPublicArchive, type PublicArchive } from '../../src/publishing/publishing.ts';
import { askThrough, httpFetcher, readItem, sweepRed, wholeListTotal } from '../../src/sources/sources.ts';
import { timeStampAuthority } from './time-stamp-authority.ts';

/** What is done on a day of the demo world (0 is 1 September 2026, 83 is 23 November). */
export interface DemoLook {
  readonly day: number;
  readonly kind: 'whole' | 'partial' | 'failed' | 'held' | 'file' | 'open';
}

/** Whole first and last; in between whatever can go wrong. */
export const SHORT_PLAN: readonly DemoLook[] = [
  { day: 0, kind: 'whole' },
  { day: 15, kind: 'file' },
  { day: 30, kind: 'whole' },
  { day: 36, kind: 'failed' },
  { day: 38, kind: 'whole' },
  { day: 51, kind: 'held' },
  { day: 67, kind: 'partial' },
  { day: 83, kind: 'whole' },
];

export interface DemoArchive {
  readonly archive: Archive;
  /** The same behind the policy, as pages are given it. */
  readonly open: PublicArchive;
  /** Stands half an hour after the last look. */
  readonly clock: Clock;
  close(): Promise<void>;
}

/** Fills a new archive; some ten seconds for the short plan. */
export async function demoArchive(
  plan: readonly DemoLook[] = SHORT_PLAN,
  people = 400,
): Promise<DemoArchive> {
  const folder = mkdtempSync(join(tmpdir(), 'rescind-demo-'));
  const clock = standingClock('2026-09-01T05:00:00Z');
  const archive = createArchive({
    ledger: await openArchiveLedger({ folder }),
    clock,
    read: readItem,
    readTotal: wholeListTotal,
    gate: { share: 0.1, floor: 60 },
  });
  await fill(archive, clock, plan, choose(people));
  const [last] = await archive.sweeps({ limit: 1 });
  clock.set(last?.seenTo ?? clock.now());
  clock.advance(10 * 60_000);
  const { bytes } = await archive.askForStamp(null);
  await archive.keepStamp(await (await timeStampAuthority()).answer(bytes, { at: clock.now() }), null);
  return {
    archive,
    open: createPublicArchive({ archive, clock }),
    clock,
    close: async () => {
      await archive.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function fill(
  archive: Archive,
  clock: ReturnType<typeof standingClock>,
  plan: readonly DemoLook[],
  chosen: ReadonlySet<string>,
): Promise<void> {
  const standIn = await serveStandIn({ people: [], today: ALL_DAYS[0]! });
  const http = httpFetcher({
    baseUrl: standIn.url,
    userAgent: 'Rescind/demo',
    contact: 'demo@example.org',
    rate: 'max',
    clock,
    wait: async () => {},
    tries: { refused: 2, failing: 2 },
  });
  let known = new Map<string, string>();
  let last: RawDetail[] = [];
  for (const { day, kind } of plan) {
    const on = ALL_DAYS[day]!;
    clock.set(`${on}T05:${String((day * 7) % 60).padStart(2, '0')}:00Z`);
    const bodies = worldOn(on).filter(({ entity_id }) => chosen.has(entity_id));
    if (kind === 'file') {
      await takeInRows(archive, bodies.slice(0, 120), on);
      continue;
    }
    standIn.setToday(on);
    standIn.replace((kind === 'held' ? servedPart(bodies, 0.71) : bodies) as never);
    standIn.setFaults(
      kind === 'failed'
        ? [{ name: 'forbidden' }]
        : kind === 'partial'
          ? [{ name: 'forbidden', after: 3 }]
          : [],
    );
    const open = await archive.openSweep(SERVICE);
    const record = async (capture: Capture) => {
      clock.advance(1500);
      await open.record(capture);
    };
    const { ask, requests } = askThrough({ get: http.get, record, recorded: new Map() });
    const report = await sweepRed(
      { ask, requests, today: () => on, progress: () => {} },
      last.length > 0 ? (last as never) : null,
    );
    if (report.verdict === 'complete' && kind === 'whole') {
      const now = new Map(bodies.map((body) => [body.entity_id, JSON.stringify(body)]));
      for (const [id, text] of now)
        if (known.get(id) !== text) await record(detailCapture(id, text, clock.now()));
      known = now;
      last = bodies;
    }
    if (kind !== 'open') await open.close(report);
  }
  await standIn.close();
  await http.close();
}

const SERVICE = 'https://ws-public.interpol.int/notices/v1';

/** The characters, those to whom something happens, and so many more that there are `count` on the first day. */
function choose(count: number): ReadonlySet<string> {
  const chosen = new Set(CHARACTERS.map(({ entity_id }) => entity_id));
  for (const day of ALL_DAYS) {
    const { amended, relisted, reworded, succeeded, listed, unlisted } = changesOn(day);
    for (const id of [...amended, ...relisted, ...reworded]) chosen.add(id);
    for (const { from, to } of succeeded) chosen.add(from).add(to);
    for (const id of [...listed, ...unlisted]) if (Number(id.slice(5)) % 8 === 0) chosen.add(id);
  }
  const first = worldOn(ALL_DAYS[0]!).map(({ entity_id }) => entity_id);
  const step = Math.max(1, Math.floor(first.length / count));
  for (let at = 0; at < first.length && chosen.size < count; at += step) chosen.add(first[at]!);
  return chosen;
}

function detailCapture(id: string, text: string, receivedAt: ReturnType<Clock['now']>): Capture {
  const body = Buffer.from(text);
  return {
    what: 'detail',
    asked: `red/${id.replace('/', '-')}`,
    status: 200,
    receivedAt,
    body,
    items: [{ start: 0, end: body.length, kind: 'detail' }],
  };
}

/** A part of the list, as somebody saved it in rows. */
async function takeInRows(archive: Archive, bodies: readonly RawDetail[], on: Day): Promise<void> {
  const rows = bodies.map(({ forename, date_of_birth, entity_id, nationalities, name }) =>
    Buffer.from(
      [forename, date_of_birth, entity_id, nationalities?.[0], name].map((cell) => cell ?? 'None').join('|'),
    ),
  );
  const head = Buffer.from('forename|date_of_birth|entity_id|nationalities|name\n');
  const body = Buffer.concat([head, ...rows.flatMap((row) => [row, Buffer.from('\n')])]);
  let at = head.length;
  const items = rows.map((row) => {
    const slice = { start: at, end: at + row.length, kind: 'pipe-row' as const };
    at += row.length + 1;
    return slice;
  });
  const savedAt = readInstant(`${on}T12:00:00Z`);
  const open = await archive.openFile('red-list.txt', savedAt);
  await open.record({ what: 'file', asked: 'red-list.txt', status: 200, receivedAt: savedAt, body, items });
  await open.close(
    {
      verdict: 'partial',
      totalBefore: null,
      totalAfter: null,
      requests: 0,
      seen: rows.length,
      gone: [],
      partitions: [],
      missing: [],
      notes: ['A saved file shows who was seen; it proves nobody listed and nobody unlisted.'],
    },
    {
      format: 'pipe-separated text',
      digest: digestOf(body),
      covers: ['name', 'forename', 'birthDate', 'nationalities'],
      inPart: ['nationalities'],
      savedAtBasis: 'named in the file',
      reach: 'What its maker read; nobody can tell whether it was whole.',
    },
  );
}
