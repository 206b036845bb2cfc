/** Which field a heading stands for: looked up in `headings.json` in four languages, with a little tolerance for what was recognised badly. */
import type { Block, FieldName } from './field-names.ts';
import { distance, fold } from './fold.ts';
import data from './headings.json' with { type: 'json' };
import { type DocumentKind, NOTICE_LANGUAGES, type NoticeLanguage } from './reading.ts';

type Words = Readonly<Record<NoticeLanguage, readonly string[]>>;

interface FieldEntry extends Words {
  readonly field: FieldName;
  readonly block: Block;
  /** Runs on over many lines, so that a short word at the start of a line is no heading by itself. */
  readonly long?: boolean;
  /** The words are the value as well: `Fugitive wanted for prosecution`. */
  readonly standsAlone?: boolean;
  /** The field meant when the heading stands in the part about a conviction. */
  readonly inConviction?: FieldName;
  /** Only a heading while a field that begins so was read last. */
  readonly within?: string;
}

interface MarkerEntry extends Words {
  readonly marker: 'identity' | 'judicial' | 'action' | 'warrant' | 'conviction';
  /** Stands with a count: `Arrest warrant 2/3`. */
  readonly counted?: boolean;
}

interface KindEntry extends Words {
  readonly kind: DocumentKind;
}

const { fields, markers, kinds, secondary } = data as unknown as {
  /** Headings that a description by others shows; the rest is background knowledge. */
  secondary: { readonly source: string; readonly words: readonly string[] };
  fields: readonly FieldEntry[];
  markers: readonly MarkerEntry[];
  kinds: readonly KindEntry[];
};

export type Entry = FieldEntry | MarkerEntry;
export const isMarker = (entry: Entry): entry is MarkerEntry => 'marker' in entry;

export interface Meaning {
  readonly entry: Entry;
  readonly languages: readonly NoticeLanguage[];
  readonly near: boolean;
}

interface Known {
  readonly folded: string;
  readonly entry: Entry;
  readonly languages: NoticeLanguage[];
}

/** Files often break Arabic words apart or run them together, so their spaces do not count. */
const keyOf = (folded: string): string =>
  /[\u0600-\u06ff]/.test(folded) ? folded.replaceAll(' ', '') : folded;

/** The headings in the languages asked for, ready to be looked up. */
export interface HeadingBook {
  readonly all: ReadonlyMap<string, readonly Known[]>;
  readonly longest: number;
}

export function headingBook(languages: readonly NoticeLanguage[]): HeadingBook {
  const all = new Map<string, Known[]>();
  let longest = 0;
  for (const entry of [...fields, ...markers])
    for (const language of languages)
      for (const words of entry[language]) {
        const folded = keyOf(fold(words));
        longest = Math.max(longest, folded.length);
        const same = all.get(folded) ?? [];
        const known = same.find((one) => one.entry === entry);
        if (known) known.languages.push(language);
        else same.push({ folded, entry, languages: [language] });
        all.set(folded, same);
      }
  return { all, longest };
}

/**
 * What the folded words may head, best first. `nearly` allows one letter in seven to be wrong, for words recognised in pictures.
 */
export function meaningsOf(book: HeadingBook, folded: string, nearly: boolean): readonly Meaning[] {
  const key = keyOf(folded);
  if (key === '' || key.length > book.longest + 8) return [];
  const exact = book.all.get(key);
  if (exact) return exact.map(({ entry, languages }) => ({ entry, languages, near: false }));
  if (!nearly || key.length < 6) return [];
  const most = Math.floor(key.length / 7) || 1;
  let best: readonly Known[] = [];
  let least = most + 1;
  for (const [words, known] of book.all) {
    const off = distance(key, words, most);
    if (off < least) {
      least = off;
      best = known;
    }
  }
  return best.map(({ entry, languages }) => ({ entry, languages, near: true }));
}

/** The kind that a title names, in whichever of the languages it is; `nearly` allows one letter in five to be wrong. */
export function kindNamed(folded: string, nearly: boolean): DocumentKind | null {
  for (const entry of kinds)
    for (const language of NOTICE_LANGUAGES)
      for (const words of entry[language]) {
        const title = fold(words);
        const most = nearly ? Math.floor(title.length / 5) : 0;
        if (most > 0 && distance(keyOf(folded), keyOf(title), most) <= most) return entry.kind;
        if (folded === title || (title.includes(' ') && ` ${folded} `.includes(` ${title} `)))
          return entry.kind;
      }
  return null;
}

const shown = new Set(secondary.words.map(fold));

/** How well it is known that real forms carry this heading: shown by others, or recalled only. */
export const basisOf = (folded: string): 'secondary' | 'recall' =>
  shown.has(folded) ? 'secondary' : 'recall';

export type { FieldEntry, MarkerEntry };
