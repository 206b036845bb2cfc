/** The same person under a new number: proposed with reasons here, confirmed or rejected by a person. */
import { type Instant, RescindError } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader, Transactor } from '../ledger/ledger.ts';
import type { NoticeId } from '../notice/notice.ts';
import { tellOfBefore, tellSuccession } from './act.store.ts';

export interface Succession {
  readonly no: number;
  readonly oldId: NoticeId;
  readonly newId: NoticeId;
  readonly reasons: readonly string[];
  readonly proposedAt: Instant;
  readonly status: 'proposed' | 'confirmed' | 'rejected';
  readonly judgedBy: string | null;
  readonly judgedAt: Instant | null;
  readonly why: string | null;
}

/** Proposes successions for notices first met in this sweep: same words of the name in any order, same birth date. */
export async function proposeSuccessions(
  tx: Transactor<ArchiveTables>,
  sweepNo: number,
  now: Instant,
): Promise<void> {
  const pairs = await tx
    .selectFrom('notice as fresh')
    .innerJoin('notice as other', (join) =>
      join.onRef('other.person_key', '=', 'fresh.person_key').onRef('other.id', '!=', 'fresh.id'),
    )
    .select([
      'fresh.id as freshId',
      'fresh.first_seen as freshFirst',
      'other.id as otherId',
      'other.first_seen as otherFirst',
      'other.last_seen as otherLast',
      'other.status as otherStatus',
    ])
    .where('fresh.first_sweep', '=', sweepNo)
    .orderBy('fresh.id')
    .orderBy('other.id')
    .execute();
  for (const pair of pairs) {
    const otherIsOld =
      pair.otherFirst < pair.freshFirst ||
      (pair.otherFirst === pair.freshFirst && pair.otherId < pair.freshId);
    const reasons = [
      'The same words in the name, in whatever order.',
      'The same date of birth.',
      pair.otherStatus === 'unlisted'
        ? `${pair.otherId} had left the public list; it was last seen ${pair.otherLast.slice(0, 10)}.`
        : `${pair.otherId} was still on record when ${pair.freshId} was first seen: this may be one person under two numbers at once.`,
    ];
    await tx
      .insertInto('succession')
      .values({
        old_id: otherIsOld ? pair.otherId : pair.freshId,
        new_id: otherIsOld ? pair.freshId : pair.otherId,
        reasons: JSON.stringify(reasons),
        proposed_at: now,
        sweep_no: sweepNo,
        status: 'proposed',
        judged_by: null,
        judged_at: null,
        why: null,
      })
      .onConflict((conflict) => conflict.columns(['old_id', 'new_id']).doNothing())
      .execute();
  }
}

/** Successions, newest first; all of them, or those of one notice. */
export async function listSuccessions(
  db: Reader<ArchiveTables>,
  filter: { noticeId?: NoticeId; status?: Succession['status'] } = {},
): Promise<Succession[]> {
  let query = db.selectFrom('succession').selectAll().orderBy('no', 'desc');
  const { noticeId, status } = filter;
  if (noticeId !== undefined)
    query = query.where((eb) => eb.or([eb('old_id', '=', noticeId), eb('new_id', '=', noticeId)]));
  if (status !== undefined) query = query.where('status', '=', status);
  return (await query.execute()).map((row) => ({
    no: row.no,
    oldId: row.old_id as NoticeId,
    newId: row.new_id as NoticeId,
    reasons: JSON.parse(row.reasons),
    proposedAt: row.proposed_at as Instant,
    status: row.status,
    judgedBy: row.judged_by,
    judgedAt: row.judged_at as Instant | null,
    why: row.why,
  }));
}

/**
 * Records a person's word on a proposed succession; the last word counts.
 * @throws RescindError `no-succession`
 */
export async function judgeSuccession(
  tx: Transactor<ArchiveTables>,
  no: number,
  word: { status: 'confirmed' | 'rejected'; by: string; why: string | null },
  now: Instant,
): Promise<void> {
  await tellOfBefore(tx, now);
  const result = await tx
    .updateTable('succession')
    .set({ status: word.status, judged_by: word.by, judged_at: now, why: word.why })
    .where('no', '=', no)
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) === 0)
    throw new RescindError(
      'no-succession',
      `There is no succession number ${no}.`,
      'List them with `rescind successions list`.',
      { outcome: 'usage' },
    );
  await tellSuccession(tx, no, now);
}
