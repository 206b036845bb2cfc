/** Takes captures in: bytes by digest, one link of the chain each, readings, sightings; all in the caller's transaction. */
import { type Digest, digestOf } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader, Transactor } from '../ledger/ledger.ts';
import type { Capture, ItemKind, Reading, Unreadable } from '../notice/notice.ts';
import { CHAIN_START, chainOn, type Link } from './chain.ts';
import { cutBody, joinBody } from './frame.ts';

/** How the archive reads an item's bytes; given to it, so that it knows no format itself. */
export type ReadItem = (kind: ItemKind, bytes: Uint8Array) => Reading | Unreadable;

/** Notices whose bytes are kept out after an erasure: digest of the number -> erasure. */
export type KeptOut = ReadonlyMap<string, number>;

interface KeptItem {
  readonly id: number;
  readonly noticeId: string;
}

export async function keptOut(db: Reader<ArchiveTables>): Promise<KeptOut> {
  const rows = await db
    .selectFrom('erasure')
    .select(['no', 'notice_digest'])
    .where('keep_out', '=', 1)
    .execute();
  return new Map(rows.map((row) => [row.notice_digest, row.no]));
}

/**
 * Records one capture as the next observation.
 * @returns the observation's place in the chain and the notices it carried, in order (empty text where an item names none)
 */
export async function recordCapture(
  tx: Transactor<ArchiveTables>,
  sweepNo: number,
  capture: Capture,
  read: ReadItem,
  out: KeptOut,
): Promise<{ seq: number; noticeIds: readonly string[] }> {
  const head = await chainHead(tx as unknown as Reader<ArchiveTables>);
  const { frame, cuts, slices } = cutBody(capture.body, capture.items);
  const seq = head.seq + 1;
  const link: Link = {
    seq,
    sweepNo,
    what: capture.what,
    askedDigest: digestOf(capture.asked),
    status: capture.status,
    receivedAt: capture.receivedAt,
    bodyDigest: digestOf(capture.body),
    bodySize: capture.body.length,
  };
  await tx
    .insertInto('observation')
    .values({
      seq,
      sweep_no: sweepNo,
      what: capture.what,
      asked: capture.asked,
      asked_digest: link.askedDigest,
      status: capture.status,
      received_at: capture.receivedAt,
      body_digest: link.bodyDigest,
      body_size: link.bodySize,
      frame,
      cuts: JSON.stringify(cuts),
      chain: chainOn(head.chain, link),
    })
    .execute();
  const kept = await keepItems(
    tx,
    slices.map((bytes, at) => ({ bytes, kind: capture.items[at]!.kind, digest: digestOf(bytes) })),
    read,
    out,
  );
  if (kept.length > 0)
    await tx
      .insertInto('sighting')
      .values(
        kept.map((item, position) => ({
          sweep_no: sweepNo,
          observation_seq: seq,
          position,
          notice_id: item.noticeId,
          blob_id: item.id,
        })),
      )
      .execute();
  return { seq, noticeIds: kept.map((item) => item.noticeId) };
}

export async function chainHead(db: Reader<ArchiveTables>): Promise<{ seq: number; chain: Digest }> {
  const last = await db
    .selectFrom('observation')
    .select(['seq', 'chain'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last === undefined ? { seq: 0, chain: CHAIN_START } : { seq: last.seq, chain: last.chain as Digest };
}

async function keepItems(
  tx: Transactor<ArchiveTables>,
  items: readonly { bytes: Uint8Array; kind: ItemKind; digest: Digest }[],
  read: ReadItem,
  out: KeptOut,
): Promise<KeptItem[]> {
  const keyOf = (item: { kind: string; digest: string }) => `${item.kind}:${item.digest}`;
  const known = new Map<string, KeptItem>();
  const digests = [...new Set(items.map((item) => item.digest))];
  if (digests.length > 0)
    for (const row of await tx
      .selectFrom('blob')
      .leftJoin('reading', 'reading.blob_id', 'blob.id')
      .select(['blob.id', 'blob.digest', 'blob.kind', 'blob.erasure_no', 'reading.notice_id'])
      .where('blob.digest', 'in', digests)
      .execute())
      known.set(keyOf(row), {
        id: row.id,
        noticeId: row.erasure_no === null ? (row.notice_id ?? '') : `erased:${row.erasure_no}`,
      });
  const news = new Map(items.filter((item) => !known.has(keyOf(item))).map((item) => [keyOf(item), item]));
  if (news.size > 0) {
    const readings = new Map([...news].map(([key, item]) => [key, read(item.kind, item.bytes)]));
    const erasureOf = (key: string) => {
      const reading = readings.get(key)!;
      return reading.id === null ? undefined : out.get(digestOf(reading.id));
    };
    const inserted = await tx
      .insertInto('blob')
      .values(
        [...news].map(([key, item]) => ({
          digest: item.digest,
          kind: item.kind,
          size: item.bytes.length,
          bytes: erasureOf(key) === undefined ? item.bytes : null,
          erasure_no: erasureOf(key) ?? null,
        })),
      )
      .returning(['id', 'digest', 'kind'])
      .execute();
    const rows = [];
    for (const blob of inserted) {
      const key = keyOf(blob);
      const reading = readings.get(key)!;
      const erasure = erasureOf(key);
      if (erasure !== undefined) {
        known.set(key, { id: blob.id, noticeId: `erased:${erasure}` });
        continue;
      }
      const readable = reading.id === null ? null : reading;
      known.set(key, { id: blob.id, noticeId: readable?.id ?? '' });
      rows.push({
        blob_id: blob.id,
        notice_id: readable?.id ?? null,
        content: JSON.stringify(readable?.content ?? {}),
        in_part: JSON.stringify(readable?.inPart ?? []),
        anomalies: JSON.stringify(reading.anomalies),
      });
    }
    if (rows.length > 0) await tx.insertInto('reading').values(rows).execute();
  }
  return items.map((item) => known.get(keyOf(item))!);
}

/** An observation's body as it was received; null when an erasure removed a part of it. */
export async function bodyOf(db: Reader<ArchiveTables>, seq: number): Promise<Uint8Array | null> {
  const observation = await db
    .selectFrom('observation')
    .select(['frame', 'cuts'])
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (observation === undefined) return null;
  const items = await db
    .selectFrom('sighting')
    .innerJoin('blob', 'blob.id', 'sighting.blob_id')
    .select(['blob.bytes'])
    .where('observation_seq', '=', seq)
    .orderBy('position')
    .execute();
  const slices = items.map((item) => item.bytes);
  if (slices.some((bytes) => bytes === null)) return null;
  return joinBody(observation.frame, JSON.parse(observation.cuts), slices as Uint8Array[]);
}

/** Which of these notices a sweep has seen, each once. */
export async function seenIn(db: Reader<ArchiveTables>, sweepNo: number): Promise<number> {
  const row = await db
    .selectFrom('sighting')
    .select((eb) => eb.fn.count<number>('notice_id').distinct().as('count'))
    .where('sweep_no', '=', sweepNo)
    .where('notice_id', '!=', '')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
