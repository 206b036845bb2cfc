/** Opening a sweep, and going on with one that a kill left open. */
import { type Instant, millisecondsBetween } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader, Transactor } from '../ledger/ledger.ts';
import { bodyOf } from './observe.store.ts';
import type { FileNotes } from './sweep.store.ts';

/**
 * A sweep left open by a kill is gone on with if it is younger than this; later it is closed as failed.
 * Short, because the answers on record and those still to come are taken for one reading of a list that moves.
 */
export const RESUME_WITHIN_MS = 15 * 60_000;

export async function openSweep(
  tx: Transactor<ArchiveTables>,
  kind: {
    origin: 'service' | 'file';
    source: string;
    savedFrom: Instant;
    seenAt: Instant;
    file?: FileNotes | undefined;
  },
  now: Instant,
): Promise<number> {
  const last = await tx.selectFrom('sweep').select('no').orderBy('no', 'desc').limit(1).executeTakeFirst();
  const no = (last?.no ?? 0) + 1;
  await tx
    .insertInto('sweep')
    .values({
      no,
      origin: kind.origin,
      source: kind.source,
      state: 'open',
      opened_at: now,
      closed_at: null,
      seen_from: kind.seenAt,
      seen_to: kind.seenAt,
      saved_from: kind.savedFrom === kind.seenAt ? null : kind.savedFrom,
      verdict: null,
      total_before: null,
      total_after: null,
      seen: 0,
      requests: 0,
      gone: '[]',
      report: JSON.stringify({ ...(kind.file && { file: kind.file }) }),
      gate: null,
      gate_reason: null,
      judged_by: null,
      judged_at: null,
      judged_why: null,
      applied: null,
      applied_at: null,
      listed: 0,
      unlisted: 0,
      amended: 0,
      relisted: 0,
      corrected: 0,
    })
    .execute();
  return no;
}

/**
 * Open sweeps of services that a kill left behind and that are young enough to go on with, the newest first. One that met somebody who is
 * kept out is not among them: by what names that person was met went with the process, and answers to come may echo them.
 */
export async function resumable(
  db: Reader<ArchiveTables>,
  now: Instant,
): Promise<{ readonly no: number; readonly source: string }[]> {
  const open = await db
    .selectFrom('sweep')
    .select(['no', 'source', 'opened_at'])
    .where('state', '=', 'open')
    .where('origin', '=', 'service')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sighting')
            .innerJoin('blob', 'blob.id', 'sighting.blob_id')
            .select('sighting.blob_id')
            .whereRef('sighting.sweep_no', '=', 'sweep.no')
            .where('blob.bytes', 'is', null),
        ),
      ),
    )
    .orderBy('no', 'desc')
    .execute();
  return open.filter((sweep) => {
    const age = millisecondsBetween(sweep.opened_at as Instant, now);
    return age >= 0 && age < RESUME_WITHIN_MS;
  });
}

/** Answers already on record for an open sweep: question -> body, the latest of each. */
export async function recordedAnswers(
  db: Reader<ArchiveTables>,
  sweepNo: number,
): Promise<Map<string, { body: Uint8Array; receivedAt: Instant }>> {
  const rows = await db
    .selectFrom('observation')
    .select(['seq', 'asked', 'received_at'])
    .where('sweep_no', '=', sweepNo)
    .where('status', '=', 200)
    .orderBy('seq')
    .execute();
  const answers = new Map<string, { body: Uint8Array; receivedAt: Instant }>();
  for (const row of rows) {
    const body = await bodyOf(db, row.seq);
    if (body !== null) answers.set(row.asked, { body, receivedAt: row.received_at as Instant });
  }
  return answers;
}

/** Numbers of the notices that an open sweep has on record; of erased ones, nothing. */
export async function sightedIn(db: Reader<ArchiveTables>, sweepNo: number): Promise<string[]> {
  const rows = await db
    .selectFrom('sighting')
    .select('notice_id')
    .distinct()
    .where('sweep_no', '=', sweepNo)
    .where('notice_id', '!=', '')
    .where('notice_id', 'not like', 'erased:%')
    .execute();
  return rows.map((row) => row.notice_id);
}
