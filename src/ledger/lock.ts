/**
 * One writer an archive. The lock is the operating system's (SQLite) or the database's own (PostgreSQL), so it dies with
 * whoever holds it: no process number to be reused, no file left over that locks everybody out.
 */
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import type { Pool } from 'pg';
import { RescindError } from '../kernel/kernel.ts';
import { inWords } from './faults.ts';

export interface WriterLock {
  release(): Promise<void>;
}

/** The file whose lock is the folder's; empty, and harmless to delete while nobody writes. */
export const LOCK_FILE = 'writer.lock';
/** Who holds it and for what: for the message only. */
const HOLDER_FILE = 'writer.json';

/**
 * Takes the writer's lock of a data folder.
 * @param purpose what the holder does, shown to whoever comes second: `a sweep`
 * @throws RescindError `folder-in-use`, or what the disk says, in words
 */
export function lockFolder(folder: string, purpose: string): WriterLock {
  const path = join(folder, LOCK_FILE);
  const holder = join(folder, HOLDER_FILE);
  let file: InstanceType<typeof Database> | undefined;
  try {
    file = new Database(path, { timeout: 0 });
    file.exec('begin exclusive');
    chmodSync(path, 0o600);
    writeFileSync(holder, JSON.stringify({ pid: process.pid, purpose }), { mode: 0o600 });
  } catch (fault) {
    file?.close();
    if ((fault as { code?: unknown }).code !== 'SQLITE_BUSY') throw inWords(fault, `The lock ${path}`);
    throw inUse(`The data folder is in use: ${toldBy(holder)}.`, 'use another folder with --data');
  }
  const held = file;
  return {
    release: async () => {
      rmSync(holder, { force: true });
      held.close();
    },
  };
}

function toldBy(holder: string): string {
  try {
    const { pid, purpose } = JSON.parse(readFileSync(holder, 'utf8')) as { pid?: unknown; purpose?: unknown };
    return `process ${pid} is doing ${purpose}`;
  } catch {
    return 'another process is writing';
  }
}

/**
 * Takes the writer's lock of a PostgreSQL schema, across every machine that uses it.
 * @throws RescindError `folder-in-use`, or what the database says, in words
 */
export async function lockSchema(pool: Pool, schema: string, purpose: string): Promise<WriterLock> {
  const client = await pool.connect().catch((fault: unknown) => {
    throw inWords(fault, 'The archive database');
  });
  client.on('error', () => undefined);
  const key = `rescind ${schema}`;
  const taken = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as taken', [key]);
  if (taken.rows[0]?.taken === true) {
    await client.query("select set_config('application_name', $1, false)", [`rescind: ${purpose}`]);
    return {
      release: async () => {
        // Where the connection is lost, the lock went with it.
        await client.query('select pg_advisory_unlock_all()').catch(() => undefined);
        client.release(true);
      },
    };
  }
  const held = await client.query(
    `select a.application_name as name, a.client_addr as host from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.granted
       and ((l.classid::bigint << 32) | l.objid::bigint) = hashtextextended($1, 0)`,
    [key],
  );
  client.release();
  const purposeOfHolder = String(held.rows[0]?.name ?? '').replace(/^rescind: /, '') || 'something else';
  const from = held.rows[0]?.host ? ` (from ${held.rows[0].host})` : '';
  throw inUse(
    `The archive is in use: another process is doing ${purposeOfHolder}${from}.`,
    'use another database',
  );
}

function inUse(what: string, otherwise: string): RescindError {
  return new RescindError(
    'folder-in-use',
    `${what} Nothing was touched.`,
    `Wait until it has ended, or ${otherwise}.`,
  );
}
