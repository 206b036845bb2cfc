/**
 * Facts: what somebody states about a notice, a person or a proceeding, each with where it comes from.
 * A fact that nobody stated is unknown. A value may be known in part: a number between two, a day of which the month is known, a set of which not all members are.
 */
import { daySpan } from './day-span.ts';

/** A word is a code or a name, no text. */
const MOST_LETTERS = 100;

/** What kind of value a fact takes; a `word` is any text, such as a country's code. */
export type FactType = 'yes-no' | 'number' | 'day' | 'choice' | 'several' | 'word';

/** Who could answer a question: the country or body that asked for the notice, the person concerned, INTERPOL, or whoever reads public records. */
export type Answerer = 'source' | 'person' | 'interpol' | 'record';

/** One fact of the vocabulary (`rulebook/facts.yaml`). */
export interface FactDefinition {
  readonly name: string;
  readonly type: FactType;
  /** The question in words. */
  readonly asks: string;
  /** Who can answer it, the best placed first. */
  readonly answerers: readonly Answerer[];
  /** The unit of a number. */
  readonly unit?: string;
  /** The values that a choice, or each member of a set, may take, with their meaning. */
  readonly options?: Readonly<Record<string, string>>;
  /** True when words of a charge alone can give it: no Article 3 condition is fulfilled on such facts. */
  readonly fromCharge: boolean;
  /** How to answer it, where the question alone leaves doubt. */
  readonly help?: string;
}

/** A number known to lie between two, bounds included; a missing bound is open. */
export interface NumberSpan {
  readonly from?: number;
  readonly to?: number;
}

/** Members of a set that are known; `whole` says that there are no others. */
export interface Members {
  readonly has: readonly string[];
  readonly whole: boolean;
}

/** A value: yes or no, a number or its bounds, a day (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) or one of the options, members of a set. */
export type FactValue = boolean | number | NumberSpan | string | Members;

/** Where a value comes from. */
export interface FactSource {
  /** What INTERPOL published, the words of a charge, a document, a person's statement, a public record, or other facts. */
  readonly from: 'notice' | 'charge' | 'document' | 'statement' | 'record' | 'derived';
  /** The words that it stands on, as they stand there. */
  readonly words?: string;
  /** Where these words stand: `warrants.0.charge:12-34`, `page 2`, an address. */
  readonly at?: string;
}

/** What is stated of one fact. `value: null` says that it is unknown, and `why` may say why. */
export interface StatedFact {
  readonly value: FactValue | null;
  readonly source: FactSource;
  readonly why?: string;
}

/** All facts of one assessment, by name. A name that is missing is unknown. */
export type Facts = Readonly<Record<string, StatedFact>>;

/** The bounds of a number's value. */
export function numberSpan(value: FactValue): { from: number; to: number } | null {
  if (typeof value === 'number') return { from: value, to: value };
  if (typeof value !== 'object' || 'has' in value) return null;
  return { from: value.from ?? Number.NEGATIVE_INFINITY, to: value.to ?? Number.POSITIVE_INFINITY };
}

/** What a fact takes, after “must”. */
export function wanted({ type, unit, options }: FactDefinition): string {
  const known = Object.keys(options ?? {}).join(', ');
  const kinds: Record<FactType, string> = {
    'yes-no': 'be true or false',
    number: `be a number${unit ? ` of ${unit}` : ''}, or its bounds as {from, to}, the lower first`,
    day: 'be a day: YYYY-MM-DD, YYYY-MM or YYYY',
    choice: `be one of ${known}`,
    several: `be a list of some of ${known}`,
    word: `be a word of at most ${MOST_LETTERS} letters`,
  };
  return `${kinds[type]}; or null where it is unknown`;
}

/**
 * Says what is wrong with a value for a fact, or null when it fits.
 * @param value as read from YAML, JSON or a form after `readValue`
 */
export function misfit(definition: FactDefinition, value: FactValue): string | null {
  const option = (word: string) =>
    definition.options && Object.hasOwn(definition.options, word)
      ? null
      : `\`${word}\` is none of ${Object.keys(definition.options ?? {}).join(', ')}`;
  switch (definition.type) {
    case 'yes-no':
      return typeof value === 'boolean' ? null : 'the answer is yes, no or unknown';
    case 'number': {
      const span = numberSpan(value);
      if (!span) return `a number${definition.unit ? ` of ${definition.unit}` : ''} is wanted`;
      if (span.from > span.to) return 'the lower bound is above the upper one';
      return span.to < 0 || (Number.isFinite(span.from) && span.from < 0)
        ? 'a number below nothing cannot be'
        : null;
    }
    case 'day':
      return typeof value === 'string' && daySpan(value)
        ? null
        : 'a day is wanted: YYYY-MM-DD, YYYY-MM or YYYY';
    case 'choice':
      return typeof value === 'string' ? option(value) : 'one of the options is wanted';
    case 'word':
      return typeof value === 'string' && value !== '' && value.length <= MOST_LETTERS
        ? null
        : `a word of at most ${MOST_LETTERS} letters is wanted`;
    case 'several': {
      if (typeof value !== 'object' || !('has' in value)) return 'a list of options is wanted';
      const unknown = value.has.map(option).find((fault) => fault !== null);
      if (unknown) return unknown;
      return value.has.includes('none') && value.has.length > 1 ? '`none` cannot stand beside others' : null;
    }
  }
}
