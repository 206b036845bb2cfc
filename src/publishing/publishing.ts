/**
 * What may be said to the public. This door shows the casebook: documented public cases, the seven methods,
 * the rules in plain words, and the questions people ask.
 * Promises: every item carries its sources and how each was read; a claim in dispute is never handed out as a fact.
 * Refuses: a file that does not hold exactly what its shape says; names of people who are not in a documented public case.
 */
export { type Casebook, readCasebook } from './casebook/casebook.ts';
export type {
  Basis,
  CaseItem,
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
export type {
  CountryPage,
  FoundNotices,
  HistoryStep,
  NoticePage,
  NoticeSearch,
  Overview,
  Paper,
  PaperAnswer,
  PublicArchive,
  PublicCapture,
  PublicCertificate,
  PublicChange,
  PublicContent,
  PublicDifference,
  PublicNotice,
  PublicPart,
  PublicSweep,
  Searched,
  Withheld,
} from './shapes.ts';
