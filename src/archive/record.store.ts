/** All that the archive holds of one notice: where it stands, its revisions, its captures. */
import type { Digest, Instant } from '../kernel/kernel.ts';
import type { ArchiveTables, NoticeTable, Reader, RevisionTable } from '../ledger/ledger.ts';
import type { Anomaly, Field, NoticeContent, NoticeId } from '../notice/notice.ts';
import { readsIn } from './last-read.ts';
import { inOrder, keyOf } from './state.ts';

/** Where a notice stands, with what is known of it today. */
export interface NoticeRecord {
  readonly id: NoticeId;
  readonly status: NoticeTable['status'];
  /** By then it was seen first; no earlier than `firstSeenFrom`, which is the same where the moment is known. */
  readonly firstSeen: Instant;
  readonly firstSeenFrom: Instant;
  readonly firstSweep: number;
  /** It was seen last no earlier than this, and no later than `lastSeenBy`, which is the same where the moment is known. */
  readonly lastSeen: Instant;
  readonly lastSeenBy: Instant;
  readonly lastSweep: number;
  /** When INTERPOL's own detail was last read, no later than this, and no earlier than `detailSeenFrom`; null: never. */
  readonly detailSeen: Instant | null;
  readonly detailSeenFrom: Instant | null;
  readonly content: NoticeContent;
  readonly inPart: readonly Field[];
}

/** What a notice said from `fromBy` on (it did not yet at `fromAfter`), as known from `knownFrom` to `knownTo`. */
export interface Revision {
  readonly no: number;
  readonly noticeId: NoticeId;
  readonly content: NoticeContent;
  readonly inPart: readonly Field[];
  readonly fromAfter: Instant | null;
  readonly fromBy: Instant;
  readonly sweepNo: number;
  readonly knownFrom: Instant;
  readonly knownTo: Instant | null;
}

/** One observation that carried the notice. */
export interface CaptureOf {
  readonly seq: number;
  readonly sweepNo: number;
  readonly what: 'list' | 'detail' | 'file';
  /** When the answer came; of a file, no later than when it was saved. */
  readonly receivedAt: Instant;
  /** Of a file of which only a day or a month is known: it was saved no earlier than this; otherwise null. */
  readonly savedFrom: Instant | null;
  readonly itemDigest: Digest;
  readonly bodyDigest: Digest;
  readonly chain: Digest;
  readonly anomalies: readonly Anomaly[];
}

export async function noticeRecord(db: Reader<ArchiveTables>, id: NoticeId): Promise<NoticeRecord | null> {
  const row = await recordsQuery(db).where('notice.id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  return recordOf(row, await widestSpans(db, [row.id]));
}

/** Records of these notices; those not on record are left out. */
export async function noticeRecords(
  db: Reader<ArchiveTables>,
  ids: readonly NoticeId[],
): Promise<Map<NoticeId, NoticeRecord>> {
  const records = new Map<NoticeId, NoticeRecord>();
  for (let at = 0; at < ids.length; at += 5_000) {
    const rows = await recordsQuery(db)
      .where('notice.id', 'in', ids.slice(at, at + 5_000))
      .execute();
    const spans = await widestSpans(
      db,
      rows.map((row) => row.id),
    );
    for (const row of rows) records.set(row.id as NoticeId, recordOf(row, spans));
  }
  return records;
}

/** Every notice on record in order of its id, a thousand at a time, so that any number fits in memory. */
export async function* everyRecord(
  db: Reader<ArchiveTables>,
  status?: NoticeTable['status'],
): AsyncIterable<NoticeRecord> {
  let cursor = '';
  for (;;) {
    let query = recordsQuery(db).where('notice.id', '>', cursor).orderBy('notice.id').limit(1_000);
    if (status !== undefined) query = query.where('notice.status', '=', status);
    const rows = await query.execute();
    if (rows.length === 0) return;
    const spans = await widestSpans(
      db,
      rows.map((row) => row.id),
    );
    for (const row of rows) yield recordOf(row, spans);
    cursor = rows.at(-1)!.id;
  }
}

/** Revisions as known now, oldest first; with `superseded` also those that we know better than. */
export async function revisionsOf(
  db: Reader<ArchiveTables>,
  id: NoticeId,
  options: { superseded?: boolean } = {},
): Promise<Revision[]> {
  let query = db.selectFrom('revision').selectAll().where('notice_id', '=', id).orderBy('no');
  if (options.superseded !== true) query = query.where('known_to', 'is', null);
  const revisions = (await query.execute()).map(revisionOf);
  return inOrder(revisions.map((revision) => ({ ...revision, key: keyOf(revision) }))).map(
    ({ key: _key, ...revision }) => revision,
  );
}

/** Revisions by their numbers, superseded ones too; those not on record are left out. */
export async function revisionsByNo(
  db: Reader<ArchiveTables>,
  nos: readonly number[],
): Promise<Map<number, Revision>> {
  const revisions = new Map<number, Revision>();
  for (let at = 0; at < nos.length; at += 5_000)
    for (const row of await db
      .selectFrom('revision')
      .selectAll()
      .where('no', 'in', nos.slice(at, at + 5_000))
      .execute())
      revisions.set(row.no, revisionOf(row));
  return revisions;
}

/** All that these notices ever said, as far as it was known at any time: notice -> contents. */
export async function contentsEver(
  db: Reader<ArchiveTables>,
  ids: readonly NoticeId[],
): Promise<Map<NoticeId, NoticeContent[]>> {
  const contents = new Map<NoticeId, NoticeContent[]>();
  for (let at = 0; at < ids.length; at += 5_000)
    for (const row of await db
      .selectFrom('revision')
      .select(['notice_id', 'content'])
      .where('notice_id', 'in', ids.slice(at, at + 5_000))
      .orderBy('no')
      .execute()) {
      const id = row.notice_id as NoticeId;
      contents.set(id, [...(contents.get(id) ?? []), JSON.parse(row.content)]);
    }
  return contents;
}

/** The exact bytes of this notice's item in one observation, and how they were read; null when there are none (any more). */
export async function itemOf(
  db: Reader<ArchiveTables>,
  id: NoticeId,
  seq: number,
): Promise<{ bytes: Uint8Array; content: NoticeContent } | null> {
  const row = await db
    .selectFrom('sighting')
    .innerJoin('blob', 'blob.id', 'sighting.blob_id')
    .innerJoin('reading', 'reading.blob_id', 'sighting.blob_id')
    .select(['blob.bytes', 'reading.content'])
    .where('sighting.notice_id', '=', id)
    .where('sighting.observation_seq', '=', seq)
    .orderBy('sighting.position')
    .executeTakeFirst();
  return row === undefined || row.bytes === null
    ? null
    : { bytes: row.bytes, content: JSON.parse(row.content) };
}

/** One revision by its number, superseded or not; null when there is none. */
export async function revisionByNo(db: Reader<ArchiveTables>, no: number): Promise<Revision | null> {
  return (await revisionsByNo(db, [no])).get(no) ?? null;
}

/** Observations that carried the notice, newest first. */
export async function capturesOf(
  db: Reader<ArchiveTables>,
  id: NoticeId,
  limit = 200,
): Promise<{ captures: CaptureOf[]; total: number }> {
  const rows = await db
    .selectFrom('sighting')
    .innerJoin('observation', 'observation.seq', 'sighting.observation_seq')
    .innerJoin('blob', 'blob.id', 'sighting.blob_id')
    .innerJoin('reading', 'reading.blob_id', 'sighting.blob_id')
    .innerJoin('sweep', 'sweep.no', 'observation.sweep_no')
    .select([
      'sweep.saved_from',
      'observation.seq',
      'observation.sweep_no',
      'observation.what',
      'observation.received_at',
      'observation.body_digest',
      'observation.chain',
      'blob.digest as item_digest',
      'reading.anomalies',
    ])
    .where('sighting.notice_id', '=', id)
    .orderBy('observation.seq', 'desc')
    .limit(limit)
    .execute();
  const count = await db
    .selectFrom('sighting')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('notice_id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    total: Number(count.count),
    captures: rows.map((row) => ({
      seq: row.seq,
      sweepNo: row.sweep_no,
      what: row.what as CaptureOf['what'],
      receivedAt: row.received_at as Instant,
      savedFrom: row.saved_from as Instant | null,
      itemDigest: row.item_digest as Digest,
      bodyDigest: row.body_digest as Digest,
      chain: row.chain as Digest,
      anomalies: JSON.parse(row.anomalies),
    })),
  };
}

function revisionOf(row: RevisionTable): Revision {
  return {
    no: row.no,
    noticeId: row.notice_id as NoticeId,
    content: JSON.parse(row.content),
    inPart: JSON.parse(row.in_part),
    fromAfter: row.from_after as Instant | null,
    fromBy: row.from_by as Instant,
    sweepNo: row.sweep_no,
    knownFrom: row.known_from as Instant,
    knownTo: row.known_to as Instant | null,
  };
}

function recordsQuery(db: Reader<ArchiveTables>) {
  return db
    .selectFrom('notice')
    .innerJoin('revision', 'revision.no', 'notice.revision_no')
    .select([
      'notice.id',
      'notice.status',
      'notice.first_seen',
      'notice.first_sweep',
      'notice.last_seen',
      'notice.last_sweep',
      'notice.detail_seen',
      'notice.reads',
      'revision.content',
      'revision.in_part',
    ]);
}

interface RecordRow {
  readonly id: string;
  readonly status: NoticeTable['status'];
  readonly first_seen: string;
  readonly first_sweep: number;
  readonly last_seen: string;
  readonly last_sweep: number;
  readonly detail_seen: string | null;
  readonly reads: string | null;
  readonly content: string;
  readonly in_part: string;
}

/** Between which moments the files lie that show these notices and of which only a day or a month is known. */
async function widestSpans(db: Reader<ArchiveTables>, ids: readonly string[]): Promise<Spans> {
  const files = await db
    .selectFrom('sweep')
    .select(['no', 'saved_from', 'seen_to'])
    .where('saved_from', 'is not', null)
    .where('applied', 'is not', null)
    .execute();
  if (files.length === 0 || ids.length === 0) return new Map();
  const savedIn = new Map(files.map((file) => [file.no, file]));
  const rows = await db
    .selectFrom('sighting')
    .select(['notice_id', 'sweep_no'])
    .distinct()
    .where('notice_id', 'in', ids)
    .where('sweep_no', 'in', [...savedIn.keys()])
    .execute();
  const spans = new Map<string, { from: Instant; to: Instant }>();
  for (const { notice_id, sweep_no } of rows) {
    const file = savedIn.get(sweep_no)!;
    const [from, to] = [file.saved_from as Instant, file.seen_to as Instant];
    const span = spans.get(notice_id) ?? { from, to };
    spans.set(notice_id, { from: from < span.from ? from : span.from, to: to > span.to ? to : span.to });
  }
  return spans;
}

type Spans = ReadonlyMap<string, { readonly from: Instant; readonly to: Instant }>;

function recordOf(row: RecordRow, spans: Spans): NoticeRecord {
  const [first, last] = [row.first_seen as Instant, row.last_seen as Instant];
  const span = spans.get(row.id) ?? { from: first, to: last };
  return {
    id: row.id as NoticeId,
    status: row.status,
    firstSeen: first,
    firstSeenFrom: span.from < first ? span.from : first,
    firstSweep: row.first_sweep,
    lastSeen: last,
    lastSeenBy: span.to > last ? span.to : last,
    lastSweep: row.last_sweep,
    detailSeen: row.detail_seen as Instant | null,
    detailSeenFrom: detailFrom(row),
    content: JSON.parse(row.content),
    inPart: JSON.parse(row.in_part),
  };
}

/** From when on the last reading of a detail may be: of a file of which only a day or a month is known, its beginning. */
function detailFrom({ detail_seen, reads, last_seen, last_sweep }: RecordRow): Instant | null {
  const detail = detail_seen as Instant | null;
  if (reads === null || detail === null) return detail;
  const read = readsIn(reads, { list: last_seen as Instant, listSweep: last_sweep, detail });
  return read.find(({ by }) => by === detail)?.at ?? detail;
}
