/**
 * Where notices come from: INTERPOL's public service, asked politely, files that others saved, and notice documents.
 * Promises: whatever arrives is recorded before it is used; a sweep is complete or says exactly what it did not see;
 * an odd answer is kept and named as an anomaly, and never loses a notice; raw bytes are handed on unedited.
 * A notice document becomes values with their places, in memory only: nothing of it is kept, logged or sent.
 * Refuses: to pass for a browser, to go around a block, to fetch pictures, to read yellow and UN notices,
 * and to take absence from anything but a whole sweep.
 */

// The service: asking, sweeping, details.
export { AnswerFailed, type Ask, askThrough } from './ask.ts';
export { type DetailsReport, fetchDetails } from './details.ts';
// Notice documents: PDF and scans.
export { FIELD_NAMES, type FieldName } from './documents/field-names.ts';
export { DEFAULT_LIMITS, type DocumentLimits } from './documents/limits.ts';
export { type DocumentOptions, readNoticeDocument } from './documents/read-notice-document.ts';
export type {
  Box,
  ConfirmReason,
  DocumentKind,
  DocumentReading,
  FieldReading,
  HowRead,
  KindSign,
  NoticeLanguage,
  PageReading,
  Place,
  ReadingWarning,
  Unplaced,
} from './documents/reading.ts';
// Reading items, and files that others saved.
export type { SavedFormat } from './files/formats.ts';
export { openSavedFile, type SavedFile } from './files/open-saved-file.ts';
export type { SavedAt, Told } from './files/saved-at.ts';
export {
  type FetcherOptions,
  type Get,
  type HttpAnswer,
  httpFetcher,
  type Post,
  postOnce,
  type Waiting,
} from './http.ts';
export {
  type ListAnswer,
  type RawItem,
  readListAnswer,
  readRawItem,
  UnreadableAnswer,
  wholeListTotal,
} from './list-answer.ts';
export { CAP, type Filters, type ListQuery, listAddress } from './list-query.ts';
export { readItem } from './reading/read-item.ts';
export type { Asked } from './sweep/questioner.ts';
export { type SweepPorts, sweepRed } from './sweep/sweep.ts';
