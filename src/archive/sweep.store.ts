/** Sweeps: opened, filled, closed with a verdict, held back by the gate, judged by a person. */
import { type Instant, RescindError } from '../kernel/kernel.ts';
import {
  type ArchiveTables,
  inBatches,
  type Ledger,
  type Reader,
  type SweepTable,
  type Transactor,
} from '../ledger/ledger.ts';
import type { Partition, SweepReport } from '../notice/notice.ts';
import { tellOfBefore, tellSweep } from './act.store.ts';
import { applySweep, type Counts } from './apply.store.ts';
import { type GateRule, heldBecause } from './gate.ts';
import { seenIn } from './observe.store.ts';

/** One sweep or saved file, as the archive tells of it. Counts of a held sweep are what it would change. */
export interface Sweep {
  readonly no: number;
  readonly origin: 'service' | 'file';
  readonly source: string;
  readonly state: 'open' | 'closed';
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  /** Of a file of which only a day or a month is known: it was saved no earlier than this, and no later than `seenTo`; otherwise null. */
  readonly savedFrom: Instant | null;
  readonly seenFrom: Instant;
  readonly seenTo: Instant;
  readonly verdict: 'complete' | 'partial' | 'failed' | null;
  readonly totalBefore: number | null;
  readonly totalAfter: number | null;
  readonly seen: number;
  readonly requests: number;
  readonly report: SweepNotes;
  readonly gate: 'passed' | 'held' | 'confirmed' | 'rejected' | null;
  readonly gateReason: string | null;
  readonly judgedBy: string | null;
  readonly judgedAt: Instant | null;
  readonly judgedWhy: string | null;
  readonly applied: number | null;
  readonly counts: Counts;
}

/** What a sweep says of itself beside its numbers. */
export interface SweepNotes {
  readonly missing: SweepReport['missing'];
  readonly notes: readonly string[];
  /** Of a file: what it covers and what its reach was. */
  readonly file?: FileNotes;
  readonly gone: number;
}

export interface FileNotes {
  readonly format: string;
  readonly digest: string;
  readonly covers: readonly string[];
  readonly inPart: readonly string[];
  readonly savedAtBasis: string;
  readonly reach: string;
}

const NOTHING_COUNTED: Counts = { listed: 0, unlisted: 0, amended: 0, relisted: 0, corrected: 0 };

/** Thrown inside the applying transaction so that all of it is undone. */
class HeldBack extends Error {
  readonly reason: string;
  readonly counts: Counts;
  constructor(reason: string, counts: Counts) {
    super(reason);
    this.reason = reason;
    this.counts = counts;
  }
}

/**
 * Closes a sweep: checks its claim, writes its partitions, and lets it count unless the gate holds it back.
 * The word `complete` is refused when the archive's own count differs from the totals.
 * @param heldFor why it must wait for a person's word without being counted; null: only the gate holds it back
 */
export async function closeSweep(
  ledger: Ledger<ArchiveTables>,
  sweepNo: number,
  report: SweepReport,
  file: FileNotes | null,
  now: Instant,
  gate: GateRule,
  heldFor: string | null = null,
): Promise<Sweep> {
  const seen = await seenIn(ledger.read, sweepNo);
  const present = seen - report.gone.length;
  const proven = report.totalBefore === report.totalAfter && report.totalAfter === present && present > 0;
  const refused = report.verdict === 'complete' && !proven;
  const notes = refused
    ? [
        ...report.notes,
        `The sweep called itself complete, but ${present} distinct notices stand against a total of ${report.totalAfter ?? 'unknown'}. The word was refused.`,
      ]
    : report.notes;
  const close = async (tx: Transactor<ArchiveTables>) => {
    const span = await tx
      .selectFrom('observation')
      .select((eb) => [eb.fn.min('received_at').as('first'), eb.fn.max('received_at').as('last')])
      .where('sweep_no', '=', sweepNo)
      .where('what', 'in', ['list', 'file'])
      .executeTakeFirst();
    await tx
      .updateTable('sweep')
      .set({
        state: 'closed',
        closed_at: now,
        verdict: refused ? 'partial' : report.verdict,
        total_before: report.totalBefore,
        total_after: report.totalAfter,
        seen,
        requests: report.requests,
        gone: JSON.stringify(report.gone),
        report: JSON.stringify({
          missing: report.missing,
          notes,
          gone: report.gone.length,
          ...(file && { file }),
        }),
        ...(span?.first && { seen_from: span.first }),
        ...(span?.last && { seen_to: span.last }),
      })
      .where('no', '=', sweepNo)
      .execute();
    await writePartitions(tx, sweepNo, report.partitions, ledger.engine.mostValues);
  };
  try {
    await ledger.transact(async (tx) => {
      await tellOfBefore(tx, now);
      await close(tx);
      if (heldFor !== null) throw new HeldBack(heldFor, NOTHING_COUNTED);
      const { counts, known } = await applySweep(tx, sweepNo, now, ledger.engine.mostValues);
      const reason = heldBecause(counts, known, gate);
      if (reason !== null) throw new HeldBack(reason, counts);
      await tx.updateTable('sweep').set({ gate: 'passed' }).where('no', '=', sweepNo).execute();
      await tellSweep(tx, 'closing', sweepNo, now);
    });
  } catch (fault) {
    if (!(fault instanceof HeldBack)) throw fault;
    await ledger.transact(async (tx) => {
      await tellOfBefore(tx, now);
      await close(tx);
      await tx
        .updateTable('sweep')
        .set({ gate: 'held', gate_reason: fault.reason, ...fault.counts })
        .where('no', '=', sweepNo)
        .execute();
      await tellSweep(tx, 'closing', sweepNo, now);
    });
  }
  return oneSweep(ledger.read, sweepNo);
}

async function writePartitions(
  tx: Transactor<ArchiveTables>,
  sweepNo: number,
  partitions: readonly Partition[],
  mostValues: number,
): Promise<void> {
  const rows = partitions.map((part, position) => ({
    sweep_no: sweepNo,
    position,
    filter: JSON.stringify(part.filter),
    purpose: part.purpose,
    total: part.total,
    yielded: part.yielded,
    outcome: part.outcome,
    note: part.note,
    found: part.found ?? null,
  }));
  for (const batch of inBatches(rows, 9, mostValues))
    await tx.insertInto('partition').values(batch).execute();
}

/**
 * A person's word on a sweep that was held back: confirmed, it counts; rejected, it never does.
 * @throws RescindError `no-sweep`, `not-held`, `overtaken`
 */
export async function judgeSweep(
  ledger: Ledger<ArchiveTables>,
  sweepNo: number,
  word: { confirm: boolean; by: string; why: string | null },
  now: Instant,
): Promise<Sweep> {
  const sweep = await oneSweep(ledger.read, sweepNo);
  if (sweep.gate !== 'held')
    throw new RescindError(
      'not-held',
      `Sweep ${sweepNo} is not held back (${sweep.gate ?? sweep.state}). Nothing was changed.`,
      'List the sweeps that wait for a word with `rescind sweeps list --held`.',
      { outcome: 'usage' },
    );
  const judged = { judged_by: word.by, judged_at: now, judged_why: word.why };
  await ledger.transact(async (tx) => {
    await tellOfBefore(tx, now);
    if (word.confirm) {
      const later = await tx
        .selectFrom('sweep')
        .select('no')
        .where('applied', 'is not', null)
        .where('origin', '=', 'service')
        .where('verdict', '=', 'complete')
        .where('seen_from', '>', sweep.seenTo)
        .executeTakeFirst();
      if (later !== undefined)
        throw new RescindError(
          'overtaken',
          `A later whole sweep (${later.no}) already counts, so sweep ${sweepNo} cannot be confirmed any more.`,
          `Reject it with \`rescind sweeps reject ${sweepNo}\`.`,
        );
      await applySweep(tx, sweepNo, now, ledger.engine.mostValues);
    }
    await tx
      .updateTable('sweep')
      .set({ gate: word.confirm ? 'confirmed' : 'rejected', ...judged })
      .where('no', '=', sweepNo)
      .execute();
    await tellSweep(tx, 'judgement', sweepNo, now);
  });
  return oneSweep(ledger.read, sweepNo);
}

/** @throws RescindError `no-sweep` */
export async function oneSweep(db: Reader<ArchiveTables>, no: number): Promise<Sweep> {
  const row = await db.selectFrom('sweep').selectAll().where('no', '=', no).executeTakeFirst();
  if (row === undefined)
    throw new RescindError(
      'no-sweep',
      `There is no sweep number ${no}.`,
      'List them with `rescind sweeps list`.',
      {
        outcome: 'usage',
      },
    );
  return asFarAsItGot(db, sweepOf(row));
}

/** Sweeps, newest first. */
export async function listSweeps(
  db: Reader<ArchiveTables>,
  options: { limit?: number; before?: number; origin?: Sweep['origin']; held?: boolean } = {},
): Promise<Sweep[]> {
  let query = db.selectFrom('sweep').selectAll().orderBy('no', 'desc');
  if (options.before !== undefined) query = query.where('no', '<', options.before);
  if (options.origin !== undefined) query = query.where('origin', '=', options.origin);
  if (options.held === true) query = query.where('gate', '=', 'held');
  if (options.limit !== undefined) query = query.limit(options.limit);
  const sweeps = (await query.execute()).map(sweepOf);
  return Promise.all(sweeps.map((sweep) => asFarAsItGot(db, sweep)));
}

/** An open sweep has its numbers from what it recorded so far; they are written into its row when it is closed. */
async function asFarAsItGot(db: Reader<ArchiveTables>, sweep: Sweep): Promise<Sweep> {
  if (sweep.state !== 'open') return sweep;
  const asked = await db
    .selectFrom('observation')
    .select((eb) => ['what', eb.fn.countAll<number>().as('count'), eb.fn.max('received_at').as('last')])
    .where('sweep_no', '=', sweep.no)
    .groupBy('what')
    .execute();
  const seen = await db
    .selectFrom('sighting')
    .select((eb) => eb.fn.count<number>('notice_id').distinct().as('count'))
    .where('sweep_no', '=', sweep.no)
    .where('notice_id', '!=', '')
    .executeTakeFirstOrThrow();
  return {
    ...sweep,
    seenTo: asked.reduce(
      (last, row) => (row.last > last ? row.last : last),
      sweep.seenTo as string,
    ) as Instant,
    requests: Number(asked.find(({ what }) => what === 'list')?.count ?? 0),
    seen: Number(seen.count),
  };
}

/** The newest whole sweep that counts; null when there is none. */
export async function lastWholeSweep(db: Reader<ArchiveTables>): Promise<Sweep | null> {
  const row = await db
    .selectFrom('sweep')
    .selectAll()
    .where('applied', 'is not', null)
    .where('origin', '=', 'service')
    .where('verdict', '=', 'complete')
    .orderBy('seen_to', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : sweepOf(row);
}

/** The size of the list at each whole sweep that counts, oldest first. */
export async function listSizes(
  db: Reader<ArchiveTables>,
): Promise<{ sweepNo: number; at: Instant; total: number }[]> {
  const rows = await db
    .selectFrom('sweep')
    .select(['no', 'seen_to', 'total_after'])
    .where('applied', 'is not', null)
    .where('origin', '=', 'service')
    .where('verdict', '=', 'complete')
    .orderBy('seen_to')
    .execute();
  return rows.map((row) => ({ sweepNo: row.no, at: row.seen_to as Instant, total: row.total_after ?? 0 }));
}

/** The partitions of a sweep, in the order in which they were asked. */
export async function partitionsOf(db: Reader<ArchiveTables>, sweepNo: number): Promise<Partition[]> {
  const rows = await db
    .selectFrom('partition')
    .selectAll()
    .where('sweep_no', '=', sweepNo)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    filter: JSON.parse(row.filter),
    purpose: row.purpose as Partition['purpose'],
    total: row.total,
    yielded: row.yielded,
    outcome: row.outcome as Partition['outcome'],
    note: row.note,
    ...(row.found !== null && { found: row.found }),
  }));
}

function sweepOf(row: SweepTable): Sweep {
  const { listed, unlisted, amended, relisted, corrected } = row;
  return {
    no: row.no,
    origin: row.origin,
    source: row.source,
    state: row.state,
    openedAt: row.opened_at as Instant,
    closedAt: row.closed_at as Instant | null,
    savedFrom: row.saved_from as Instant | null,
    seenFrom: row.seen_from as Instant,
    seenTo: row.seen_to as Instant,
    verdict: row.verdict,
    totalBefore: row.total_before,
    totalAfter: row.total_after,
    seen: row.seen,
    requests: row.requests,
    report: { missing: [], notes: [], gone: 0, ...(JSON.parse(row.report) as Partial<SweepNotes>) },
    gate: row.gate,
    gateReason: row.gate_reason,
    judgedBy: row.judged_by,
    judgedAt: row.judged_at as Instant | null,
    judgedWhy: row.judged_why,
    applied: row.applied,
    counts: { listed, unlisted, amended, relisted, corrected },
  };
}
