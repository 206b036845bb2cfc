/**
 * `npm run demo:build`: sweeps the demo world through the real collector into an archive, day by day as `lookingPlan` says,
 * verifies it, and packs it into `demo/world.sqlite.zst`.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, zstdCompressSync } from 'node:zlib';
import Database from 'better-sqlite3-multiple-ciphers';
import { openHouse, readConfig } from '../src/house/house.ts';
import { type Clock, standingClock } from '../src/kernel/kernel.ts';
import { type Person, serveStandIn } from './stand-in/stand-in.ts';
import { lookingPlan, servedPart, worldOn } from './world/world.ts';

const here = dirname(fileURLToPath(import.meta.url));
const PORT = 8765;
/** List requests that a repeat sweep of this world takes, for cutting a day off at a share of them. */
const USUAL_REQUESTS = 50;

/** A clock that moves on a little whenever it is read, as time does while a sweep runs. */
function movingClock(): Clock & { set(at: string): void } {
  const standing = standingClock('2026-09-01T05:00:00Z');
  return {
    now: () => {
      standing.advance(150);
      return standing.now();
    },
    set: standing.set,
  };
}

const folder = mkdtempSync(join(tmpdir(), 'rescind-demo-'));
const clock = movingClock();
const config = readConfig({ RESCIND_FRESH_DAYS: '60' }, { data: folder });
const house = await openHouse(config, { clock });
const standIn = await serveStandIn({ people: [], today: '2026-09-01', port: PORT });
const began = performance.now();
try {
  await house.writing('the demo', (archive) => archive.setMeta('invented', 'yes'));
  for (const look of lookingPlan) {
    if (look.kind === 'none') continue;
    clock.set(`${look.day}T${look.at}:00Z`);
    const world = worldOn(look.day);
    standIn.setToday(look.day);
    standIn.replace(
      (look.serves === undefined ? world : servedPart(world, look.serves)) as unknown as Person[],
    );
    standIn.setFaults(
      look.kind === 'failed'
        ? [{ name: 'forbidden' }]
        : look.kind === 'partial'
          ? [{ name: 'forbidden', after: Math.round(USUAL_REQUESTS * (look.refusedAfter ?? 0.5)) }]
          : [],
    );
    const summary = await house.sweep({ details: 'new', source: standIn.url, rate: 'max' });
    console.log(
      `${look.day}  ${summary.verdict}  ${summary.requests} + ${summary.detailRequests} requests  +${summary.listed + summary.relisted} -${summary.unlisted} ~${summary.amended}  ${summary.gate}  ${Math.round((performance.now() - began) / 1000)} s`,
    );
    if (look.decided === 'rejected')
      await house.writing('a judgement', (archive) =>
        archive.judgeSweep(summary.sweep, {
          confirm: false,
          by: 'the demo’s watcher',
          why: 'The service showed only part of its list and called it all.',
        }),
      );
  }
  const [first] = await house.archive.successions({ status: 'proposed' });
  if (first !== undefined)
    await house.writing('a judgement', (archive) =>
      archive.judgeSuccession(first.no, {
        status: 'confirmed',
        by: 'the demo’s watcher',
        why: 'Same warrant.',
      }),
    );
  const verified = await house.archive.verify();
  if (verified.firstBreak !== null)
    throw new Error(`${verified.firstBreak.where}: ${verified.firstBreak.what}`);
} finally {
  await standIn.close();
  await house.close();
}

const compact = join(folder, 'compact.sqlite');
const db = new Database(join(folder, 'archive.sqlite'));
db.exec(`vacuum into '${compact}'`);
db.close();
const packed = zstdCompressSync(readFileSync(compact), {
  params: {
    [constants.ZSTD_c_compressionLevel]: 19,
    [constants.ZSTD_c_windowLog]: 27,
    [constants.ZSTD_c_enableLongDistanceMatching]: 1,
  },
});
writeFileSync(join(here, 'world.sqlite.zst'), packed);
console.log(
  `demo/world.sqlite.zst: ${(packed.length / 1e6).toFixed(1)} MB, unpacked ${(statSync(compact).size / 1e6).toFixed(1)} MB, in ${Math.round((performance.now() - began) / 1000)} s`,
);
rmSync(folder, { recursive: true, force: true });
