/** Whether a document gives something at all: its law, its warrant, a name. Only words that were surely read decide it; what was not found is unknown. */
import type { FactSource, FactValue } from '../law/law.ts';
import { type Saying, sayingOf } from './denials.ts';

/** One value of a document, as the reader of documents gives it. */
export interface DocumentField {
  readonly name: string;
  /** Which warrant or conviction, from 1. */
  readonly number: number | null;
  readonly text: string | null;
  readonly page: number;
  readonly needsConfirmation: boolean;
  /** The heading as it stands on the page; null for a part cut from a longer value. */
  readonly heading?: string | null;
}

/** What is known of one fact, with the words and the page. */
export interface Read {
  readonly value: FactValue | null;
  readonly source: FactSource;
  readonly why?: string;
}

export const toConfirm = 'It was not read with certainty: compare it with the page.';
export const notFound =
  'It was not found in the document. It may stand there under other words: look at the pages.';
export const empty = 'The heading is there, and nothing plain was read under it: look at the page.';
const mayDeny = 'These words may say that there is none: read them and state the answer.';
const notTold = 'The document says that it is not known or not given.';
const perWarrant = 'It is given for one warrant or judgment and not for another: look at the pages.';

export function sourceOf({ text, page }: DocumentField): FactSource {
  return { from: 'document', ...(text !== null && { words: text }), at: `page ${page}` };
}

/**
 * How words are taken for one fact: a plain "none" and a plain "not stated" are a no only for what is asked for in that sense.
 * In `free` text, such as a narrative or a name, single words that deny say nothing.
 */
interface Sense {
  readonly none: false | null;
  readonly notTold: false | null;
  readonly free?: true;
}

/** The law and the penalty have to be named in the notice itself. */
export const mustBeNamed: Sense = { none: null, notTold: false };
/** Law: to say that there is none is to name none. */
export const mustBeNamedOrNone: Sense = { none: false, notTold: false };
/** A warrant may exist where it is not told; a plain "none" is a no. */
export const mustExist: Sense = { none: false, notTold: null };
export const mustBeTold: Sense = { none: false, notTold: null, free: true };
/** A name of "None", or of no forename, is no missing one. */
export const isName: Sense = { none: null, notTold: false, free: true };
/** One of many signs of a person; that this one is missing says nothing on the others. */
export const oneOfMany: Sense = { none: null, notTold: null };

function takenAs(saying: Saying, sense: Sense): boolean | null {
  if (saying === 'stated') return true;
  if (saying === 'perhaps') return sense.free ? true : null;
  if (saying === 'none') return sense.none;
  return saying === 'not-told' ? sense.notTold : null;
}

const whyOf: Record<Exclude<Saying, 'stated'>, string> = {
  none: mayDeny,
  perhaps: mayDeny,
  'not-told': notTold,
  blank: empty,
};

const partOf = ({ name, number }: DocumentField): string | null =>
  number === null ? null : `${name.split('.')[1]} ${number}`;

/** The warrants and judgments that a document holds, in which something has to be given each time. */
export const partsIn = (fields: readonly DocumentField[]): string[] => [
  ...new Set(fields.map(partOf).filter((part) => part !== null)),
];

/**
 * Whether something is given, from the fields that may hold it.
 * @param parts the warrants and judgments of the document, each of which has to give it; none where it is given once
 */
export function readGiven(
  fields: readonly DocumentField[],
  sense: Sense,
  parts: readonly string[] = [],
): Read {
  const [first] = fields;
  if (first === undefined) return { value: null, source: { from: 'document' }, why: notFound };
  const read = fields.map((field) => {
    const saying = sayingOf(field.text ?? '');
    const value = field.needsConfirmation ? null : takenAs(saying, sense);
    const why = field.needsConfirmation ? toConfirm : saying === 'stated' ? undefined : whyOf[saying];
    return { field, value, why };
  });
  const yes = read.filter(({ value }) => value === true);
  const without = parts.filter((part) => !yes.some(({ field }) => partOf(field) === part));
  if (yes[0] && without.length === 0) return { value: true, source: sourceOf(yes[0].field) };
  const other = read.find(({ value }) => value !== true);
  if (yes[0]) return { value: null, source: sourceOf((other ?? yes[0]).field), why: perWarrant };
  const unsure = read.find(({ value }) => value === null);
  if (unsure === undefined) return { value: false, source: sourceOf(first) };
  return {
    value: null,
    source: sourceOf(unsure.field),
    ...(unsure.why !== undefined && { why: unsure.why }),
  };
}
