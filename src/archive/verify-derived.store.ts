/** Holds what is stored as derived against what derivation gives: standings, and the columns of search. */
import type { ArchiveTables, Reader } from '../ledger/ledger.ts';
import { faceOf } from './face.ts';
import { writtenReads } from './last-read.ts';
import type { NoticeState } from './state.ts';

/** The first thing that is not as it must be. */
export interface Break {
  readonly where: string;
  readonly what: string;
}

/** The columns that search and facets go by follow from what is known of each notice. */
export async function compareFaces(db: Reader<ArchiveTables>): Promise<Break | null> {
  let cursor = '';
  for (;;) {
    const rows = await db
      .selectFrom('notice')
      .leftJoin('revision', 'revision.no', 'notice.revision_no')
      .select([
        'notice.id',
        'notice.sort_name',
        'notice.birth_date',
        'notice.sex',
        'notice.person_key',
        'notice.year',
        'notice.number',
        'revision.content',
        'revision.notice_id',
        'revision.known_to',
      ])
      .where('notice.id', '>', cursor)
      .orderBy('notice.id')
      .limit(1_000)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return null;
    const range = { after: cursor, to: last.id };
    const words = await grouped(db, 'notice_word', range);
    const countries = await grouped(db, 'notice_country', range);
    for (const row of rows) {
      const where = `notice ${row.id}`;
      if (row.content === null || row.notice_id !== row.id || row.known_to !== null)
        return { where, what: 'it does not point to what is known of it.' };
      const face = faceOf(JSON.parse(row.content));
      const columns =
        face.sortName === row.sort_name &&
        face.birthDate === row.birth_date &&
        face.sex === row.sex &&
        face.personKey === row.person_key &&
        row.id === `${row.year}/${row.number}`;
      const told = (parts: readonly string[]) => [...parts].sort().join();
      const found =
        told(face.words.map(({ kind, word }) => `${kind} ${word}`)) === told(words.get(row.id) ?? []) &&
        told(face.countries.map(({ role, code }) => `${role} ${code}`)) === told(countries.get(row.id) ?? []);
      if (!columns || !found)
        return { where, what: 'the columns by which it is found do not follow from it.' };
    }
    cursor = last.id;
  }
}

async function grouped(
  db: Reader<ArchiveTables>,
  table: 'notice_word' | 'notice_country',
  range: { readonly after: string; readonly to: string },
): Promise<Map<string, string[]>> {
  const rows =
    table === 'notice_word'
      ? await db
          .selectFrom('notice_word')
          .select(['notice_id', 'kind as a', 'word as b'])
          .where('notice_id', '>', range.after)
          .where('notice_id', '<=', range.to)
          .execute()
      : await db
          .selectFrom('notice_country')
          .select(['notice_id', 'role as a', 'code as b'])
          .where('notice_id', '>', range.after)
          .where('notice_id', '<=', range.to)
          .execute();
  const byNotice = new Map<string, string[]>();
  for (const { notice_id, a, b } of rows)
    byNotice.set(notice_id, [...(byNotice.get(notice_id) ?? []), `${a} ${b}`]);
  return byNotice;
}

function beganBefore(reads: string): boolean {
  return (JSON.parse(reads) as [string, number | null][]).some(([, sweepNo]) => sweepNo === null);
}

/**
 * Where each notice stands, and the moments at which it was seen.
 * @param closedInTime sweeps that the chain tells the closing of; the readings of what they saw are all noted
 */
export async function compareStates(
  db: Reader<ArchiveTables>,
  states: ReadonlyMap<string, NoticeState>,
  closedInTime: ReadonlySet<number>,
): Promise<Break | null> {
  const closed = await db.selectFrom('sweep').select('no').where('state', '=', 'closed').execute();
  const older = closed.some(({ no }) => !closedInTime.has(no));
  // Rows from before last readings were noted have none to compare, or began with one whose sweep is not known.
  const isOlder = (row: { readonly reads: string | null; readonly last_sweep: number }) =>
    older && (row.reads === null ? !closedInTime.has(row.last_sweep) : beganBefore(row.reads));
  const rows = await db
    .selectFrom('notice')
    .select(['id', 'status', 'first_seen', 'first_sweep', 'last_seen', 'last_sweep', 'detail_seen', 'reads'])
    .orderBy('id')
    .execute();
  const stored = new Set(rows.map((row) => row.id));
  for (const id of states.keys())
    if (!stored.has(id)) return { where: `notice ${id}`, what: 'it was seen, but is not on record.' };
  for (const row of rows) {
    const state = states.get(row.id);
    const where = `notice ${row.id}`;
    if (state === undefined) return { where, what: 'it is on record, but no sweep that counts saw it.' };
    if (state.status !== row.status)
      return { where, what: `it stands as ${row.status}, but its sightings say ${state.status}.` };
    if (
      state.firstSeen !== row.first_seen ||
      state.firstSweep !== row.first_sweep ||
      state.lastSeen !== row.last_seen ||
      state.lastSweep !== row.last_sweep ||
      (!isOlder(row) && (state.detailSeen !== row.detail_seen || writtenReads(state.reads) !== row.reads))
    )
      return { where, what: 'the moments it was seen at do not follow from its sightings.' };
  }
  return null;
}
