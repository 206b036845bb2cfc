import type { Kysely } from 'kysely';
import type { Engine } from '../engine.ts';

/** Sources cover different fields, so that a notice needs to know when each was last read. */
export async function archive0005(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema.alterTable('notice').addColumn('reads', engine.textType).execute();
}
