/** What reading a notice document yields: plain data, each value beside the place it was read from. Nothing of it is kept. */
import type { Block, FieldName } from './field-names.ts';

export type NoticeLanguage = 'en' | 'fr' | 'es' | 'ar';
export const NOTICE_LANGUAGES: readonly NoticeLanguage[] = ['en', 'fr', 'es', 'ar'];

/** In points from the top left of the page as it is looked at; a picture file counts one point a pixel. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  /** From 1. */
  readonly page: number;
  readonly box: Box;
}

/** How the words came out of the page: written in the file, or recognised in a picture (confidence 0 to 100, of the weakest word that counts). */
export type HowRead = { readonly by: 'text' } | { readonly by: 'ocr'; readonly confidence: number };

/** Why a person must compare a value with the page before it is used. */
export type ConfirmReason =
  /** Digits recognised in Arabic print: they are often misread. */
  | 'number-from-arabic-ocr'
  /** Recognised with little confidence. */
  | 'low-confidence'
  /** The file's text lies over a picture of the page, so it may come from an earlier recognition. */
  | 'text-over-picture'
  /** The heading is there, and no word was recognised under it. */
  | 'nothing-recognised'
  /** The heading itself was only nearly recognised. */
  | 'heading-nearly-matched';

export interface FieldReading extends Place {
  /** Our name with the number of the warrant or conviction: `judicial.warrant[2].charge`. */
  readonly field: string;
  readonly name: FieldName;
  /** Which warrant or conviction, from 1; null for fields that do not repeat. */
  readonly number: number | null;
  /** The words in reading order; null when the heading stands there with nothing under it. */
  readonly text: string | null;
  /** The characters in the order and the forms in which the file holds them, where that differs (Arabic). */
  readonly asFound: string | null;
  /** Further places when the value runs on over a column or a page. */
  readonly more: readonly Place[];
  /** The heading as it stands on the page, numbering included; null for a part cut from a longer value. */
  readonly heading: string | null;
  /** How well the heading is known to stand for this field on real forms. */
  readonly headingBasis: 'secondary' | 'recall';
  /** The address of the longer value from which this one was cut by its wording (number, date, authority, place). */
  readonly cutFrom: string | null;
  readonly read: HowRead;
  readonly needsConfirmation: boolean;
  readonly confirmBecause: readonly ConfirmReason[];
}

/** Words that found no place among the fields. Kept, never dropped. */
export interface Unplaced extends Place {
  readonly what: 'unknown-heading' | 'before-any-heading' | 'repeated-on-pages';
  readonly heading: string | null;
  readonly text: string;
}

export type DocumentKind = 'red-notice' | 'diffusion' | 'request' | 'public-extract' | 'unknown';

/** A sign for the kind: the words seen, or what is and is not in the document. */
export interface KindSign extends Partial<Place> {
  readonly sign: 'title' | 'has-judicial-block' | 'has-action-block' | 'has-no-judicial-details' | 'no-title';
  readonly words: string | null;
}

/**
 * Not read is not the same as not there. `not-recognised`: the pages were read by recognition, which did not come upon it and may have missed it.
 */
export type Absence = 'not-in-the-document' | 'not-recognised' | 'could-not-be-read';

export interface PageReading {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly read: 'text' | 'ocr' | 'nothing-on-it' | 'not-read';
  /** For `not-read`: why. */
  readonly because:
    | 'ocr-not-wanted'
    | 'no-usable-picture'
    | 'nothing-recognised'
    | 'out-of-time'
    | 'page-limit'
    | 'broken-page'
    | null;
}

export type ReadingWarning =
  | 'language-not-told'
  | 'no-heading-found'
  | 'no-words-found'
  | 'pages-left-unread'
  | 'recognised-by-ocr'
  | 'arabic-numbers-need-confirmation'
  | 'text-over-picture'
  | 'a-field-met-twice'
  | 'reading-order-was-mended'
  | 'active-content-ignored';

export interface DocumentReading {
  readonly kind: DocumentKind;
  readonly kindBecause: readonly KindSign[];
  /** The language of the headings; null when none was told apart. */
  readonly language: NoticeLanguage | null;
  /** How many headings were met in each language. */
  readonly headingsMet: Readonly<Record<NoticeLanguage, number>>;
  /** In the order of the document. */
  readonly fields: readonly FieldReading[];
  readonly blocks: Readonly<Record<Exclude<Block, 'header'>, 'read' | Absence>>;
  /** The names of the list that were not met, each with what that means here. */
  readonly missing: readonly { readonly name: FieldName; readonly state: Absence }[];
  readonly unplaced: readonly Unplaced[];
  readonly pages: readonly PageReading[];
  /** All pages that the file has, including those beyond the limit. */
  readonly pageCount: number;
  readonly warnings: readonly ReadingWarning[];
}
