/** What is on record before a sweep is applied, and what the sweep saw: read in ranges of notice ids. */
import { digestOf, type Instant } from '../kernel/kernel.ts';
import type { ArchiveTables, NoticeTable, Reader } from '../ledger/ledger.ts';
import type { NoticeId } from '../notice/notice.ts';
import { readsIn } from './last-read.ts';
import {
  inOrder,
  type KnownRevision,
  keyOf,
  type NoticeState,
  type Sighted,
  type SweepFacts,
} from './state.ts';

/** A notice as it stands, with the row it stands in and the numbers of its revisions by key. */
export interface Known {
  readonly row: NoticeTable;
  readonly state: NoticeState;
  readonly revisionNos: ReadonlyMap<string, number>;
}

export async function sweepFacts(
  db: Reader<ArchiveTables>,
  sweepNo: number,
): Promise<{ facts: SweepFacts; gone: ReadonlySet<string> }> {
  const row = await db.selectFrom('sweep').selectAll().where('no', '=', sweepNo).executeTakeFirstOrThrow();
  return { facts: factsOf(row), gone: new Set(JSON.parse(row.gone) as string[]) };
}

export function factsOf(row: {
  no: number;
  origin: 'service' | 'file';
  verdict: string | null;
  seen_from: string;
  seen_to: string;
}): SweepFacts {
  return {
    no: row.no,
    origin: row.origin,
    whole: row.origin === 'service' && row.verdict === 'complete',
    from: row.seen_from as Instant,
    to: row.seen_to as Instant,
  };
}

/**
 * When notices were erased, by the digest of their numbers. A whole sweep before an erasure proves nothing of the number:
 * what it showed of it is gone.
 */
export async function erasures(db: Reader<ArchiveTables>): Promise<ReadonlyMap<string, Instant>> {
  const rows = await db.selectFrom('erasure').select(['notice_digest', 'erased_at']).execute();
  return new Map(rows.map((row) => [row.notice_digest, row.erased_at as Instant]));
}

/** The whole sweeps that can prove something of this notice. */
export function provingOf(
  id: string,
  whole: readonly SweepFacts[],
  erased: ReadonlyMap<string, Instant>,
): readonly SweepFacts[] {
  const at = erased.size === 0 ? undefined : erased.get(digestOf(id));
  return at === undefined ? whole : whole.filter((sweep) => sweep.from > at);
}

/** Whole sweeps that count, oldest first. */
export async function wholeSweeps(db: Reader<ArchiveTables>): Promise<SweepFacts[]> {
  const rows = await db
    .selectFrom('sweep')
    .select(['no', 'origin', 'verdict', 'seen_from', 'seen_to'])
    .where('applied', 'is not', null)
    .where('state', '=', 'closed')
    .where('origin', '=', 'service')
    .where('verdict', '=', 'complete')
    .orderBy('seen_to')
    .orderBy('no')
    .execute();
  return rows.map(factsOf);
}

/** Ids above `after`, up to and with `to`. */
export interface Range {
  readonly after: string;
  readonly to: string;
}

export async function statesIn(db: Reader<ArchiveTables>, range: Range): Promise<Map<string, Known>> {
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .where('id', '>', range.after)
    .where('id', '<=', range.to)
    .execute();
  const spans = await savedSpans(db);
  const revisions = await db
    .selectFrom('revision')
    .selectAll()
    .where('notice_id', '>', range.after)
    .where('notice_id', '<=', range.to)
    .where('known_to', 'is', null)
    .orderBy('notice_id')
    .execute();
  const histories = new Map<string, (KnownRevision & { no: number })[]>();
  for (const row of revisions) {
    const facts = {
      content: JSON.parse(row.content),
      inPart: JSON.parse(row.in_part),
      fromAfter: row.from_after as Instant | null,
      fromBy: row.from_by as Instant,
      sweepNo: row.sweep_no,
    };
    const history = histories.get(row.notice_id) ?? [];
    history.push({ ...facts, key: keyOf(facts), no: row.no });
    histories.set(row.notice_id, history);
  }
  return new Map(
    rows.map((row) => {
      const history = inOrder(histories.get(row.id) ?? []);
      const state: NoticeState = {
        id: row.id as NoticeId,
        status: row.status,
        firstSeen: row.first_seen as Instant,
        firstSeenFrom: spans.get(row.first_sweep)?.from ?? (row.first_seen as Instant),
        firstSweep: row.first_sweep,
        lastSeen: row.last_seen as Instant,
        lastSeenBy: spans.get(row.last_sweep)?.to ?? (row.last_seen as Instant),
        lastSweep: row.last_sweep,
        detailSeen: row.detail_seen as Instant | null,
        reads: readsIn(row.reads, {
          list: row.last_seen as Instant,
          listSweep: row.last_sweep,
          detail: row.detail_seen as Instant | null,
        }),
        history,
      };
      return [row.id, { row, state, revisionNos: new Map(history.map((r) => [r.key, r.no])) }];
    }),
  );
}

/** The files of which only a span is known in which they were saved. */
async function savedSpans(
  db: Reader<ArchiveTables>,
): Promise<ReadonlyMap<number, { from: Instant; to: Instant }>> {
  const rows = await db
    .selectFrom('sweep')
    .select(['no', 'saved_from', 'seen_to'])
    .where('saved_from', 'is not', null)
    .execute();
  return new Map(
    rows.map((row) => [row.no, { from: row.saved_from as Instant, to: row.seen_to as Instant }]),
  );
}

/** Readings of a sweep by notice, oldest first, the same item met again in a row once; of all notices when `range` is null. */
export async function sightedIn(
  db: Reader<ArchiveTables>,
  sweepNo: number,
  range: Range | null,
): Promise<Map<string, Sighted[]>> {
  let query = sightings(db)
    .where('sighting.sweep_no', '=', sweepNo)
    .where('sighting.notice_id', '>', range?.after ?? '')
    .where('sighting.notice_id', 'not like', 'erased:%');
  if (range !== null) query = query.where('sighting.notice_id', '<=', range.to);
  return byNotice(await query.execute());
}

/**
 * All readings of these notices in sweeps that came to count before the one with this place in the order of knowledge;
 * by notice, oldest first.
 */
export async function sightedBefore(
  db: Reader<ArchiveTables>,
  ids: readonly string[],
  applied: number,
): Promise<Map<string, Sighted[]>> {
  const all = new Map<string, Sighted[]>();
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
    const rows = await sightings(db)
      .where('sighting.notice_id', 'in', ids.slice(at, at + IDS_AT_ONCE))
      .where('sweep.applied', '<', applied)
      .execute();
    for (const [id, seen] of byNotice(rows)) all.set(id, seen);
  }
  return all;
}

const IDS_AT_ONCE = 500;

function sightings(db: Reader<ArchiveTables>) {
  return db
    .selectFrom('sighting')
    .innerJoin('observation', 'observation.seq', 'sighting.observation_seq')
    .innerJoin('reading', 'reading.blob_id', 'sighting.blob_id')
    .innerJoin('blob', 'blob.id', 'sighting.blob_id')
    .innerJoin('sweep', 'sweep.no', 'sighting.sweep_no')
    .select([
      'sweep.saved_from',
      'sighting.notice_id',
      'sighting.sweep_no',
      'sighting.blob_id',
      'observation.received_at',
      'reading.content',
      'reading.in_part',
      'blob.kind',
    ])
    .orderBy('observation.received_at')
    .orderBy('sighting.observation_seq')
    .orderBy('sighting.position');
}

function byNotice(
  rows: Awaited<ReturnType<ReturnType<typeof sightings>['execute']>>,
): Map<string, Sighted[]> {
  const all = new Map<string, Sighted[]>();
  const lastRow = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const at = row.received_at as Instant;
    const seen = all.get(row.notice_id) ?? [];
    all.set(row.notice_id, seen);
    const last = lastRow.get(row.notice_id);
    lastRow.set(row.notice_id, row);
    if (last?.blob_id === row.blob_id && last.sweep_no === row.sweep_no) {
      seen.push({ ...seen.pop()!, until: at });
      continue;
    }
    seen.push({
      sweepNo: row.sweep_no,
      from: (row.saved_from as Instant | null) ?? at,
      at,
      until: at,
      content: JSON.parse(row.content),
      inPart: JSON.parse(row.in_part),
      detail: row.kind === 'detail',
    });
  }
  return all;
}
