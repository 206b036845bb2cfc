/** Whether a value of a document says something, says that there is none, or only that it is not told. Words that may deny are for a person to read. */
import words from './denial-words.json' with { type: 'json' };
import { plainWords } from './plain-words.ts';

/**
 * `stated`: it says something. `none`: in so many words there is none. `not-told`: in so many words it is not known or not given.
 * `blank`: a dash, N/A, "see annex". `perhaps`: among other words stands one that may deny.
 */
export type Saying = 'stated' | 'none' | 'not-told' | 'blank' | 'perhaps';

const bare = (text: string): string =>
  plainWords(text)
    .filter((part) => /[\p{L}\d]/u.test(part))
    .join(' ');
const setOf = (list: readonly string[]) => new Set(list.map(bare));
const none = setOf(words.none);
const notTold = setOf(words.notTold);
const blank = setOf(words.blank);
const denying = setOf(words.denying);
const doubting = setOf(words.doubting);
const assuring = setOf(words.assuring);
const asked = setOf(words.asked);
const extradition = setOf(words.extradition);
const notAssured = [...setOf(words.notAssured)];

/** The abbreviation of number (`No. 5`, `No A-12`) is no denial. */
const NUMERO = /(?<!\p{L})no (?=(?:\p{L}{1,3} )?\d)/gu;

/** A word with the Arabic letters that are written together with it, and without. */
const forms = (word: string): string[] => [
  word,
  word.replace(/^[\u0648\u0641\u0628\u0644\u0643](?=\p{L}{2})/u, ''),
];
const holds = (text: string, list: ReadonlySet<string>): boolean =>
  text.split(' ').some((word) => forms(word).some((form) => list.has(form)));

/** How a value is to be taken; an empty one is `blank`. */
export function sayingOf(text: string): Saying {
  const said = bare(text);
  if (said === '' || blank.has(said)) return 'blank';
  if (none.has(said)) return 'none';
  if (notTold.has(said)) return 'not-told';
  return holds(said.replace(NUMERO, ''), denying) ? 'perhaps' : 'stated';
}

/**
 * Whether a text assures that extradition will be asked for. True only for a plain assurance without a word that denies or doubts,
 * false only for a plain denial, else null.
 */
export function assures(text: string): boolean | null {
  const said = bare(text);
  if (holds(said, doubting)) return null;
  if (none.has(said)) return false;
  const denied = notAssured.find((phrase) => ` ${said} `.includes(` ${phrase} `));
  // A second denial beside the first may turn its sense.
  if (denied !== undefined) return holds(` ${said} `.replace(` ${denied} `, ' '), denying) ? null : false;
  if (sayingOf(text) !== 'stated') return null;
  const whole = [assuring, asked, extradition].every((list) => holds(said, list));
  return whole ? true : null;
}
