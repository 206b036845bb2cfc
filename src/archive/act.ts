/**
 * Acts: what this archive did or was told to do, each an observation of the chain with a body of canonical JSON.
 * A look (a list, a detail, a file) is what somebody else said; an act is how a sweep ended, who judged it, who was erased, what was kept.
 * A body holds no number of a notice in clear and no word of one, so that an erasure need not reach into it: digests stand for them.
 */
import { canonicalJson, type Digest, digestOf, digestOfJson } from '../kernel/kernel.ts';
import type { SweepTable } from '../ledger/ledger.ts';

/** What an observation of the chain is when it is no act. */
export const LOOKS = ['list', 'detail', 'file'] as const;
export const ACTS = ['closing', 'judgement', 'succession', 'erasure', 'stamp', 'meta'] as const;
export type ActKind = (typeof ACTS)[number];

export function isAct(what: string): what is ActKind {
  return (ACTS as readonly string[]).includes(what);
}

/** All that a sweep's row and its partitions say; where a text may name somebody or hold a secret, its digest. */
export interface SweepTold {
  readonly no: number;
  readonly origin: string;
  readonly source: Digest;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly seenFrom: string;
  readonly seenTo: string;
  readonly savedFrom: string | null;
  readonly verdict: string | null;
  readonly totalBefore: number | null;
  readonly totalAfter: number | null;
  readonly seen: number;
  readonly requests: number;
  /** Digests of the numbers that were gone at the end. */
  readonly gone: readonly string[];
  readonly report: Digest;
  readonly partitions: Digest;
  readonly gate: string | null;
  readonly gateReason: string | null;
  readonly judgedBy: string | null;
  readonly judgedAt: string | null;
  readonly judgedWhy: string | null;
  readonly applied: number | null;
  readonly appliedAt: string | null;
  readonly counts: Readonly<Record<'listed' | 'unlisted' | 'amended' | 'relisted' | 'corrected', number>>;
}

/** @param digests the digests of erased numbers, by erasure: a number that went is told as before */
export function toldOfSweep(
  row: SweepTable,
  partitions: readonly object[],
  digests: ReadonlyMap<number, string>,
): SweepTold {
  const { listed, unlisted, amended, relisted, corrected } = row;
  const gone = (JSON.parse(row.gone) as string[]).map((id) =>
    id.startsWith('erased:') ? (digests.get(Number(id.slice(7))) ?? id) : digestOf(id),
  );
  return {
    no: row.no,
    origin: row.origin,
    source: digestOf(row.source),
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    seenFrom: row.seen_from,
    seenTo: row.seen_to,
    savedFrom: row.saved_from,
    verdict: row.verdict,
    totalBefore: row.total_before,
    totalAfter: row.total_after,
    seen: row.seen,
    requests: row.requests,
    gone: gone.sort(),
    report: digestOf(row.report),
    partitions: digestOfJson(partitions),
    gate: row.gate,
    gateReason: row.gate_reason,
    judgedBy: row.judged_by,
    judgedAt: row.judged_at,
    judgedWhy: row.judged_why,
    applied: row.applied,
    appliedAt: row.applied_at,
    counts: { listed, unlisted, amended, relisted, corrected },
  };
}

/** A proposed succession, by number: its digest covers everything but a person's word on it. */
export type Proposal = readonly [no: number, digest: string];

export function proposalOf(row: {
  no: number;
  old_id: string;
  new_id: string;
  reasons: string;
  proposed_at: string;
  sweep_no: number;
}): Proposal {
  const { no, old_id, new_id, reasons, proposed_at, sweep_no } = row;
  return [no, digestOf(canonicalJson([no, old_id, new_id, reasons, proposed_at, sweep_no]))];
}

/** What erasures took, or what came after one and was kept out. */
export interface Gone {
  /** Items without bytes and reading: digest and size. */
  readonly items: readonly (readonly [digest: string, size: number])[];
  /** Items of others that named an erased person: their bytes went, their reading stayed without the name; digests of both. */
  readonly redacted: readonly (readonly [digest: string, reading: string])[];
  /** Observations whose body lacks an item: number, and the digest of what stands of it. */
  readonly bodies: readonly (readonly [seq: number, digest: string])[];
  /** Observations whose question is blank. */
  readonly questions: readonly number[];
}

export const NOTHING_GONE: Gone = { items: [], redacted: [], bodies: [], questions: [] };

/** The digest of what stands of a body: its frame, its cuts, and the digests of its items in order. */
export function standingOf(frame: Uint8Array, cuts: string, items: readonly string[]): Digest {
  return digestOfJson({ frame: digestOf(frame), cuts, items: items.map(bareDigest) });
}

/** An item's digest, also where an item that came again took its place. */
export function bareDigest(digest: string): string {
  return digest.slice(-64);
}

export function readingDigest(row: {
  notice_id: string | null;
  content: string | null;
  in_part: string | null;
  anomalies: string | null;
}): Digest {
  return digestOfJson([row.notice_id, row.content, row.in_part, row.anomalies]);
}

export interface ClosingBody {
  readonly sweep: SweepTold;
  /** Successions that this sweep led to. */
  readonly proposals: readonly Proposal[];
  /** What an earlier erasure kept out of this sweep. */
  readonly keptOut: Gone;
}

export interface SuccessionBody {
  readonly proposal: Proposal;
  readonly status: string;
  readonly by: string | null;
  readonly at: string | null;
  readonly why: Digest | null;
}

export function toldOfSuccession(row: {
  no: number;
  old_id: string;
  new_id: string;
  reasons: string;
  proposed_at: string;
  sweep_no: number;
  status: string;
  judged_by: string | null;
  judged_at: string | null;
  why: string | null;
}): SuccessionBody {
  return {
    proposal: proposalOf(row),
    status: row.status,
    by: row.judged_by,
    at: row.judged_at,
    why: row.why === null ? null : digestOf(row.why),
  };
}

export interface ErasureTold {
  readonly no: number;
  /** Digest of the notice's number. */
  readonly notice: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly blobs: number;
  readonly keepOut: boolean;
}

export interface ErasureBody extends ErasureTold {
  readonly gone: Gone;
  /** Sweeps that are told otherwise since, because a question named the person. */
  readonly sweeps: readonly SweepTold[];
  /** Successions that went. */
  readonly successions: readonly number[];
}

export function toldOfErasure(row: {
  no: number;
  notice_digest: string;
  reason: string;
  erased_by: string;
  erased_at: string;
  blobs: number;
  keep_out: number;
}): ErasureTold {
  return {
    no: row.no,
    notice: row.notice_digest,
    reason: row.reason,
    by: row.erased_by,
    at: row.erased_at,
    blobs: row.blobs,
    keepOut: row.keep_out === 1,
  };
}

export interface StampBody {
  readonly no: number;
  readonly chain: string;
  readonly stampedAt: string;
  readonly authority: string;
  readonly keptAt: string;
  /** Digest of the reply. */
  readonly reply: string;
}

export function toldOfStamp(row: {
  no: number;
  chain: string;
  stamped_at: string;
  authority: string;
  kept_at: string;
  reply_digest: string;
}): StampBody {
  return {
    no: row.no,
    chain: row.chain,
    stampedAt: row.stamped_at,
    authority: row.authority,
    keptAt: row.kept_at,
    reply: row.reply_digest,
  };
}

export interface MetaBody {
  readonly key: string;
  readonly value: string;
}
