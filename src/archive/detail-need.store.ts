/** Whose detail should be read now: new and changed notices at once, the rest in rotation within the freshness budget. */
import { addMilliseconds, type Instant } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader } from '../ledger/ledger.ts';
import { differ, type NoticeId } from '../notice/notice.ts';

export interface DetailNeed {
  readonly id: NoticeId;
  readonly why: 'new' | 'changed' | 'never read' | 'due';
}

const DAY_MS = 86_400_000;

/**
 * New, then changed, then those never read, then those read longest ago.
 * Of the due ones only as many as keep every detail younger than `freshDays` when swept daily.
 */
export async function detailNeeds(
  db: Reader<ArchiveTables>,
  sweepNo: number,
  freshDays: number,
  now: Instant,
): Promise<DetailNeed[]> {
  const rows = await db
    .selectFrom('sighting')
    .innerJoin('reading', 'reading.blob_id', 'sighting.blob_id')
    .leftJoin('notice', 'notice.id', 'sighting.notice_id')
    .leftJoin('revision', 'revision.no', 'notice.revision_no')
    .select([
      'sighting.notice_id',
      'reading.content as seen',
      'notice.status',
      'revision.content as known',
      'revision.in_part',
    ])
    .where('sighting.sweep_no', '=', sweepNo)
    .where('sighting.notice_id', '!=', '')
    .where('sighting.notice_id', 'not like', 'erased:%')
    .orderBy('sighting.notice_id')
    .execute();
  const done = await detailsOf(db, sweepNo);
  const lastRead = await detailsRead(db);
  const needs = new Map<string, DetailNeed & { readonly seen: string }>();
  for (const row of rows) {
    if (done.has(row.notice_id)) continue;
    const id = row.notice_id as NoticeId;
    const read = lastRead.get(row.notice_id);
    const known = row.known === null ? null : JSON.parse(row.known);
    const why =
      known === null || row.status === 'unlisted'
        ? 'new'
        : differ(known, JSON.parse(row.seen), { before: JSON.parse(row.in_part ?? '[]') }).length > 0
          ? 'changed'
          : read === undefined
            ? 'never read'
            : 'due';
    const before = needs.get(id);
    if (before === undefined || order.indexOf(why) < order.indexOf(before.why))
      needs.set(id, { id, why, seen: read ?? '' });
  }
  const all = [...needs.values()].sort(
    (a, b) => order.indexOf(a.why) - order.indexOf(b.why) || (a.seen < b.seen ? -1 : a.seen > b.seen ? 1 : 0),
  );
  const share = Math.ceil(needs.size / freshDays);
  const overdue = addMilliseconds(now, -(freshDays - 1) * DAY_MS);
  const due = all.filter((need) => need.why === 'due');
  const late = due.filter((need) => need.seen < overdue).length;
  const take = new Set(due.slice(0, Math.max(share, late)).map((need) => need.id));
  return all.filter((need) => need.why !== 'due' || take.has(need.id)).map(({ id, why }) => ({ id, why }));
}

const order: readonly DetailNeed['why'][] = ['new', 'changed', 'never read', 'due'];

async function detailsOf(db: Reader<ArchiveTables>, sweepNo: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('sighting')
    .innerJoin('observation', 'observation.seq', 'sighting.observation_seq')
    .select('sighting.notice_id')
    .where('sighting.sweep_no', '=', sweepNo)
    .where('observation.what', '=', 'detail')
    .execute();
  return new Set(rows.map((row) => row.notice_id));
}

/**
 * When each notice's own detail was last read, from the service or from a file of details.
 * What other files tell of a detail's fields (OpenSanctions' exports) is no reading of it.
 */
async function detailsRead(db: Reader<ArchiveTables>): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('observation')
    .innerJoin('sighting', 'sighting.observation_seq', 'observation.seq')
    .innerJoin('blob', 'blob.id', 'sighting.blob_id')
    .select((eb) => ['sighting.notice_id', eb.fn.max('observation.received_at').as('read')])
    .where('observation.what', 'in', ['detail', 'file'])
    .where('blob.kind', '=', 'detail')
    .groupBy('sighting.notice_id')
    .execute();
  return new Map(rows.map((row) => [row.notice_id, row.read]));
}
