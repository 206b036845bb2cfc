/**
 * When two readings of one notice differ in meaning, and what is known after one more reading.
 * No difference: order of lists, spacing, line ends, letter case, null against empty, word order inside a name,
 * and the same words split differently between name and forename (all met at INTERPOL without any change of substance).
 */
import { canonicalJson } from '../kernel/kernel.ts';
import { FIELDS, type Field, type NoticeContent, type NoticeFields, type Warrant } from './content.ts';
import { evenText } from './normalise.ts';

export interface FieldDifference {
  readonly field: Field;
  readonly before: NoticeFields[Field];
  readonly after: NoticeFields[Field];
}

/** Fields of which a side has only a part; such a field differs only when its part is not contained in the other side. */
export interface InPart {
  readonly before?: readonly Field[];
  readonly after?: readonly Field[];
}

/**
 * The fields that differ in meaning, in the order of `FIELDS`, only over fields that both sides cover.
 * Where both sides have a part of a list, nothing can be shown to differ.
 */
export function differ(before: NoticeContent, after: NoticeContent, inPart: InPart = {}): FieldDifference[] {
  const sameNames = namesAgree(before, after, inPart);
  return FIELDS.filter((field) => {
    if (before[field] === undefined || after[field] === undefined) return false;
    if (sameNames && isNameField(field)) return false;
    return !agree(field, before, after, inPart);
  }).map((field) => ({
    field,
    before: before[field] as NoticeFields[Field],
    after: after[field] as NoticeFields[Field],
  }));
}

/**
 * What is known after one more reading. A seen field replaces, an unseen one stays; where both mean the same the known form stays
 * (unless it was a part and the whole is seen now), and a part never narrows a list that is known.
 * `inPart.before` is about `known`, `inPart.after` about `seen`.
 */
export function mergeContent(known: NoticeContent, seen: NoticeContent, inPart: InPart = {}): NoticeContent {
  const sameNames = namesAgree(known, seen, inPart);
  const merged: Partial<Record<Field, NoticeFields[Field]>> = {};
  for (const field of FIELDS) {
    const mine = known[field];
    const theirs = seen[field];
    if (mine === undefined || theirs === undefined) {
      const only = mine ?? (mine === null ? null : theirs);
      if (only !== undefined) merged[field] = only;
      continue;
    }
    const partBefore = isPart(inPart.before, field);
    const partAfter = isPart(inPart.after, field);
    // A name given in part is taken or left as a whole: its words must not mix with those of another split.
    const oneName =
      isNameField(field) && (partBefore || partAfter) && coversNames(known) && coversNames(seen);
    const same = (sameNames && isNameField(field)) || (!oneName && agree(field, known, seen, inPart));
    if (same && partBefore && partAfter && (field === 'warrants' || !Array.isArray(mine))) {
      const seenWithin = oneName
        ? namesAgree(known, seen, { after: ['name'] })
        : agree(field, known, seen, { after: [field] });
      merged[field] = seenWithin ? mine : theirs;
    } else if (partAfter && Array.isArray(mine) && Array.isArray(theirs)) {
      merged[field] = widened(field, mine, theirs, same && !partBefore) as NoticeFields[Field];
    } else merged[field] = same && !(partBefore && !partAfter) ? mine : theirs;
  }
  return merged as NoticeContent;
}

/** A known list and the part of it that was seen now: what is new is added, nothing is taken away. */
function widened(
  field: Field,
  known: readonly unknown[],
  seen: readonly unknown[],
  contained: boolean,
): readonly unknown[] {
  if (contained) return known;
  const have = new Set(known.flatMap((entry) => tokensOf(field, [entry] as NoticeFields[Field])));
  const news = seen.filter((entry) => !have.has(tokensOf(field, [entry] as NoticeFields[Field])[0] ?? ''));
  if (news.length === 0) return known;
  const all = [...known, ...news];
  return all.every((entry) => typeof entry === 'string') ? [...new Set(all)].sort() : all;
}

/**
 * The fields of a merged content that are known in part only: seen in part while nothing whole was known or the part did not fit it,
 * or known in part and not seen whole now.
 */
export function mergedInPart(known: NoticeContent, seen: NoticeContent, inPart: InPart): Field[] {
  const differing = differ(known, seen, inPart).map(({ field }) => field);
  return FIELDS.filter((field) => {
    const partBefore = known[field] !== undefined && isPart(inPart.before, field);
    if (seen[field] === undefined) return partBefore;
    if (!isPart(inPart.after, field)) return false;
    return known[field] === undefined || partBefore || differing.includes(field);
  });
}

/** Whether a side has a field in part; name and forename are one, for a source that does not split them has both in part. */
function isPart(side: readonly Field[] | undefined, field: Field): boolean {
  if (side === undefined) return false;
  return isNameField(field) ? side.some(isNameField) : side.includes(field);
}

const coversNames = (side: NoticeContent): boolean => side.name !== undefined && side.forename !== undefined;

function isNameField(field: Field): field is 'name' | 'forename' {
  return field === 'name' || field === 'forename';
}

/** Letter case and every kind of spacing folded away; through capitals first, so that `ß` and `SS` meet. */
function fold(text: string | null): string {
  return text === null
    ? ''
    : (evenText(text) ?? '').toUpperCase().toLowerCase().normalize('NFC').replace(/\s+/g, ' ');
}

function wordsIn(text: string | null): string[] {
  return fold(text).split(' ').filter(Boolean).sort();
}

const contains = (whole: readonly string[], part: readonly string[]): boolean => {
  const words = new Set(whole);
  return part.every((word) => words.has(word));
};

/** Whether name and forename together hold the same words on both sides; false when a side does not cover both. */
function namesAgree(before: NoticeContent, after: NoticeContent, inPart: InPart): boolean {
  const [a, b] = [before, after].map((side) =>
    side.name === undefined || side.forename === undefined
      ? null
      : { name: wordsIn(side.name), forename: wordsIn(side.forename) },
  );
  if (!a || !b) return false;
  const all = (side: { name: string[]; forename: string[] }) => [...side.name, ...side.forename].sort();
  const repeated = (side: { name: string[]; forename: string[] }) =>
    contains(side.name, side.forename) && contains(side.forename, side.name);
  const within = [
    isPart(inPart.before, 'name') && contains(all(b), all(a)),
    isPart(inPart.after, 'name') && contains(all(a), all(b)),
  ];
  if (within.includes(true)) return true;
  const asSets = repeated(a) || repeated(b);
  const form = (words: string[]) => (asSets ? [...new Set(words)] : words).join(' ');
  return form(all(a)) === form(all(b));
}

/** Whether one field, covered by both sides, means the same on both. */
function agree(field: Field, before: NoticeContent, after: NoticeContent, inPart: InPart): boolean {
  const a = tokensOf(field, before[field]);
  const b = tokensOf(field, after[field]);
  const partBefore = isPart(inPart.before, field);
  const partAfter = isPart(inPart.after, field);
  if (!partBefore && !partAfter) return a.join('\u0000') === b.join('\u0000');
  if (partBefore && partAfter && Array.isArray(before[field]) && field !== 'warrants') return true;
  const [looseA, looseB] =
    field === 'warrants' ? [chargeWords(before.warrants), chargeWords(after.warrants)] : [a, b];
  if (field === 'birthDate') {
    const [dateA, dateB] = [before.birthDate ?? '', after.birthDate ?? ''];
    return (partBefore && dateB.startsWith(dateA)) || (partAfter && dateA.startsWith(dateB));
  }
  return (partBefore && contains(looseB, looseA)) || (partAfter && contains(looseA, looseB));
}

/** What a value says, as sorted tokens that can be compared and contained in one another. */
function tokensOf(field: Field, value: NoticeContent[Field]): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string')
    return isNameField(field) ? wordsIn(value) : fold(value).split(' ').filter(Boolean);
  const tokens = value.map((entry) => {
    if (typeof entry === 'string') return fold(entry);
    return canonicalJson(
      Object.fromEntries(Object.entries(entry).map(([key, text]) => [key, fold(text as string | null)])),
    );
  });
  return [...new Set(tokens)].sort();
}

/** The words of all charges, without punctuation: what is left to compare where a source collapsed several warrants into one text. */
function chargeWords(warrants: readonly Warrant[] | undefined): string[] {
  const text = (warrants ?? []).map(
    (warrant) => `${warrant.charge ?? ''} ${warrant.chargeTranslation ?? ''}`,
  );
  return wordsIn(text.join(' ').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));
}
