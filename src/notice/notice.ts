/**
 * What a notice is, and what one source said of it.
 * Promises: pure; every field of INTERPOL's red notices has one name here, used in code, database, API and on the screen.
 * Refuses: yellow notices (almost all minors), pictures, and any date of publication (INTERPOL gives none).
 */
export { type AgeRange, ageOn } from './age.ts';
export type {
  Anomaly,
  Capture,
  ItemKind,
  ItemSlice,
  Missing,
  Partition,
  Reading,
  SweepReport,
  Unreadable,
} from './capture.ts';
export { ITEM_KINDS } from './capture.ts';
export { COUNTRY_CODES, type CodeTable, codeName, countryName } from './codes.ts';
export {
  type CountryCode,
  DETAIL_FIELDS,
  FIELDS,
  type Field,
  LIST_FIELDS,
  type NoticeContent,
  type NoticeFields,
  type PartialDate,
  type RelatedNotice,
  type Sex,
  type Warrant,
} from './content.ts';
export { differ, type FieldDifference, type InPart, mergeContent, mergedInPart } from './difference.ts';
export { plainDigits } from './digits.ts';
export {
  EMPTY_WORDS,
  evenCodes,
  evenDate,
  evenLine,
  evenMeasure,
  evenText,
} from './normalise.ts';
export { compareNoticeIds, type NoticeId, noticeSlug, readNoticeId } from './notice-id.ts';
