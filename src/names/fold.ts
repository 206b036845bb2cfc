import anyAscii from 'any-ascii';

/**
 * The words of a name, folded for search: any script to Latin letters without accents, lower case, no marks. Letters are turned one by
 * one, which is how a name is spelt only in scripts like Cyrillic and seldom in others: `hear` says so beside an answer.
 * `"ÁLVAREZ  d'Été"` gives `['alvarez', 'd', 'ete']`.
 */
export function foldWords(text: string): string[] {
  return anyAscii(text.normalize('NFKC'))
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** The same words in whatever order give the same text; for finding one person under two numbers. */
export function bagOfWords(text: string): string {
  return [...new Set(foldWords(text))].sort().join(' ');
}
