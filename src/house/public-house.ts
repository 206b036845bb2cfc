/** What the public site may ask for. It holds services only; no store, no secret. */
import type { Clock } from '../kernel/kernel.ts';
import type { CountryCode } from '../notice/notice.ts';
import type { Casebook, Column, ExportName, FeedTexts, PublicArchive } from '../publishing/publishing.ts';
import type { DocumentReading } from '../sources/sources.ts';
import type { LawBook } from './law-book.ts';

/** What leaves the site as feeds and files. `base` is the address of the site without a slash at its end. */
export interface Takeaway {
  feed(wish: { readonly base: string; readonly country?: CountryCode }): Promise<FeedTexts>;
  readonly files: readonly {
    readonly name: ExportName;
    readonly contentType: string;
    /** The file's text, made while it is read. */
    write(base: string): AsyncIterable<string>;
  }[];
  /** What each column of the files means. */
  readonly dictionary: { readonly notices: readonly Meaning[]; readonly changes: readonly Meaning[] };
}

export type Meaning = Omit<Column<never>, 'value'>;

export interface PublicHouse {
  readonly casebook: Casebook;
  /** Null where this installation has no archive yet. */
  readonly archive: PublicArchive | null;
  /** Feeds and files to take away; null where there is no archive yet. */
  readonly takeaway: Takeaway | null;
  /** The rulebook in force, compiled when it is first asked for. @throws RescindError `rulebook-broken` where none ever compiled */
  law(): Promise<LawBook>;
  /** Reads a notice document in a thread of its own; nothing of it is kept. @throws RescindError in gentle words where it cannot be read */
  readDocument(bytes: Uint8Array): Promise<DocumentReading>;
  /** Whether notices that callers send are screened here. */
  readonly screeningOpen: boolean;
  readonly clock: Clock;
  /** True for the demo world: every page then says that its people are invented. */
  readonly invented: boolean;
  readonly version: string;
  /** Where to write to the operator of this installation: a mail address, or null when none is set. */
  readonly contact: string | null;
  /** Address under which readers reach the site, without a slash at its end; null: as each request asks. */
  readonly publicUrl: string | null;
}
