/** In which language a charge is written, as far as its small words tell: so that a translation is not taken for another charge. */
import { foldText } from './words.ts';

const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'the of and in to by for with an on from or using against his her'.split(' '),
  fr: 'le la les des du et en dans par avec un une sur au aux de l d ou contre moyen'.split(' '),
  es: 'el la los las del y en por con un una de al o contra mediante para'.split(' '),
  pt: 'o a os as do da dos das e em no na por com um uma de ou contra para'.split(' '),
  de: 'der die das des dem den und in von mit zu zur im eine einer gegen durch oder wegen'.split(' '),
  it: 'il lo gli della dello dei delle e in di per con una ai contro mediante nel'.split(' '),
  ru: 'и в на с по из для от о об группой путем лиц'.split(' '),
  tr: 've ile bir icin olarak veya kurma uye olma suretiyle'.split(' '),
};

/**
 * The languages whose small words a text has most of, every one where several have as many; empty where it has none.
 * `association de malfaiteurs` may be French or Spanish by its one small word, and both are given.
 */
export function languagesOf(text: string): ReadonlySet<string> {
  const words = foldText(text).split(/[^\p{L}]+/u);
  const scores = Object.entries(SMALL_WORDS).map(
    ([language, small]) => [language, words.filter((word) => small.includes(word)).length] as const,
  );
  const most = Math.max(...scores.map(([, score]) => score));
  return new Set(scores.filter(([, score]) => score > 0 && score === most).map(([language]) => language));
}

/** Whether two texts may be in one language; null where their small words do not tell. */
export function oneLanguage(one: string, other: string): boolean | null {
  const [first, second] = [languagesOf(one), languagesOf(other)];
  if (first.size === 0 || second.size === 0) return null;
  return [...first].some((language) => second.has(language));
}
