/**
 * Spoiled input for a stated time: saved files of every format, and answers of the service.
 * A spoiled file is taken in or refused in words; a spoiled answer may fail a sweep, never make it tell something false;
 * whatever came before, the archive holds, and a clean sweep afterwards is whole and exact.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Person, serveStandIn } from '../../demo/stand-in/stand-in.ts';
import { largeWorld } from '../../demo/world/world.ts';
import { type House, openHouse, readConfig } from '../../src/house/house.ts';
import { type Day, RescindError } from '../../src/kernel/kernel.ts';
import { type Dice, dice, spoiled } from './dice.ts';
import { savedSamples } from './saved-samples.ts';

export interface FuzzRow {
  readonly what: string;
  readonly seconds: number;
  readonly tries: number;
  readonly taken: number;
  readonly refused: number;
  /** What went wrong, the seed of the try first. */
  readonly faults: readonly string[];
}

/** The longest that one spoiled file may take. */
const SLOWEST_MS = 20_000;

/** Days on which the files are said to have been saved, so that they come in any order. */
const DAYS = ['2026-01-02', '2026-01-03', '2026-02-01'] as Day[];

/** Takes in spoiled files until the time is over. */
export async function fuzzFiles(seconds: number, seed: number): Promise<FuzzRow> {
  const samples = savedSamples([...largeWorld(60, 3)]);
  return inHouse(async (house, folder) => {
    const until = Date.now() + seconds * 1000;
    const count = { tries: 0, taken: 0, refused: 0 };
    const faults: string[] = [];
    while (Date.now() < until && faults.length < 5) {
      count.tries += 1;
      const chance = dice(seed + count.tries);
      const [name, bytes] = chance.of(samples);
      const path = join(folder, `${count.tries}-${name}`);
      let content: Uint8Array = bytes;
      for (let times = 1 + chance.below(3); times > 0; times -= 1) content = spoiled(content, chance);
      writeFileSync(path, content);
      const began = Date.now();
      const told = await outcome(() => house.importFile(path, { savedAt: chance.of(DAYS) }));
      rmSync(path);
      if (told === 'taken') count.taken += 1;
      else if (told === 'refused') count.refused += 1;
      else faults.push(`${seed + count.tries} ${name}: ${told}`);
      if (Date.now() - began > SLOWEST_MS) faults.push(`${seed + count.tries} ${name}: took too long`);
      if (count.tries % 200 === 0) faults.push(...(await whatIsFalse(house)));
    }
    faults.push(...(await whatIsFalse(house)));
    return { what: 'saved files', seconds, ...count, faults };
  });
}

async function outcome(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'taken';
  } catch (fault) {
    return fault instanceof RescindError ? 'refused' : `${fault}`;
  }
}

/** Files alone list and unlist nobody, leave nothing open, and the archive holds. */
async function whatIsFalse(house: House): Promise<string[]> {
  const { firstBreak } = await house.archive.verify();
  const told = await house.archive.changes({ kinds: ['listed', 'unlisted', 'relisted'] });
  const open = (await house.archive.sweeps()).filter((sweep) => sweep.state === 'open');
  return [
    ...(firstBreak === null ? [] : [`the archive does not hold: ${firstBreak.where}: ${firstBreak.what}`]),
    ...told.map((change) => `${change.noticeId} is ${change.kind} by a file`),
    ...open.map((sweep) => `file ${sweep.no} stands open`),
  ];
}

/** Sweeps a service whose answers are spoiled now and then, each time followed by a clean sweep of a list that has moved. */
export async function fuzzService(seconds: number, seed: number): Promise<FuzzRow> {
  const size = 420;
  const people = [...largeWorld(size + 2_000, 13)] as unknown as Person[];
  const listAt = (turn: number) => people.slice(turn, turn + size);
  const standIn = await serveStandIn({ people: listAt(0), today: new Date().toISOString().slice(0, 10) });
  const between = await spoilingBetween(standIn.url);
  try {
    return await inHouse(async (house) => {
      const sweep = () => house.sweep({ details: 'none', source: between.url, rate: 'max' });
      const until = Date.now() + seconds * 1000;
      const count = { tries: 0, taken: 0, refused: 0 };
      const faults: string[] = [];
      await sweep();
      while (Date.now() < until && faults.length < 5 && count.tries < 1_900) {
        count.tries += 1;
        const turn = `${seed + count.tries}`;
        between.spoil(dice(seed + count.tries));
        const under = await sweep();
        between.spoil(null);
        if (under.listed + under.unlisted + under.relisted + under.amended > 0)
          faults.push(`${turn}: told ${JSON.stringify(under)}`);
        if (under.verdict === 'complete' && under.seen !== size) faults.push(`${turn}: falsely complete`);
        count[under.verdict === 'complete' ? 'taken' : 'refused'] += 1;
        standIn.replace(listAt(count.tries));
        const clean = await sweep();
        if (clean.verdict !== 'complete' || clean.listed !== 1 || clean.unlisted !== 1)
          faults.push(`${turn}: the clean sweep after it was ${JSON.stringify(clean)}`);
      }
      const { firstBreak } = await house.archive.verify();
      if (firstBreak !== null) faults.push(`the archive does not hold: ${JSON.stringify(firstBreak)}`);
      return { what: 'answers of the service', seconds, ...count, faults };
    });
  } finally {
    await between.close();
    await standIn.close();
  }
}

/** Stands between Rescind and a service, and spoils one answer in ten while it is told to. */
async function spoilingBetween(service: string) {
  let chance: Dice | null = null;
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '/', service));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const spoil = chance !== null && chance.below(10) === 0;
    const body = spoil ? structurallySpoiled(bytes, chance as Dice) : bytes;
    const status =
      spoil && chance?.below(8) === 0 ? chance.of([200, 204, 301, 404, 416, 599]) : answer.status;
    response.writeHead(status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(status === 204 ? undefined : body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notices/v1`,
    spoil: (next: Dice | null) => {
      chance = next;
    },
    close: () => new Promise((done) => server.close(done)),
  };
}

/** Spoils what an answer is made of, not what it says of a person: no collector could tell a changed name from a true one. */
function structurallySpoiled(bytes: Uint8Array, chance: Dice): Uint8Array {
  const way = chance.below(4);
  if (way === 0) return bytes.subarray(0, chance.below(bytes.length));
  if (way === 1) return Buffer.from('<!DOCTYPE html><html><body>Access Denied</body></html>');
  const body = JSON.parse(Buffer.from(bytes).toString('utf8')) as {
    total?: unknown;
    _embedded?: unknown;
  };
  const notices = (body._embedded as { notices?: unknown[] } | undefined)?.notices ?? [];
  const strange = () => chance.of([null, [], {}, '', 'x', -1, 0.5, 1e300, true, [[]], { notices: {} }]);
  if (way === 2) {
    const key = chance.of(['total', '_embedded', 'query'] as const);
    return Buffer.from(JSON.stringify({ ...body, [key]: strange() }));
  }
  const damaged = notices
    .filter(() => chance.below(12) > 0)
    .map((own) => (chance.below(12) === 0 ? strange() : own));
  return Buffer.from(JSON.stringify({ ...body, _embedded: { notices: damaged } }));
}

async function inHouse<T>(work: (house: House, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rescind-fuzz-'));
  const house = await openHouse(readConfig({ RESCIND_GATE_SHARE: '0.05' }, { data: folder }));
  try {
    return await work(house, folder);
  } finally {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
