/** The words of a document's value for comparison: lower case, no accents, plain digits, one form of each Arabic letter. */
import { plainDigits } from '../notice/notice.ts';

const PART = /\p{L}+|\d{1,3}(?:[.,'\u202f\u00a0 ]\d{3})+(?!\d)|\d+[.,]\d+|\d+|\n|[^\s\p{L}\d]/gu;

/** Words, numbers and signs of a text in order; apostrophes and hyphens within words only part them. */
export function plainWords(text: string): string[] {
  const plain = plainDigits(text.normalize('NFKC'))
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replaceAll('\u0629', '\u0647')
    .replaceAll('\u0649', '\u064a')
    .toLowerCase()
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
  return (plain.match(PART) ?? []).filter((part) => !/^['\u2019\u02bc]$/u.test(part));
}
