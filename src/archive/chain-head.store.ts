/** The chain's head by day: published in feeds, so that anybody who kept one can tell whether the past was altered. */
import { type Day, type Digest, dayOf, type Instant } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader, Transactor } from '../ledger/ledger.ts';
import { chainHead } from './observe.store.ts';
import { allStamps, type Stamp } from './stamp.store.ts';

export interface PublishedHead {
  readonly day: Day;
  readonly seq: number;
  readonly chain: Digest;
  /** Stamps of outside authorities (RFC 3161), oldest first; none: it is not stamped. */
  readonly stamps: readonly Stamp[];
}

/** Notes today's head; a day's head moves until the day is over. */
export async function headOfToday(tx: Transactor<ArchiveTables>, now: Instant): Promise<void> {
  const head = await chainHead(tx as unknown as Reader<ArchiveTables>);
  if (head.seq === 0) return;
  await tx
    .insertInto('chain_head')
    .values({ day: dayOf(now), seq: head.seq, chain: head.chain })
    .onConflict((conflict) => conflict.column('day').doUpdateSet({ seq: head.seq, chain: head.chain }))
    .execute();
}

/** Heads, newest first. */
export async function chainHeads(db: Reader<ArchiveTables>, limit = 400): Promise<PublishedHead[]> {
  const rows = await db
    .selectFrom('chain_head')
    .select(['day', 'seq', 'chain'])
    .orderBy('day', 'desc')
    .limit(limit)
    .execute();
  const stamps = Map.groupBy(await allStamps(db), ({ chain }) => chain);
  return rows.map((row) => ({
    day: row.day as Day,
    seq: row.seq,
    chain: row.chain as Digest,
    stamps: (stamps.get(row.chain as Digest) ?? []).map(({ chain: _chain, ...stamp }) => stamp),
  }));
}
