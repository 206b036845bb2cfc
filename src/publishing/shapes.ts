/**
 * What leaves the house in public: the only shapes that pages, API, feeds, exports and static files are given.
 * Everything here has passed `maySay`. No withheld name, no date of publication, no picture number but within a capture's exact bytes.
 */
import type {
  Certificate,
  Change,
  ChangesOfDay,
  DayOfLooking,
  Facet,
  KeptOutcome,
  PublishedHead,
  ScreenedUnder,
  Sort,
  WordsCaveat,
} from '../archive/archive.ts';
import type { Day, Digest, Instant } from '../kernel/kernel.ts';
import type { CountryCode, Field, NoticeId, Partition, Sex, Warrant } from '../notice/notice.ts';
import type { Paper, PaperAnswer } from './paper/paper.ts';
import type { Searched } from './searched.ts';

export type { Searched } from './searched.ts';

/** Why a notice's person cannot be named or found. */
export type Withheld = 'no-longer-listed' | 'minor' | 'may-be-a-minor' | 'seen-only-in-a-file';

/** What INTERPOL published, as far as it may be said. `undefined` fields were never seen; null or empty were seen empty. */
export interface PublicContent {
  readonly name?: string | null;
  readonly forename?: string | null;
  readonly birthDate?: string | null;
  readonly nationalities?: readonly CountryCode[];
  readonly sex?: Sex | null;
  readonly countryOfBirth?: CountryCode | null;
  readonly placeOfBirth?: string | null;
  readonly height?: number | null;
  readonly weight?: number | null;
  readonly eyes?: readonly string[];
  readonly hair?: readonly string[];
  readonly languages?: readonly string[];
  readonly marks?: string | null;
  readonly warrants?: readonly Warrant[];
  /** Numbers of notices that INTERPOL links; `name` only where that notice may be named too. */
  readonly related?: readonly {
    readonly id: NoticeId;
    readonly colour: string;
    readonly name: string | null;
  }[];
  /** How many pictures are known of (0 or 1 from lists); pictures themselves are never kept. */
  readonly pictures?: number;
}

/** A field that differs between two revisions, in the words that INTERPOL used. */
export interface PublicDifference {
  readonly field: Field;
  readonly before: unknown;
  readonly after: unknown;
}

/** A line of the index of notices. */
export interface PublicNotice {
  readonly id: NoticeId;
  readonly status: 'listed';
  /** By then it was seen first; no earlier than `firstSeenFrom`, which is the same where the moment is known. */
  readonly firstSeen: Instant;
  readonly firstSeenFrom: Instant;
  /** It was seen last no earlier than this, and no later than `lastSeenBy`, which is the same where the moment is known. */
  readonly lastSeen: Instant;
  readonly lastSeenBy: Instant;
  readonly detailSeen: Instant | null;
  readonly detailSeenFrom: Instant | null;
  readonly content: PublicContent;
}

/** One step of a notice's history. */
export interface HistoryStep {
  /** `first-seen` begins every history; the rest are changes. */
  readonly kind: 'first-seen' | Change['kind'];
  readonly tells: 'presence' | 'content';
  readonly changeNo: number | null;
  readonly afterAt: Instant | null;
  readonly afterBy: Instant | null;
  readonly afterSweep: number | null;
  readonly byFrom: Instant;
  readonly byAt: Instant;
  readonly bySweep: number;
  readonly differences: readonly PublicDifference[];
}

export interface PublicCapture {
  readonly seq: number;
  readonly sweepNo: number;
  readonly what: 'list' | 'detail' | 'file';
  readonly receivedAt: Instant;
  /** Of a file of which only a day or a month is known: it was saved no earlier than this; otherwise null. */
  readonly savedFrom: Instant | null;
  readonly itemDigest: Digest;
  readonly bodyDigest: Digest;
  readonly chain: Digest;
}

/** All that may be said of one notice. */
export type NoticePage =
  | { readonly known: 'no'; readonly id: NoticeId; readonly searched: Searched }
  | {
      readonly known: 'withheld';
      readonly id: NoticeId;
      readonly why: Withheld;
      /** Presence only: when the number was and was not on the list. No name, no content. */
      readonly history: readonly Omit<HistoryStep, 'differences'>[];
      readonly lastSeen: Instant;
      readonly lastSeenBy: Instant;
      readonly searched: Searched;
    }
  | {
      readonly known: 'yes';
      readonly notice: PublicNotice;
      readonly history: readonly HistoryStep[];
      readonly captures: { readonly shown: readonly PublicCapture[]; readonly total: number };
      readonly successions: readonly {
        readonly oldId: NoticeId;
        readonly newId: NoticeId;
        readonly status: 'proposed' | 'confirmed';
        readonly reasons: readonly string[];
      }[];
      /** The digest of what is shown, for citing. */
      readonly digest: Digest;
      readonly searched: Searched;
    };

export interface NoticeSearch {
  readonly words?: string;
  readonly nationality?: string;
  readonly issuer?: string;
  readonly sex?: string;
  /** Age today in completed years, inclusive. */
  readonly ageFrom?: number;
  readonly ageTo?: number;
  readonly year?: number;
  /** A rule that came out as breach, concern or met, or one of these: `words-of-charge`, `words-of-charge:concern`. */
  readonly finding?: string;
  readonly sort?: Sort;
  readonly after?: string;
  readonly limit?: number;
}

export interface FoundNotices {
  readonly notices: readonly PublicNotice[];
  readonly total: number;
  readonly next: string | null;
  readonly facets: {
    readonly nationality: readonly Facet[];
    readonly issuer: readonly Facet[];
    readonly sex: readonly Facet[];
    readonly age: readonly Facet[];
    readonly year: readonly Facet[];
    /** What is raised first; met after it. Every other rule came out unknown, or was not asked. */
    readonly finding: readonly FindingFacet[];
  };
  /** Of those that the question without its finding matches: how many are not screened, so that their findings are unknown; null: none is. */
  readonly unscreened: number | null;
  /** What the words of the search could not ask. */
  readonly caveats: readonly WordsCaveat[];
  /** Among how many notices was searched: those listed whose persons may be named and found. */
  readonly among: number;
  /** Listed notices left out because the person is or may be a minor (a count over the whole list, never per query). */
  readonly withheld: number;
  readonly searched: Searched;
}

/** How many notices a rule came out so on; `value` is what asks for them. */
export interface FindingFacet extends Facet {
  readonly rule: string;
  readonly outcome: KeptOutcome;
  readonly title: string;
}

/** Counts of outcomes of one rule, over the list and by asking country, in order of their codes. */
export interface RuleStatistics extends Readonly<Record<KeptOutcome, number>> {
  readonly rule: string;
  readonly title: string;
  readonly byIssuer: readonly (Readonly<Record<KeptOutcome, number>> & { readonly code: CountryCode })[];
}

/** What the screening of the list came to. Public notices are those that asking countries chose to show: counts tell of openness and wording, not of abuse. */
export interface FindingStatistics {
  readonly searched: Searched;
  /** Under which law; null where nothing was ever screened. */
  readonly law: ScreenedUnder | null;
  /** Listed notices that are counted. */
  readonly listed: number;
  /** Of those: how many are not screened, so that their findings are unknown; null: none is. */
  readonly unscreened: number | null;
  /** Listed notices in no count: the person is or may be a minor. */
  readonly withheld: number;
  /** Of those counted: nobody told yet who asked for them, so that they are in no country's counts. */
  readonly issuerUnread: number;
  readonly rules: readonly RuleStatistics[];
}

/** A change as it may be told: `name` and `differences` only while the person may be named. */
export interface PublicChange {
  readonly no: number;
  readonly id: NoticeId;
  readonly kind: Change['kind'];
  /** Whether it tells of being on the list, or of what the notice says; a correction may tell of either. */
  readonly tells: 'presence' | 'content';
  readonly afterAt: Instant | null;
  readonly afterBy: Instant | null;
  readonly afterSweep: number | null;
  readonly byFrom: Instant;
  readonly byAt: Instant;
  readonly bySweep: number;
  readonly recordedAt: Instant;
  readonly fields: readonly Field[];
  readonly name: string | null;
  readonly issuers: readonly CountryCode[];
  readonly nationalities: readonly CountryCode[];
  readonly differences: readonly PublicDifference[];
}

export interface SweepCounts {
  readonly listed: number;
  readonly unlisted: number;
  readonly amended: number;
  readonly relisted: number;
  readonly corrected: number;
}

/** A sweep as it may be shown; patterns of names are told by their kind, since a pattern may be a name. */
export interface PublicSweep {
  readonly no: number;
  readonly origin: 'service' | 'file';
  readonly source: string;
  readonly openedAt: Instant;
  /** As of an archive's `Sweep`. */
  readonly savedFrom: Instant | null;
  readonly seenFrom: Instant;
  readonly seenTo: Instant;
  readonly state: 'open' | 'closed';
  readonly verdict: 'complete' | 'partial' | 'failed' | null;
  readonly gate: 'passed' | 'held' | 'confirmed' | 'rejected' | null;
  readonly gateReason: string | null;
  readonly totalBefore: number | null;
  readonly totalAfter: number | null;
  readonly seen: number;
  readonly gone: number;
  readonly requests: number;
  /** A person's word on a sweep that was held back, as recorded; null where none was given. */
  readonly judgement: { readonly by: string; readonly at: Instant; readonly why: string | null } | null;
  /** What changed by it; null for a sweep that does not count: held back, or rejected. */
  readonly counts: SweepCounts | null;
  /** What a sweep that does not count would have changed; null for every other. */
  readonly wouldHave: SweepCounts | null;
  readonly missing: readonly { readonly what: string; readonly count: number | null; readonly why: string }[];
  readonly notes: readonly string[];
  readonly file: {
    readonly format: string;
    readonly digest: string;
    readonly reach: string;
    readonly savedAtBasis: string;
  } | null;
}

export interface PublicPartition extends Omit<Partition, 'filter'> {
  /** What the part asked for, without names: `family names by pattern, 14 branches`, `age 30 to 31`, `issued by RU`. */
  readonly label: string;
}

export interface Overview {
  readonly searched: Searched;
  /** Who came and went first, then what else changed; not all, where there are many. */
  readonly changesSinceLastWhole: readonly PublicChange[];
  /** How many of each kind there are of them; null where no list was read whole. */
  readonly changedSinceLastWhole: SweepCounts | null;
  readonly days: readonly DayOfLooking[];
  readonly figures: {
    readonly listed: number;
    readonly listedLast30Days: number;
    readonly unlistedLast30Days: number;
    readonly amendedLast30Days: number;
  };
  /** Size of the list at each whole sweep, oldest first. */
  readonly sizes: readonly { readonly at: Instant; readonly total: number; readonly sweepNo: number }[];
  readonly byIssuer: readonly Facet[];
  readonly byNationality: readonly Facet[];
  /** Listed notices that the counts by country leave out: the person is or may be a minor. */
  readonly withheld: number;
  /** Listed notices of which no source told yet who asked for them: counts by asking country leave them out, and are "at least". */
  readonly issuerUnread: number;
  readonly chain: PublishedHead | null;
}

/** The numbers behind the charts, as of the list last read whole; nobody withheld is counted in the breakdowns. */
export interface Charts {
  readonly searched: Searched;
  readonly sizes: Overview['sizes'];
  readonly byIssuer: readonly Facet[];
  readonly byNationality: readonly Facet[];
  /** Bands of completed years today (`25-34`, `65-`); an empty value: birth date unknown. */
  readonly byAge: readonly Facet[];
  readonly bySex: readonly Facet[];
  /** By the year in the notice's number, which is the file's and no date of publication. */
  readonly byYear: readonly Facet[];
  /** Listed notices that the breakdowns leave out: the person is or may be a minor. */
  readonly withheld: number;
  /** Changes of the last 365 days by the day of the look that proved them. */
  readonly changesByDay: readonly ChangesOfDay[];
}

/** Every country that issued a notice on the list or has a national on it. */
export interface CountryCounts {
  readonly countries: readonly CountryCount[];
  /** Listed notices that no count here holds: the person is or may be a minor. Which country they concern is not told. */
  readonly withheld: number;
  /** Listed notices of which no source told yet who asked for them: counts by asking country leave them out, and are "at least". */
  readonly issuerUnread: number;
}

export interface CountryCount {
  readonly code: CountryCode;
  readonly name: string;
  readonly issued: number;
  readonly nationals: number;
}

export interface CountryPage {
  readonly code: CountryCode;
  readonly name: string;
  /** Notices that this country issued, and notices on its nationals, on the list now. */
  readonly issued: number;
  readonly nationals: number;
  /** For notices it issued: by nationality; for its nationals: by issuer. */
  readonly issuedByNationality: readonly Facet[];
  readonly nationalsByIssuer: readonly Facet[];
  readonly issuedAges: readonly Facet[];
  /** Listed notices that no count here holds, over the whole list: the person is or may be a minor. */
  readonly withheld: number;
  /** Listed notices of which no source told yet who asked for them: counts by asking country leave them out, and are "at least". */
  readonly issuerUnread: number;
  readonly changes: readonly PublicChange[];
  readonly searched: Searched;
}

export type PublicCertificate = Certificate & { readonly searched: Searched };

/** What pages, API, feeds and exports may ask. Everything they get has passed `maySay`. */
export interface PublicArchive {
  searched(): Promise<Searched>;
  overview(): Promise<Overview>;
  notices(search: NoticeSearch): Promise<FoundNotices>;
  notice(id: NoticeId): Promise<NoticePage>;
  /** The exact bytes of a capture, with other people's items left out; null where it may not be shown. */
  captureItem(id: NoticeId, seq: number): Promise<Uint8Array | null>;
  changes(query: {
    after?: number;
    before?: number;
    since?: Day;
    kind?: Change['kind'];
    country?: CountryCode;
    order?: 'oldest' | 'newest';
    limit?: number;
  }): Promise<readonly PublicChange[]>;
  sweeps(options?: { before?: number; limit?: number }): Promise<readonly PublicSweep[]>;
  sweep(no: number): Promise<{
    sweep: PublicSweep;
    partitions: readonly PublicPartition[];
    changes: readonly PublicChange[];
  } | null>;
  days(from: Day, to: Day): Promise<readonly DayOfLooking[]>;
  charts(): Promise<Charts>;
  countries(): Promise<CountryCounts>;
  country(code: CountryCode): Promise<CountryPage | null>;
  findings(): Promise<FindingStatistics>;
  checkPaper(paper: Paper): Promise<PaperAnswer>;
  certificate(id: NoticeId, from: Day, to: Day): Promise<PublicCertificate>;
  chain(): Promise<readonly PublishedHead[]>;
  /** An authority's reply that stamps a head, as it came, and the day of that head; null where there is none of this number. */
  stampReply(no: number): Promise<{ readonly day: Day; readonly reply: Uint8Array } | null>;
  /** Every listed notice that may be named, for exports. */
  everyNotice(): AsyncIterable<PublicNotice>;
}
