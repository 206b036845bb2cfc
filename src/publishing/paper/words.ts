/** Letters and digits made even, so that headings and values can be compared across accents and scripts of digits. */

/** Lower case, without accents and vowel marks, Arabic-Indic digits as ASCII. */
export function foldText(text: string): string {
  return plainDigits(text)
    .normalize('NFKD')
    .replace(/\p{M}|\u0640/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .trim();
}

/** `٢٠٢٤` and `۲۰۲۴` as `2024`. */
export function plainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
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
