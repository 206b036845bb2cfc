/** Migrations: one list for both engines, run in order, each in a transaction. */
import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { RescindError } from '../kernel/kernel.ts';
import type { Engine } from './engine.ts';
import { inWords } from './faults.ts';
import { archive0001 } from './migrations/archive-0001-foundation.ts';
import { archive0002 } from './migrations/archive-0002-found.ts';
import { archive0003 } from './migrations/archive-0003-stamps.ts';
import { archive0004 } from './migrations/archive-0004-partition.ts';
import { archive0005 } from './migrations/archive-0005-last-reads.ts';
import { archive0006 } from './migrations/archive-0006-saved-from.ts';
import { archive0008 } from './migrations/archive-0008-bounds.ts';
import { archive0009 } from './migrations/archive-0009-screening.ts';

type Step = (db: Kysely<unknown>, engine: Engine) => Promise<void>;

/** Append only; a step that has shipped is never edited. */
export const archiveSteps: Readonly<Record<string, Step>> = {
  '0001-foundation': archive0001,
  '0002-found': archive0002,
  '0003-stamps': archive0003,
  '0004-partition': archive0004,
  '0005-last-reads': archive0005,
  '0006-saved-from': archive0006,
  '0008-bounds': archive0008,
  '0009-screening': archive0009,
};

/**
 * Brings a ledger to the newest shape.
 * @param thing the ledger's name for messages
 * @throws RescindError `newer-database` when the ledger was written by a newer Rescind; nothing is touched then
 */
export async function migrate(
  db: Kysely<unknown>,
  engine: Engine,
  steps: Readonly<Record<string, Step>>,
  thing: string,
): Promise<void> {
  const migrations: Record<string, Migration> = Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [name, { up: (on: Kysely<unknown>) => step(on, engine) }]),
  );
  const done = await namesDone(db).catch((fault: unknown) => {
    throw inWords(fault, thing);
  });
  const unknown = done.filter((name) => !(name in steps));
  if (unknown.length > 0)
    throw new RescindError(
      'newer-database',
      `${thing} was written by a newer Rescind (it has the step ${unknown[0]}). Nothing was changed.`,
      'Install the newer Rescind, or point --data at another folder.',
    );
  const migrator = new Migrator({
    db: db as Kysely<object>,
    provider: { getMigrations: async () => migrations },
    ...(engine.schema !== null && { migrationTableSchema: engine.schema }),
  });
  // Kysely looks at every schema of the database first; a column that another archive's step drops meanwhile makes that look fail.
  let { error } = await migrator.migrateToLatest();
  for (let again = 0; again < 5 && codeOf(error) === UNDEFINED_COLUMN; again += 1)
    ({ error } = await migrator.migrateToLatest());
  if (error !== undefined) throw inWords(error, thing);
}

/** Names of the steps done so far; none where the ledger is new. */
async function namesDone(db: Kysely<unknown>): Promise<string[]> {
  try {
    const rows = await (db as Kysely<{ kysely_migration: { name: string } }>)
      .selectFrom('kysely_migration')
      .select('name')
      .execute();
    return rows.map((row) => row.name);
  } catch (fault) {
    const code = codeOf(fault);
    if (code === 'SQLITE_ERROR' || code === '42P01') return [];
    throw fault;
  }
}

const UNDEFINED_COLUMN = '42703';

function codeOf(fault: unknown): string {
  return typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
}
