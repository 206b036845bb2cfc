import type { Kysely } from 'kysely';

/** Parts say how many notices nothing earlier in their sweep had shown; the next sweep looks there again. */
export async function archive0002(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('part').addColumn('found', 'integer').execute();
}
