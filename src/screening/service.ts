/** The room's service: one rulebook with its reader of charges, over one archive. */
import { type Clock, type Day, type Digest, dayOf, type Instant } from '../kernel/kernel.ts';
import { type Facts, findAll, type LawOfTheDay, lawFrom, lawOn, type Rulebook } from '../law/law.ts';
import type { ArchiveTables, Ledger } from '../ledger/ledger.ts';
import type { ChargeReader } from './charges/reader.ts';
import { extractFacts, type Screenable } from './extract.ts';
import {
  type Following,
  followArchive,
  keepRulebook,
  keptRulebook,
  newestDigest,
  waitingCount,
} from './follow.store.ts';
import { type ScreenedExtract, screenExtract } from './screen.ts';

export interface Screening {
  readonly rulebook: Rulebook;
  readonly charges: ChargeReader;
  /** The rules, parameters and provisions of a day. */
  lawOn(on: Day): LawOfTheDay;
  /** Screens a public extract under the law of a day; nothing is kept. */
  screen(content: Screenable, on: Day, stated?: Facts): ScreenedExtract;
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
  const days = new Map<Day, LawOfTheDay>();
  /** The law of a few days is kept: pages of one evening ask for the same. */
  const law = (on: Day): LawOfTheDay => {
    const kept = days.get(on);
    if (kept) return kept;
    if (days.size > 30) days.clear();
    const made = lawOn(rulebook, on);
    days.set(on, made);
    return made;
  };
  const mark = () => ({ rulebook: rulebook.digest, lawFrom: lawFrom(rulebook, dayOf(clock.now())) });
  return {
    rulebook,
    charges,
    lawOn: law,
    screen: (content, on, stated) => screenExtract(content, law(on), charges, stated),
    follow: (following) => {
      const today = law(dayOf(clock.now()));
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
