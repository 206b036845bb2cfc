/**
 * kill -9 at a random moment of a sweep, again and again, each time with the real program in its own process.
 * Answers are asked for one after the other, each only when the one before is durably kept; so of all that the service
 * answered, at most the last may be missing. Afterwards the next run goes on, and no false change is told.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Person, serveStandIn } from '../../demo/stand-in/stand-in.ts';
import { largeWorld } from '../../demo/world/world.ts';
import { openHouse, readConfig } from '../../src/house/house.ts';

export interface KillRow {
  readonly kill: number;
  /** Counted from its first request. */
  readonly afterMs: number;
  /** Requests that the service had answered when the process died. */
  readonly answered: number;
  readonly kept: number;
  readonly lost: number;
  readonly resumed: boolean;
  readonly falseChanges: number;
  readonly ok: boolean;
}

const PROGRAM = join(import.meta.dirname, '../../dist/rescind.mjs');

/**
 * Kills `times` sweeps of one house, one after the other.
 * @param seed chooses the moments
 */
export async function proveKills(
  times: number,
  seed: number,
  tell: (row: KillRow) => void = () => undefined,
): Promise<KillRow[]> {
  const size = 700;
  const people = [...largeWorld(size + times * 2 + 2, 11)] as unknown as Person[];
  const list = (turn: number) => people.slice(turn * 2, turn * 2 + size);
  const folder = mkdtempSync(join(tmpdir(), 'rescind-kill-'));
  const standIn = await serveStandIn({ people: list(0), today: new Date().toISOString().slice(0, 10) });
  const args = [
    'sweep',
    'red',
    '--source-url',
    standIn.url,
    '--rate',
    'max',
    '--details',
    'none',
    '--json',
    '--data',
    folder,
  ];
  const run = async () => {
    const job = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    job.stdout.on('data', (text) => {
      told += text;
    });
    await once(job, 'exit');
    return JSON.parse(told) as { verdict: string; resumed: boolean; listed: number; unlisted: number };
  };
  const rows: KillRow[] = [];
  let dice = seed;
  const random = () => {
    dice = (Math.imul(dice, 1_103_515_245) + 12_345) & 0x7fffffff;
    return dice / 0x7fffffff;
  };
  try {
    const first = await run();
    if (first.verdict !== 'complete') throw new Error('the first sweep was not whole');
    for (let kill = 1; kill <= times; kill += 1) {
      standIn.replace(list(kill));
      standIn.setFaults([{ name: 'slow', every: 3 }]);
      const kept = await observations(folder);
      const asked = standIn.requests().length;
      const job = spawn(process.execPath, [PROGRAM, ...args], { stdio: 'ignore' });
      const ended = once(job, 'exit');
      while (standIn.requests().length === asked && job.exitCode === null) await pause(5);
      const afterMs = Math.round(random() * 900);
      await Promise.race([pause(afterMs), ended]);
      const finished = job.exitCode !== null;
      job.kill('SIGKILL');
      await ended;
      const answered = standIn.requests().length - asked;
      const now = (await observations(folder)) - kept;
      standIn.setFaults([]);
      const again = await run();
      const verified = await verify(folder);
      const falseChanges = Math.abs(again.listed - 2) + Math.abs(again.unlisted - 2);
      const row: KillRow = {
        kill,
        afterMs,
        answered,
        kept: now,
        lost: Math.max(0, answered - 1 - now),
        resumed: again.resumed,
        falseChanges: finished ? 0 : falseChanges,
        ok:
          answered - 1 <= now && again.verdict === 'complete' && (finished || falseChanges === 0) && verified,
      };
      rows.push(row);
      tell(row);
    }
    return rows;
  } finally {
    await standIn.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function observations(folder: string): Promise<number> {
  const house = await openHouse(readConfig({}, { data: folder }));
  const count = await house.archive.observations();
  await house.close();
  return count;
}

async function verify(folder: string): Promise<boolean> {
  const house = await openHouse(readConfig({}, { data: folder }));
  const { firstBreak } = await house.archive.verify();
  await house.close();
  return firstBreak === null;
}
