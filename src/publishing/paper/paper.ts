/** What a presented paper says, and what the archive answers to it. */
import type { Instant } from '../../kernel/kernel.ts';
import type { NoticeId } from '../../notice/notice.ts';
import type { Searched } from '../searched.ts';

/** What a presented paper says, as typed or pasted. Empty fields were not given. */
export interface Paper {
  readonly number?: string;
  readonly name?: string;
  readonly forename?: string;
  readonly birthDate?: string;
  readonly nationality?: string;
  readonly issuer?: string;
  readonly charge?: string;
  /** The whole text, from which the fields above are read where they are empty. */
  readonly text?: string;
}

/** Which archived revision a paper agrees with, and what differs. */
export interface PaperAnswer {
  readonly read: Paper;
  readonly unreadable: readonly string[];
  readonly verdict:
    | 'agrees'
    | 'agrees-with-an-earlier-revision'
    | 'differs'
    | 'withheld'
    | 'not-on-record'
    /** Nothing to look it up by: no number, and no name together with a whole birth date. */
    | 'no-number'
    /** No number, and nobody on the list who may be named has this name and this birth date. */
    | 'no-such-person'
    /** Nothing differs, but something could not be compared or read, or nothing agrees that tells who is meant. */
    | 'agrees-in-part'
    /** The notice is on the list, but nothing else on the paper could be compared: that is no agreement. */
    | 'nothing-compared';
  readonly id: NoticeId | null;
  /** How the notice was looked up; null where it was not. A paper with a number is looked up by nothing else. */
  readonly foundBy: 'number' | 'name-and-birth-date' | null;
  /** Looked up by name and birth date: other listed notices with the same. */
  readonly alike: readonly NoticeId[];
  /** Field by field against the revision that agrees best. */
  readonly fields: readonly {
    readonly field: 'name' | 'forename' | 'birthDate' | 'nationality' | 'issuer' | 'charge';
    /** Null where the paper's field was neither given nor read. */
    readonly paper: string | null;
    readonly archive: string | null;
    readonly agrees: 'yes' | 'no' | 'unknown' | 'not-read';
  }[];
  readonly revision: {
    readonly fromAfter: Instant | null;
    readonly fromBy: Instant;
    /** Of the first revision: it was seen no earlier than this; the same as `fromBy` where the moment is known. */
    readonly byFrom: Instant;
    readonly current: boolean;
  } | null;
  readonly searched: Searched;
}
