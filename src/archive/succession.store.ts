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

/**
 * Proposes successions for notices first met in this sweep: same words of the name in any order, same birth date as far as it is
 * published. A pair is proposed once, in one direction.
 */
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
      'fresh.last_seen as freshLast',
      'fresh.status as freshStatus',
      'fresh.birth_date as birthDate',
      'other.id as otherId',
      'other.first_seen as otherFirst',
      'other.last_seen as otherLast',
      'other.status as otherStatus',
    ])
    .where('fresh.first_sweep', '=', sweepNo)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('succession')
            .select('succession.no')
            .where(({ and, eb, or, ref }) =>
              or([
                and([eb('old_id', '=', ref('fresh.id')), eb('new_id', '=', ref('other.id'))]),
                and([eb('old_id', '=', ref('other.id')), eb('new_id', '=', ref('fresh.id'))]),
              ]),
            ),
        ),
      ),
    )
    .orderBy('fresh.id')
    .orderBy('other.id')
    .execute();
  for (const pair of pairs) {
    const fresh = {
      id: pair.freshId,
      first: pair.freshFirst,
      last: pair.freshLast,
      status: pair.freshStatus,
    };
    const other = {
      id: pair.otherId,
      first: pair.otherFirst,
      last: pair.otherLast,
      status: pair.otherStatus,
    };
    const otherIsOld = other.first < fresh.first || (other.first === fresh.first && other.id < fresh.id);
    const [before, after] = otherIsOld ? [other, fresh] : [fresh, other];
    const reasons = [
      'The same words in the name, in whatever order.',
      bornAlike(pair.birthDate),
      how(before, after),
    ];
    await tx
      .insertInto('succession')
      .values({
        old_id: before.id,
        new_id: after.id,
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

function bornAlike(birthDate: string | null): string {
  const known = birthDate?.length ?? 0;
  if (known >= 10) return 'The same date of birth.';
  return known === 7
    ? 'The same month of birth; the day is not published.'
    : 'The same year of birth; the day and the month are not published.';
}

interface Stood {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly status: string;
}

function how(before: Stood, after: Stood): string {
  if (before.status === 'unlisted')
    return `${before.id} had left the public list; it was last seen ${before.last.slice(0, 10)}.`;
  if (before.last >= after.first)
    return `${before.id} was still on record when ${after.id} was first seen: this may be one person under two numbers at once.`;
  return `${before.id} was last seen ${before.last.slice(0, 10)}, before ${after.id} was first seen; nothing tells whether it had left the list.`;
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
