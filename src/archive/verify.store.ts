/**
 * Walks the chain and everything derived, and names the first break.
 * The chain is recomputed link by link; bodies are put together again and their digests compared;
 * readings are read again; history is derived again, sweep by sweep in the order of knowledge, and compared.
 */
import { type Digest, digestOf, type Instant } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader } from '../ledger/ledger.ts';
import type { ItemKind, NoticeId } from '../notice/notice.ts';

import { CHAIN_START, chainOn } from './chain.ts';
import { derive } from './derive.ts';
import { factsOf, sightedIn, sweepFacts } from './known.store.ts';
import { bodyOf, type ReadItem } from './observe.store.ts';
import { type DerivedChange, keyOf, type NoticeState, type SweepFacts } from './state.ts';

export interface Verification {
  readonly observations: number;
  readonly blobs: number;
  readonly notices: number;
  readonly changes: number;
  /** Bodies that an erasure took a part of; their digests stand, their bytes are gone. */
  readonly erasedBodies: number;
  readonly chain: Digest;
  /** The first thing that is not as it must be; null: everything holds. */
  readonly firstBreak: { readonly where: string; readonly what: string } | null;
}

type Tell = (step: string, done: number, of: number) => void;
type Break = { readonly where: string; readonly what: string };

export async function verifyArchive(
  db: Reader<ArchiveTables>,
  read: ReadItem,
  tell: Tell = () => undefined,
): Promise<Verification> {
  const chain = await walkChain(db, tell);
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
    firstBreak: chain.broken ?? blobs.broken ?? derived.broken,
  };
}

async function walkChain(db: Reader<ArchiveTables>, tell: Tell) {
  const total = await countOf(db, 'observation');
  let head = CHAIN_START;
  let count = 0;
  let erased = 0;
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
      ])
      .where('seq', '>', count)
      .orderBy('seq')
      .limit(200)
      .execute();
    if (rows.length === 0) return { count, erased, head, broken: null };
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
      if (row.asked !== '' && digestOf(row.asked) !== row.asked_digest)
        return broken('the question on record is not the one that was chained.');
      const body = await bodyOf(db, row.seq);
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
  let count = 0;
  let cursor = 0;
  for (;;) {
    const rows = await db
      .selectFrom('blob')
      .leftJoin('reading', 'reading.blob_id', 'blob.id')
      .select(['blob.id', 'digest', 'kind', 'bytes', 'notice_id', 'content', 'in_part'])
      .where('blob.id', '>', cursor)
      .orderBy('blob.id')
      .limit(1_000)
      .execute();
    if (rows.length === 0) return { count, broken: null };
    for (const row of rows) {
      cursor = row.id;
      count += 1;
      if (row.bytes === null) continue;
      const broken = (what: string) => ({ count, broken: { where: `item ${row.digest}`, what } });
      if (digestOf(row.bytes) !== row.digest) return broken('its bytes do not have its digest.');
      const reading = read(row.kind as ItemKind, row.bytes);
      const readable = reading.id === null ? null : reading;
      if ((readable?.id ?? null) !== row.notice_id) return broken('it is on record under another notice.');
      if (JSON.stringify(readable?.content ?? {}) !== row.content)
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
    .select(['no', 'origin', 'verdict', 'seen_from', 'seen_to', 'gate'])
    .where('applied', 'is not', null)
    .orderBy('applied')
    .execute();
  const states = new Map<string, NoticeState>();
  const changes = new Map<string, DerivedChange[]>();
  const whole: SweepFacts[] = [];
  let done = 0;
  for (const row of sweeps) {
    const { facts, gone } = await sweepFacts(db, row.no);
    const sighted = await sightedIn(db, row.no, null);
    const ids = new Set([...sighted.keys(), ...(facts.whole ? states.keys() : [])]);
    for (const id of ids) {
      const result = derive(
        id as NoticeId,
        states.get(id) ?? null,
        facts,
        sighted.get(id) ?? [],
        gone.has(id),
        whole,
      );
      if (result.state !== null) states.set(id, result.state);
      if (result.changes.length > 0) changes.set(id, [...(changes.get(id) ?? []), ...result.changes]);
    }
    if (facts.whole) {
      whole.push(factsOf(row));
      whole.sort((a, b) => (a.to < b.to ? -1 : 1));
    }
    done += 1;
    tell('derivations', done, sweeps.length);
  }
  const broken = (await compareStates(db, states)) ?? (await compareChanges(db, changes));
  const count = [...changes.values()].reduce((sum, list) => sum + list.length, 0);
  return { notices: states.size, changes: count, broken };
}

async function compareStates(
  db: Reader<ArchiveTables>,
  states: ReadonlyMap<string, NoticeState>,
): Promise<Break | null> {
  const rows = await db
    .selectFrom('notice')
    .select(['id', 'status', 'first_seen', 'last_seen', 'detail_seen'])
    .orderBy('id')
    .execute();
  const stored = new Set(rows.map((row) => row.id));
  for (const id of states.keys())
    if (!stored.has(id)) return { where: `notice ${id}`, what: 'it was seen, but is not on record.' };
  const revisions = await db
    .selectFrom('revision')
    .select(['notice_id', 'content', 'in_part', 'from_after', 'from_by', 'sweep_no'])
    .where('known_to', 'is', null)
    .execute();
  const keys = new Map<string, string[]>();
  for (const row of revisions) {
    const key = keyOf({
      content: JSON.parse(row.content),
      inPart: JSON.parse(row.in_part),
      fromAfter: row.from_after as Instant | null,
      fromBy: row.from_by as Instant,
      sweepNo: row.sweep_no,
    });
    keys.set(row.notice_id, [...(keys.get(row.notice_id) ?? []), key]);
  }
  for (const row of rows) {
    const state = states.get(row.id);
    const where = `notice ${row.id}`;
    if (state === undefined) return { where, what: 'it is on record, but no sweep that counts saw it.' };
    if (state.status !== row.status)
      return { where, what: `it stands as ${row.status}, but its sightings say ${state.status}.` };
    if (
      state.firstSeen !== row.first_seen ||
      state.lastSeen !== row.last_seen ||
      state.detailSeen !== row.detail_seen
    )
      return { where, what: 'the moments it was seen at do not follow from its sightings.' };
    const derived = state.history.map((revision) => revision.key).sort();
    if (derived.join() !== (keys.get(row.id) ?? []).sort().join())
      return { where, what: 'its revisions do not follow from its sightings.' };
  }
  return null;
}

async function compareChanges(
  db: Reader<ArchiveTables>,
  derived: ReadonlyMap<string, readonly DerivedChange[]>,
): Promise<Break | null> {
  const rows = await db.selectFrom('change').selectAll().orderBy('no').execute();
  const told = (change: { kind: string; by: number; at: string; after: string | null; fields: string }) =>
    `${change.kind} by ${change.by} at ${change.at} after ${change.after} ${change.fields}`;
  const stored = new Map<string, string[]>();
  for (const row of rows) {
    const text = told({
      kind: row.kind,
      by: row.by_sweep,
      at: row.by_at,
      after: row.after_at,
      fields: row.fields,
    });
    stored.set(row.notice_id, [...(stored.get(row.notice_id) ?? []), text]);
  }
  for (const id of new Set([...derived.keys(), ...stored.keys()])) {
    const should = (derived.get(id) ?? []).map((change) =>
      told({
        kind: change.kind,
        by: change.bySweep,
        at: change.byAt,
        after: change.afterAt,
        fields: JSON.stringify(change.fields),
      }),
    );
    if (should.join('\n') !== (stored.get(id) ?? []).join('\n'))
      return { where: `notice ${id}`, what: 'its changes on record are not those that its sightings give.' };
  }
  return null;
}

async function countOf(db: Reader<ArchiveTables>, table: 'observation' | 'blob'): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
