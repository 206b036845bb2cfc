/**
 * What INTERPOL publishes about one person under one notice, in our words.
 * Every field may be missing from a `NoticeContent`: a missing field is **unseen** (the source did not cover it),
 * while `null` or an empty list is **seen and empty**. Unknown is an answer, and unseen is not null.
 */
import type { NoticeId } from './notice-id.ts';

/** A date as far as it is known: `1979-06-14`, `1979-06` or `1979`. */
export type PartialDate = string;
/** INTERPOL's code of a country or body: ISO 3166-1 alpha-2 in capitals, or its own (`UNK`, `914`, `916`, `922`). */
export type CountryCode = string;
export type Sex = 'M' | 'F' | 'U';

/** One warrant or judgment behind a notice. */
export interface Warrant {
  readonly issuingCountry: CountryCode | null;
  /** The offence as the requesting country words it, spacing and line ends made even. */
  readonly charge: string | null;
  readonly chargeTranslation: string | null;
}

/** Another notice that INTERPOL links to this one. */
export interface RelatedNotice {
  readonly colour: string;
  readonly id: NoticeId;
  readonly name: string | null;
  readonly forename: string | null;
}

/** All fields of a red notice; the first five come in lists, all of them in details. */
export interface NoticeFields {
  /** Family name (`name` at INTERPOL). */
  readonly name: string | null;
  readonly forename: string | null;
  readonly birthDate: PartialDate | null;
  /** Sorted; order at INTERPOL means nothing. */
  readonly nationalities: readonly CountryCode[];
  /** The picture's number only; pictures themselves are never fetched. */
  readonly thumbnail: string | null;
  readonly sex: Sex | null;
  readonly countryOfBirth: CountryCode | null;
  readonly placeOfBirth: string | null;
  /** Metres. INTERPOL's 0 is unknown, so null here. */
  readonly height: number | null;
  /** Kilograms. INTERPOL's 0 is unknown, so null here. */
  readonly weight: number | null;
  readonly eyes: readonly string[];
  readonly hair: readonly string[];
  /** ISO 639-2/B in capitals, sorted. */
  readonly languages: readonly string[];
  readonly marks: string | null;
  /** In INTERPOL's order. */
  readonly warrants: readonly Warrant[];
  readonly related: readonly RelatedNotice[];
}

export type Field = keyof NoticeFields;
export type NoticeContent = Partial<NoticeFields>;

/** Fields that a list item carries. */
export const LIST_FIELDS = [
  'name',
  'forename',
  'birthDate',
  'nationalities',
  'thumbnail',
] as const satisfies readonly Field[];

/** Fields that only a detail carries. */
export const DETAIL_FIELDS = [
  'sex',
  'countryOfBirth',
  'placeOfBirth',
  'height',
  'weight',
  'eyes',
  'hair',
  'languages',
  'marks',
  'warrants',
  'related',
] as const satisfies readonly Field[];

export const FIELDS: readonly Field[] = [...LIST_FIELDS, ...DETAIL_FIELDS];
