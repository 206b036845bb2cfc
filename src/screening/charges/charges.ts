/** A text cut into the charges it names, and what stands in each. */
import { apart, type Word } from './fold.ts';

/** Words from `first` to `last`, both counted in. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A charge, and the number of the enumeration it belongs to: `rape and murder of a child` is two charges that share what is said of them. */
export interface Cut extends Stretch {
  readonly shares: number;
}

/**
 * Cuts where a numbering, a bullet or a semicolon parts two charges, and at a comma, a line's end or a joining word (`and`, `y`) only when an
 * offence stands on both sides: what names no offence belongs to the charge before it (`…, committed by a group`).
 * @param offences the stretches that name an offence; none of them is cut
 */
export function cutIntoCharges(
  words: readonly Word[],
  offences: readonly Stretch[],
  joining: ReadonlySet<string>,
): Cut[] {
  if (words.length === 0) return [];
  const within = new Uint8Array(words.length + 1);
  const begins = new Uint8Array(words.length + 1);
  for (const { first, last } of offences) {
    begins[first] = 1;
    for (let at = first + 1; at <= last; at += 1) within[at] = 1;
  }
  const charges: Cut[] = [];
  let shares = 0;
  let first = 0;
  let named = begins[0] === 1;
  /** A soft cut after which no offence has been named yet. */
  let pending = -1;
  let pendingJoins = false;
  for (let at = 1; at < words.length; at += 1) {
    const { before, word } = words[at] as Word;
    if (before === apart.charge && !within[at]) {
      charges.push({ first, last: at - 1, shares });
      shares += 1;
      first = at;
      named = begins[at] === 1;
      pending = -1;
      continue;
    }
    if (!within[at] && (before !== apart.joined || joining.has(word))) {
      pendingJoins = joining.has(word) && (before === apart.joined || pending === -1);
      pending = at;
    }
    if (begins[at] !== 1) continue;
    if (named && pending > first) {
      charges.push({ first, last: pending - 1, shares });
      if (!pendingJoins) shares += 1;
      first = pending;
    }
    named = true;
    pending = -1;
  }
  charges.push({ first, last: words.length - 1, shares });
  return charges;
}
