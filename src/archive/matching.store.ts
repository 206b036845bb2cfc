/** Which notices a question is about, as a query that searches, counts and facets share. */
import type { ExpressionBuilder } from 'kysely';
import { type Day, RescindError } from '../kernel/kernel.ts';
import type { ArchiveTables, NoticeTable, Reader } from '../ledger/ledger.ts';
import { hear } from '../names/names.ts';
import type { NoticeId } from '../notice/notice.ts';
import { indexedCode, indexedWord } from './face.ts';
import { type FindingAsked, withFinding } from './screened.store.ts';

/** What is looked for. Everything given must hold. */
export interface NoticeQuery {
  readonly status?: NoticeTable['status'];
  /**
   * Words of a name, or of a charge; each must begin a word on record, as it is spelt there. Accents and order do not matter; what other
   * scripts than the Latin one can find is said in the caveats. Text without a letter or digit finds nobody; blank text asks for none.
   */
  readonly words?: string;
  /** Words are looked for in names only, not in charges. */
  readonly namesOnly?: boolean;
  readonly nationality?: string;
  readonly issuer?: string;
  readonly sex?: string;
  /** Born on or after, born before (days, compared with what is known of the date). */
  readonly bornFrom?: Day;
  readonly bornBefore?: Day;
  /** Year of the notice's number. */
  readonly year?: number;
  /** Whose form, as it stands, came out so when it was screened under this law. */
  readonly finding?: FindingAsked;
  /** Only these. */
  readonly ids?: readonly NoticeId[];
  /** Never these; at most 20,000. */
  readonly except?: readonly NoticeId[];
}

/** What is heard of the words; null where none are asked for. */
export function heardIn({ words = '' }: NoticeQuery): ReturnType<typeof hear> | null {
  return words.trim() === '' ? null : hear(words);
}

/** The notices that a question is about. @throws RescindError `too-many-left-out` */
export function matching(db: Reader<ArchiveTables>, query: NoticeQuery) {
  let rows = db.selectFrom('notice').where('notice.status', '=', query.status ?? 'listed');
  const heard = heardIn(query);
  if (heard?.words.length === 0) rows = rows.where('notice.id', 'in', ['']);
  for (const word of (heard?.words ?? []).map(indexedWord))
    rows = rows.where('notice.id', 'in', (eb) =>
      eb
        .selectFrom('notice_word')
        .select('notice_word.notice_id')
        .where('word', '>=', word)
        .where('word', '<', `${word}~`)
        .where('kind', 'in', query.namesOnly === true ? ['n'] : ['n', 'c']),
    );
  const { nationality, issuer } = query;
  if (nationality !== undefined)
    rows = rows.where('notice.id', 'in', (eb) => withCountry(eb, 'n', nationality));
  if (issuer !== undefined) rows = rows.where('notice.id', 'in', (eb) => withCountry(eb, 'w', issuer));
  if (query.sex !== undefined) rows = rows.where('notice.sex', '=', query.sex);
  if (query.year !== undefined) rows = rows.where('notice.year', '=', query.year);
  if (query.bornFrom !== undefined) rows = rows.where('notice.birth_date', '>=', query.bornFrom);
  if (query.bornBefore !== undefined) rows = rows.where('notice.birth_date', '<', query.bornBefore);
  if (query.finding !== undefined) rows = rows.where(withFinding(query.finding));
  if (query.ids !== undefined)
    rows = rows.where('notice.id', 'in', query.ids.length === 0 ? [''] : query.ids);
  if (query.except !== undefined && query.except.length > 0) {
    // A list cut short would let somebody be found who must not be.
    if (query.except.length > 20_000)
      throw new RescindError(
        'too-many-left-out',
        `${query.except.length} notices would have to be left out of the search; it can leave out 20,000.`,
        'Look whether the last sweep or file lost the dates of birth.',
      );
    rows = rows.where('notice.id', 'not in', query.except);
  }
  return rows;
}

function withCountry(eb: ExpressionBuilder<ArchiveTables, 'notice'>, role: 'n' | 'w', code: string) {
  return eb
    .selectFrom('notice_country')
    .select('notice_country.notice_id')
    .where('role', '=', role)
    .where('code', '=', indexedCode(code));
}
