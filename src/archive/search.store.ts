/** Searching the list: words in any order and script, facets with counts, keyset pages that neither skip nor repeat. */
import type { ExpressionBuilder } from 'kysely';
import type { Day } from '../kernel/kernel.ts';
import type { ArchiveTables, NoticeTable, Reader } from '../ledger/ledger.ts';
import type { WordsCaveat } from '../names/names.ts';
import { type NoticeId, readNoticeId } from '../notice/notice.ts';
import { heardIn, matching, type NoticeQuery } from './matching.store.ts';
import { type NoticeRecord, noticeRecords } from './record.store.ts';

export type Sort = 'name' | 'number' | 'first-seen';

export interface Page {
  readonly sort: Sort;
  readonly limit: number;
  /** Continue after this; as given back in `next`. */
  readonly after?: string;
}

export interface Found {
  readonly records: readonly NoticeRecord[];
  readonly next: string | null;
  /** What the words of the search could not ask; empty without words. */
  readonly caveats: readonly WordsCaveat[];
}

/**
 * One page of matches in the order asked for.
 * A cursor that cannot be read starts at the beginning.
 */
export async function searchNotices(
  db: Reader<ArchiveTables>,
  query: NoticeQuery,
  page: Page,
): Promise<Found> {
  let rows = matching(db, query)
    .select(['notice.id', 'notice.sort_name', 'notice.year', 'notice.number', 'notice.first_seen'])
    .limit(page.limit + 1);
  const after = await cursorKey(db, page);
  if (page.sort === 'name') {
    rows = rows.orderBy('notice.sort_name').orderBy('notice.id');
    if (after !== null)
      rows = rows.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('notice.sort_name', 'notice.id'), '>', tuple(String(after[0]), String(after[1]))),
      );
  } else if (page.sort === 'number') {
    rows = rows.orderBy('notice.year', 'desc').orderBy('notice.number', 'desc');
    if (after !== null)
      rows = rows.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('notice.year', 'notice.number'), '<', tuple(Number(after[0]), Number(after[1]))),
      );
  } else {
    rows = rows.orderBy('notice.first_seen', 'desc').orderBy('notice.id', 'desc');
    if (after !== null)
      rows = rows.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('notice.first_seen', 'notice.id'), '<', tuple(String(after[0]), String(after[1]))),
      );
  }
  const found = await rows.execute();
  const shown = found.slice(0, page.limit);
  const last = shown.at(-1);
  const records = await noticeRecords(
    db,
    shown.map((row) => row.id as NoticeId),
  );
  return {
    records: shown.flatMap((row) => records.get(row.id as NoticeId) ?? []),
    next: found.length > page.limit && last !== undefined ? last.id.replace('/', '-') : null,
    caveats: heardIn(query)?.caveats ?? [],
  };
}

export async function countNotices(db: Reader<ArchiveTables>, query: NoticeQuery): Promise<number> {
  const row = await matching(db, query)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How many match, in all and by value. */
export interface Facets {
  readonly total: number;
  readonly nationality: readonly Facet[];
  readonly issuer: readonly Facet[];
  /** Those of whom no source told yet who asked for them: a count by issuer leaves them out. */
  readonly issuerUnread: number;
  readonly sex: readonly Facet[];
  readonly year: readonly Facet[];
  /** By band of birth dates, in the order given, and under an empty value those of unknown birth date. */
  readonly age: readonly Facet[];
}

export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** People born on or after `from` and before `before`; null: no bound on that side. */
export interface BirthBand {
  readonly value: string;
  readonly from: Day | null;
  readonly before: Day | null;
}

/** Counts in three walks over the matches. @param bands must not overlap */
export async function facetsOf(
  db: Reader<ArchiveTables>,
  query: NoticeQuery,
  bands: readonly BirthBand[] = [],
): Promise<Facets> {
  const people = await matching(db, query)
    .select((eb) => [
      'notice.sex',
      'notice.year',
      bandIn(eb, bands).as('band'),
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy(['notice.sex', 'notice.year', 'band'])
    .execute();
  const countries = await matching(db, query)
    .innerJoin('notice_country', 'notice_country.notice_id', 'notice.id')
    .select((eb) => ['notice_country.role', 'notice_country.code', eb.fn.countAll<number>().as('count')])
    .where('notice_country.role', 'in', ['n', 'w'])
    .groupBy(['notice_country.role', 'notice_country.code'])
    .execute();
  const unread = await matching(db, query)
    .where('notice.detail_seen', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('notice_country')
            .select('notice_country.code')
            .whereRef('notice_country.notice_id', '=', 'notice.id')
            .where('notice_country.role', '=', 'w'),
        ),
      ),
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const byCountry = (role: string) =>
    added(countries.map((row) => [row.role === role ? row.code : null, row.count]));
  const byBand = added(people.map((row) => [String(row.band), row.count]));
  const inBand = (at: number) => byBand.find(({ value }) => value === String(at))?.count ?? 0;
  return {
    total: people.reduce((sum, row) => sum + Number(row.count), 0),
    nationality: byCountry('n'),
    issuer: byCountry('w'),
    issuerUnread: Number(unread.count),
    sex: added(people.map((row) => [row.sex ?? '', row.count])),
    year: added(people.map((row) => [String(row.year), row.count])),
    age: [
      ...bands.map(({ value }, at) => ({ value, count: inBand(at) })),
      { value: '', count: inBand(UNKNOWN) },
    ],
  };
}

/** The place of a birth date's band in the list; an unknown date has its own, and so has one in no band. */
const [UNKNOWN, IN_NONE] = [-1, -2];
function bandIn(eb: ExpressionBuilder<ArchiveTables, 'notice'>, bands: readonly BirthBand[]) {
  let cases = eb.case().when('notice.birth_date', 'is', null).then(eb.lit<number>(UNKNOWN));
  for (const [at, band] of bands.entries())
    cases = cases
      .when(
        eb.and([
          ...(band.from === null ? [] : [eb('notice.birth_date', '>=', band.from)]),
          ...(band.before === null ? [] : [eb('notice.birth_date', '<', band.before)]),
        ]),
      )
      .then(eb.lit<number>(at));
  return cases.else(eb.lit<number>(IN_NONE)).end();
}

/** Counts added up by value, most first; what has no value is left out. */
function added(counts: readonly (readonly [value: string | null, count: number | string])[]): Facet[] {
  const sums = new Map<string, number>();
  for (const [value, count] of counts)
    if (value !== null) sums.set(value, (sums.get(value) ?? 0) + Number(count));
  return [...sums]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Records whose birth date is unknown or on or after `bornFrom`: those among whom minors may be. */
export async function youngOrUnknown(
  db: Reader<ArchiveTables>,
  bornFrom: Day,
  status: NoticeTable['status'],
): Promise<NoticeRecord[]> {
  const rows = await db
    .selectFrom('notice')
    .select('id')
    .where('status', '=', status)
    .where((eb) => eb.or([eb('birth_date', 'is', null), eb('birth_date', '>=', bornFrom.slice(0, 4))]))
    .execute();
  return [
    ...(
      await noticeRecords(
        db,
        rows.map((row) => row.id as NoticeId),
      )
    ).values(),
  ];
}

/** A cursor is the last notice shown, by its number alone: it stands in addresses, where no name may stand. */
async function cursorKey(
  db: Reader<ArchiveTables>,
  page: Page,
): Promise<readonly [string | number, string | number] | null> {
  const id = page.after === undefined ? null : readNoticeId(page.after);
  if (id === null) return null;
  const row = await db
    .selectFrom('notice')
    .select(['id', 'sort_name', 'year', 'number', 'first_seen'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (page.sort === 'name') return [row.sort_name, row.id];
  return page.sort === 'number' ? [row.year, row.number] : [row.first_seen, row.id];
}
