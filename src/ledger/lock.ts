/** One writer a data folder: a lock file that names its holder and dies with it. */
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { RescindError } from '../kernel/kernel.ts';
import { inWords } from './faults.ts';

export interface FolderLock {
  release(): void;
}

/**
 * Takes the writer's lock of a data folder.
 * A lock whose process on this machine is gone is taken over.
 * @param purpose what the holder does, shown to whoever comes second: `a sweep`
 * @throws RescindError `folder-in-use`, `disk-full`, `cannot-open`
 */
export function lockFolder(folder: string, purpose: string): FolderLock {
  const path = join(folder, 'writer.lock');
  const draft = `${path}.${process.pid}`;
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), purpose });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(draft, mine);
      linkSync(draft, path);
      return { release: () => rmSync(path, { force: true }) };
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST')
        throw inWords(fault, `The lock of the data folder ${folder}`);
      const holder = readHolder(path);
      if (holder !== null && isAlive(holder))
        throw new RescindError(
          'folder-in-use',
          `The data folder is in use: process ${holder.pid} is doing ${holder.purpose}. Nothing was touched.`,
          'Wait until it has ended, or use another folder with --data.',
        );
      rmSync(path, { force: true });
    } finally {
      rmSync(draft, { force: true });
    }
  }
  throw new RescindError('folder-in-use', 'The data folder is in use.', 'Try again in a moment.');
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly purpose: string;
}

function readHolder(path: string): Holder | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof holder === 'object' && holder !== null && 'pid' in holder ? (holder as Holder) : null;
  } catch {
    return null;
  }
}

/** A holder on another machine counts as alive: nobody can tell from here. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return true;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
