/**
 * What a collector hands to the archive. The collector (sources) and the archive never meet: these shapes are all they share.
 */
import type { Instant } from '../kernel/kernel.ts';
import type { Field, NoticeContent } from './content.ts';
import type { NoticeId } from './notice-id.ts';

/** Something the source did that the reader did not expect; it is kept on the record and never loses the notice. */
export interface Anomaly {
  /** Where, as a path in the body: `arrest_warrants.0.charge`. */
  readonly at: string;
  readonly kind:
    | 'unknown-field'
    | 'missing-field'
    | 'wrong-type'
    | 'unknown-code'
    | 'unreadable-value'
    | 'no-id';
  /** One sentence without personal data. */
  readonly note: string;
}

/** One notice as read from one list item, detail or row of a file. The keys of `content` are the fields it covers. */
export interface Reading {
  readonly id: NoticeId;
  readonly content: NoticeContent;
  /** Covered fields of which the source gives only a part (a crawler that kept the first nationality only). */
  readonly inPart: readonly Field[];
  readonly anomalies: readonly Anomaly[];
}

/** An item that belongs to no notice: no number can be read in it, or it came in place of another; only this is lost. */
export interface Unreadable {
  readonly id: null;
  readonly anomalies: readonly Anomaly[];
}

/**
 * How the bytes of one item are to be read. `stray-detail` is the detail of another notice than the one asked for: a reading of
 * neither. `pipe` is the pipe-separated text; two are OpenSanctions' exports.
 */
export const ITEM_KINDS = [
  'list-item',
  'detail',
  'stray-detail',
  'pipe-row',
  'opensanctions-row',
  'opensanctions-entity',
  'flat-row',
] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];

/** The bytes of one notice inside a capture's body: `body.subarray(start, end)`. */
export interface ItemSlice {
  readonly start: number;
  readonly end: number;
  readonly kind: ItemKind;
}

/** One answer of the service or one saved file, whole and unedited. */
export interface Capture {
  readonly what: 'list' | 'detail' | 'file';
  /** Path and query as asked (`red?ageMin=30&page=1`), or the file's own name without its folder. */
  readonly asked: string;
  /** HTTP status; 200 for a file. */
  readonly status: number;
  readonly receivedAt: Instant;
  readonly body: Uint8Array;
  /** In the order of the body; they never overlap. */
  readonly items: readonly ItemSlice[];
}

/** One part of a sweep: a question that was asked and what it yielded. */
export interface Partition {
  /** The filters, as they stood in the query: `{ name: '^AB', ageMin: '30' }`; empty for the unfiltered list. */
  readonly filter: Readonly<Record<string, string>>;
  /** Why it was asked. `hunt` looks for a class that no axis reaches. */
  readonly purpose: 'whole-list' | 'probe' | 'partition' | 'hunt' | 'check';
  /** What the service said it has; null when it did not answer. */
  readonly total: number | null;
  /** Distinct notices that the answer carried. */
  readonly yielded: number;
  /** Of them, those that nothing before in this sweep had shown. A later sweep looks first where a hunt found someone. */
  readonly found?: number;
  readonly outcome: 'whole' | 'over-cap' | 'failed' | 'dishonest';
  /** One sentence when the outcome is not `whole`. */
  readonly note: string | null;
}

/** A class of notices that the sweep knows it did not see. */
export interface Missing {
  /** Such as `birth date null`, `name: A.*`, `age 34 wanted by RU`. */
  readonly what: string;
  /** How many, or null when not even that is known. */
  readonly count: number | null;
  readonly why: string;
}

/**
 * How a sweep ended. `complete` means: the distinct notices present at its end are exactly the unfiltered total,
 * read before and after. The archive checks this again and refuses the word when its own count differs.
 */
export interface SweepReport {
  readonly verdict: 'complete' | 'partial' | 'failed';
  readonly totalBefore: number | null;
  readonly totalAfter: number | null;
  /** List requests sent, answered or not, retries included. */
  readonly requests: number;
  /** Distinct notices seen at any moment of the sweep. */
  readonly seen: number;
  /** Seen earlier in this sweep but no longer listed at its end (the list moved while it was read). */
  readonly gone: readonly NoticeId[];
  readonly partitions: readonly Partition[];
  readonly missing: readonly Missing[];
  /** Sentences for the reader: what was not honoured, what was given up, and why. */
  readonly notes: readonly string[];
}
