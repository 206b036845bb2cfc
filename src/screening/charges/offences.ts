/** Offences that a state uses against its critics, found in a charge by their words or by the article that it names. */
import type { PoliticalOffence } from './lists.ts';
import type { Statute } from './statutes.ts';

/** Articles of a list as numbers: `216-1` is one article, `382-383` are two, `130 / 43` are two. */
export function articlesOf(article: string): string[] {
  return article
    .split(/[,/]|\band\b/u)
    .flatMap((part) => {
      const number = /\d+(?:[.-]\d+)*(?:\s?bis)?[A-Z]?/u.exec(part.replace(/\(.*?\)/gu, ''))?.[0];
      const range = /^(\d+)-(\d+)$/u.exec(number ?? '');
      if (range && Number(range[2]) > Number(range[1]))
        return Array.from({ length: Math.min(20, Number(range[2]) - Number(range[1]) + 1) }, (_, index) =>
          String(Number(range[1]) + index),
        );
      return number ? [number] : [];
    })
    .map((number) => number.replaceAll(/\s/gu, '').toLowerCase());
}

/**
 * Whether a text names the article of an offence: only articles of a criminal code, where a number of two digits or more tells something.
 * `article 299/1` is article 299; `article 280.3` is not article 280.
 */
export function namesArticle(statute: Statute, offence: PoliticalOffence): boolean {
  if (statute.article === null || offence.article === null) return false;
  if (offence.statute === null || !/penal|criminal|c[oó]digo|kodeks/iu.test(offence.statute)) return false;
  if (
    statute.law !== null &&
    /^(?:ley|law|act|loi|lei|decreto|decree|gesetz|закон|kanun|TMK|BtMG|UAPA|NDPS)/iu.test(statute.law)
  )
    return false;
  const wanted = articlesOf(offence.article).filter((number) => /\d{2}/u.test(number));
  return statute.article
    .toLowerCase()
    .split(/\s*(?:,|\band\b|\by\b|\bet\b|\sи\s|\bve\b|\bund\b|&)\s*/u)
    .map((one) => one.replaceAll(/\s|n[º°o]\.?/gu, ''))
    .some((one) =>
      wanted.some(
        (number) => one === number || (one.startsWith(number) && /[(/]/u.test(one[number.length] ?? '')),
      ),
    );
}
