/** A sheet: what a paper says, before it is set as PDF or DOCX. Plain data, so that both say the same. */

/** A stretch of text with one look. */
export interface Run {
  readonly text: string;
  /** The language it is in, where that is not the paper's. */
  readonly lang?: 'en';
  /** The way it runs, where that may not be the paper's: numbers of provisions, addresses, words that INTERPOL published. */
  readonly dir?: 'ltr' | 'rtl';
  readonly look?: 'strong' | 'quiet' | 'code' | 'quote' | 'breach' | 'concern';
}

/** One paragraph's worth of text. */
export type Line = readonly Run[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly line: Line }
  | { readonly kind: 'text'; readonly line: Line; readonly quiet?: true }
  | { readonly kind: 'label'; readonly line: Line }
  /** A sentence that has to be seen: that people are invented, that nothing here is a verdict. */
  | { readonly kind: 'told'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[]; readonly numbered?: true }
  | {
      readonly kind: 'table';
      /** Shares of the width, one a column. */
      readonly widths: readonly number[];
      readonly head?: readonly Line[];
      /** Each cell holds paragraphs. */
      readonly rows: readonly (readonly (readonly Line[])[])[];
    };

export interface Sheet {
  readonly kind: 'memorandum' | 'note';
  readonly language: 'en' | 'fr' | 'es' | 'ar';
  readonly title: string;
  /** What it is about, under the title. */
  readonly about: Line;
  /** At the foot of every page. */
  readonly foot: Line;
  readonly blocks: readonly Block[];
}

/** A text as one run. */
export function plain(text: string, look?: Run['look']): Run {
  return look === undefined ? { text } : { text, look };
}

/** Text that runs from left to right in every paper: numbers of provisions and notices, digests, addresses. */
export function code(text: string, look: Run['look'] = 'code'): Run {
  return { text, dir: 'ltr', look };
}

/** Words as somebody else wrote them: they run the way their own first letter does. */
export function quoted(text: string): Run {
  const first =
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}]/u.exec(
      text,
    )?.[0];
  const rtl = first !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first);
  return { text, dir: rtl ? 'rtl' : 'ltr', look: 'quote' };
}
