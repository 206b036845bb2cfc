/** What a database says, in words for the person who has to go on. */
import { RescindError, wordsOf } from '../kernel/kernel.ts';

/**
 * Turns a fault of either engine into a `RescindError`; leaves a `RescindError` as it is.
 * @param thing what was being opened or written, for the message
 */
export function inWords(fault: unknown, thing: string): Error {
  if (fault instanceof RescindError) return fault;
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
  const cause = { cause: fault };
  const undone = /cannot rollback - no transaction is active/.test(wordsOf(fault));
  if (
    undone ||
    code === 'SQLITE_FULL' ||
    code === 'SQLITE_IOERR_WRITE' ||
    code === '53100' ||
    code === 'ENOSPC'
  )
    return new RescindError(
      'disk-full',
      `The disk is full: ${thing} could not be written. What was acknowledged before is kept; the rest was undone.`,
      'Make room on that disk, then run the same command again.',
      cause,
    );
  if (code === 'SQLITE_NOTADB')
    return new RescindError(
      'not-a-ledger',
      `${thing} is no Rescind archive (it is not a database, or it is encrypted).`,
      'Point --data at another folder, or restore this file from a backup.',
      cause,
    );
  if (code === 'SQLITE_CORRUPT')
    return new RescindError(
      'damaged-ledger',
      `${thing} is damaged.`,
      'Keep a copy of the file, restore the last backup, and run `rescind verify`.',
      cause,
    );
  if (code === 'SQLITE_CANTOPEN' || code === 'SQLITE_READONLY' || code === 'EACCES')
    return new RescindError(
      'cannot-open',
      `${thing} cannot be opened for writing.`,
      'Check that the folder exists and that you may write in it.',
      cause,
    );
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED')
    return new RescindError(
      'busy',
      `${thing} is being written by another process.`,
      'Wait until the other sweep or import has ended, then try again.',
      cause,
    );
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000')
    return new RescindError(
      'no-database',
      `${thing} cannot be reached (${code}).`,
      'Check RESCIND_DATABASE_URL and that PostgreSQL is running.',
      cause,
    );
  return fault instanceof Error ? fault : new Error(wordsOf(fault));
}
