/**
 * The plausibility gate: a sweep that would list or unlist an implausible share of the list is held back until a person confirms it.
 * A failed crawl looks like a mass withdrawal; publishing one would be a false "gone" for hundreds of people.
 */

export interface GateRule {
  /** Largest share of the known list that one sweep may list, or unlist, without a person's word (0.05 is 5 in 100). */
  readonly share: number;
  /** So few are always let through, whatever the share (small lists). */
  readonly floor: number;
}

/** Real churn is about 3 listed and 2 unlisted a day of 6,900; two years together were 1 in 7. */
export const DEFAULT_GATE: GateRule = { share: 0.05, floor: 5 };

/**
 * Why the sweep is held back, or null when it may pass.
 * @param known how many notices counted as listed or seen before
 */
export function heldBecause(
  would: { listed: number; relisted: number; unlisted: number },
  known: number,
  rule: GateRule,
): string | null {
  if (known === 0) return null;
  const most = Math.max(rule.floor, Math.floor(known * rule.share));
  const appear = would.listed + would.relisted;
  const parts: string[] = [];
  if (appear > most) parts.push(`list ${appear}`);
  if (would.unlisted > most) parts.push(`unlist ${would.unlisted}`);
  if (parts.length === 0) return null;
  return `This sweep would ${parts.join(' and ')} of ${known} known notices; more than ${most} need a person's word.`;
}
