/** Runs the built program in a process of its own, as a person would. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '../../dist/rescind.mjs');

export interface Ran {
  /** -1 when a signal ended it. */
  readonly code: number;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON, a line each. */
  lines<T>(): T[];
}

export async function rescind(
  args: readonly string[],
  options: {
    env?: Record<string, string>;
    input?: string;
    /** Is given the running program, to send it signals. */
    running?: (job: { kill(signal: NodeJS.Signals): boolean }) => void;
  } = {},
): Promise<Ran> {
  const job = spawn(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, ...options.env },
    stdio: 'pipe',
  });
  let out = '';
  let err = '';
  job.stdout.on('data', (text) => {
    out += text;
  });
  job.stderr.on('data', (text) => {
    err += text;
  });
  options.running?.(job);
  job.stdin.end(options.input ?? '');
  const [code, signal] = (await once(job, 'close')) as [number | null, NodeJS.Signals | null];
  return {
    code: code ?? -1,
    signal,
    out,
    err,
    lines: <T>() =>
      out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as T),
  };
}

/** A data folder that is gone after the test. */
export function dataFolder(): { folder: string; cleanUp: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rescind-journey-'));
  return { folder, cleanUp: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Where the real lists of development lie, or null; they are not part of the project. */
export function sharedFolder(): string | null {
  const folder = process.env.RESCIND_SHARED ?? join(import.meta.dirname, '../../../shared');
  return existsSync(join(folder, 'real-notices')) ? folder : null;
}
