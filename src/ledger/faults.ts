/** What a database says, in words for the person who has to go on. */
import { RescindError, wordsOf } from '../kernel/kernel.ts';

interface Words {
  readonly code: string;
  /** What is wrong; follows the name of the thing. */
  readonly says: string;
  readonly next: string;
}

const FULL: Words = {
  code: 'disk-full',
  says: 'could not be written, for the disk is full. What was acknowledged before is kept; the rest was undone.',
  next: 'Make room on that disk, then run the same command again.',
};
const DAMAGED: Words = {
  code: 'damaged-ledger',
  says: 'is damaged: a part of it cannot be read.',
  next: 'Change nothing in it: keep a copy, restore the last backup, and run `rescind verify` on that. Look at the disk, too.',
};
const SETTING = 'Look at RESCIND_DATABASE_URL';
const REFUSED: Words = {
  code: 'no-database',
  says: 'does not let us in: the name of the user or the password is not accepted.',
  next: `${SETTING} (user and password) and at pg_hba.conf of the server.`,
};
const SILENT: Words = {
  code: 'no-database',
  says: 'cannot be reached: nothing answers there.',
  next: `${SETTING} (machine and port), and start PostgreSQL if it is not running.`,
};
const LOST: Words = {
  code: 'no-database',
  says: 'broke off the connection. What was acknowledged before is kept; the rest was undone.',
  next: 'Check that PostgreSQL is running, then run the same command again.',
};
const BUSY: Words = {
  code: 'busy',
  says: 'is being written by another process.',
  next: 'Wait until the other sweep or import has ended, then try again.',
};
const CLOSED: Words = {
  code: 'cannot-open',
  says: 'cannot be opened for writing.',
  next: 'Check that the folder exists and that you may write in it.',
};

/** By the engines' own codes; one of SQLite stands for all that begin with it. https://www.postgresql.org/docs/15/errcodes-appendix.html */
const BY_CODE: Readonly<Record<string, Words>> = {
  SQLITE_FULL: FULL,
  SQLITE_IOERR_WRITE: FULL,
  '53100': FULL,
  ENOSPC: FULL,
  SQLITE_IOERR: {
    code: 'disk-fault',
    says: 'could not be read or written: the disk reports a fault. What was acknowledged before is kept.',
    next: 'Keep a copy of the data folder, look at the disk, then run `rescind verify`.',
  },
  SQLITE_CORRUPT: DAMAGED,
  SQLITE_IOERR_READ: DAMAGED,
  SQLITE_IOERR_SHORT_READ: DAMAGED,
  XX001: DAMAGED,
  XX002: DAMAGED,
  SQLITE_NOTADB: {
    code: 'not-a-ledger',
    says: 'is no Rescind archive (it is not a database, or it is encrypted).',
    next: 'Point --data at another folder, or restore this file from a backup.',
  },
  SQLITE_CANTOPEN: CLOSED,
  SQLITE_READONLY: CLOSED,
  EACCES: CLOSED,
  EPERM: CLOSED,
  EROFS: CLOSED,
  SQLITE_BUSY: BUSY,
  SQLITE_LOCKED: BUSY,
  ECONNREFUSED: SILENT,
  ETIMEDOUT: SILENT,
  EHOSTUNREACH: SILENT,
  ENOENT: SILENT,
  ECONNRESET: LOST,
  '57P01': LOST,
  '08003': LOST,
  '08006': LOST,
  ENOTFOUND: {
    code: 'no-database',
    says: 'cannot be found: no machine has that name.',
    next: `${SETTING} (the name of the machine).`,
  },
  ERR_INVALID_URL: {
    code: 'no-database',
    says: 'cannot be opened: its address cannot be read.',
    next: `${SETTING}: it is written like postgres://user:password@machine:5432/database, with signs such as @ in a password as %40.`,
  },
  '3D000': {
    code: 'no-database',
    says: 'does not exist.',
    next: `Make it with \`createdb NAME\`, or name another one in RESCIND_DATABASE_URL.`,
  },
  '28P01': REFUSED,
  '28000': REFUSED,
  '42501': {
    code: 'no-database',
    says: 'does not let this user make or use the schema of the archive.',
    next: 'Let its owner run `GRANT CREATE ON DATABASE … TO …`, or name another user in RESCIND_DATABASE_URL.',
  },
  '53300': {
    code: 'busy',
    says: 'takes no more connections now.',
    next: 'Wait until others have ended, or raise max_connections, then try again.',
  },
  '57P03': {
    code: 'busy',
    says: 'is starting up or shutting down.',
    next: 'Wait a moment, then try again.',
  },
};

/** What the driver of PostgreSQL says, without a code, when a connection is gone. */
const BROKEN_OFF = /^Connection terminated/;

/**
 * Turns a fault of either engine into a `RescindError`; leaves a `RescindError` as it is, and what is no fault of an engine.
 * @param thing what was being opened, read or written, for the message; never with a password
 */
export function inWords(fault: unknown, thing: string): Error {
  if (fault instanceof RescindError) return fault;
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
  const undone = /cannot rollback - no transaction is active/.test(wordsOf(fault));
  const lost = BROKEN_OFF.test(wordsOf(fault));
  const words = undone ? FULL : lost ? LOST : (BY_CODE[code] ?? BY_CODE[familyOf(code)]);
  if (words !== undefined)
    return new RescindError(words.code, `${thing} ${words.says}`, words.next, { cause: fault });
  return fault instanceof Error ? fault : new Error(wordsOf(fault));
}

/** Whether a fault comes from an engine or the way to it, and not from a file or the program. */
export function isOfEngine(fault: unknown): boolean {
  if (typeof fault !== 'object' || fault === null) return false;
  if (BROKEN_OFF.test(wordsOf(fault))) return true;
  const { code = '', severity, syscall = '' } = fault as Record<string, unknown>;
  return (
    String(code).startsWith('SQLITE_') ||
    severity !== undefined ||
    /^(connect|getaddrinfo)$/.test(String(syscall))
  );
}

/** `SQLITE_CORRUPT` of `SQLITE_CORRUPT_INDEX`. */
function familyOf(code: string): string {
  return /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? '';
}
