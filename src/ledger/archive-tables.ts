/**
 * The archive ledger on one page: every table, every column.
 * JSON stands as canonical text on both engines, instants and days as text that sorts, digests in hexadecimal.
 *
 * Observed, never edited: `sweep` (but for how it ended and was judged), `partition`, `observation`, `blob`, `sighting`.
 * Derived, can be derived again: `reading`, `notice`, `notice_word`, `notice_country`, `revision`, `change`, `screened`, `finding`.
 * Kept by digest, so that an old assessment can be made again: `rulebook`.
 * Said by a person: the judgement columns of `sweep` and `succession`, `erasure`.
 * How a sweep ended and what a person said is told in the chain too: each such act is an `observation`.
 */
import type { Generated } from 'kysely';

export interface ArchiveTables {
  meta: MetaTable;
  sweep: SweepTable;
  partition: PartitionTable;
  observation: ObservationTable;
  blob: BlobTable;
  reading: ReadingTable;
  sighting: SightingTable;
  notice: NoticeTable;
  notice_word: NoticeWordTable;
  notice_country: NoticeCountryTable;
  revision: RevisionTable;
  change: ChangeTable;
  succession: SuccessionTable;
  erasure: ErasureTable;
  chain_head: ChainHeadTable;
  stamp_request: StampRequestTable;
  stamp: StampTable;
  rulebook: RulebookTable;
  screened: ScreenedTable;
  finding: FindingTable;
}

/** Facts about this archive itself, such as `invented` = `yes` for the demo world. */
interface MetaTable {
  key: string;
  value: string;
}

/** One look at the service, or one file that somebody saved. */
export interface SweepTable {
  no: number;
  origin: 'service' | 'file';
  /** Base address of the service, or the file's base name. */
  source: string;
  state: 'open' | 'closed';
  opened_at: string;
  closed_at: string | null;
  /** When the list was looked at: for a file, when it was saved. */
  seen_from: string;
  seen_to: string;
  /** For a file of which only a span is known in which it was saved: its beginning (`seen_to` is its end); null: the moment is known. */
  saved_from: string | null;
  verdict: 'complete' | 'partial' | 'failed' | null;
  total_before: number | null;
  total_after: number | null;
  seen: number;
  /** List requests sent, answered or not, retries included. */
  requests: number;
  /** Ids that were gone again before the sweep ended, as a JSON list. */
  gone: string;
  /** JSON: what was missed, notes, reach, format and date of a file, anomalies by kind. */
  report: string;
  gate: 'passed' | 'held' | 'confirmed' | 'rejected' | null;
  gate_reason: string | null;
  judged_by: string | null;
  judged_at: string | null;
  judged_why: string | null;
  /** The place in the order of knowledge: 1 for the first sweep that counted; null while it does not count. */
  applied: number | null;
  applied_at: string | null;
  listed: number;
  unlisted: number;
  amended: number;
  relisted: number;
  corrected: number;
}

/** One question of a sweep and what it yielded; the sum of the parts is the proof. */
interface PartitionTable {
  sweep_no: number;
  position: number;
  filter: string;
  purpose: string;
  total: number | null;
  yielded: number;
  outcome: string;
  note: string | null;
  /** Notices that nothing earlier in the sweep had shown; null where a sweep did not count them. */
  found: number | null;
}

/** One answer, cut into its frame and its items, or one act of this archive; `chain` ties it to all before it. */
export interface ObservationTable {
  seq: number;
  /** Of an act that is about no sweep: the newest one. */
  sweep_no: number;
  /** `list`, `detail` and `file` are looks; the others are acts, whose frame is their whole body in canonical JSON. */
  what: 'list' | 'detail' | 'file' | 'closing' | 'judgement' | 'succession' | 'erasure' | 'stamp' | 'meta';
  /** Path and query as asked; blank after an erasure when it named the person. */
  asked: string;
  asked_digest: string;
  /** As answered; 0 for an act. */
  status: number;
  received_at: string;
  body_digest: string;
  body_size: number;
  /** The body without its items; empty after an erasure when it named the person. */
  frame: Uint8Array;
  /** Where in the frame the items were: JSON pairs `[gap, count]`. */
  cuts: string;
  chain: string;
  /** The erasure that emptied the frame; null: the frame is as it was received. */
  erasure_no: number | null;
}

/** The exact bytes of one item, kept once however often it was seen. */
interface BlobTable {
  id: Generated<number>;
  digest: string;
  kind: string;
  size: number;
  /** Null after an erasure. */
  bytes: Uint8Array | null;
  erasure_no: number | null;
}

/** What the reader makes of a blob. */
interface ReadingTable {
  blob_id: number;
  notice_id: string | null;
  content: string;
  in_part: string;
  anomalies: string;
}

/** One item of one observation. `notice_id` is empty where the item names none, `erased:N` after erasure N. */
interface SightingTable {
  sweep_no: number;
  observation_seq: number;
  position: number;
  notice_id: string;
  blob_id: number;
}

/** Where a notice stands, and the columns that search and facets need. */
export interface NoticeTable {
  id: string;
  year: number;
  number: number;
  status: 'listed' | 'unlisted' | 'seen';
  first_seen: string;
  first_sweep: number;
  last_seen: string;
  last_sweep: number;
  /** When INTERPOL's own detail was last read; null: never. */
  detail_seen: string | null;
  /** When each field was last read, in JSON: moment, sweep, and as bits the fields read whole and in part; null: not noted, the row is older than this column. */
  reads: string | null;
  revision_no: number;
  sort_name: string;
  birth_date: string | null;
  sex: string | null;
  /** Folded words in order and birth date: equal for the same person under two numbers. */
  person_key: string | null;
}

interface NoticeWordTable {
  notice_id: string;
  word: string;
  /** `n` of a name, `c` of a charge. */
  kind: string;
}

interface NoticeCountryTable {
  notice_id: string;
  /** `n` national of, `w` wanted by, `b` born in. */
  role: string;
  code: string;
}

/** What was known of a notice from when; bitemporal: `from_*` is the world, `known_*` is our knowledge. */
export interface RevisionTable {
  no: number;
  notice_id: string;
  content: string;
  /** JSON list of fields of which only a part is known. */
  in_part: string;
  /** Last sighting that did not yet show this content; null when there is none. */
  from_after: string | null;
  /** First sighting that showed it. */
  from_by: string;
  sweep_no: number;
  known_from: string;
  /** Null while this is what we know. */
  known_to: string | null;
}

/** The numbered log of what happened; it names fields, never their values. */
export interface ChangeTable {
  no: number;
  notice_id: string;
  kind: 'listed' | 'amended' | 'unlisted' | 'relisted' | 'corrected';
  /** The last whole sweep (or sighting) before: not later than this it was still as before. */
  after_sweep: number | null;
  after_at: string | null;
  by_sweep: number;
  by_at: string;
  /** JSON list of fields that differ. */
  fields: string;
  revision_before: number | null;
  revision_after: number | null;
  recorded_at: string;
}

interface SuccessionTable {
  no: Generated<number>;
  old_id: string;
  new_id: string;
  /** JSON list of sentences. */
  reasons: string;
  proposed_at: string;
  sweep_no: number;
  status: 'proposed' | 'confirmed' | 'rejected';
  judged_by: string | null;
  judged_at: string | null;
  why: string | null;
}

interface ErasureTable {
  no: Generated<number>;
  /** Digest of the notice's number, so that it can be recognised but not read. */
  notice_digest: string;
  reason: string;
  erased_by: string;
  erased_at: string;
  blobs: number;
  /** 1: bytes about this notice are not taken in again. */
  keep_out: number;
}

/** The chain's head at the last act of a day. */
interface ChainHeadTable {
  day: string;
  /** The observation whose link it is. */
  seq: number;
  chain: string;
}

/** A stamp that was asked for, so that the reply can be held against it. */
interface StampRequestTable {
  /** 8 random bytes in hexadecimal. */
  nonce: string;
  /** The head that the request is for. */
  chain: string;
  asked_at: string;
}

/** A stamp that an outside authority set on a head (RFC 3161). */
interface StampTable {
  no: Generated<number>;
  /** The head that was stamped: the SHA-256 imprint of the reply. */
  chain: string;
  /** When, as the authority says. */
  stamped_at: string;
  /** The name in the certificate that signed. */
  authority: string;
  kept_at: string;
  /** The reply (`TimeStampResp` in DER), to the byte. */
  reply: Uint8Array;
  reply_digest: string;
}

/** A rulebook that compiled; the last one stays in force while its folder does not compile. */
interface RulebookTable {
  no: Generated<number>;
  digest: string;
  /** The compiled rulebook in JSON. */
  compiled: string;
  kept_at: string;
}

/** That a notice's form was screened, and under which law: where any of the three differs from the present one, it is screened again. */
interface ScreenedTable {
  notice_id: string;
  revision_no: number;
  /** Digest of the rulebook. */
  rulebook: string;
  /** The last day up to then on which any law of the rulebook changed. */
  law_from: string;
}

/** How a rule came out on a public extract, where it raised something or was met; every other rule is unknown or not asked. */
interface FindingTable {
  notice_id: string;
  rule: string;
  outcome: 'breach' | 'concern' | 'met';
}
