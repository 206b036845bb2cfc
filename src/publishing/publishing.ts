/**
 * What may be said to the public: the archive behind its policy, and the casebook (documented public cases, the seven methods,
 * the rules in plain words, the questions people ask).
 * Promises: one function decides who may be named, for pages, API, search, captures, feeds and exports alike; every answer says what was
 * searched and when; every item of the casebook carries its sources, and a claim in dispute is never handed out as a fact.
 * Refuses: pictures; a name of a minor, of somebody who may be one, or of somebody no longer listed; dates of publication; a word on
 * whether a paper is genuine or a person safe.
 */
export { type Casebook, readCasebook } from './casebook/casebook.ts';
export type {
  Basis,
  CaseItem,
  CountryContext,
  DatedFact,
  DisputedClaim,
  InstitutionalEvent,
  Method,
  MethodExample,
  MethodsChapter,
  PlainRule,
  Question,
  ReportFigure,
  Source,
} from './casebook/shapes.ts';
export { MOST_CHANGES } from './changes.ts';
export type { About, ExportWish } from './exports/about.ts';
export { CHANGE_COLUMNS, type Column, NOTICE_COLUMNS } from './exports/columns.ts';
export { dataDictionary } from './exports/dictionary.ts';
export { EXPORTS, type Export, type ExportName } from './exports/exports.ts';
export { changeFeed, type FeedTexts, type FeedWish } from './feeds.ts';
export type { ScreenedLaw } from './findings.ts';
export type { Paper, PaperAnswer } from './paper/paper.ts';
export {
  PAPER_FORMATS,
  PAPER_KINDS,
  PAPER_LANGUAGES,
  type PaperFormat,
  type PaperKind,
  type PaperLanguage,
  type PaperOrder,
  type PaperSubject,
} from './papers/paper.ts';
export { makePaper, type PaperFile } from './papers/papers.ts';
export { type Voice, voiceOf } from './papers/say.ts';
export { maySay, publicContent, type Said } from './policy.ts';
export { createPublicArchive } from './public-archive.ts';
export { ALLEGATION, INVENTED, NOT_FOUND_IS_NOT_SAFE } from './sayings.ts';
export { MOST_NOTICES } from './search.ts';
export type {
  Charts,
  CountryCounts,
  CountryPage,
  FindingFacet,
  FindingStatistics,
  FoundNotices,
  HistoryStep,
  NoticePage,
  NoticeSearch,
  Overview,
  PublicArchive,
  PublicCapture,
  PublicCertificate,
  PublicChange,
  PublicContent,
  PublicDifference,
  PublicNotice,
  PublicPartition,
  PublicSweep,
  RuleStatistics,
  Searched,
  Withheld,
} from './shapes.ts';
