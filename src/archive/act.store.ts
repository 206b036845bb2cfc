/**
 * Writes acts into the chain, in the transaction of what they tell of, and notes the head of their day.
 * The first act of an archive that was filled without them tells of everything that stood before, so that nothing stays untold.
 */
import { canonicalJson, type Digest, dayOf, digestOf, type Instant } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader, SweepTable, Transactor } from '../ledger/ledger.ts';
import {
  ACTS,
  type ActKind,
  type ClosingBody,
  type ErasureBody,
  type Gone,
  type MetaBody,
  NOTHING_GONE,
  proposalOf,
  type StampBody,
  type SuccessionBody,
  type SweepTold,
  toldOfErasure,
  toldOfStamp,
  toldOfSuccession,
  toldOfSweep,
} from './act.ts';
import { chainOn } from './chain.ts';
import { type GoneNow, goneNow, goneSince, withBodies } from './gone.store.ts';
import { chainHead } from './observe.store.ts';

/** The status of an act: nobody answered. */
const NO_ANSWER = 0;

type Body = ClosingBody | SuccessionBody | ErasureBody | StampBody | MetaBody;

/** @param sweepNo the sweep that it is about; for an act about none, the newest */
async function append(
  tx: Transactor<ArchiveTables>,
  what: ActKind,
  asked: string,
  sweepNo: number,
  told: Body,
  now: Instant,
): Promise<void> {
  const head = await chainHead(tx as unknown as Reader<ArchiveTables>);
  const body = Buffer.from(canonicalJson(told));
  const link = {
    seq: head.seq + 1,
    sweepNo,
    what,
    askedDigest: digestOf(asked),
    status: NO_ANSWER,
    receivedAt: now,
    bodyDigest: digestOf(body),
    bodySize: body.length,
  };
  const chain = chainOn(head.chain, link);
  await tx
    .insertInto('observation')
    .values({
      seq: link.seq,
      sweep_no: sweepNo,
      what,
      asked,
      asked_digest: link.askedDigest,
      status: NO_ANSWER,
      received_at: now,
      body_digest: link.bodyDigest,
      body_size: link.bodySize,
      frame: body,
      cuts: '[]',
      chain,
    })
    .execute();
  await noteHead(tx, now, link.seq, chain);
}

/** A day's head is the link of its last act; it moves until the day is over. */
async function noteHead(
  tx: Transactor<ArchiveTables>,
  now: Instant,
  seq: number,
  chain: Digest,
): Promise<void> {
  await tx
    .insertInto('chain_head')
    .values({ day: dayOf(now), seq, chain })
    .onConflict((conflict) => conflict.column('day').doUpdateSet({ seq, chain }))
    .execute();
}

/** Before the first act: tells of every sweep, judgement, erasure, stamp and fact that stands, as it stands. */
export async function tellOfBefore(tx: Transactor<ArchiveTables>, now: Instant): Promise<void> {
  const newest = await newestSweep(tx);
  if (newest === null || (await everActed(tx))) return;
  const db = tx as unknown as Reader<ArchiveTables>;
  for (const { key, value } of await tx.selectFrom('meta').selectAll().orderBy('key').execute())
    await append(tx, 'meta', `meta ${key}`, newest, { key, value }, now);
  for await (const sweep of sweepsTold(db)) {
    const proposals = await proposalsOf(db, sweep.no);
    await append(
      tx,
      'closing',
      `sweep ${sweep.no}`,
      sweep.no,
      { sweep, proposals, keptOut: NOTHING_GONE },
      now,
    );
  }
  const judged = await tx
    .selectFrom('succession')
    .selectAll()
    .where('status', '!=', 'proposed')
    .orderBy('no')
    .execute();
  for (const row of judged)
    await append(tx, 'succession', `succession ${row.no}`, row.sweep_no, toldOfSuccession(row), now);
  const erasures = await tx.selectFrom('erasure').selectAll().orderBy('no').execute();
  const gone = await withBodies(db, await goneNow(db, null));
  for (const [at, row] of erasures.entries()) {
    const body = {
      ...toldOfErasure(row),
      gone: at === erasures.length - 1 ? gone : NOTHING_GONE,
      sweeps: [],
      successions: [],
    };
    await append(tx, 'erasure', `erasure ${row.no}`, newest, body, now);
  }
  for (const { no } of await tx.selectFrom('stamp').select('no').orderBy('no').execute())
    await tellStamp(tx, no, now);
}

/** How a sweep ended, or what a person said of it; told after its row was written. */
export async function tellSweep(
  tx: Transactor<ArchiveTables>,
  what: 'closing' | 'judgement',
  no: number,
  now: Instant,
): Promise<void> {
  const db = tx as unknown as Reader<ArchiveTables>;
  const row = await tx.selectFrom('sweep').selectAll().where('no', '=', no).executeTakeFirstOrThrow();
  const sweep = toldOfSweep(row, await partitionRows(db, no), await erasedDigests(db));
  const keptOut: Gone = what === 'closing' ? await withBodies(db, await goneNow(db, no)) : NOTHING_GONE;
  const proposals = row.applied === null ? [] : await proposalsOf(db, no);
  await append(tx, what, `sweep ${no}`, no, { sweep, proposals, keptOut }, now);
}

export async function tellSuccession(tx: Transactor<ArchiveTables>, no: number, now: Instant): Promise<void> {
  const row = await tx.selectFrom('succession').selectAll().where('no', '=', no).executeTakeFirstOrThrow();
  await append(tx, 'succession', `succession ${no}`, row.sweep_no, toldOfSuccession(row), now);
}

export async function tellStamp(tx: Transactor<ArchiveTables>, no: number, now: Instant): Promise<void> {
  const row = await tx
    .selectFrom('stamp')
    .select(['no', 'chain', 'stamped_at', 'authority', 'kept_at', 'reply_digest'])
    .where('no', '=', no)
    .executeTakeFirstOrThrow();
  await append(tx, 'stamp', `stamp ${no}`, (await newestSweep(tx)) ?? 0, toldOfStamp(row), now);
}

/** A fact about the archive; one that is noted before the first sweep is told with the first act. */
export async function tellMeta(tx: Transactor<ArchiveTables>, fact: MetaBody, now: Instant): Promise<void> {
  const newest = await newestSweep(tx);
  if (newest !== null) await append(tx, 'meta', `meta ${fact.key}`, newest, fact, now);
}

/** What an erasure may change, as it stands. */
export interface BeforeErasure {
  readonly gone: GoneNow;
  readonly sweeps: ReadonlyMap<number, string>;
  readonly successions: readonly number[];
}

export async function beforeErasure(tx: Transactor<ArchiveTables>): Promise<BeforeErasure> {
  const db = tx as unknown as Reader<ArchiveTables>;
  const sweeps = new Map<number, string>();
  for await (const sweep of sweepsTold(db)) sweeps.set(sweep.no, canonicalJson(sweep));
  return { gone: await goneNow(db, null), sweeps, successions: await successionNumbers(db) };
}

/** An erasure, told after it was done: what it says of itself, and everything that is not as it was before. */
export async function tellErasure(
  tx: Transactor<ArchiveTables>,
  no: number,
  before: BeforeErasure,
  now: Instant,
): Promise<void> {
  const db = tx as unknown as Reader<ArchiveTables>;
  const row = await tx.selectFrom('erasure').selectAll().where('no', '=', no).executeTakeFirstOrThrow();
  const sweeps: SweepTold[] = [];
  for await (const sweep of sweepsTold(db))
    if (before.sweeps.get(sweep.no) !== canonicalJson(sweep)) sweeps.push(sweep);
  const left = new Set(await successionNumbers(db));
  const body: ErasureBody = {
    ...toldOfErasure(row),
    gone: await withBodies(db, goneSince(before.gone, await goneNow(db, null))),
    sweeps,
    successions: before.successions.filter((succession) => !left.has(succession)),
  };
  await append(tx, 'erasure', `erasure ${no}`, (await newestSweep(tx)) ?? 0, body, now);
}

/** Every closed sweep as it would be told now, oldest first. */
export async function* sweepsTold(db: Reader<ArchiveTables>): AsyncIterable<SweepTold> {
  const digests = await erasedDigests(db);
  const rows: SweepTable[] = await db
    .selectFrom('sweep')
    .selectAll()
    .where('state', '=', 'closed')
    .orderBy('no')
    .execute();
  for (const row of rows) yield toldOfSweep(row, await partitionRows(db, row.no), digests);
}

async function partitionRows(db: Reader<ArchiveTables>, sweepNo: number): Promise<readonly object[]> {
  return db
    .selectFrom('partition')
    .select(['position', 'filter', 'purpose', 'total', 'yielded', 'outcome', 'note', 'found'])
    .where('sweep_no', '=', sweepNo)
    .orderBy('position')
    .execute();
}

async function erasedDigests(db: Reader<ArchiveTables>): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom('erasure').select(['no', 'notice_digest']).execute();
  return new Map(rows.map((row) => [row.no, row.notice_digest]));
}

async function proposalsOf(db: Reader<ArchiveTables>, sweepNo: number) {
  const rows = await db
    .selectFrom('succession')
    .select(['no', 'old_id', 'new_id', 'reasons', 'proposed_at', 'sweep_no'])
    .where('sweep_no', '=', sweepNo)
    .orderBy('no')
    .execute();
  return rows.map(proposalOf);
}

async function successionNumbers(db: Reader<ArchiveTables>): Promise<number[]> {
  return (await db.selectFrom('succession').select('no').orderBy('no').execute()).map((row) => row.no);
}

async function newestSweep(tx: Transactor<ArchiveTables>): Promise<number | null> {
  const row = await tx.selectFrom('sweep').select('no').orderBy('no', 'desc').limit(1).executeTakeFirst();
  return row?.no ?? null;
}

async function everActed(tx: Transactor<ArchiveTables>): Promise<boolean> {
  const row = await tx
    .selectFrom('observation')
    .select('seq')
    .where('what', 'in', ACTS)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
