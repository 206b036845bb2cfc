import type { Kysely } from 'kysely';

/** A partition of a sweep is called so in the tables too. */
export async function archive0004(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('part').renameTo('partition').execute();
  await (db as Kysely<{ partition: { purpose: string } }>)
    .updateTable('partition')
    .set({ purpose: 'partition' })
    .where('purpose', '=', 'part')
    .execute();
}
