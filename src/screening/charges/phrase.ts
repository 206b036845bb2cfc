/**
 * The phrases of the lists: written by people, matched against a text in one pass.
 * `murder*` any ending, `~mord` any beginning; `a|b` either; `<weapon>` any word of a group; `word?` may be left out; `..` up to four words between, `...` up to twelve, across commas too.
 * Small words of grammar (the, de, la) may stand between any two words and are not written in the lists.
 */
import { apart, foldText, type Word } from './fold.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Words of grammar that may stand between two words of a phrase without parting them. */
const mostSmallWords = 6;
/** Words of texts whose meaning is kept at hand. */
const mostKept = 50_000;
const gaps: Record<string, number> = { '..': 4, '...': 12 };

interface Step {
  /** The alternatives of this place have one number. */
  readonly place: number;
  readonly optional: boolean;
  /** How many words may stand before it. */
  readonly gap: number;
}

/** A phrase found: which, and the places of its words among the words of the text. */
export interface Found {
  readonly phrase: number;
  readonly at: readonly number[];
}

export interface Phrases {
  /** Every phrase at every place where it begins; each with the nearest words that fit. */
  find(words: readonly Word[]): Found[];
  /** The languages in whose phrases a word stands. */
  languagesOf(word: string): ReadonlySet<string>;
}

/** What is wrong with a phrase as it is written, or null. */
export function phraseFault(phrase: string, groups: ReadonlySet<string>): string | null {
  const parts = phrase.trim().split(/\s+/u);
  if (parts.filter((part) => part in gaps).length > 3) return 'It leaves more than three gaps';
  if ((parts[0] as string) in gaps || (parts.at(-1) as string) in gaps) return 'It begins or ends with a gap';
  if (parts.every((part) => part.endsWith('?'))) return 'Every word of it may be left out';
  if (parts[0]?.endsWith('?')) return 'Its first word may be left out; write two phrases';
  for (const part of parts) {
    if (part in gaps) continue;
    for (const choice of part.replace(/\?$/u, '').split('|')) {
      const group = /^<(.+)>$/u.exec(choice)?.[1];
      if (group !== undefined ? !groups.has(group) : !isWordPattern(choice))
        return group !== undefined ? `There is no group <${group}>` : `“${part}” is not a word`;
    }
  }
  return null;
}

/** Whether a word of a list can be matched at all. */
export function isWordPattern(text: string): boolean {
  const word = text.replace(/^~|\*$/gu, '');
  return /^[\p{L}\p{M}\p{N}]+$/u.test(word) && foldText(word).length > 0;
}

export interface Written {
  readonly words: string;
  readonly language: string;
}

/** Words of each group, by name. */
export type Groups = ReadonlyMap<string, readonly Written[]>;

/** @param commonWords words that are spelt right although no phrase has them */
export function phrasesOf(
  phrases: readonly Written[],
  groups: Groups,
  spellings: ReadonlyMap<string, string>,
  smallWords: ReadonlySet<string>,
  commonWords: ReadonlySet<string>,
): Phrases {
  const places = new Places(groups);
  const stepsOf = phrases.map(({ words, language }) => stepsOfPhrase(words, language, places));
  const startingAt = new Map<number, number[]>();
  stepsOf.forEach((steps, index) => {
    const place = (steps[0] as Step).place;
    const kept = startingAt.get(place);
    if (kept) kept.push(index);
    else startingAt.set(place, [index]);
  });
  const vocabulary = vocabularyOf(places.patterns, spellings, commonWords);
  const placesOf = keptAtHand(
    (word) => new Set(vocabulary.patternsOf(word).flatMap((number) => places.ofPattern[number] ?? [])),
  );
  const languagesOf = keptAtHand(
    (word) => new Set(vocabulary.patternsOf(word).flatMap((number) => [...(places.languages[number] ?? [])])),
  );
  const find = (words: readonly Word[]): Found[] => {
    const fits = words.map(({ word }) => placesOf(word));
    const small = words.map(({ word }) => smallWords.has(word));
    const found: Found[] = [];
    for (let at = 0; at < words.length; at += 1)
      for (const place of fits[at] ?? [])
        for (const phrase of startingAt.get(place) ?? []) {
          const places = walk(stepsOf[phrase] as Step[], 1, at, [at]);
          if (places) found.push({ phrase, at: places });
        }
    return found;

    /** The places of the words from `step` on, when the word before stands at `last`. */
    function walk(
      steps: readonly Step[],
      step: number,
      last: number,
      taken: readonly number[],
    ): readonly number[] | null {
      const wanted = steps[step];
      if (!wanted) return taken;
      let skipped = 0;
      let smallSkipped = 0;
      for (let at = last + 1; at < words.length; at += 1) {
        const before = (words[at] as Word).before;
        if (before === apart.charge || (before === apart.comma && wanted.gap < (gaps['...'] as number)))
          break;
        if (fits[at]?.has(wanted.place)) {
          const rest = walk(steps, step + 1, at, [...taken, at]);
          if (rest) return rest;
        }
        if (small[at] && smallSkipped < mostSmallWords) smallSkipped += 1;
        else if (skipped < wanted.gap) skipped += 1;
        else break;
      }
      return wanted.optional ? walk(steps, step + 1, last, taken) : null;
    }
  };
  return { find, languagesOf };
}

/** The places that words may take in phrases, numbered: one number for the same alternatives, wherever they stand. */
class Places {
  readonly patterns: string[] = [];
  readonly ofPattern: number[][] = [];
  /** The languages that list each pattern. */
  readonly languages: Set<string>[] = [];
  private readonly groups: Groups;
  private readonly numbers = new Map<string, number>();
  private readonly places = new Map<string, number>();

  constructor(groups: Groups) {
    this.groups = groups;
  }

  placeOf(choices: string, language: string): number {
    const known = this.places.get(choices);
    const place = known ?? this.places.size;
    this.places.set(choices, place);
    for (const choice of choices.split('|')) {
      const group = this.groups.get(/^<(.+)>$/u.exec(choice)?.[1] ?? '');
      for (const one of group ?? [{ words: choice, language }]) {
        const number = this.numberOf(foldPattern(one.words));
        if (one.language !== '') this.languages[number]?.add(one.language);
        if (known === undefined) this.ofPattern[number]?.push(place);
      }
    }
    return place;
  }

  private numberOf(pattern: string): number {
    const known = this.numbers.get(pattern);
    if (known !== undefined) return known;
    this.numbers.set(pattern, this.patterns.length);
    this.ofPattern.push([]);
    this.languages.push(new Set());
    return this.patterns.push(pattern) - 1;
  }
}

/** Remembers what was found for a word; so many words and no more. */
function keptAtHand<Value>(find: (word: string) => Value): (word: string) => Value {
  const kept = new Map<string, Value>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const found = find(word);
    if (kept.size < mostKept) kept.set(word, found);
    return found;
  };
}

function stepsOfPhrase(phrase: string, language: string, places: Places): Step[] {
  const steps: Step[] = [];
  let gap = 0;
  for (const part of phrase.trim().split(/\s+/u)) {
    if (part in gaps) {
      gap = gaps[part] as number;
      continue;
    }
    const optional = part.endsWith('?');
    const choices = optional ? part.slice(0, -1) : part;
    // Chinese is written without spaces: each character is a word.
    const pieces = /^\p{Script=Han}+$/u.test(choices) ? [...choices] : [choices];
    for (const piece of pieces) {
      steps.push({ place: places.placeOf(piece, language), optional, gap });
      gap = 0;
    }
  }
  return steps;
}

/** `Terrorí*` gives `terrori*`. */
function foldPattern(text: string): string {
  const core = foldText(text.replace(/^~|\*$/gu, ''))
    .map(({ word }) => word)
    .join('');
  return `${text.startsWith('~') ? '~' : ''}${core}${text.endsWith('*') ? '*' : ''}`;
}
