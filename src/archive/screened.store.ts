/** How a notice's form came out when it was screened, as far as it was screened under the law that is asked about; older outcomes count for nothing. */
import type { ExpressionBuilder } from 'kysely';
import type { Day, Digest } from '../kernel/kernel.ts';
import type { ArchiveTables } from '../ledger/ledger.ts';

/** The law under which notices were screened: the rulebook, and since when its law stands as it does. */
export interface ScreenedUnder {
  readonly rulebook: Digest;
  readonly lawFrom: Day;
}

/** Outcomes that are kept; every other rule came out unknown, or was not asked. */
export type KeptOutcome = ArchiveTables['finding']['outcome'];

export interface FindingAsked {
  readonly rule: string;
  /** Any of the kept ones when absent. */
  readonly outcome?: KeptOutcome;
  readonly under: ScreenedUnder;
}

type Notices = ExpressionBuilder<ArchiveTables, 'notice'>;

/** The newest form was screened under this law. */
export function isScreened({ rulebook, lawFrom }: ScreenedUnder) {
  return (eb: Notices) =>
    eb.exists(
      eb
        .selectFrom('screened')
        .select('screened.notice_id')
        .whereRef('screened.notice_id', '=', 'notice.id')
        .whereRef('screened.revision_no', '=', 'notice.revision_no')
        .where('screened.rulebook', '=', rulebook)
        .where('screened.law_from', '=', lawFrom),
    );
}

/** A rule came out so, on the newest form and under this law. */
export function withFinding({ rule, outcome, under }: FindingAsked) {
  return (eb: Notices) => {
    let found = eb.selectFrom('finding').select('finding.notice_id').where('finding.rule', '=', rule);
    if (outcome !== undefined) found = found.where('finding.outcome', '=', outcome);
    return eb.and([eb('notice.id', 'in', found), isScreened(under)(eb)]);
  };
}
