/** Writes a file as a whole or not at all. */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RescindError } from '../kernel/kernel.ts';
import { whileStoppable } from './stopping.ts';

/**
 * Writes the pieces of a text to `path`: first beside it under a name of its own, which takes the place of `path` when all is
 * written. Whatever goes wrong, and Ctrl+C too, `path` is left as it was and nothing half-written stays.
 * @param option the option that named `path`, for what to do next
 * @throws RescindError `cannot-write`, `disk-full`; what the text throws
 */
export async function writeWhole(
  path: string,
  text: AsyncIterable<string | Uint8Array>,
  option = '--out',
): Promise<void> {
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory())
    throw cannot(path, 'it is a folder', 'Name a file in it, such as notices.csv.', 'usage');
  if (there !== null && !there.isFile()) {
    // A pipe or a device is written to as it stands; a file must not take its place.
    await pipeline(Readable.from(text), createWriteStream(path)).catch(async (fault) => {
      throw await inWords(fault, path, option);
    });
    return;
  }
  const target = there === null ? path : await realpath(path);
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.draft`);
  try {
    await whileStoppable(
      () => undefined,
      (signal) =>
        pipeline(Readable.from(text), createWriteStream(draft, { flags: 'wx', flush: true }), { signal }),
    );
    await rename(draft, target);
  } catch (fault) {
    throw await inWords(fault, path, option);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

async function inWords(fault: unknown, path: string, option: string): Promise<unknown> {
  const { code, syscall } = fault as NodeJS.ErrnoException;
  const folder = dirname(path);
  if (code === 'ABORT_ERR') return cannot(path, 'it was stopped', 'Run the same command again.', 'partial');
  if (syscall === undefined) return fault;
  if (code === 'ENOENT' && !(await stat(folder).catch(() => null)))
    return cannot(path, `there is no folder ${folder}`, 'Make it first, or name another place.', 'usage');
  if (code === 'ENOTDIR') return cannot(path, `${folder} is no folder`, 'Name another place.', 'usage');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return cannot(path, `you may not write in ${folder}`, `Name a place of your own with ${option}.`);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new RescindError(
      'disk-full',
      `${path} could not be written: the disk is full. Nothing half-written was left.`,
      `Make room, or name a place on another disk with ${option}.`,
      { cause: fault },
    );
  return cannot(path, `the system says ${code}`, `Name another place with ${option}.`);
}

function cannot(
  path: string,
  why: string,
  next: string,
  outcome: 'usage' | 'partial' | 'failed' = 'failed',
): RescindError {
  return new RescindError('cannot-write', `${path} was not written: ${why}. Nothing was changed.`, next, {
    outcome,
  });
}
