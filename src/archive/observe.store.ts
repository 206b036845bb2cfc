/** Takes captures in: bytes by digest, one link of the chain each, readings, sightings; all in the caller's transaction. */
import { type Digest, digestOf } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader, Transactor } from '../ledger/ledger.ts';
import type { Capture, ItemKind, NoticeContent, NoticeId, Reading, Unreadable } from '../notice/notice.ts';
import { CHAIN_START, chainOn, type Link } from './chain.ts';
import { EMPTY } from './erase-traces.store.ts';
import { cutBody, joinBody } from './frame.ts';
import {
  askedNamesPerson,
  frameNamesPerson,
  type Named,
  namedBy,
  namesBeside,
  namesIn,
} from './person-words.ts';
import { numbersIn, speaksOfMany, withoutNamesOf } from './related.ts';

/** How the archive reads an item's bytes; given to it, so that it knows no format itself. */
export type ReadItem = (kind: ItemKind, bytes: Uint8Array) => Reading | Unreadable;

/** Notices whose bytes are kept out after an erasure: digest of the number -> erasure. */
export type KeptOut = ReadonlyMap<string, number>;

interface KeptItem {
  readonly id: number;
  /** Empty where the item belongs to no notice. */
  readonly noticeId: string;
  /** Those kept out of whom the item speaks. */
  readonly keptOut?: readonly {
    readonly erasureNo: number;
    readonly contents: readonly Pick<NoticeContent, 'name' | 'forename'>[];
    readonly names: readonly string[];
  }[];
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
 * Records one capture as the next observation, less what names somebody who is kept out and is or was met in this sweep.
 * @param metBefore who of those kept out was met in this sweep already
 * @returns the observation's place in the chain, the notices it carried, in order (empty text where an item names none), and who of those
 *   kept out was met
 */
export async function recordCapture(
  tx: Transactor<ArchiveTables>,
  sweepNo: number,
  capture: Capture,
  read: ReadItem,
  out: KeptOut,
  metBefore: readonly KeptOutAs[] = [],
): Promise<{ seq: number; noticeIds: readonly string[]; keptOutAs: KeptOutAs | null }> {
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
  const { kept, keptOutAs } = await keepItems(
    tx,
    slices.map((bytes, at) => ({ bytes, kind: capture.items[at]!.kind, digest: digestOf(bytes) })),
    read,
    out,
  );
  const persons = keptOutAs === null ? metBefore : [...metBefore, keptOutAs];
  const inAsked = persons.some(({ person }) => askedNamesPerson(capture.what, capture.asked, person));
  const inFrame = persons.find(({ person }) => frame.length > 0 && frameNamesPerson(frame, cuts, person));
  await tx
    .insertInto('observation')
    .values({
      seq,
      sweep_no: sweepNo,
      what: capture.what,
      asked: inAsked ? '' : capture.asked,
      asked_digest: link.askedDigest,
      status: capture.status,
      received_at: capture.receivedAt,
      body_digest: link.bodyDigest,
      body_size: link.bodySize,
      frame: inFrame === undefined ? frame : EMPTY,
      cuts: JSON.stringify(cuts),
      chain: chainOn(head.chain, link),
      erasure_no: inFrame?.erasureNo ?? null,
    })
    .execute();
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
  return { seq, noticeIds: kept.map((item) => item.noticeId), keptOutAs };
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

/** Who of those kept out was met, and by what names. */
export interface KeptOutAs {
  readonly erasureNo: number;
  readonly person: Named;
}

async function keepItems(
  tx: Transactor<ArchiveTables>,
  items: readonly Item[],
  read: ReadItem,
  out: KeptOut,
): Promise<{ kept: KeptItem[]; keptOutAs: KeptOutAs | null }> {
  const distinct = new Map(items.map((item) => [keyOf(item), item]));
  const known = await knownItems(tx, distinct, read, out);
  const news = new Map([...distinct].filter(([key]) => !known.has(key)));
  if (news.size > 0) for (const [key, kept] of await takeIn(tx, news, read, out)) known.set(key, kept);
  const met = [...known.values()].flatMap(({ keptOut: met }) => met ?? []);
  return {
    kept: items.map((item) => known.get(keyOf(item))!),
    keptOutAs:
      met[0] === undefined
        ? null
        : {
            erasureNo: met[0].erasureNo,
            person: namedBy(
              met.flatMap(({ contents }) => contents),
              met.flatMap(({ names }) => names),
            ),
          },
  };
}

interface Item {
  readonly bytes: Uint8Array;
  readonly kind: ItemKind;
  readonly digest: Digest;
}

function keyOf(item: { readonly kind: string; readonly digest: string }): string {
  return `${item.kind}:${item.digest}`;
}

/** What the archive makes of an item: as whom it is read, and whom of those kept out it speaks of. */
function taken(item: Item, read: ReadItem, out: KeptOut) {
  const reading = read(item.kind, item.bytes);
  const about = [
    reading.id ?? [],
    out.size > 0 && speaksOfMany(item.kind, reading.id) ? numbersIn(item.bytes) : [],
  ].flat();
  const isOut = (id: NoticeId) => out.has(digestOf(id));
  const erasureNo = about.map((id) => out.get(digestOf(id))).find((no) => no !== undefined);
  const content = reading.id === null ? {} : withoutNamesOf(reading.content, isOut);
  const linksOut = reading.id !== null && content !== reading.content;
  const linked = linksOut ? (reading.content.related ?? []).filter((link) => isOut(link.id)) : [];
  const linkedMet = linked.map((link) => ({
    erasureNo: out.get(digestOf(link.id))!,
    contents: [link],
    names: namesBeside(item.bytes, link.id),
  }));
  const own =
    erasureNo === undefined
      ? []
      : [
          {
            erasureNo,
            contents: reading.id === null ? [] : [reading.content],
            names: reading.id === null ? namesIn(item.bytes) : [],
          },
        ];
  const met = [...own, ...linkedMet];
  return { reading, content, erasureNo, linksOut, met };
}

/** Those kept out whom an item links to, by what its bytes call them. */
function linkedOut(item: Item, read: ReadItem, out: KeptOut): NonNullable<KeptItem['keptOut']> {
  const reading = read(item.kind, item.bytes);
  const related = reading.id === null ? [] : (reading.content.related ?? []);
  return [...new Set([...related.map((link) => link.id), ...numbersIn(item.bytes)])].flatMap((id) => {
    const erasureNo = out.get(digestOf(id));
    const contents = related.filter((link) => link.id === id);
    return erasureNo === undefined ? [] : [{ erasureNo, contents, names: namesBeside(item.bytes, id) }];
  });
}

/** Items on record already. One whose erasure allows it again counts as new: its old row gives way. */
async function knownItems(
  tx: Transactor<ArchiveTables>,
  items: ReadonlyMap<string, Item>,
  read: ReadItem,
  out: KeptOut,
): Promise<Map<string, KeptItem>> {
  const known = new Map<string, KeptItem>();
  const digests = [...new Set([...items.values()].map((item) => item.digest))];
  if (digests.length === 0) return known;
  const keptOutNow = new Set(out.values());
  const rows = await tx
    .selectFrom('blob')
    .leftJoin('reading', 'reading.blob_id', 'blob.id')
    .select((eb) => [
      'blob.id',
      'blob.digest',
      'blob.kind',
      'blob.erasure_no',
      'reading.notice_id',
      eb('blob.bytes', 'is', null).as('gone'),
    ])
    .where('blob.digest', 'in', digests)
    .execute();
  for (const row of rows) {
    const item = items.get(keyOf(row));
    if (row.erasure_no === null || item === undefined) {
      // One that lost the name of somebody whom it links to met them again.
      const met = item !== undefined && row.gone ? linkedOut(item, read, out) : [];
      known.set(keyOf(row), { id: row.id, noticeId: row.notice_id ?? '', keptOut: met });
    } else if (keptOutNow.has(row.erasure_no)) {
      const { reading, met } = taken(item, read, out);
      known.set(keyOf(row), {
        id: row.id,
        noticeId: reading.id === null ? '' : `erased:${row.erasure_no}`,
        keptOut: met,
      });
    } else
      await tx
        .updateTable('blob')
        .set({ digest: `erased:${row.id}:${row.digest}` })
        .where('id', '=', row.id)
        .execute();
  }
  return known;
}

/** Keeps new items: bytes and reading, less what an erasure keeps out. */
async function takeIn(
  tx: Transactor<ArchiveTables>,
  news: ReadonlyMap<string, Item>,
  read: ReadItem,
  out: KeptOut,
): Promise<Map<string, KeptItem>> {
  const all = [...news].map(([key, item]) => ({ key, item, ...taken(item, read, out) }));
  const inserted = await tx
    .insertInto('blob')
    .values(
      all.map(({ item, erasureNo, linksOut }) => ({
        digest: item.digest,
        kind: item.kind,
        size: item.bytes.length,
        bytes: erasureNo === undefined && !linksOut ? item.bytes : null,
        erasure_no: erasureNo ?? null,
      })),
    )
    .returning(['id', 'digest', 'kind'])
    .execute();
  const ids = new Map(inserted.map((blob) => [keyOf(blob), blob.id]));
  const readings = all
    .filter(({ erasureNo }) => erasureNo === undefined)
    .map(({ key, reading, content }) => ({
      blob_id: ids.get(key)!,
      notice_id: reading.id,
      content: JSON.stringify(content),
      in_part: JSON.stringify(reading.id === null ? [] : reading.inPart),
      anomalies: JSON.stringify(reading.anomalies),
    }));
  if (readings.length > 0) await tx.insertInto('reading').values(readings).execute();
  return new Map(
    all.map(({ key, reading, erasureNo, met }) => [
      key,
      {
        id: ids.get(key)!,
        noticeId: reading.id !== null && erasureNo !== undefined ? `erased:${erasureNo}` : (reading.id ?? ''),
        keptOut: met,
      },
    ]),
  );
}

/** An observation's body as it was received; null when an erasure removed a part of it. */
export async function bodyOf(db: Reader<ArchiveTables>, seq: number): Promise<Uint8Array | null> {
  const observation = await db
    .selectFrom('observation')
    .select(['frame', 'cuts', 'erasure_no'])
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (observation === undefined || observation.erasure_no !== null) return null;
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
