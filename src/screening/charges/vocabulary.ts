/**
 * The words that the lists know, and which of them a word of a text may be: as written, with any ending (`murder*`), as the last part of a
 * longer word (`~mord`), or misspelt by one letter.
 */

/** Which of the numbered word patterns a word is. */
export interface Vocabulary {
  /** Ascending numbers of the patterns that the word fits; misspelt long words fit what they miss by one letter. */
  patternsOf(word: string): readonly number[];
  /** Whether a list knows the word as it is written. */
  knows(word: string): boolean;
}

/** Shorter words than this are taken as written: too many others are one letter away. */
const shortestMisspelt = 8;
/** Letters at the beginning that must be right. */
const sureLetters = 1;
/** A shorter beginning does not make a longer word known: `form*` says nothing of `formartion`. */
const tellingStem = 6;
const mostKept = 50_000;

/**
 * @param patterns folded words, some with `*` at the end or `~` at the beginning
 * @param commonWords words that are spelt right although no list gives them a meaning
 */
export function vocabularyOf(
  patterns: readonly string[],
  spellings: ReadonlyMap<string, string>,
  commonWords: ReadonlySet<string>,
): Vocabulary {
  const whole = new Map<string, number[]>();
  const beginnings = new Map<string, number[]>();
  const endings = new Map<string, number[]>();
  const misspelt = new Map<string, { stem: string; open: boolean; number: number }[]>();
  const put = (map: Map<string, number[]>, key: string, number: number) => {
    const kept = map.get(key);
    if (kept) kept.push(number);
    else map.set(key, [number]);
  };
  patterns.forEach((pattern, number) => {
    const open = pattern.endsWith('*');
    const stem = pattern.replaceAll(/[*~]/gu, '');
    if (pattern.startsWith('~')) put(endings, stem, number);
    else put(open ? beginnings : whole, stem, number);
    if (pattern.startsWith('~') || stem.length < shortestMisspelt) return;
    const bucket = misspelt.get(stem.slice(0, sureLetters)) ?? [];
    bucket.push({ stem, open, number });
    misspelt.set(stem.slice(0, sureLetters), bucket);
  });
  const asWritten = (word: string) => {
    const numbers = [...(whole.get(word) ?? [])];
    const found = { numbers, known: numbers.length > 0 || commonWords.has(word) };
    for (let length = 2; length <= Math.min(word.length, 40); length += 1) {
      const begun = beginnings.get(word.slice(0, length));
      if (!begun) continue;
      found.numbers.push(...begun);
      found.known ||= length >= tellingStem || length >= word.length - 1;
    }
    if (endings.size > 0)
      for (let at = Math.max(0, word.length - 40); at < word.length - 2; at += 1)
        for (const number of endings.get(word.slice(at)) ?? []) {
          found.numbers.push(number);
          found.known = true;
        }
    return found;
  };
  const known = new Map<string, { numbers: readonly number[]; exact: boolean }>();
  const look = (word: string) => {
    const kept = known.get(word);
    if (kept) return kept;
    const forms = formsOf(spellings.get(word) ?? word).map(asWritten);
    const apart = forms.every((form) => !form.known) ? glued.exec(word)?.[1] : undefined;
    if (apart) forms.push(asWritten(apart));
    const numbers = forms.flatMap((form) => form.numbers);
    const exact = forms.some((form) => form.known);
    if (!exact && word.length >= shortestMisspelt && word.length <= 40)
      for (const { stem, open, number } of misspelt.get(word.slice(0, sureLetters)) ?? [])
        if (missesByOne(word, stem, open)) numbers.push(number);
    const answer = { numbers: [...new Set(numbers)].sort((a, b) => a - b), exact };
    if (known.size < mostKept) known.set(word, answer);
    return answer;
  };
  return { patternsOf: (word) => look(word).numbers, knows: (word) => look(word).exact };
}

/** A word with a joining word written onto its front: `yrobo`, `andmurder`. */
const glued = /^(?:y|and)([a-z]{5,})$/u;

/** An Arabic word with and without what is written onto its front (`وال`, `ال`, `ب`). */
function formsOf(word: string): string[] {
  if (!/^[\u0600-\u06ff]{4,}$/u.test(word)) return [word];
  const bare = /^(?:[وفبلك]?ال|لل)(.{2,})$/u.exec(word)?.[1];
  const led = /^[وبلف](.{3,})$/u.exec(word)?.[1];
  return [word, ...(bare ? [bare] : []), ...(led && !bare ? [led] : [])];
}

/** Whether one letter more, less, other, or two in the wrong order, is all that parts them; with `open`, only the beginning counts. */
export function missesByOne(word: string, stem: string, open: boolean): boolean {
  if (Math.abs(word.length - stem.length) > 1 && !(open && word.length > stem.length)) return false;
  let at = 0;
  while (at < stem.length && at < word.length && word[at] === stem[at]) at += 1;
  const rest = (from: number, stemFrom: number) =>
    open ? word.startsWith(stem.slice(stemFrom), from) : word.slice(from) === stem.slice(stemFrom);
  return (
    rest(at + 1, at) ||
    rest(at, at + 1) ||
    rest(at + 1, at + 1) ||
    (word[at] === stem[at + 1] && word[at + 1] === stem[at] && rest(at + 2, at + 2))
  );
}
