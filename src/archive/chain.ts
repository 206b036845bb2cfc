/** Observations are chained: each link's digest covers its own facts and the link before it, so none can be slipped in, altered or dropped unseen. */
import { canonicalJson, type Digest, digestOf, type Instant } from '../kernel/kernel.ts';

/** What a link covers. `askedDigest` stands for the question, so that an erasure can blank a question that named a person. */
export interface Link {
  readonly seq: number;
  readonly sweepNo: number;
  readonly what: string;
  readonly askedDigest: string;
  readonly status: number;
  readonly receivedAt: Instant;
  readonly bodyDigest: string;
  readonly bodySize: number;
}

/** What stands before the first link. */
export const CHAIN_START = '0'.repeat(64) as Digest;

/** The text of a link on top of the chain before it: canonical JSON. */
export function linkText(before: Digest, link: Link): string {
  return canonicalJson({ before, ...link });
}

/** The digest of a link on top of the chain before it. */
export function chainOn(before: Digest, link: Link): Digest {
  return digestOf(linkText(before, link));
}
