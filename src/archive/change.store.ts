/** The numbered log of changes. A reader keeps the last number it has dealt with and asks for what came after. */
import { type Day, type Instant, startOfDay } from '../kernel/kernel.ts';
import type { ArchiveTables, ChangeTable, Reader } from '../ledger/ledger.ts';
import type { Field, NoticeId } from '../notice/notice.ts';

/**
 * One change, with the proof of when: it happened after `afterAt` and by `byAt`. Where one of these two looks is a file of which only a
 * day or a month is known, `afterBy` and `byFrom` say in what time it was saved; otherwise they are the same as the moment beside them.
 */
export interface Change {
  readonly no: number;
  readonly noticeId: NoticeId;
  readonly kind: ChangeTable['kind'];
  readonly afterSweep: number | null;
  readonly afterAt: Instant | null;
  readonly afterBy: Instant | null;
  readonly bySweep: number;
  readonly byFrom: Instant;
  readonly byAt: Instant;
  readonly fields: readonly Field[];
  readonly revisionBefore: number | null;
  readonly revisionAfter: number | null;
  readonly recordedAt: Instant;
}

export interface ChangeQuery {
  /** Changes numbered above this. */
  readonly after?: number;
  /** Changes numbered below this. */
  readonly before?: number;
  /** Changes recorded on or after this day. */
  readonly since?: Day;
  readonly kinds?: readonly Change['kind'][];
  readonly noticeId?: NoticeId;
  readonly sweep?: number;
  /** Only notices with this country in this role (`n` national of, `w` wanted by; either when absent). */
  readonly country?: { readonly role?: 'n' | 'w'; readonly code: string };
  readonly order?: 'oldest' | 'newest';
  readonly limit?: number;
}

export async function listChanges(db: Reader<ArchiveTables>, query: ChangeQuery = {}): Promise<Change[]> {
  let rows = db
    .selectFrom('change')
    .leftJoin('sweep as after', 'after.no', 'change.after_sweep')
    .innerJoin('sweep as by', 'by.no', 'change.by_sweep')
    .selectAll('change')
    .select(['after.saved_from as after_from', 'after.seen_to as after_to', 'by.saved_from as by_from'])
    .orderBy('change.no', query.order === 'newest' ? 'desc' : 'asc');
  if (query.after !== undefined) rows = rows.where('change.no', '>', query.after);
  if (query.before !== undefined) rows = rows.where('change.no', '<', query.before);
  if (query.since !== undefined) rows = rows.where('recorded_at', '>=', startOfDay(query.since));
  if (query.kinds !== undefined && query.kinds.length > 0) rows = rows.where('kind', 'in', query.kinds);
  if (query.noticeId !== undefined) rows = rows.where('notice_id', '=', query.noticeId);
  if (query.sweep !== undefined) rows = rows.where('by_sweep', '=', query.sweep);
  const { country } = query;
  if (country !== undefined)
    rows = rows.where('notice_id', 'in', (eb) =>
      eb
        .selectFrom('notice_country')
        .select('notice_country.notice_id')
        .where('role', 'in', country.role === undefined ? ['n', 'w'] : [country.role])
        .where('code', '=', country.code),
    );
  if (query.limit !== undefined) rows = rows.limit(query.limit);
  return (await rows.execute()).map((row) => ({
    no: row.no,
    noticeId: row.notice_id as NoticeId,
    kind: row.kind,
    afterSweep: row.after_sweep,
    afterAt: row.after_at as Instant | null,
    afterBy: (row.after_from === null ? row.after_at : row.after_to) as Instant | null,
    bySweep: row.by_sweep,
    // What puts a change right is not the look that showed it, which may be of another sweep.
    byFrom: (row.kind === 'corrected' ? row.by_at : (row.by_from ?? row.by_at)) as Instant,
    byAt: row.by_at as Instant,
    fields: JSON.parse(row.fields),
    revisionBefore: row.revision_before,
    revisionAfter: row.revision_after,
    recordedAt: row.recorded_at as Instant,
  }));
}

/** How many changes of each kind these sweeps brought: the one with this number and those after it. */
export async function changesSince(
  db: Reader<ArchiveTables>,
  sweepNo: number,
): Promise<Record<Change['kind'], number>> {
  const rows = await db
    .selectFrom('change')
    .select((eb) => ['kind', eb.fn.countAll<number>().as('count')])
    .where('by_sweep', '>=', sweepNo)
    .groupBy('kind')
    .execute();
  const none = { listed: 0, relisted: 0, unlisted: 0, amended: 0, corrected: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)])) };
}

/** How many changes of one kind were proved on one day (UTC). */
export interface ChangesOfDay {
  readonly day: Day;
  readonly kind: Change['kind'];
  readonly count: number;
}

/** Changes counted by the day and kind, from the look that proved them, at or after `from`; oldest first. */
export async function changesByDay(db: Reader<ArchiveTables>, from: Instant): Promise<ChangesOfDay[]> {
  const rows = await db
    .selectFrom('change')
    .select((eb) => [
      eb.fn<string>('substr', ['by_at', eb.lit(1), eb.lit(10)]).as('day'),
      'kind',
      eb.fn.countAll<number>().as('count'),
    ])
    .where('by_at', '>=', from)
    .groupBy(['day', 'kind'])
    .orderBy('day')
    .orderBy('kind')
    .execute();
  return rows.map((row) => ({ day: row.day as Day, kind: row.kind, count: Number(row.count) }));
}
