/** The law that the archive is screened under, as its pages need it: read from the rulebook that was kept, so that no page waits for a compiler. */
import { type Clock, type Digest, dayOf } from '../kernel/kernel.ts';
import { lawFrom, type Rulebook } from '../law/law.ts';
import type { ArchiveTables, Ledger } from '../ledger/ledger.ts';
import type { ScreenedLaw } from '../publishing/publishing.ts';
import { newestRulebook, rulebookKept } from '../screening/screening.ts';

/** @returns a function that gives the law of this moment; null where no rulebook was ever kept. The rulebook is read again only when it is another. */
export function screenedLaw(ledger: Ledger<ArchiveTables>, clock: Clock): () => Promise<ScreenedLaw | null> {
  let known: { rulebook: Rulebook; titles: ReadonlyMap<string, string> } | null = null;
  const named = async (digest: Digest) => {
    if (known?.rulebook.digest === digest) return known;
    const kept = await rulebookKept(ledger, digest);
    if (kept === null) return null;
    const { rulebook } = kept;
    known = { rulebook, titles: new Map(rulebook.rules.map(({ id, title }) => [id, title])) };
    return known;
  };
  return async () => {
    const digest = await newestRulebook(ledger);
    const now = digest === null ? null : await named(digest);
    if (now === null) return null;
    const { rulebook, titles } = now;
    return { under: { rulebook: rulebook.digest, lawFrom: lawFrom(rulebook, dayOf(clock.now())) }, titles };
  };
}
