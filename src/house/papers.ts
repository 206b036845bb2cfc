/** Papers out of a screening, as the faces ask for them: the law of a day, a notice or facts, a language and a format. */
import type { Day } from '../kernel/kernel.ts';
import type { Facts } from '../law/law.ts';
import {
  makePaper,
  type PaperFile,
  type PaperFormat,
  type PaperKind,
  type PaperLanguage,
  type PaperSubject,
  type Voice,
  voiceOf,
} from '../publishing/publishing.ts';
import type { Screenable } from '../screening/screening.ts';
import type { LawBook } from './law-book.ts';

export interface PaperWish {
  readonly kind: PaperKind;
  readonly as: PaperFormat;
  readonly language: PaperLanguage;
  readonly subject: Omit<PaperSubject, 'content'> & {
    readonly content: (Screenable & NonNullable<PaperSubject['content']>) | null;
  };
  /** Facts from elsewhere; beside a notice they take the place of what it tells. */
  readonly facts?: Facts;
  /** The day whose law applies. */
  readonly on: Day;
  readonly version: string;
  readonly invented: boolean;
}

/** The words of a language for a terminal, with the rulebook's sentences in it. */
export function voiceFor(book: LawBook, language: PaperLanguage): Voice {
  return voiceOf({ language, translations: book.translations });
}

/** Screens what is given and writes the paper. @throws RescindError `paper-not-set` */
export function paperOf(book: LawBook, wish: PaperWish): Promise<PaperFile> {
  const { kind, as, language, subject, facts = {}, on, version, invented } = wish;
  const screened =
    subject.content === null
      ? { facts, assessment: book.assess(on, facts), marks: [] }
      : book.screen(subject.content, on, facts);
  return makePaper(kind, as, {
    language,
    subject,
    facts: screened.facts,
    assessment: screened.assessment,
    marks: screened.marks,
    law: book.lawOn(on),
    translations: book.translations,
    version,
    invented,
  });
}
