/**
 * What the words of a text say about Article 3 and about the families that red notices exclude, each with its reason.
 * It is about the words only. `none` says that an ordinary-law offence is named; it never says that a case is not political. Where no offence
 * could be made out the signal is `unknown`.
 */
import type { Article3Signal, Article83 } from './codes.ts';
import type { Entry } from './lists.ts';

export interface Article3Reading {
  readonly signal: Article3Signal;
  readonly because: string;
  /** The phrases of the lists that it stands on. */
  readonly on: readonly Entry[];
}

export interface Article83Reading {
  readonly family: Article83;
  readonly because: string;
  readonly on: readonly Entry[];
}

/** Said beside every signal. */
const wordsOnly =
  'This is about the words of the charge only; it does not say that the case is not political.';

/**
 * Weighs the phrases found in one text. A membership beside a named violent act yields to the act; a state-security or speech count does not.
 * @param entries the phrases that count, after the longer ones have taken the place of the shorter
 * @param read false where the text or its language could not be read
 * @param inPart whether parts of it could not be made out
 */
export function article3Of(entries: readonly Entry[], read: boolean, inPart = false): Article3Reading {
  const reading = weigh(entries, read);
  if (!inPart) return reading;
  return {
    ...reading,
    because: `${reading.because} Parts of the text could not be made out and may say more.`,
  };
}

function weigh(entries: readonly Entry[], read: boolean): Article3Reading {
  if (!read)
    return {
      signal: 'unknown',
      because: 'The text could not be read, so its words say nothing either way.',
      on: [],
    };
  const by = (...rules: Entry['article3'][]) => entries.filter(({ article3 }) => rules.includes(article3));
  const violence = entries.filter(({ violent }) => violent);
  const beside = violence[0] ? ` beside a named violent act (“${violence[0].words}”)` : '';
  const strong = by('strong', ...(violence.length === 0 ? (['strong-without-violence'] as const) : []));
  if (strong.length > 0)
    return told('strong', strong, beside && `${reason(strong)} It stands${beside} and keeps its weight.`);
  const riot = by('strong-without-violence');
  if (riot.length > 0) return told('possible', riot, `${reason(riot)} It stands${beside}, so it is weaker.`);
  const possible = by('possible', ...(violence.length === 0 ? (['possible-without-violence'] as const) : []));
  if (possible.length > 0) return told('possible', possible);
  const alone = by('possible-alone');
  const others = entries.some(
    ({ family, article3 }) =>
      family !== 'ignored' && article3 !== 'possible-alone' && article3 !== 'says-nothing',
  );
  if (alone.length > 0 && !others) return told('possible', alone);
  const yielded = by('possible-without-violence');
  if (yielded.length > 0)
    return told(
      'none',
      yielded,
      `A membership, support or terrorism is named${beside}, and the act is an ordinary-law offence.`,
    );
  if (entries.every(({ family }) => family === 'unclear' || family === 'ignored'))
    return {
      signal: 'unknown',
      because:
        'The words name no offence that could be made out, such as only a law, an article or a penalty.',
      on: entries,
    };
  return told('none', entries, 'The words name offences of ordinary law.');
}

/** The excluded family that the words call for a look at: RPD 83(1)(a)(i). The first in the order of the list, if several. */
export function article83Of(entries: readonly Entry[]): Article83Reading {
  for (const family of ['behavioural', 'family_private', 'administrative_private_dispute'] as const) {
    const on = entries.filter(({ article83 }) => article83 === family);
    if (on.length > 0)
      return { family, because: on[0]?.because83 ?? `“${on[0]?.words}” is on the list.`, on };
  }
  return { family: 'none', because: 'No word of the lists for excluded families was found.', on: [] };
}

function told(signal: Article3Signal, on: readonly Entry[], because?: string): Article3Reading {
  return { signal, because: `${because || reason(on)} ${wordsOnly}`, on };
}

function reason(on: readonly Entry[]): string {
  return [...new Set(on.map(({ because, words }) => because ?? `“${words}” is on the list.`))].join(' ');
}
