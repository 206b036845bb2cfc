/** Takes captures in: bytes by digest, one link of the chain each, readings, sightings; all in the caller's transaction. */
import { type Digest, digestOf } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader, Transactor } from '../ledger/ledger.ts';
import type { Capture, ItemKind, Reading, Unreadable } from '../notice/notice.ts';
import { CHAIN_START, chainOn, type Link } from './chain.ts';
import { cutBody, joinBody } from './frame.ts';
import { numbersIn, withoutNamesOf } from './related.ts';

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
  items: readonly Item[],
  read: ReadItem,
  out: KeptOut,
): Promise<KeptItem[]> {
  const known = await knownItems(tx, items, out);
  const news = new Map(items.filter((item) => !known.has(keyOf(item))).map((item) => [keyOf(item), item]));
  if (news.size > 0) for (const [key, kept] of await takeIn(tx, news, read, out)) known.set(key, kept);
  return items.map((item) => known.get(keyOf(item))!);
}

interface Item {
  readonly bytes: Uint8Array;
  readonly kind: ItemKind;
  readonly digest: Digest;
}

function keyOf(item: { readonly kind: string; readonly digest: string }): string {
  return `${item.kind}:${item.digest}`;
}

/** Items on record already. One whose erasure allows it again counts as new: its old row gives way. */
async function knownItems(
  tx: Transactor<ArchiveTables>,
  items: readonly Item[],
  out: KeptOut,
): Promise<Map<string, KeptItem>> {
  const known = new Map<string, KeptItem>();
  const digests = [...new Set(items.map((item) => item.digest))];
  if (digests.length === 0) return known;
  const keptOutNow = new Set(out.values());
  const rows = await tx
    .selectFrom('blob')
    .leftJoin('reading', 'reading.blob_id', 'blob.id')
    .select(['blob.id', 'blob.digest', 'blob.kind', 'blob.erasure_no', 'reading.notice_id'])
    .where('blob.digest', 'in', digests)
    .execute();
  for (const row of rows)
    if (row.erasure_no === null) known.set(keyOf(row), { id: row.id, noticeId: row.notice_id ?? '' });
    else if (keptOutNow.has(row.erasure_no))
      known.set(keyOf(row), { id: row.id, noticeId: `erased:${row.erasure_no}` });
    else
      await tx
        .updateTable('blob')
        .set({ digest: `erased:${row.id}:${row.digest}` })
        .where('id', '=', row.id)
        .execute();
  return known;
}

/** Keeps new items: bytes and reading, less what an erasure keeps out. */
async function takeIn(
  tx: Transactor<ArchiveTables>,
  news: ReadonlyMap<string, Item>,
  read: ReadItem,
  out: KeptOut,
): Promise<Map<string, KeptItem>> {
  const taken = [...news].map(([key, item]) => {
    const reading = read(item.kind, item.bytes);
    const about = item.kind === 'stray-detail' ? numbersIn(item.bytes) : [reading.id ?? []].flat();
    const erasure = about.map((id) => out.get(digestOf(id))).find((no) => no !== undefined);
    const content = reading.id === null ? {} : withoutNamesOf(reading.content, (id) => out.has(digestOf(id)));
    const names = reading.id !== null && content !== reading.content;
    return {
      key,
      item,
      reading,
      erasure,
      content,
      bytes: erasure === undefined && !names ? item.bytes : null,
    };
  });
  const inserted = await tx
    .insertInto('blob')
    .values(
      taken.map(({ item, bytes, erasure }) => ({
        digest: item.digest,
        kind: item.kind,
        size: item.bytes.length,
        bytes,
        erasure_no: erasure ?? null,
      })),
    )
    .returning(['id', 'digest', 'kind'])
    .execute();
  const ids = new Map(inserted.map((blob) => [keyOf(blob), blob.id]));
  const readings = taken
    .filter(({ erasure }) => erasure === undefined)
    .map(({ key, reading, content }) => ({
      blob_id: ids.get(key)!,
      notice_id: reading.id,
      content: JSON.stringify(content),
      in_part: JSON.stringify(reading.id === null ? [] : reading.inPart),
      anomalies: JSON.stringify(reading.anomalies),
    }));
  if (readings.length > 0) await tx.insertInto('reading').values(readings).execute();
  return new Map(
    taken.map(({ key, reading, erasure }) => [
      key,
      { id: ids.get(key)!, noticeId: erasure === undefined ? (reading.id ?? '') : `erased:${erasure}` },
    ]),
  );
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
