/** How far a document was read, and what of it a person has to compare with the page before anything is built on it. */
import type { DocumentField } from './document-given.ts';

/** One page, as the reader of documents gives it. */
export interface DocumentPage {
  readonly page: number;
  readonly read: 'text' | 'ocr' | 'nothing-on-it' | 'not-read';
}

export interface DocumentRead {
  /**
   * `nothing`: no word of it was read. `no-notice`: words were read, but neither a title nor the headings of a notice.
   * `part`: some pages were not read. Of the first two nothing is screened.
   */
  readonly state: 'nothing' | 'no-notice' | 'part' | 'whole';
  /** Pages that could not be read, by number. */
  readonly unread: readonly number[];
  readonly pageCount: number;
  /** What was not read with certainty: none of it is taken. */
  readonly toConfirm: readonly DocumentField[];
}

/** A document without a title is taken for a notice from so many known headings on; a letter may hold one by chance. */
const FEWEST_HEADINGS = 3;

export function howRead(document: {
  readonly kind: string;
  readonly fields: readonly DocumentField[];
  readonly pages: readonly DocumentPage[];
  readonly pageCount: number;
}): DocumentRead {
  const { kind, fields, pages, pageCount } = document;
  const unread = pages.filter(({ read }) => read === 'not-read').map(({ page }) => page);
  const some = pages.some(({ read }) => read === 'text' || read === 'ocr');
  const few = fields.length < (kind === 'unknown' ? FEWEST_HEADINGS : 1);
  return {
    state: some ? (few ? 'no-notice' : unread.length > 0 ? 'part' : 'whole') : 'nothing',
    unread,
    pageCount,
    toConfirm: fields
      .filter(({ needsConfirmation }) => needsConfirmation)
      .map(({ heading, ...field }) => ({ ...field, ...(heading && { heading: withoutColon(heading) }) })),
  };
}

/** A heading as it stands in a sentence. */
function withoutColon(heading: string): string {
  return heading.replace(/\s*[:：]\s*$/u, '');
}
