/** In which language a text of charges is written, told by its small words, by the words that the lists know, and by its letters. */
import type { Word } from './fold.ts';
import type { ChargeLists } from './lists.ts';

/** How well a language is read: by lists that were worked through, by shorter lists, or not at all. */
export type ReadingOf = 'thorough' | 'lists' | 'not';

export interface LanguageTold {
  /** ISO 639-1, or `und` where it cannot be told. */
  readonly language: string;
  readonly name: string;
  readonly reading: ReadingOf;
}

interface Known {
  readonly code: string;
  readonly name: string;
  readonly reading: ReadingOf;
  readonly prior: number;
}

const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Devanagari}/u, 'hi'],
];

/** Told once for the lists; the function it gives takes a text, its words, and the languages whose lists speak of the word at a place. */
export function languageTeller(lists: ChargeLists) {
  const known: Known[] = [
    ...lists.languages.map(({ language, name, reading, prior }) => ({
      code: language,
      name,
      reading,
      prior,
    })),
    ...lists.unread.map(({ language, name }) => ({
      code: language,
      name,
      reading: 'not' as const,
      prior: 0,
    })),
  ];
  const byCode = new Map(known.map((one) => [one.code, one]));
  const markers = new Map<string, Set<string>>();
  const mark = (code: string, words: readonly string[]) => {
    for (const word of words) markers.set(word, (markers.get(word) ?? new Set()).add(code));
  };
  for (const file of lists.languages)
    mark(file.language, [...file['small-words'], ...(file['common-words'] ?? [])]);
  for (const one of lists.unread) mark(one.language, one.words ?? []);
  const letters = [...lists.languages, ...lists.unread.filter(({ words }) => words)].flatMap(
    ({ language, letters }) => (letters ? [{ language, pattern: new RegExp(`[${letters}]`, 'u') }] : []),
  );
  // Letters that Arabic and Russian never write tell their neighbours; in a Latin text they are only look-alikes.
  const signs = lists.unread.flatMap(({ language, letters, words }) =>
    letters && !words ? [{ language, pattern: new RegExp(`[${letters}]`, 'iu') }] : [],
  );
  const undetermined: LanguageTold = {
    language: 'und',
    name: 'no language that could be told',
    reading: 'not',
  };

  return function tell(
    text: string,
    words: readonly Word[],
    languagesOf: (at: number) => ReadonlySet<string>,
  ): LanguageTold {
    const script = scriptOf(text);
    if (script !== null) return toldOf(script);
    const sign = mostlyLatin(text) ? undefined : signs.find(({ pattern }) => pattern.test(text));
    if (sign) return toldOf(sign.language);
    const scores = new Map<string, number>();
    const add = (code: string, amount: number) => scores.set(code, (scores.get(code) ?? 0) + amount);
    words.forEach((word, at) => {
      const codes = new Set([...(markers.get(word.word) ?? []), ...languagesOf(at)]);
      for (const code of codes) add(code, 1 / codes.size);
    });
    for (const { language, pattern } of letters) if (pattern.test(text)) add(language, 1);
    for (const [code, score] of scores) scores.set(code, score + (byCode.get(code)?.prior ?? 0));
    const best = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
    return best && best[1] >= 0.15 ? toldOf(best[0]) : undetermined;
  };

  function toldOf(code: string): LanguageTold {
    const one = byCode.get(code);
    return one
      ? { language: one.code, name: one.name, reading: one.reading }
      : { language: code, name: code, reading: 'not' };
  }
}

function mostlyLatin(text: string): boolean {
  const sample = text.slice(0, 2000);
  return (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 >= (sample.match(/\p{L}/gu)?.length ?? 0);
}

/** The language of a script that only one of the languages known here is written in, when most of the text is in it. */
function scriptOf(text: string): string | null {
  const sample = text.slice(0, 2000);
  if (!/[\u0370-\u058f\u0590-\u05ff\u0900-\u0dff\u0e00-\u10ff\u3040-\u9fff\uac00-\ud7af]/u.test(sample))
    return null;
  const total = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [pattern, code] of scripts) {
    const count = sample.match(new RegExp(pattern.source, 'gu'))?.length ?? 0;
    // Japanese is Chinese characters with some kana among them.
    if (count > total * (code === 'ja' ? 0.15 : 0.5)) return code;
  }
  return null;
}
