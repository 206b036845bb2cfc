/** What a document says on penalty, status, authority, assurance and the time of the acts. Where its words leave doubt, unknown with the words. */
import { assures, sayingOf } from './denials.ts';
import { type DocumentField, empty, notFound, type Read, sourceOf, toConfirm } from './document-given.ts';
import { authorityIn, datesActs, statusIn } from './document-values.ts';
import { type Months, monthsIn } from './penalty-length.ts';

export const LENGTHS = {
  'penalty.maximum': ['judicial.warrant.maximum-penalty', 'judicial.conviction.maximum-penalty'],
  'sentence.imposed': ['judicial.conviction.sentence-imposed'],
  'sentence.remaining': ['judicial.conviction.sentence-remaining'],
} as const;

const spanOf = (months: Months) =>
  typeof months === 'number'
    ? { from: months, to: months }
    : { from: months.from ?? 0, to: months.to ?? Number.POSITIVE_INFINITY };

/**
 * The heaviest penalty of all warrants, or the sentences of judgments; unknown where one was not surely read or not wholly understood.
 * Null where the document has no such field.
 */
export function lengthOf(fields: readonly DocumentField[], of: 'maximum' | 'sentence'): Read | null {
  const [first] = fields;
  if (first === undefined) return null;
  const read = fields.map((field) => ({ field, months: monthsIn(field.text ?? '', of) }));
  const unsure = read.find(({ field }) => field.needsConfirmation);
  if (unsure) return { value: null, source: sourceOf(unsure.field), why: toConfirm };
  const unread = read.find(({ months }) => months === null);
  if (unread)
    return {
      value: null,
      source: sourceOf(unread.field),
      why: 'How long a prison sentence these words give is not plain enough to be read here: state the months.',
    };
  const spans = read.map(({ field, months }) => ({ field, ...spanOf(months!) }));
  const from = Math.max(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  const source = sourceOf(spans.find((span) => span.from === from)!.field);
  // Of several sentences it is not known here whether they are served one after another.
  if (of === 'sentence' && read.length > 1)
    return {
      value: { from },
      source,
      why: 'There are several sentences; together they are at least this long.',
    };
  if (from === to) return { value: from, source };
  return {
    value: { ...(from > 0 && { from }), ...(to < Number.POSITIVE_INFINITY && { to }) },
    source,
  };
}

/** By the line that says so; without it only a sentence that was passed tells, for a warrant may stand for both. */
export function wantedFor(fields: readonly DocumentField[]): Read {
  const holding = (start: string) => fields.find(({ name }) => name.startsWith(start));
  const judgment = holding('judicial.conviction.');
  const charge = holding('judicial.warrant.charge');
  const lines = fields.filter(({ name }) => name === 'judicial.status');
  const [line] = lines;
  const source = sourceOf(line ?? judgment ?? { ...NOWHERE, page: charge?.page ?? 1 });
  const unknown = (why: string): Read => ({ value: null, source, why });
  if (lines.some(({ needsConfirmation }) => needsConfirmation)) return unknown(toConfirm);
  if (line) {
    const told = new Set(lines.map(({ text }) => statusIn(text ?? '')));
    const [status] = told;
    if (told.size > 1 || status == null)
      return unknown('The line on what the person is wanted for has to be read by a person.');
    if (status === 'prosecution' && judgment)
      return unknown('The line says for prosecution, and a judgment is given as well.');
    const pending = holding('judicial.warrant.maximum-penalty') ?? holding('judicial.warrant.reference');
    if (status === 'sentence' && judgment && pending)
      return unknown(
        'The line says to serve a sentence, and a warrant for prosecution may be given as well.',
      );
    return { value: status, source };
  }
  if (judgment && charge)
    return unknown('No line says for what the person is wanted, and a charge and a judgment are both given.');
  const passed = holding('judicial.conviction.sentence-');
  if (passed && !passed.needsConfirmation && sayingOf(passed.text ?? '') === 'stated')
    return { value: 'sentence', source: sourceOf(passed) };
  return unknown('No line was found that says whether it is for prosecution or to serve a sentence.');
}

const NOWHERE = { name: '', number: null, text: null, needsConfirmation: false };

/** Who issued it; null where no field names anyone. */
export function authority(fields: readonly DocumentField[]): Read | null {
  const [first] = fields;
  if (first === undefined) return null;
  const unsure = fields.find(({ needsConfirmation }) => needsConfirmation);
  if (unsure) return { value: null, source: sourceOf(unsure), why: toConfirm };
  const told = new Set(
    fields.map(({ text }) => (sayingOf(text ?? '') === 'stated' ? authorityIn(text ?? '') : null)),
  );
  const [only] = told;
  if (told.size === 1 && only != null) return { value: only, source: sourceOf(first) };
  return { value: null, source: sourceOf(first), why: 'Its name does not tell what it is.' };
}

export function assurance(fields: readonly DocumentField[]): Read {
  const [field] = fields;
  if (field === undefined) return { value: null, source: { from: 'document' }, why: notFound };
  const source = sourceOf(field);
  if (fields.every(({ text }) => sayingOf(text ?? '') === 'blank'))
    return { value: null, source, why: empty };
  if (fields.some(({ needsConfirmation }) => needsConfirmation))
    return { value: null, source, why: toConfirm };
  const value = fields.length === 1 ? assures(field.text ?? '') : null;
  if (value !== null) return { value, source };
  return {
    value,
    source,
    why: 'Whether these words assure that extradition will be asked for has to be read by a person.',
  };
}

/** A date in the summary says when the acts took place only where it stands with an act. */
export function timeOfActs(summary: DocumentField): Read {
  const source = sourceOf(summary);
  if (summary.needsConfirmation) return { value: null, source, why: toConfirm };
  if (datesActs(summary.text ?? '')) return { value: true, source };
  return {
    value: null,
    source,
    why: 'No date was found in it that stands plainly with an act: read the summary.',
  };
}
