/**
 * Walks the chain and everything derived, and names the first break.
 * The chain is recomputed link by link; stamps of its heads are checked again; what is on record of sweeps, judgements and erasures is held
 * against the acts in the chain; bodies are put together again and their digests compared; readings are read again; history is derived
 * again, sweep by sweep in the order of knowledge, and compared.
 */
import { type Digest, digestOf, type Instant } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader } from '../ledger/ledger.ts';
import { ITEM_KINDS, type ItemKind, type NoticeContent, type NoticeId } from '../notice/notice.ts';
import { bareDigest, readingDigest } from './act.ts';
import { derive } from './derive.ts';
import { erasures, factsOf, provingOf, sightedBefore, sightedIn, sweepFacts } from './known.store.ts';
import { reachesBack } from './learn.ts';
import type { ReadItem } from './observe.store.ts';
import { walkStamps } from './stamp.store.ts';
import type { NoticeState, SweepFacts } from './state.ts';
import type { Told } from './told.ts';
import { compareActs } from './verify-acts.store.ts';
import { compareHeads, type ReadTotal, type Tell, type Walked, walkChain } from './verify-chain.store.ts';
import { compareFaces, compareStates } from './verify-derived.store.ts';
import { cameToKnow, compareKnowledge, type Knowledge } from './verify-knowledge.store.ts';
import { compareSightings, compareSweeps } from './verify-sweeps.store.ts';

export interface Verification {
  /** Links of the chain: looks and acts. */
  readonly observations: number;
  /** Of them, acts of this archive. */
  readonly acts: number;
  readonly blobs: number;
  readonly notices: number;
  readonly changes: number;
  /** Bodies that an erasure took a part of; their digests stand, their bytes are gone. */
  readonly erasedBodies: number;
  readonly chain: Digest;
  /** Stamps of heads that hold (RFC 3161). Whether their authorities are to be trusted is not asked here. */
  readonly stamps: number;
  /** The first thing that is not as it must be; null: everything holds. */
  readonly firstBreak: { readonly where: string; readonly what: string } | null;
}

/** How the archive reads what others formatted. */
export interface Readers {
  readonly read: ReadItem;
  readonly readTotal: ReadTotal;
}

export async function verifyArchive(
  db: Reader<ArchiveTables>,
  readers: Readers,
  tell: Tell = () => undefined,
): Promise<Verification> {
  const chain = await walkChain(db, readers.readTotal, tell);
  let broken = chain.broken ?? (await compareHeads(db, chain));
  const stamps = broken === null ? await walkStamps(db, tell) : { count: 0, broken: null };
  broken ??= stamps.broken;
  broken ??= await compareActs(db, chain);
  const blobs = broken === null ? await walkBlobs(db, readers.read, chain.told, tell) : { count: 0, broken };
  broken ??= blobs.broken ?? (await compareSightings(db));
  const derived =
    broken === null ? await walkDerivations(db, chain, tell) : { notices: 0, changes: 0, broken };
  return {
    observations: chain.count,
    acts: chain.acts,
    blobs: blobs.count,
    notices: derived.notices,
    changes: derived.changes,
    erasedBodies: chain.erased,
    chain: chain.head,
    stamps: stamps.count,
    firstBreak: derived.broken,
  };
}

async function walkBlobs(db: Reader<ArchiveTables>, read: ReadItem, told: Told, tell: Tell) {
  const { total } = await db
    .selectFrom('blob')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const erased = await erasures(db);
  const numbers = new Set((await db.selectFrom('erasure').select('no').execute()).map((row) => row.no));
  let count = 0;
  let cursor = 0;
  for (;;) {
    const rows = await db
      .selectFrom('blob')
      .leftJoin('reading', 'reading.blob_id', 'blob.id')
      .select([
        'blob.id',
        'digest',
        'kind',
        'size',
        'bytes',
        'erasure_no',
        'notice_id',
        'content',
        'in_part',
        'anomalies',
      ])
      .where('blob.id', '>', cursor)
      .orderBy('blob.id')
      .limit(1_000)
      .execute();
    if (rows.length === 0) return { count, broken: null };
    for (const row of rows) {
      cursor = row.id;
      count += 1;
      const broken = (what: string) => ({ count, broken: { where: `item ${row.digest}`, what } });
      if (!(ITEM_KINDS as readonly string[]).includes(row.kind))
        return broken(`it is said to be of the kind ${JSON.stringify(row.kind)}, which no item has.`);
      if (row.bytes === null) {
        const why =
          row.erasure_no === null
            ? linksToErased(row.content, erased) || told.redacted.has(bareDigest(row.digest))
            : numbers.has(row.erasure_no);
        if (!why) return broken('its bytes are gone, and no erasure says why.');
        const what = faultOfGone(row, told);
        if (what !== null) return broken(what);
        continue;
      }
      if (digestOf(row.bytes) !== row.digest) return broken('its bytes do not have its digest.');
      if (row.size !== row.bytes.length) return broken('its size on record is not that of its bytes.');
      if (row.erasure_no !== null) return broken('an erasure is said to have taken it, and its bytes stand.');
      const reading = read(row.kind as ItemKind, row.bytes);
      const readable = reading.id === null ? null : reading;
      if ((readable?.id ?? null) !== row.notice_id) return broken('it is on record under another notice.');
      const same =
        JSON.stringify(readable?.content ?? {}) === row.content &&
        JSON.stringify(readable?.inPart ?? []) === row.in_part &&
        JSON.stringify(reading.anomalies) === row.anomalies;
      if (!same)
        return broken(
          'it is read differently now; derive again after an upgrade, or the reading was altered.',
        );
    }
    tell('items', count, Number(total));
  }
}

/** Why an item without bytes is not as an erasure left it; null when it is. */
function faultOfGone(
  row: {
    readonly digest: string;
    readonly size: number;
    readonly erasure_no: number | null;
    readonly notice_id: string | null;
    readonly content: string | null;
    readonly in_part: string | null;
    readonly anomalies: string | null;
  },
  told: Told,
): string | null {
  const digest = bareDigest(row.digest);
  if (row.erasure_no === null)
    return told.acts === 0 || told.redacted.get(digest) === readingDigest(row)
      ? null
      : 'its bytes are gone, and its reading is not the one that an erasure left.';
  if (row.content !== null) return 'an erasure took it, and a reading of it is on record.';
  if (told.acts === 0) return null;
  const size = told.items.get(digest);
  if (size === undefined) return 'its bytes are gone, and no erasure tells that it took them.';
  return size === row.size ? null : 'its size on record is not what an erasure tells.';
}

async function walkDerivations(db: Reader<ArchiveTables>, chain: Walked, tell: Tell) {
  const sweeps = await db
    .selectFrom('sweep')
    .select(['no', 'origin', 'verdict', 'seen_from', 'seen_to', 'applied', 'applied_at'])
    .where('applied', 'is not', null)
    .orderBy('applied')
    .execute();
  const states = new Map<string, NoticeState>();
  const knowledge: Knowledge = { revisions: new Map(), changes: [], counts: new Map() };
  const whole: SweepFacts[] = [];
  const erased = await erasures(db);
  let done = 0;
  for (const row of sweeps) {
    const { facts, gone } = await sweepFacts(db, row.no);
    const sighted = await sightedIn(db, row.no, null);
    const back = [...sighted].filter(([id, seen]) => reachesBack(states.get(id) ?? null, seen));
    const earlier = await sightedBefore(
      db,
      back.map(([id]) => id),
      row.applied ?? 0,
    );
    const ids = new Set([...sighted.keys(), ...(facts.whole ? states.keys() : [])]);
    for (const id of [...ids].sort((a, b) => (a < b ? -1 : 1))) {
      const result = derive(
        id as NoticeId,
        states.get(id) ?? null,
        facts,
        sighted.get(id) ?? [],
        earlier.get(id) ?? [],
        gone.has(id),
        provingOf(id, whole, erased),
      );
      if (result.state === null) continue;
      cameToKnow(
        knowledge,
        states.get(id) ?? null,
        result.state,
        result.changes,
        row.applied_at ?? '',
        row.no,
      );
      states.set(id, result.state);
    }
    if (facts.whole) {
      whole.push(factsOf(row));
      whole.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.no - b.no));
    }
    done += 1;
    tell('derivations', done, sweeps.length);
  }
  const broken =
    (await compareSweeps(db, chain, knowledge.counts, erased.size > 0)) ??
    (await compareStates(db, states, chain.told.closedInTime)) ??
    (await compareKnowledge(db, knowledge, states, erased.size > 0)) ??
    (await compareFaces(db));
  return { notices: states.size, changes: knowledge.changes.length, broken };
}

/** Whether a reading without bytes names an erased notice among its links. */
function linksToErased(content: string | null, erased: ReadonlyMap<string, Instant>): boolean {
  const { related } = JSON.parse(content ?? '{}') as NoticeContent;
  return related?.some((link) => erased.has(digestOf(link.id))) === true;
}
