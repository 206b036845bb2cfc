/** Facts about the archive itself. */
import type { Instant } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader, Transactor } from '../ledger/ledger.ts';
import { tellMeta, tellOfBefore } from './act.store.ts';

export async function metaValue(db: Reader<ArchiveTables>, key: string): Promise<string | null> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

export async function setMeta(
  tx: Transactor<ArchiveTables>,
  key: string,
  value: string,
  now: Instant,
): Promise<void> {
  await tellOfBefore(tx, now);
  await tx
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  await tellMeta(tx, { key, value }, now);
}

/** A mark that is another one whenever a sweep came to count or somebody was erased: what was derived under it may be kept. */
export async function knowledgeMark(db: Reader<ArchiveTables>): Promise<string> {
  const applied = await db
    .selectFrom('sweep')
    .select((eb) => eb.fn.max('applied').as('last'))
    .executeTakeFirst();
  const erased = await db
    .selectFrom('erasure')
    .select((eb) => eb.fn.max('no').as('last'))
    .executeTakeFirst();
  return `${applied?.last ?? 0}.${erased?.last ?? 0}`;
}
