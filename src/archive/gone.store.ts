/** What erasures took from the archive, as it stands: items, names in others' items, bodies, questions. */
import type { ArchiveTables, Reader } from '../ledger/ledger.ts';
import { bareDigest, type Gone, LOOKS, NOTHING_GONE, readingDigest, standingOf } from './act.ts';

/** What is gone, of one sweep or (null) of all; bodies by number only. */
export interface GoneNow extends Omit<Gone, 'bodies'> {
  readonly bodies: readonly number[];
}

/** What is gone now; nothing, without a look at the tables, where nobody was ever erased. */
export async function goneNow(db: Reader<ArchiveTables>, sweepNo: number | null): Promise<GoneNow> {
  const ever = await db.selectFrom('erasure').select('no').limit(1).executeTakeFirst();
  if (ever === undefined) return { ...NOTHING_GONE, bodies: [] };
  let sighted = db
    .selectFrom('sighting')
    .innerJoin('blob', 'blob.id', 'sighting.blob_id')
    .select(['sighting.observation_seq', 'sighting.blob_id'])
    .where('blob.bytes', 'is', null)
    .orderBy('sighting.observation_seq');
  if (sweepNo !== null) sighted = sighted.where('sighting.sweep_no', '=', sweepNo);
  const rows = await sighted.execute();
  const blobs = await blobsOf(db, [...new Set(rows.map((row) => row.blob_id))]);
  let emptied = db.selectFrom('observation').select('seq').where('erasure_no', 'is not', null).orderBy('seq');
  if (sweepNo !== null) emptied = emptied.where('sweep_no', '=', sweepNo);
  const seqs = [
    ...rows.map((row) => row.observation_seq),
    ...(await emptied.execute()).map(({ seq }) => seq),
  ];
  let blank = db
    .selectFrom('observation')
    .select('seq')
    .where('asked', '=', '')
    .where('what', 'in', LOOKS)
    .orderBy('seq');
  if (sweepNo !== null) blank = blank.where('sweep_no', '=', sweepNo);
  return {
    items: blobs
      .filter((blob) => blob.erasure_no !== null)
      .map((blob) => [bareDigest(blob.digest), blob.size] as const),
    redacted: blobs
      .filter((blob) => blob.erasure_no === null)
      .map((blob) => [blob.digest, readingDigest(blob)] as const),
    bodies: [...new Set(seqs)].sort((a, b) => a - b),
    questions: (await blank.execute()).map((row) => row.seq),
  };
}

/** With the digests of what stands of the bodies. */
export async function withBodies(db: Reader<ArchiveTables>, gone: GoneNow): Promise<Gone> {
  const bodies: [number, string][] = [];
  for (const seq of gone.bodies) {
    const { frame, cuts } = await db
      .selectFrom('observation')
      .select(['frame', 'cuts'])
      .where('seq', '=', seq)
      .executeTakeFirstOrThrow();
    const items = await itemsOf(db, seq);
    bodies.push([
      seq,
      standingOf(
        frame,
        cuts,
        items.map(({ digest }) => digest),
      ),
    ]);
  }
  return { ...gone, bodies };
}

/** What is gone now and was not before. */
export function goneSince(before: GoneNow, now: GoneNow): GoneNow {
  const fresh = <T>(was: readonly T[], is: readonly T[]) => {
    const known = new Set(was.map((one) => JSON.stringify(one)));
    return is.filter((one) => !known.has(JSON.stringify(one)));
  };
  return {
    items: fresh(before.items, now.items),
    redacted: fresh(before.redacted, now.redacted),
    bodies: fresh(before.bodies, now.bodies),
    questions: fresh(before.questions, now.questions),
  };
}

/** The items of an observation in the order of its body. */
export async function itemsOf(
  db: Reader<ArchiveTables>,
  seq: number,
): Promise<{ digest: string; bytes: Uint8Array | null }[]> {
  return db
    .selectFrom('sighting')
    .innerJoin('blob', 'blob.id', 'sighting.blob_id')
    .select(['blob.digest', 'blob.bytes'])
    .where('sighting.observation_seq', '=', seq)
    .orderBy('sighting.position')
    .execute();
}

async function blobsOf(db: Reader<ArchiveTables>, ids: readonly number[]) {
  const query = db
    .selectFrom('blob')
    .leftJoin('reading', 'reading.blob_id', 'blob.id')
    .select([
      'blob.digest',
      'blob.size',
      'blob.erasure_no',
      'reading.notice_id',
      'reading.content',
      'reading.in_part',
      'reading.anomalies',
    ])
    .orderBy('blob.id');
  const rows: Awaited<ReturnType<typeof query.execute>> = [];
  for (let at = 0; at < ids.length; at += 5_000)
    rows.push(...(await query.where('blob.id', 'in', ids.slice(at, at + 5_000)).execute()));
  return rows;
}
