/** The chain's head by day: published in feeds, so that anybody who kept one can tell whether the past was altered. */
import type { Day, Digest } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader } from '../ledger/ledger.ts';
import { allStamps, type Stamp } from './stamp.store.ts';

export interface PublishedHead {
  readonly day: Day;
  readonly seq: number;
  readonly chain: Digest;
  /** Stamps of outside authorities (RFC 3161), oldest first; none: it is not stamped. */
  readonly stamps: readonly Stamp[];
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
