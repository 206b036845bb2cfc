/** A disk that fills up in the middle of an import: said in words, nothing half-written, and the same command works once there is room. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeWorld } from '../../demo/world/world.ts';
import { rescind } from '../support/rescind.ts';

export type DiskProof =
  | { readonly skipped: string }
  | { readonly ok: boolean; readonly told: string; readonly holds: boolean; readonly wentOn: boolean };

/** Needs the right to mount a small disk; says so where it has none. */
export async function proveFullDisk(): Promise<DiskProof> {
  const folder = mkdtempSync(join(tmpdir(), 'rescind-disk-'));
  const disk = join(folder, 'disk');
  spawnSync('mkdir', [disk]);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk]);
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    return { skipped: 'a small disk cannot be mounted here (root is needed)' };
  }
  try {
    const file = join(folder, 'list-2026-01-01.ndjson');
    writeFileSync(
      file,
      [...largeWorld(12_000, 9)]
        .map(({ entity_id, name, forename, date_of_birth, nationalities, _links }) =>
          JSON.stringify({ entity_id, name, forename, date_of_birth, nationalities, _links }),
        )
        .join('\n'),
    );
    const data = join(disk, 'data');
    const full = await rescind(['import', file, '--data', data]);
    const room = spawnSync('mount', ['-o', 'remount,size=256m', disk]);
    const verified = await rescind(['verify', '--json', '--data', data]);
    const again = await rescind(['import', file, '--json', '--data', data]);
    const seen = again.code === 0 ? again.lines<{ seen: number }>()[0]?.seen : 0;
    const holds = verified.code === 0;
    return {
      told: full.err.trim(),
      holds,
      wentOn: seen === 12_000,
      ok: full.code === 4 && /disk is full/i.test(full.err) && room.status === 0 && holds && seen === 12_000,
    };
  } finally {
    spawnSync('umount', [disk]);
    rmSync(folder, { recursive: true, force: true });
  }
}
