import type { Kysely } from 'kysely';
import type { Engine } from '../engine.ts';

/** Of many files only the day or the month is known on which they were saved. */
export async function archive0006(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema.alterTable('sweep').addColumn('saved_from', engine.textType).execute();
}
