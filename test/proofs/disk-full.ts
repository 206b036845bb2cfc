/** A disk that fills up in the middle of an import or a sweep: said in words, nothing half-written, and the same command works once there is room. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Person, serveStandIn } from '../../demo/stand-in/stand-in.ts';
import { largeWorld } from '../../demo/world/world.ts';
import { type Ran, rescind } from '../support/rescind.ts';

export type DiskProof =
  | { readonly skipped: string }
  | { readonly ok: boolean; readonly told: string; readonly holds: boolean; readonly wentOn: boolean };

/**
 * Runs one command on a full disk, and again when there is room. Needs the right to mount a small disk; says so where it has none.
 */
async function onSmallDisk(
  megabytes: number,
  prepare: (folder: string) => { run: (data: string) => Promise<Ran>; wentOn: (again: Ran) => boolean },
): Promise<DiskProof> {
  const folder = mkdtempSync(join(tmpdir(), 'rescind-disk-'));
  const disk = join(folder, 'disk');
  spawnSync('mkdir', [disk]);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk]);
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    return { skipped: 'a small disk cannot be mounted here (root is needed)' };
  }
  try {
    const data = join(disk, 'data');
    const { run, wentOn: didGoOn } = prepare(folder);
    const full = await run(data);
    const room = spawnSync('mount', ['-o', 'remount,size=256m', disk]);
    const before = await rescind(['verify', '--json', '--data', data]);
    const again = await run(data);
    const after = await rescind(['verify', '--json', '--data', data]);
    const holds = before.code === 0 && after.code === 0;
    const wentOn = again.code === 0 && didGoOn(again);
    const told = full.err.trim();
    return {
      told,
      holds,
      wentOn,
      ok: full.code === 4 && /disk is full/i.test(told) && room.status === 0 && holds && wentOn,
    };
  } finally {
    spawnSync('umount', [disk]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The disk fills up while a file is taken in. */
export function proveFullDisk(): Promise<DiskProof> {
  return onSmallDisk(6, (folder) => {
    const file = join(folder, 'list-2026-01-01.ndjson');
    const items = [...largeWorld(12_000, 9)].map(
      ({ entity_id, name, forename, date_of_birth, nationalities, _links }) =>
        JSON.stringify({ entity_id, name, forename, date_of_birth, nationalities, _links }),
    );
    writeFileSync(file, items.join('\n'));
    return {
      run: (data) => rescind(['import', file, '--json', '--data', data]),
      wentOn: (again) => again.lines<{ seen: number }>()[0]?.seen === 12_000,
    };
  });
}

/** The disk fills up while the list is swept: the sweep is left open, told so, and gone on with. */
export async function proveFullDiskInSweep(): Promise<DiskProof> {
  const people = [...largeWorld(4_000, 9)] as unknown as Person[];
  const standIn = await serveStandIn({ people, today: new Date().toISOString().slice(0, 10) });
  const order = ['sweep', 'red', '--source-url', standIn.url, '--rate', 'max', '--details', 'none', '--json'];
  try {
    return await onSmallDisk(5, () => ({
      run: (data) => rescind([...order, '--data', data]),
      wentOn: (again) => {
        const [summary] = again.lines<{ verdict: string; seen: number; resumed: boolean }>();
        const resumed = summary?.resumed === true && again.err.includes('Going on with sweep 1');
        return resumed && summary.verdict === 'complete' && summary.seen === 4_000;
      },
    }));
  } finally {
    await standIn.close();
  }
}
