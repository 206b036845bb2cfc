/** The room's service: one rulebook with its reader of charges, over one archive. */
import { type Clock, type Digest, dayOf, type Instant } from '../kernel/kernel.ts';
import { findAll, lawFrom, lawOn, type Rulebook } from '../law/law.ts';
import type { ArchiveTables, Ledger } from '../ledger/ledger.ts';
import type { ChargeReader } from './charges/reader.ts';
import { extractFacts } from './extract.ts';
import {
  type Following,
  followArchive,
  keepRulebook,
  keptRulebook,
  newestDigest,
  waitingCount,
} from './follow.store.ts';

export interface Screening {
  /**
   * Screens every public notice whose form, rulebook or law is not the one it was screened under. The caller holds the writer's lock, or
   * takes it where `writing` is called.
   * @returns how many were screened
   */
  follow(following?: Following): Promise<number>;
  /** How many public notices are not screened under the present law. */
  waiting(): Promise<number>;
  /** Keeps the rulebook by its digest, where it is not the newest kept one. The caller holds the writer's lock. */
  keepRulebook(): Promise<void>;
}

/** @param clock gives the day whose law the archive is screened under */
export function createScreening(order: {
  ledger: Ledger<ArchiveTables>;
  clock: Clock;
  rulebook: Rulebook;
  charges: ChargeReader;
}): Screening {
  const { ledger, clock, rulebook, charges } = order;
  const mark = () => ({ rulebook: rulebook.digest, lawFrom: lawFrom(rulebook, dayOf(clock.now())) });
  return {
    follow: (following) => {
      const today = lawOn(rulebook, dayOf(clock.now()));
      return followArchive(
        ledger,
        mark(),
        (content) => findAll(today, extractFacts(content, charges).facts),
        following,
      );
    },
    waiting: () => waitingCount(ledger.read, mark()),
    keepRulebook: async () => {
      const newest = await keptRulebook(ledger.read);
      if (newest?.digest === rulebook.digest) return;
      await ledger.transact((tx) => keepRulebook(tx, rulebook.digest, JSON.stringify(rulebook), clock.now()));
    },
  };
}

/** Digest of the rulebook that was kept last, which is the one that the archive is screened under; null where none was. */
export function newestRulebook(ledger: Ledger<ArchiveTables>): Promise<Digest | null> {
  return newestDigest(ledger.read);
}

/** The rulebook that was kept last, or that of a digest; null where none was. */
export async function rulebookKept(
  ledger: Ledger<ArchiveTables>,
  digest?: Digest,
): Promise<{ rulebook: Rulebook; keptAt: Instant } | null> {
  const kept = await keptRulebook(ledger.read, digest);
  return kept === null ? null : { rulebook: JSON.parse(kept.compiled) as Rulebook, keptAt: kept.keptAt };
}
