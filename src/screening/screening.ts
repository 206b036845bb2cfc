/**
 * Screening: what the words of a charge name, a public extract as facts, and facts as an assessment; public notices are followed by it.
 * Promises: every reading shows the exact words and the list entry it stands on; what could not be read is unknown and said so.
 * Refuses: to read files or the network, to weigh people or notices with a score, to call words of ordinary law “not political”.
 */
export type { Article3Signal, Article83, Basis, Family } from './charges/codes.ts';
export { article83Codes, familyCodes } from './charges/codes.ts';
export type { ReadingOf } from './charges/language.ts';
export type { ChargeLists, Entry, PoliticalOffence } from './charges/lists.ts';
export { type ChargeListsRead, readChargeLists } from './charges/read-lists.ts';
export {
  type ChargePart,
  type ChargeReader,
  type ChargeReading,
  chargeReader,
  type FamilySpan,
  type OffenceMatch,
  type Span,
} from './charges/reader.ts';
export { type ChargeRow, chargeRow } from './charges/row.ts';
export type { Statute } from './charges/statutes.ts';
export { type DocumentFacts, documentFacts, type ReadDocument } from './document.ts';
export type { DocumentRead } from './document-read.ts';
export { type ExtractFacts, extractFacts, type ReadCharge, type Screenable } from './extract.ts';
export type { Following } from './follow.store.ts';
export type { Mark } from './marks.ts';
export { type ScreenedExtract, screenExtract, screenTyped } from './screen.ts';
export { createScreening, newestRulebook, rulebookKept, type Screening } from './service.ts';
