/** What the public site may ask for. It holds services only; no store, no secret. */
import type { Clock } from '../kernel/kernel.ts';
import type { Casebook, PublicArchive } from '../publishing/publishing.ts';

export interface PublicHouse {
  readonly casebook: Casebook;
  /** Null where this installation has no archive yet. */
  readonly archive: PublicArchive | null;
  readonly clock: Clock;
  /** True for the demo world: every page then says that its people are invented. */
  readonly invented: boolean;
  readonly version: string;
  /** Where to write to the operator of this installation: a mail address, or null when none is set. */
  readonly contact: string | null;
}
