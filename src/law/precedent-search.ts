/** Looks precedents up by words, topic, outcome and kind. Names of persons are not searched: such a search would stand in an address. */
import type { Precedent, PrecedentOutcome, Precedents } from './precedent.ts';

/** What is looked for; what is left out does not narrow. */
export interface PrecedentSearch {
  /** Words that must all occur in the title, the facts, the grounds or the topics; case, accents and endings do not count. */
  readonly words?: string;
  readonly topic?: string;
  readonly outcome?: PrecedentOutcome;
  readonly kind?: Precedent['kind'];
}

/** The precedents that fit, in the order of the library. */
export function findPrecedents({ precedents }: Precedents, search: PrecedentSearch): Precedent[] {
  const { topic, outcome, kind } = search;
  const wanted = fold(search.words ?? '')
    .split(' ')
    .filter(Boolean)
    .map(stem);
  return precedents.filter(
    (one) =>
      (topic === undefined || one.topics.includes(topic)) &&
      (outcome === undefined || one.outcome === outcome) &&
      (kind === undefined || one.kind === kind) &&
      wanted.every((word) => wordsOf(one).includes(word)),
  );
}

function wordsOf({ id, title, facts, grounds, topics }: Precedent): string {
  return fold([id, title, facts ?? '', ...grounds, ...topics].join(' '));
}

/** A word without its ending, so that `cheques` finds `cheque` and `deserter` finds `desertion`. */
function stem(word: string): string {
  return /^\p{L}{5,}$/u.test(word) ? word.slice(0, Math.max(4, word.length - 3)) : word;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
