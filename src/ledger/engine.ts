/**
 * The two engines and the few places where they differ. Everything else is one store code.
 * SQLite: one file, WAL, synchronous FULL, a writer and a reader that cannot write.
 * PostgreSQL 15 or newer: one schema, pooled.
 */
import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3-multiple-ciphers';
import {
  type CreateTableBuilder,
  Kysely,
  type KyselyPlugin,
  PostgresDialect,
  type RawBuilder,
  SqliteDialect,
  sql,
} from 'kysely';
import { Pool, types } from 'pg';
import { inWords } from './faults.ts';
import { lockFolder, lockSchema, type WriterLock } from './lock.ts';

/** What differs between the engines. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  readonly bytesType: 'blob' | 'bytea';
  /** Text that sorts by code point on both engines, whatever the database's locale. */
  readonly textType: 'text' | RawBuilder<unknown>;
  /** The schema of the tables; null where the engine has none. */
  readonly schema: string | null;
  /** Most bound values in one statement. */
  readonly mostValues: number;
  /** Adds a numbered primary key that the database counts up and never uses twice. */
  serial<T extends string, C extends string>(
    table: CreateTableBuilder<T, C>,
    column: string,
  ): CreateTableBuilder<T, C>;
}

export interface Connections<Tables> {
  readonly engine: Engine;
  readonly writer: Kysely<Tables>;
  readonly reader: Kysely<Tables>;
  /** Gives back what deleted rows left behind, so that erased bytes are in no page and no log of the database. */
  compact(): Promise<void>;
  /** Looks how the tables are filled where that changed much, so that questions are answered along the shortest way. */
  measure(): Promise<void>;
  /** Takes the writer's lock; see `Ledger.lockWriter`. */
  lockWriter(purpose: string): Promise<WriterLock>;
  close(): Promise<void>;
}

const sqlite: Engine = {
  name: 'sqlite',
  bytesType: 'blob',
  textType: 'text',
  schema: null,
  mostValues: 30_000,
  serial: (table, column) =>
    table.addColumn(column as never, 'integer', (c) => c.primaryKey().autoIncrement()),
};

const postgres = (schema: string): Engine => ({
  schema,
  name: 'postgres',
  bytesType: 'bytea',
  textType: sql`text collate "C"`,
  mostValues: 60_000,
  serial: (table, column) =>
    table.addColumn(column as never, 'integer', (c) => c.primaryKey().generatedAlwaysAsIdentity()),
});

const TURN_EVERY = 16;

/**
 * Lets the event loop turn now and then. SQLite answers at once, so a long transaction would never do so by itself: pages would wait
 * for its end, and the driver, which frees its statements only as the loop turns, would hold on to every one of them.
 */
function turns(): KyselyPlugin {
  let asked = 0;
  return {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      asked += 1;
      if (asked % TURN_EVERY === 0) await setImmediate();
      return result;
    },
  };
}

/**
 * Opens (or makes) an archive file.
 * @throws RescindError in words when the file cannot be opened or is no database
 */
export function openSqlite<Tables>(path: string): Connections<Tables> {
  try {
    const writer = new Database(path);
    chmodSync(path, 0o600);
    writer.pragma('journal_mode = WAL');
    writer.pragma('synchronous = FULL');
    writer.pragma('foreign_keys = ON');
    writer.pragma('secure_delete = ON');
    writer.pragma('busy_timeout = 10000');
    writer.pragma('cache_size = -16384');
    writer.pragma('analysis_limit = 400');
    const reader = new Database(path);
    reader.pragma('busy_timeout = 10000');
    reader.pragma('cache_size = -16384');
    reader.pragma('query_only = ON');
    const connections = {
      engine: sqlite,
      writer: new Kysely<Tables>({ dialect: new SqliteDialect({ database: writer }), plugins: [turns()] }),
      reader: new Kysely<Tables>({ dialect: new SqliteDialect({ database: reader }), plugins: [turns()] }),
    };
    return {
      ...connections,
      compact: async () => {
        // What was measured holds samples of what stood in the tables.
        writer.exec('analyze');
        writer.exec('vacuum');
        writer.pragma('wal_checkpoint(TRUNCATE)');
      },
      // Every table is looked at (0x10000) and measured (0x2) if it never was or grew tenfold.
      measure: async () => void writer.pragma('optimize = 0x10002'),
      lockWriter: async (purpose) => lockFolder(dirname(path), purpose),
      close: async () => {
        await connections.reader.destroy();
        await connections.writer.destroy();
      },
    };
  } catch (fault) {
    throw inWords(fault, `The archive ${path}`);
  }
}

/**
 * Opens a schema of a PostgreSQL database and makes the schema when it is not there.
 * @param url such as `postgres://user@host/database`
 */
export async function openPostgres<Tables>(url: string, schema: string): Promise<Connections<Tables>> {
  types.setTypeParser(types.builtins.INT8, Number);
  const pool = new Pool({ connectionString: url, max: 8, options: `-c search_path=${schema}` });
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`create schema if not exists ${sql.id(schema)}`.execute(db);
  } catch (fault) {
    await db.destroy();
    throw inWords(fault, databaseName(url));
  }
  return {
    engine: postgres(schema),
    writer: db,
    reader: db,
    compact: () => compactSchema(db as Kysely<unknown>, schema),
    // PostgreSQL does so by itself.
    measure: async () => undefined,
    lockWriter: (purpose) => lockSchema(pool, schema, purpose),
    close: () => db.destroy(),
  };
}

/** The tables that name people, or may. */
const OF_PEOPLE = [
  'blob',
  'reading',
  'sighting',
  'revision',
  'change',
  'notice',
  'notice_word',
  'notice_country',
  'observation',
  'partition',
  'succession',
  'sweep',
];

/**
 * Writes the tables anew, and measures them anew: statistics hold the commonest values. An empty table is not measured, so that its
 * statistics go with a column that is given the type it has.
 */
async function compactSchema(db: Kysely<unknown>, schema: string): Promise<void> {
  for (const table of OF_PEOPLE)
    await sql`vacuum (full, analyze) ${sql.table(`${schema}.${table}`)}`.execute(db);
  const { rows } = await sql<{ tablename: string; attname: string; type: string }>`
    select s.tablename, s.attname, format_type(a.atttypid, a.atttypmod) as type
    from pg_stats s
    join pg_class t on t.relname = s.tablename and t.relnamespace = to_regnamespace(quote_ident(s.schemaname))
    join pg_attribute a on a.attrelid = t.oid and a.attname = s.attname
    where s.schemaname = ${schema} and t.reltuples <= 0 and a.atttypid in ('text'::regtype, 'bytea'::regtype)`.execute(
    db,
  );
  for (const { tablename, attname, type } of rows)
    await sql`alter table ${sql.table(`${schema}.${tablename}`)} alter column ${sql.ref(attname)}
      type ${type === 'text' ? sql`text collate "C"` : sql`bytea`}`.execute(db);
}

/** A PostgreSQL database as messages call it: its name and machine, never a user or a password. */
export function databaseName(url: string): string {
  const address = URL.parse(url);
  const name = address?.pathname.replace(/^\//, '') ?? '';
  if (address === null || address.host === '' || name === '') return 'The PostgreSQL database';
  return `The PostgreSQL database ${name} at ${address.host}`;
}
