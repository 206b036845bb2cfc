/** What a paper is made from: plain data of one screening, and the words of one language. */
import type { Instant } from '../../kernel/kernel.ts';
import type {
  Assessment,
  Citation,
  FactDefinition,
  Facts,
  ParameterInForce,
  Translations,
} from '../../law/law.ts';
import type { NoticeContent, NoticeId } from '../../notice/notice.ts';
import type { Mark } from '../../screening/screening.ts';

/** Languages in which papers are written: those of INTERPOL and its Commission. */
export const PAPER_LANGUAGES = ['en', 'fr', 'es', 'ar'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

/** A memorandum for lawyers, with everything; a note of two pages for whoever decides. */
export const PAPER_KINDS = ['memorandum', 'note'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const PAPER_FORMATS = ['pdf', 'docx'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** What was screened. `content` is null where only facts were stated. */
export interface PaperSubject {
  readonly from: 'notice' | 'file' | 'facts';
  readonly id: NoticeId | null;
  readonly content: Pick<
    NoticeContent,
    'name' | 'forename' | 'birthDate' | 'sex' | 'nationalities' | 'warrants'
  > | null;
  /** When it was last seen on the public list: between these two, which are the same where the moment is known. */
  readonly seen: { readonly from: Instant; readonly to: Instant } | null;
}

export interface PaperOrder {
  readonly language: PaperLanguage;
  readonly subject: PaperSubject;
  readonly facts: Facts;
  readonly assessment: Assessment;
  /** The words of charges on which findings stand; empty where no notice was read. */
  readonly marks: readonly Mark[];
  /** The vocabulary, provisions and parameters of the day whose law was applied. */
  readonly law: {
    readonly facts: ReadonlyMap<string, FactDefinition>;
    readonly citations: ReadonlyMap<string, Citation>;
    readonly parameters: Readonly<Record<string, ParameterInForce>>;
  };
  /** The rulebook's sentences in other languages; what a language lacks is said in English and marked. */
  readonly translations: Translations;
  /** The version of this program. */
  readonly version: string;
  /** True where everybody is invented: the paper then says so first. */
  readonly invented: boolean;
}
