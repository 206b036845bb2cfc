/** Facts about the archive itself. */
import type { ArchiveTables, Reader, Transactor } from '../ledger/ledger.ts';

export async function metaValue(db: Reader<ArchiveTables>, key: string): Promise<string | null> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

export async function setMeta(tx: Transactor<ArchiveTables>, key: string, value: string): Promise<void> {
  await tx
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
