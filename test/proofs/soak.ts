/**
 * One process for a long time: sweep after sweep of a list that moves, with a fault now and then, while the site is read.
 * Nothing false is told, and neither memory nor open files grow with the number of sweeps.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAULTS, type FaultName, type Person, serveStandIn } from '../../demo/stand-in/stand-in.ts';
import { largeWorld } from '../../demo/world/world.ts';
import { openHouse, readConfig } from '../../src/house/house.ts';
import { publicSite, serve } from '../../src/web/web.ts';
import { dice } from './dice.ts';

export interface SoakRow {
  readonly seconds: number;
  readonly sweeps: number;
  readonly pages: number;
  /** Resident megabytes after the first tenth of the time, and at its end, after a collection where the runtime allows it. */
  readonly memoryEarly: number;
  readonly memoryLate: number;
  /** Open files then; null where the system does not tell. */
  readonly filesEarly: number | null;
  readonly filesLate: number | null;
  readonly faults: readonly string[];
}

/** Faults whose sweep ends by itself soon. */
const QUICK: readonly FaultName[] = (Object.keys(FAULTS) as FaultName[]).filter((name) =>
  ['truncated', 'not-json', 'empty-body', 'block-page', 'duplicates', 'repeated-page', 'error-503'].includes(
    name,
  ),
);
const PATHS = [
  '/',
  '/notices',
  '/changes',
  '/countries',
  '/sweeps',
  '/feeds/changes.atom',
  '/data/notices.csv',
];
/** Memory may not grow by more than this share and this many megabytes. */
const GROWTH = { share: 1.25, megabytes: 60 };

export async function proveSoak(seconds: number, seed: number): Promise<SoakRow> {
  const size = 600;
  const people = [...largeWorld(size + 6_000, 17)] as unknown as Person[];
  const standIn = await serveStandIn({
    people: people.slice(0, size),
    today: new Date().toISOString().slice(0, 10),
  });
  const folder = mkdtempSync(join(tmpdir(), 'rescind-soak-'));
  const house = await openHouse(readConfig({ RESCIND_GATE_SHARE: '0.05' }, { data: folder }));
  const site = await serve(publicSite(house.publicHouse), { port: 0 });
  const chance = dice(seed);
  const faults: string[] = [];
  const began = Date.now();
  const left = () => began + seconds * 1000 - Date.now();
  const count = { sweeps: 0, pages: 0 };
  const sweep = async () => {
    count.sweeps += 1;
    return house.sweep({ details: 'none', source: standIn.url, rate: 'max' });
  };
  let early: ReturnType<typeof usage> | null = null;
  try {
    await sweep();
    for (let turn = 1; left() > 0 && turn < 5_900 && faults.length < 5; turn += 1) {
      if (chance.below(4) === 0) {
        standIn.setFaults([{ name: chance.of(QUICK), every: 3 + chance.below(5) }]);
        const under = await sweep();
        standIn.setFaults([]);
        if (under.listed + under.unlisted + under.amended > 0)
          faults.push(`sweep ${under.sweep} under a fault told ${JSON.stringify(under)}`);
      }
      standIn.replace(people.slice(turn, turn + size));
      const clean = await sweep();
      if (clean.verdict !== 'complete' || clean.listed !== 1 || clean.unlisted !== 1)
        faults.push(`sweep ${clean.sweep} was ${JSON.stringify(clean)}`);
      for (const path of PATHS) {
        const answer = await fetch(`${site.url}${path}`);
        await answer.arrayBuffer();
        count.pages += 1;
        if (!answer.ok) faults.push(`${path} answered ${answer.status} after sweep ${clean.sweep}`);
      }
      if (early === null && left() < seconds * 900) early = usage();
    }
    const late = usage();
    early ??= late;
    const { firstBreak } = await house.archive.verify();
    if (firstBreak !== null)
      faults.push(`the archive does not hold: ${firstBreak.where}: ${firstBreak.what}`);
    if (late.memory > Math.max(early.memory * GROWTH.share, early.memory + GROWTH.megabytes))
      faults.push(`memory grew from ${early.memory} MB to ${late.memory} MB`);
    if (early.files !== null && late.files !== null && late.files > early.files + 10)
      faults.push(`open files grew from ${early.files} to ${late.files}`);
    return {
      seconds,
      ...count,
      memoryEarly: early.memory,
      memoryLate: late.memory,
      filesEarly: early.files,
      filesLate: late.files,
      faults,
    };
  } finally {
    await site.close();
    await house.close();
    await standIn.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function usage(): { memory: number; files: number | null } {
  globalThis.gc?.();
  const memory = Math.round(process.memoryUsage().rss / 1024 / 1024);
  try {
    return { memory, files: readdirSync('/proc/self/fd').length };
  } catch {
    return { memory, files: null };
  }
}
