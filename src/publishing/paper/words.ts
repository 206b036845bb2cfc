/** Letters and digits made even, so that headings and values can be compared across accents and scripts of digits. */

import { plainDigits } from '../../notice/notice.ts';

/** Lower case, without accents and vowel marks, Arabic-Indic digits as ASCII. */
export function foldText(text: string): string {
  return plainDigits(text)
    .normalize('NFKD')
    .replace(/\p{M}|\u0640/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .trim();
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
