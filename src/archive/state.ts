/** The shapes that derivation works on. */
import { digestOfJson, type Instant } from '../kernel/kernel.ts';
import { differ, type Field, type NoticeContent, type NoticeId } from '../notice/notice.ts';

/** A sweep as far as derivation needs it. */
export interface SweepFacts {
  readonly no: number;
  readonly origin: 'service' | 'file';
  /** The verdict is complete and counts. */
  readonly whole: boolean;
  readonly from: Instant;
  readonly to: Instant;
}

/** One reading of a notice. */
export interface Sighted {
  readonly sweepNo: number;
  /** No earlier than this; the same as `at` unless it comes from a file of which only a day or a month is known. */
  readonly from: Instant;
  readonly at: Instant;
  /** When it was last met so before it was met otherwise or the sweep ended. */
  readonly until: Instant;
  readonly content: NoticeContent;
  readonly inPart: readonly Field[];
  /** It is INTERPOL's own detail of the notice. */
  readonly detail: boolean;
}

/** Fields as a number: one bit for each, in the order of `FIELDS`. */
export type FieldBits = number;

/** A reading that is the last one of some field; a field is last read whole at one time, and in part perhaps at a later one. */
export interface LastRead {
  /** No earlier than this, and no later than `by`. */
  readonly at: Instant;
  readonly by: Instant;
  readonly sweepNo: number | null;
  readonly whole: FieldBits;
  readonly inPart: FieldBits;
}

/** Where a notice stands. */
export interface NoticeState {
  readonly id: NoticeId;
  readonly status: 'listed' | 'unlisted' | 'seen';
  /** By then it was seen first; no earlier than `firstSeenFrom`, which is the same where the moment is known. */
  readonly firstSeen: Instant;
  readonly firstSeenFrom: Instant;
  readonly firstSweep: number;
  /** It was seen last no earlier than this, and no later than `lastSeenBy`. */
  readonly lastSeen: Instant;
  readonly lastSeenBy: Instant;
  readonly lastSweep: number;
  /** When INTERPOL's own detail was last read, from the service or from a file; null: never. */
  readonly detailSeen: Instant | null;
  /** When each field was last read, oldest first. */
  readonly reads: readonly LastRead[];
  /** What is known today of what it said, oldest first; never empty. */
  readonly history: readonly KnownRevision[];
}

/** A change without its number. */
export interface DerivedChange {
  readonly kind: 'listed' | 'amended' | 'unlisted' | 'relisted' | 'corrected';
  readonly afterSweep: number | null;
  readonly afterAt: Instant | null;
  readonly bySweep: number;
  readonly byAt: Instant;
  readonly fields: readonly Field[];
  /** Keys of revisions in `NoticeState.history`, before and after. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A revision as it is known now. Two revisions of one notice with the same facts have the same key. */
export interface KnownRevision {
  readonly key: string;
  readonly content: NoticeContent;
  readonly inPart: readonly Field[];
  readonly fromAfter: Instant | null;
  readonly fromBy: Instant;
  readonly sweepNo: number;
}

/** The key of a revision's facts. */
export function keyOf(facts: Omit<KnownRevision, 'key'>): string {
  const { content, inPart, fromAfter, fromBy, sweepNo } = facts;
  return digestOfJson({ content, inPart, fromAfter, fromBy, sweepNo });
}

/**
 * Revisions in the order of the world, the oldest first, the same whenever and from wherever they come. Of one moment several readings may
 * tell (two files that end then), each of fields that the ones before it did not cover; so those that stand at one moment differ from the
 * one before them in more and more fields.
 */
export function inOrder<Revision extends KnownRevision>(history: readonly Revision[]): readonly Revision[] {
  if (history.every((revision, at) => at === 0 || history[at - 1]!.fromBy < revision.fromBy)) return history;
  const ofMoment = Map.groupBy(history, ({ fromBy }) => fromBy);
  let last: Revision | undefined;
  return [...ofMoment.keys()].sort().flatMap((moment) => {
    const before = last;
    const rank = (revision: Revision) => {
      const apart = before === undefined ? 0 : differing(before, revision);
      return `${String(apart).padStart(2, '0')} ${revision.fromAfter ?? ''} ${revision.key}`;
    };
    const forms = ofMoment.get(moment)!.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
    last = forms.at(-1);
    return forms;
  });
}

function differing(one: KnownRevision, other: KnownRevision): number {
  return differ(one.content, other.content, { before: one.inPart, after: other.inPart }).length;
}
