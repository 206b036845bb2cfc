/** Lets one sweep count: derives what it changes, notice by notice, and writes the result; all in the caller's transaction. */
import type { Instant } from '../kernel/kernel.ts';
import {
  type ArchiveTables,
  inBatches,
  type NoticeTable,
  type Reader,
  type Transactor,
} from '../ledger/ledger.ts';
import type { NoticeId } from '../notice/notice.ts';
import { derive } from './derive.ts';
import { type Face, faceOf } from './face.ts';
import {
  erasures,
  type Known,
  provingOf,
  sightedBefore,
  sightedIn,
  statesIn,
  sweepFacts,
  wholeSweeps,
} from './known.store.ts';
import { writtenReads } from './last-read.ts';
import { reachesBack } from './learn.ts';
import type { DerivedChange, KnownRevision, NoticeState, SweepFacts } from './state.ts';
import { proposeSuccessions } from './succession.store.ts';

export interface Counts {
  listed: number;
  unlisted: number;
  amended: number;
  relisted: number;
  corrected: number;
}

/** Notices taken together; bounds the memory of an apply. */
const CHUNK = 1_000;

/**
 * Applies a closed sweep to what is known.
 * @param mostValues most bound values in one statement of this engine
 * @returns how many changes of each kind it made, and how many notices were known before
 */
export async function applySweep(
  tx: Transactor<ArchiveTables>,
  sweepNo: number,
  now: Instant,
  mostValues: number,
): Promise<{ counts: Counts; known: number }> {
  const db = tx as unknown as Reader<ArchiveTables>;
  const { facts, gone } = await sweepFacts(db, sweepNo);
  const whole = await wholeSweeps(db);
  const erased = await erasures(db);
  const known = await knownBefore(db);
  const numbers = await lastNumbers(db);
  const counts: Counts = { listed: 0, unlisted: 0, amended: 0, relisted: 0, corrected: 0 };
  let cursor = '';
  for (;;) {
    const ids = await touchedIds(db, facts, cursor);
    if (ids.length === 0) break;
    const range = { after: cursor, to: ids.at(-1)! };
    const before = await statesIn(db, range);
    const sighted = await sightedIn(db, sweepNo, range);
    const back = ids.filter((id) => reachesBack(before.get(id)?.state ?? null, sighted.get(id) ?? []));
    const earlier = await sightedBefore(db, back, numbers.applied + 1);
    const writes: Writes = { notices: [], faces: new Map(), fresh: [], stale: [], changes: [] };
    for (const id of ids) {
      const old = before.get(id);
      const result = derive(
        id as NoticeId,
        old?.state ?? null,
        facts,
        sighted.get(id) ?? [],
        earlier.get(id) ?? [],
        gone.has(id),
        provingOf(id, whole, erased),
      );
      for (const change of result.changes) counts[change.kind] += 1;
      if (result.state !== null) collect(writes, old, result.state, result.changes, numbers, now);
    }
    await write(tx, writes, mostValues);
    cursor = range.to;
  }
  await tx
    .updateTable('sweep')
    .set({ applied: numbers.applied + 1, applied_at: now, ...counts })
    .where('no', '=', sweepNo)
    .execute();
  await proposeSuccessions(tx, sweepNo, now);
  return { counts, known };
}

interface Numbers {
  revision: number;
  change: number;
  readonly applied: number;
}

interface Writes {
  readonly notices: NoticeTable[];
  readonly faces: Map<string, Face>;
  readonly fresh: (KnownRevision & { no: number; noticeId: string; knownFrom: Instant })[];
  readonly stale: { no: number; knownTo: Instant }[];
  readonly changes: (ArchiveTables['change'] & object)[];
}

async function knownBefore(db: Reader<ArchiveTables>): Promise<number> {
  const row = await db
    .selectFrom('notice')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('status', '!=', 'unlisted')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

async function lastNumbers(db: Reader<ArchiveTables>): Promise<Numbers> {
  const last = async (table: 'revision' | 'change') =>
    (await db.selectFrom(table).select('no').orderBy('no', 'desc').limit(1).executeTakeFirst())?.no ?? 0;
  const applied = await db
    .selectFrom('sweep')
    .select((eb) => eb.fn.max('applied').as('applied'))
    .executeTakeFirst();
  return {
    revision: await last('revision'),
    change: await last('change'),
    applied: Number(applied?.applied ?? 0),
  };
}

/** The next notices, in order of their id, that the sweep saw or, being whole, did not see. */
async function touchedIds(db: Reader<ArchiveTables>, facts: SweepFacts, after: string): Promise<string[]> {
  const sighted = await db
    .selectFrom('sighting')
    .select('notice_id as id')
    .distinct()
    .where('sweep_no', '=', facts.no)
    .where('notice_id', '>', after)
    .where('notice_id', 'not like', 'erased:%')
    .orderBy('notice_id')
    .limit(CHUNK)
    .execute();
  const standing = facts.whole
    ? await db
        .selectFrom('notice')
        .select('id')
        // Whoever left may have been seen by a file since.
        .where((eb) =>
          eb.or([
            eb('status', '!=', 'unlisted'),
            eb.exists(
              eb
                .selectFrom('sweep')
                .select('sweep.no')
                .whereRef('sweep.no', '=', 'notice.last_sweep')
                .where('sweep.origin', '=', 'file'),
            ),
          ]),
        )
        .where('id', '>', after)
        .orderBy('id')
        .limit(CHUNK)
        .execute()
    : [];
  const ids = [...new Set([...sighted, ...standing].map((row) => row.id))];
  return ids.sort((a, b) => (a < b ? -1 : 1)).slice(0, CHUNK);
}

function collect(
  writes: Writes,
  old: Known | undefined,
  state: NoticeState,
  changes: readonly DerivedChange[],
  numbers: Numbers,
  now: Instant,
): void {
  const nos = new Map(old?.revisionNos ?? []);
  const still = new Set(state.history.map((revision) => revision.key));
  for (const [key, no] of nos) if (!still.has(key)) writes.stale.push({ no, knownTo: now });
  for (const revision of state.history)
    if (!nos.has(revision.key)) {
      numbers.revision += 1;
      nos.set(revision.key, numbers.revision);
      writes.fresh.push({ ...revision, no: numbers.revision, noticeId: state.id, knownFrom: now });
    }
  for (const change of changes) {
    numbers.change += 1;
    writes.changes.push({
      no: numbers.change,
      notice_id: state.id,
      kind: change.kind,
      after_sweep: change.afterSweep,
      after_at: change.afterAt,
      by_sweep: change.bySweep,
      by_at: change.byAt,
      fields: JSON.stringify(change.fields),
      revision_before: change.before === null ? null : (nos.get(change.before) ?? null),
      revision_after: change.after === null ? null : (nos.get(change.after) ?? null),
      recorded_at: now,
    });
  }
  const newest = state.history.at(-1)!;
  const revisionNo = nos.get(newest.key)!;
  const sameWords = old !== undefined && old.row.revision_no === revisionNo;
  const face = sameWords ? null : faceOf(newest.content);
  if (face !== null) writes.faces.set(state.id, face);
  writes.notices.push({
    id: state.id,
    year: Number(state.id.slice(0, 4)),
    number: Number(state.id.slice(5)),
    status: state.status,
    first_seen: state.firstSeen,
    first_sweep: state.firstSweep,
    last_seen: state.lastSeen,
    last_sweep: state.lastSweep,
    detail_seen: state.detailSeen,
    reads: writtenReads(state.reads),
    revision_no: revisionNo,
    sort_name: face?.sortName ?? old?.row.sort_name ?? '',
    birth_date: face === null ? (old?.row.birth_date ?? null) : face.birthDate,
    sex: face === null ? (old?.row.sex ?? null) : face.sex,
    person_key: face === null ? (old?.row.person_key ?? null) : face.personKey,
  });
}

async function write(tx: Transactor<ArchiveTables>, writes: Writes, mostValues: number): Promise<void> {
  const stale = writes.stale;
  for (const batch of inBatches(stale, 1, mostValues))
    await tx
      .updateTable('revision')
      .set({ known_to: batch[0]!.knownTo })
      .where(
        'no',
        'in',
        batch.map((row) => row.no),
      )
      .execute();
  const fresh = writes.fresh.map((row) => ({
    no: row.no,
    notice_id: row.noticeId,
    content: JSON.stringify(row.content),
    in_part: JSON.stringify(row.inPart),
    from_after: row.fromAfter,
    from_by: row.fromBy,
    sweep_no: row.sweepNo,
    known_from: row.knownFrom,
    known_to: null,
  }));
  for (const batch of inBatches(fresh, 9, mostValues))
    await tx.insertInto('revision').values(batch).execute();
  for (const batch of inBatches(writes.changes, 11, mostValues))
    await tx.insertInto('change').values(batch).execute();
  for (const batch of inBatches(writes.notices, 15, mostValues))
    await tx
      .insertInto('notice')
      .values(batch)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          status: eb.ref('excluded.status'),
          first_seen: eb.ref('excluded.first_seen'),
          first_sweep: eb.ref('excluded.first_sweep'),
          last_seen: eb.ref('excluded.last_seen'),
          last_sweep: eb.ref('excluded.last_sweep'),
          detail_seen: eb.ref('excluded.detail_seen'),
          reads: eb.ref('excluded.reads'),
          revision_no: eb.ref('excluded.revision_no'),
          sort_name: eb.ref('excluded.sort_name'),
          birth_date: eb.ref('excluded.birth_date'),
          sex: eb.ref('excluded.sex'),
          person_key: eb.ref('excluded.person_key'),
        })),
      )
      .execute();
  await writeFaces(tx, writes.faces, mostValues);
}

async function writeFaces(
  tx: Transactor<ArchiveTables>,
  faces: ReadonlyMap<string, Face>,
  mostValues: number,
): Promise<void> {
  for (const ids of inBatches([...faces.keys()], 1, mostValues)) {
    await tx.deleteFrom('notice_word').where('notice_id', 'in', ids).execute();
    await tx.deleteFrom('notice_country').where('notice_id', 'in', ids).execute();
  }
  const words = [...faces].flatMap(([id, face]) => face.words.map((word) => ({ notice_id: id, ...word })));
  for (const batch of inBatches(words, 3, mostValues))
    await tx.insertInto('notice_word').values(batch).execute();
  const countries = [...faces].flatMap(([id, face]) =>
    face.countries.map((country) => ({ notice_id: id, ...country })),
  );
  for (const batch of inBatches(countries, 3, mostValues))
    await tx.insertInto('notice_country').values(batch).execute();
}
