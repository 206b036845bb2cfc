/** Counts of findings over the notices of a question, and how many of those were not screened yet. */
import type { ArchiveTables, Reader } from '../ledger/ledger.ts';
import { matching, type NoticeQuery } from './matching.store.ts';
import { isScreened, type KeptOutcome, type ScreenedUnder } from './screened.store.ts';

/** How many notices a rule came out so on. */
export interface FindingCount {
  readonly rule: string;
  readonly outcome: KeptOutcome;
  readonly count: number;
}

/** The same for the notices that one country asked for; a notice that several asked for is counted for each. */
export interface FindingOfIssuer extends FindingCount {
  readonly issuer: string;
}

/** Counts by rule and outcome over the matches that were screened under this law, ordered by rule. */
export async function findingCounts(
  db: Reader<ArchiveTables>,
  query: NoticeQuery,
  under: ScreenedUnder,
): Promise<FindingCount[]> {
  const rows = await matching(db, query)
    .where(isScreened(under))
    .innerJoin('finding', 'finding.notice_id', 'notice.id')
    .select((eb) => ['finding.rule', 'finding.outcome', eb.fn.countAll<number>().as('count')])
    .groupBy(['finding.rule', 'finding.outcome'])
    .execute();
  return inOrder(rows.map((row) => ({ ...row, count: Number(row.count) })));
}

/** The same by asking country; matches of which nobody told who asked for them are in none. */
export async function findingsByIssuer(
  db: Reader<ArchiveTables>,
  query: NoticeQuery,
  under: ScreenedUnder,
): Promise<FindingOfIssuer[]> {
  const rows = await matching(db, query)
    .where(isScreened(under))
    .innerJoin('notice_country', 'notice_country.notice_id', 'notice.id')
    .where('notice_country.role', '=', 'w')
    .innerJoin('finding', 'finding.notice_id', 'notice.id')
    .select((eb) => [
      'finding.rule',
      'finding.outcome',
      'notice_country.code as issuer',
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy(['finding.rule', 'finding.outcome', 'notice_country.code'])
    .execute();
  return inOrder(rows.map((row) => ({ ...row, count: Number(row.count) })));
}

/** How many of the matches were not screened under this law: what they would come out as is unknown. */
export async function unscreenedCount(
  db: Reader<ArchiveTables>,
  query: NoticeQuery,
  under: ScreenedUnder,
): Promise<number> {
  const row = await matching(db, query)
    .where((eb) => eb.not(isScreened(under)(eb)))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function inOrder<Row extends FindingCount & { issuer?: string }>(rows: Row[]): Row[] {
  const key = ({ rule, outcome, issuer = '' }: Row) => `${rule} ${outcome} ${issuer}`;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
