/** Letters and digits made even, so that headings and values can be compared across accents and scripts of digits. */
import { plainDigits } from '../../notice/notice.ts';

/** Letters that are one letter to a reader: dotless i, sharp s, and Arabic letters as Persian keyboards write them. */
const SAME: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  '’': "'",
  '°': 'o',
};

/** Lower case, without accents, vowel marks and marks of direction, digits of other scripts as ASCII. */
export function foldText(text: string): string {
  return foldLetters(text).trim();
}

/** A folded text, and for each of its signs where it stood in the text. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

/** @returns `foldText` sign by sign, so that what is found in the folded text can be cut from the text itself */
export function foldSigns(text: string): Folded {
  const at: number[] = [];
  let folded = '';
  let position = 0;
  for (const sign of text) {
    const even = foldLetters(sign);
    folded += even;
    for (let count = 0; count < even.length; count += 1) at.push(position);
    position += sign.length;
  }
  return { text: folded, at: [...at, text.length] };
}

function foldLetters(text: string): string {
  return plainDigits(text)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ıßيىكة’°]/g, (letter) => SAME[letter] ?? letter);
}

/** The text without accents, for comparing what was typed on a plain keyboard. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

/** Whether one text has Latin letters and the other has none: such texts cannot be compared letter by letter. */
export function scriptsDiffer(one: string, other: string): boolean {
  const latin = (text: string) => /\p{Script=Latin}/u.test(text);
  return /\p{L}/u.test(one) && /\p{L}/u.test(other) && latin(one) !== latin(other);
}
