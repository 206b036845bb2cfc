/**
 * Walks the chain and everything derived, and names the first break.
 * The chain is recomputed link by link; stamps of its heads are checked again; bodies are put together again and their digests compared;
 * readings are read again; history is derived again, sweep by sweep in the order of knowledge, and compared.
 */
import { type Digest, digestOf, type Instant } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader } from '../ledger/ledger.ts';
import type { ItemKind, NoticeContent, NoticeId } from '../notice/notice.ts';

import { CHAIN_START, chainOn } from './chain.ts';
import { derive } from './derive.ts';
import { erasures, factsOf, provingOf, sightedBefore, sightedIn, sweepFacts } from './known.store.ts';
import { reachesBack } from './learn.ts';
import { bodyOf, type ReadItem } from './observe.store.ts';
import { walkStamps } from './stamp.store.ts';
import type { NoticeState, SweepFacts } from './state.ts';
import { type Break, compareFaces, compareStates, compareSweeps } from './verify-derived.store.ts';
import { cameToKnow, compareKnowledge, type Knowledge } from './verify-knowledge.store.ts';

export interface Verification {
  readonly observations: number;
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

type Tell = (step: string, done: number, of: number) => void;

export async function verifyArchive(
  db: Reader<ArchiveTables>,
  read: ReadItem,
  tell: Tell = () => undefined,
): Promise<Verification> {
  const chain = await walkChain(db, tell);
  const stamps = chain.broken === null ? await walkStamps(db, tell) : { count: 0, broken: null };
  const blobs = chain.broken === null ? await walkBlobs(db, read, tell) : { count: 0, broken: null };
  const derived =
    chain.broken === null && blobs.broken === null
      ? await walkDerivations(db, tell)
      : { notices: 0, changes: 0, broken: null };
  return {
    observations: chain.count,
    blobs: blobs.count,
    notices: derived.notices,
    changes: derived.changes,
    erasedBodies: chain.erased,
    chain: chain.head,
    stamps: stamps.count,
    firstBreak: chain.broken ?? stamps.broken ?? blobs.broken ?? derived.broken,
  };
}

async function walkChain(db: Reader<ArchiveTables>, tell: Tell) {
  const total = await countOf(db, 'observation');
  let head = CHAIN_START;
  let count = 0;
  let erased = 0;
  const erasureNos = await erasureNumbers(db);
  const everErased = erasureNos.size > 0;
  for (;;) {
    const rows = await db
      .selectFrom('observation')
      .select([
        'seq',
        'sweep_no',
        'what',
        'asked',
        'asked_digest',
        'status',
        'received_at',
        'body_digest',
        'body_size',
        'chain',
        'erasure_no',
      ])
      .select((eb) => eb.fn<number>('length', ['frame']).as('frame_size'))
      .where('seq', '>', count)
      .orderBy('seq')
      .limit(200)
      .execute();
    if (rows.length === 0) return { count, erased, head, broken: await compareHeads(db, count) };
    for (const row of rows) {
      const broken = (what: string) => ({
        count,
        erased,
        head,
        broken: { where: `observation ${row.seq}`, what },
      });
      if (row.seq !== count + 1) return broken(`observation ${count + 1} is missing before it.`);
      const link = chainOn(head, {
        seq: row.seq,
        sweepNo: row.sweep_no,
        what: row.what,
        askedDigest: row.asked_digest,
        status: row.status,
        receivedAt: row.received_at as Instant,
        bodyDigest: row.body_digest,
        bodySize: row.body_size,
      });
      if (link !== row.chain)
        return broken('its link does not follow from the one before; it or that one was altered.');
      const blanked = row.asked === '' && everErased;
      if (!blanked && digestOf(row.asked) !== row.asked_digest)
        return broken('the question on record is not the one that was chained.');
      if (row.erasure_no !== null && (!erasureNos.has(row.erasure_no) || row.frame_size > 0))
        return broken('its frame is called erased, and no erasure left it so.');
      const body = await bodyOf(db, row.seq).catch(() => undefined);
      if (body === undefined) return broken('an item of its body is missing.');
      if (body === null && !everErased)
        return broken('a part of its body is gone, and nothing was ever erased.');
      if (body === null) erased += 1;
      else if (digestOf(body) !== row.body_digest)
        return broken('its body is not the one that was received.');
      head = link;
      count += 1;
    }
    tell('chain', count, total);
  }
}

async function walkBlobs(db: Reader<ArchiveTables>, read: ReadItem, tell: Tell) {
  const total = await countOf(db, 'blob');
  const erased = await erasures(db);
  const numbers = await erasureNumbers(db);
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
      if (row.bytes === null) {
        const why =
          row.erasure_no === null ? linksToErased(row.content, erased) : numbers.has(row.erasure_no);
        if (!why) return broken('its bytes are gone, and no erasure says why.');
        continue;
      }
      if (digestOf(row.bytes) !== row.digest) return broken('its bytes do not have its digest.');
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
    tell('items', count, total);
  }
}

async function walkDerivations(db: Reader<ArchiveTables>, tell: Tell) {
  const sweeps = await db
    .selectFrom('sweep')
    .select(['no', 'origin', 'verdict', 'seen_from', 'seen_to', 'applied', 'applied_at'])
    .where('applied', 'is not', null)
    .orderBy('applied')
    .execute();
  const states = new Map<string, NoticeState>();
  const knowledge: Knowledge = { revisions: new Map(), changes: new Map() };
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
    for (const id of ids) {
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
      cameToKnow(knowledge, states.get(id) ?? null, result.state, result.changes, row.applied_at ?? '');
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
    (await compareSweeps(db)) ??
    (await compareStates(db, states)) ??
    (await compareKnowledge(db, knowledge, states)) ??
    (await compareFaces(db));
  const count = [...knowledge.changes.values()].reduce((sum, list) => sum + list.length, 0);
  return { notices: states.size, changes: count, broken };
}

async function erasureNumbers(db: Reader<ArchiveTables>): Promise<ReadonlySet<number>> {
  return new Set((await db.selectFrom('erasure').select('no').execute()).map((row) => row.no));
}

async function countOf(db: Reader<ArchiveTables>, table: 'observation' | 'blob'): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Every head that was noted for a day is a link of the chain that stands. */
async function compareHeads(db: Reader<ArchiveTables>, count: number): Promise<Break | null> {
  const heads = await db
    .selectFrom('chain_head')
    .leftJoin('observation', 'observation.seq', 'chain_head.seq')
    .select(['chain_head.day', 'chain_head.seq', 'chain_head.chain', 'observation.chain as link'])
    .orderBy('chain_head.day')
    .execute();
  for (const head of heads)
    if (head.link !== head.chain)
      return {
        where: `chain head of ${head.day}`,
        what:
          head.seq > count
            ? `it was noted at observation ${head.seq}, but the chain ends at ${count}: its end was cut off.`
            : `it is not the chain's link at observation ${head.seq}.`,
      };
  return null;
}

/** Whether a reading without bytes names an erased notice among its links. */
function linksToErased(content: string | null, erased: ReadonlyMap<string, Instant>): boolean {
  const { related } = JSON.parse(content ?? '{}') as NoticeContent;
  return related?.some((link) => erased.has(digestOf(link.id))) === true;
}
