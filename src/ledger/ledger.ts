/**
 * The ledger: where things are remembered, on SQLite or PostgreSQL, with one store code for both.
 * Promises: a `Reader` cannot write; a `Transactor` exists only inside a transaction, and all of it commits or none.
 * Refuses: to know what a notice is; the tables' columns are its whole knowledge.
 */
import { join } from 'node:path';
import type { Kysely, Transaction } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { ArchiveTables } from './archive-tables.ts';
import { type Connections, databaseName, type Engine, openPostgres, openSqlite } from './engine.ts';
import { inWords, isOfEngine } from './faults.ts';
import type { WriterLock } from './lock.ts';
import { archiveSteps, migrate } from './migrate.ts';

export type {
  ArchiveTables,
  ChangeTable,
  NoticeTable,
  ObservationTable,
  RevisionTable,
  SweepTable,
} from './archive-tables.ts';
export type { Engine } from './engine.ts';
export { inWords } from './faults.ts';
export type { WriterLock } from './lock.ts';

/** Can look, cannot write. */
export type Reader<Tables> = ReadonlyKysely<Tables>;
/** Can write; lives only inside `transact`. */
export type Transactor<Tables> = Transaction<Tables>;

export interface Ledger<Tables> {
  readonly engine: Engine;
  readonly read: Reader<Tables>;
  /** Runs `work` in one transaction: all of it is kept, or nothing. */
  transact<T>(work: (tx: Transactor<Tables>) => Promise<T>): Promise<T>;
  /** After an erasure: leaves nothing of deleted rows in the files of the database. */
  compact(): Promise<void>;
  /** After much was written: lets the engine look how its tables are filled. Never throws; without it answers only take longer. */
  measure(): Promise<void>;
  /**
   * Takes the one writer's lock of this archive; it dies with the process that holds it.
   * @param purpose what the holder does, shown to whoever comes second: `a sweep`
   * @throws RescindError `folder-in-use`
   */
  lockWriter(purpose: string): Promise<WriterLock>;
  /** A fault that the database had while it was read, as a `RescindError`; any other fault as it is. */
  inWords(fault: unknown): unknown;
  close(): Promise<void>;
}

/** Where an archive lives: a folder (SQLite) or a PostgreSQL database. */
export type Place = { readonly folder: string } | { readonly url: string; readonly schema?: string };

/** The archive's file inside a data folder. */
export const ARCHIVE_FILE = 'archive.sqlite';

/**
 * Opens the archive ledger and brings it to the newest shape.
 * @throws RescindError `cannot-open`, `not-a-ledger`, `damaged-ledger`, `newer-database`, `no-database`
 */
export async function openArchiveLedger(place: Place): Promise<Ledger<ArchiveTables>> {
  const thing =
    'folder' in place ? `The archive ${join(place.folder, ARCHIVE_FILE)}` : databaseName(place.url);
  const connections =
    'folder' in place
      ? openSqlite<ArchiveTables>(join(place.folder, ARCHIVE_FILE))
      : await openPostgres<ArchiveTables>(place.url, place.schema ?? 'rescind_archive');
  try {
    await migrate(connections.writer as Kysely<unknown>, connections.engine, archiveSteps, thing);
  } catch (fault) {
    await connections.close();
    throw inWords(fault, thing);
  }
  return handOut(connections, thing);
}

/** Cuts rows so that one statement never binds more values than the engine takes. */
export function* inBatches<Row>(rows: readonly Row[], columns: number, mostValues: number): Iterable<Row[]> {
  const size = Math.max(1, Math.floor(mostValues / columns));
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

function handOut<Tables>(connections: Connections<Tables>, thing: string): Ledger<Tables> {
  const locks = new Set<WriterLock>();
  return {
    engine: connections.engine,
    read: connections.reader as unknown as Reader<Tables>,
    transact: async (work) => {
      // A full disk makes SQLite undo the transaction by itself; the fault that follows from that must not hide the first.
      let first: unknown = null;
      try {
        return await connections.writer.transaction().execute(async (tx) => {
          try {
            return await work(tx);
          } catch (fault) {
            first = fault;
            throw fault;
          }
        });
      } catch (fault) {
        throw inWords(first ?? fault, thing);
      }
    },
    compact: async () => {
      await connections.compact().catch((fault: unknown) => {
        throw inWords(fault, thing);
      });
    },
    measure: () => connections.measure().catch(() => undefined),
    lockWriter: async (purpose) => {
      const lock = await connections.lockWriter(purpose);
      const held: WriterLock = {
        release: async () => {
          if (locks.delete(held)) await lock.release();
        },
      };
      locks.add(held);
      return held;
    },
    close: async () => {
      for (const lock of [...locks]) await lock.release();
      await connections.close();
    },
    inWords: (fault) => (isOfEngine(fault) ? inWords(fault, thing) : fault),
  };
}
