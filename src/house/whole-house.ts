/** The whole house, as the command line and the jobs hold it. */
import type { Archive, KeptStamp, ScreenedUnder } from '../archive/archive.ts';
import type { Clock, Day } from '../kernel/kernel.ts';
import type { Told } from '../sources/sources.ts';
import type { SweepProgress, SweepSummary } from './collect.ts';
import type { Config } from './config.ts';
import type { PublicHouse } from './public-house.ts';
import type { ImportSummary } from './take-in.ts';

export interface House {
  readonly config: Config;
  readonly clock: Clock;
  readonly archive: Archive;
  /** What faces for the public are given, and no more. */
  readonly publicHouse: PublicHouse;
  /** One sweep of the service; takes the archive's writer lock. */
  sweep(order: {
    details: 'new' | 'all' | 'none';
    source?: string;
    /** The operator's word that `source` is the service of this archive under a new address. */
    sameService?: boolean;
    rate?: number | 'max';
    progress?: (event: SweepProgress) => void;
    /** Stops it: see `SweepOrder`. */
    signal?: AbortSignal;
  }): Promise<SweepSummary>;
  /** Takes in a saved file; takes the archive's writer lock. */
  importFile(
    path: string,
    options?: { savedAt?: Told; progress?: (rows: number, of: number) => void },
  ): Promise<ImportSummary>;
  /**
   * Screens every public notice that is not screened under the present law; takes the archive's writer lock while it writes. Aborted, it ends
   * after the notices in hand, and what it screened is kept. Gives how many.
   */
  screenAll(options?: { progress?: (done: number) => void; signal?: AbortSignal }): Promise<number>;
  /** How many public notices are not screened under the present law. @throws RescindError `rulebook-broken` */
  unscreened(): Promise<number>;
  /** The law that the archive is screened under; null where nothing ever was. */
  screenedUnder(): Promise<ScreenedUnder | null>;
  /** Asks a time-stamp authority at this address for a stamp of a head, and keeps its reply; the writer lock is held only while writing. */
  askAuthority(order: { url: string; day: Day | null; authorities: string | null }): Promise<KeptStamp>;
  /** Runs anything else that writes, under the archive's writer lock. */
  writing<T>(purpose: string, work: (archive: Archive) => Promise<T>): Promise<T>;
  /** A fault of the database as a `RescindError`; any other fault as it is. */
  inWords(fault: unknown): unknown;
  close(): Promise<void>;
}
