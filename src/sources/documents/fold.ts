/** Headings and words folded for comparison: case, accents, punctuation and the forms of Arabic letters do not count. */

const ARABIC_FORMS: readonly (readonly [RegExp, string])[] = [
  [/[\u064b-\u065f\u0670\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g, ''],
  [/[\u0622\u0623\u0625\u0671]/g, '\u0627'],
  [/[\u0649\u06cc]/g, '\u064a'],
  [/\u0629/g, '\u0647'],
  [/\u0624/g, '\u0648'],
  [/\u0626/g, '\u064a'],
  [/\u06a9/g, '\u0643'],
];

/** The text without what differs between typists: lower case, no accents, single spaces, letters and digits only. */
export function fold(text: string): string {
  let folded = text.normalize('NFKC');
  for (const [form, plain] of ARABIC_FORMS) folded = folded.replace(form, plain);
  return folded
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\((s|es)\)/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const NUMBERING =
  /^\s*[([]?(?:\p{Nd}{1,2}(?:[.,\-\u066b]\p{Nd}{1,2})*|[ivx]{1,4}|[a-h])[.)\]:\-\u2013]*(?:\s+|$)/iu;

/** Splits a leading number such as `1.`, `2.1`, `(b)` or `IV.` from the words after it; null when there is none. A bare letter or Roman numeral needs its dot or bracket. */
export function numberingOf(text: string): string | null {
  const found = NUMBERING.exec(text)?.[0] ?? null;
  if (found === null) return null;
  return /\p{Nd}/u.test(found) || /[.)\]]/.test(found) ? found : null;
}

/** Whether a numbering is surely one: it has a dot, a bracket or a second level. A bare number may count what follows it (`5 charges`). */
export const isFirm = (numbering: string | null): boolean =>
  numbering !== null && /[.,)\]:-]/.test(numbering);

/** How many letters must change to make one of the other; more than `most` is answered with `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length]!;
}
