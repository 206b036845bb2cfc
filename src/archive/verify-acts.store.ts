/**
 * Holds what is on record of sweeps, judgements, successions, erasures, stamps and facts against what the chain's acts tell of them,
 * in both directions: nothing on record that the chain does not tell, nothing told that is not on record.
 * A chain without any act is of an archive that was filled before acts were told; there is nothing to hold it against.
 */
import { canonicalJson } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader } from '../ledger/ledger.ts';
import { sweepsTold } from './act.store.ts';
import { type SweepTold, toldOfErasure, toldOfStamp, toldOfSuccession } from './act.ts';
import type { Told } from './told.ts';
import type { Walked } from './verify-chain.store.ts';
import type { Break } from './verify-derived.store.ts';

const NOT_TOLD = 'the chain tells of no such thing.';
const NOT_ON_RECORD = 'the chain tells of it, but it is not on record.';

export async function compareActs(db: Reader<ArchiveTables>, walked: Walked): Promise<Break | null> {
  const { told } = walked;
  const untold = await compareGone(db, walked);
  if (untold !== null || told.acts === 0) return untold;
  return (
    (await compareSweepRows(db, told)) ??
    (await compareErasures(db, told)) ??
    (await compareSuccessions(db, told)) ??
    (await compareStamps(db, told)) ??
    (await compareMeta(db, told))
  );
}

/** Bodies that lack an item and questions that are blank: an erasure must have said so. */
async function compareGone(db: Reader<ArchiveTables>, walked: Walked): Promise<Break | null> {
  const { told, partly, blank, emptied } = walked;
  const erasures = new Set((await db.selectFrom('erasure').select('no').execute()).map(({ no }) => no));
  const ever = erasures.size > 0;
  for (const [seq, no] of emptied)
    if (!erasures.has(no))
      return { where: `observation ${seq}`, what: 'its frame is called erased, and no erasure left it so.' };
  for (const [seq, standing] of partly) {
    const where = `observation ${seq}`;
    if (!ever) return { where, what: 'a part of its body is gone, and nothing was ever erased.' };
    if (told.acts > 0 && !told.bodies.has(seq))
      return { where, what: 'a part of its body is gone, and no erasure tells of it.' };
    if (told.acts > 0 && told.bodies.get(seq) !== standing)
      return { where, what: 'what an erasure left of its body is not what stands.' };
  }
  for (const seq of blank)
    if (told.acts > 0 ? !told.questions.has(seq) : !ever)
      return {
        where: `observation ${seq}`,
        what: 'the question on record is not the one that was chained; no erasure tells that it was blanked.',
      };
  return null;
}

const WORDS: Readonly<Record<keyof SweepTold, string>> = {
  no: 'its number',
  origin: 'whether it is a file or of the service',
  source: 'its source',
  openedAt: 'when it was opened',
  closedAt: 'when it was closed',
  seenFrom: 'the moment at which it began to read',
  seenTo: 'the moment at which it ended reading',
  savedFrom: 'from when on it was saved',
  verdict: 'its verdict',
  totalBefore: 'its total before',
  totalAfter: 'its total after',
  seen: 'how many it saw',
  requests: 'its number of requests',
  gone: 'who was gone at its end',
  report: 'its report',
  partitions: 'its partitions',
  gate: 'what came of it at the gate',
  gateReason: 'why it was held back',
  judgedBy: 'who judged it',
  judgedAt: 'when it was judged',
  judgedWhy: 'why it was judged so',
  applied: 'its place in the order of knowledge',
  appliedAt: 'when it came to count',
  counts: 'how much it changed',
};

async function compareSweepRows(db: Reader<ArchiveTables>, told: Told): Promise<Break | null> {
  const left = new Map(told.sweeps);
  for await (const sweep of sweepsTold(db)) {
    const where = `sweep ${sweep.no}`;
    const said = left.get(sweep.no);
    left.delete(sweep.no);
    if (said === undefined) return { where, what: `it is closed, but ${NOT_TOLD}` };
    for (const field of Object.keys(WORDS) as (keyof SweepTold)[])
      if (canonicalJson(said[field]) !== canonicalJson(sweep[field]))
        return { where, what: `${WORDS[field]}: what is on record is not what the chain tells.` };
  }
  const [missing] = left.keys();
  return missing === undefined ? null : { where: `sweep ${missing}`, what: NOT_ON_RECORD };
}

async function compareErasures(db: Reader<ArchiveTables>, told: Told): Promise<Break | null> {
  const rows = await db.selectFrom('erasure').selectAll().orderBy('no').execute();
  return compare(
    'erasure',
    rows.map((row) => [row.no, toldOfErasure(row)]),
    told.erasures,
  );
}

async function compareSuccessions(db: Reader<ArchiveTables>, told: Told): Promise<Break | null> {
  const rows = await db.selectFrom('succession').selectAll().orderBy('no').execute();
  const onRecord = rows.map((row) => toldOfSuccession(row));
  return (
    compare(
      'succession',
      onRecord.map(({ proposal }) => proposal),
      told.proposals,
    ) ??
    compare(
      'the word on succession',
      onRecord.flatMap((row) => (row.status === 'proposed' ? [] : [[row.proposal[0], row] as const])),
      told.judged,
    )
  );
}

async function compareStamps(db: Reader<ArchiveTables>, told: Told): Promise<Break | null> {
  const rows = await db
    .selectFrom('stamp')
    .select(['no', 'chain', 'stamped_at', 'authority', 'kept_at', 'reply_digest'])
    .orderBy('no')
    .execute();
  return compare(
    'stamp',
    rows.map((row) => [row.no, toldOfStamp(row)]),
    told.stamps,
  );
}

async function compareMeta(db: Reader<ArchiveTables>, told: Told): Promise<Break | null> {
  const rows = await db.selectFrom('meta').selectAll().orderBy('key').execute();
  return compare(
    'the fact',
    rows.map(({ key, value }) => [key, value]),
    told.meta,
  );
}

function compare<Key, Value>(
  name: string,
  rows: readonly (readonly [Key, Value])[],
  told: ReadonlyMap<Key, Value>,
): Break | null {
  const onRecord = new Set(rows.map(([key]) => key));
  for (const [key, row] of rows) {
    const said = told.get(key);
    if (said === undefined) return { where: `${name} ${key}`, what: `it is on record, but ${NOT_TOLD}` };
    if (canonicalJson(said) !== canonicalJson(row))
      return { where: `${name} ${key}`, what: 'what is on record is not what the chain tells of it.' };
  }
  for (const key of told.keys())
    if (!onRecord.has(key)) return { where: `${name} ${key}`, what: NOT_ON_RECORD };
  return null;
}
