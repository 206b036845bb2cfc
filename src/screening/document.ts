/** A notice document becomes facts: each value with the words and the page it was read from. What a person has to read stays unknown and says so. */
import type { FactSource, Facts, FactValue, StatedFact } from '../law/law.ts';
import type { ChargeReader } from './charges/reader.ts';
import { authorityIn, holdsYear, saysNo } from './document-values.ts';
import { chargeFacts, type ReadCharge } from './extract.ts';
import { type Months, monthsIn } from './penalty-length.ts';

/** One value of a document, as the reader of documents gives it. */
export interface DocumentField {
  readonly name: string;
  /** Which warrant or conviction, from 1. */
  readonly number: number | null;
  readonly text: string | null;
  readonly page: number;
  readonly needsConfirmation: boolean;
}

/** What screening needs of a document's reading. */
export interface ReadDocument {
  readonly kind: 'red-notice' | 'diffusion' | 'request' | 'public-extract' | 'unknown';
  readonly fields: readonly DocumentField[];
  /** Fields that were not met, and whether they are not there or could not be read. */
  readonly missing: readonly { readonly name: string; readonly state: string }[];
}

/** The facts of a document, and the readings of its charges. */
export interface DocumentFacts {
  readonly facts: Facts;
  readonly charges: readonly ReadCharge[];
}

const forAPerson = 'Whether the summary says it has to be read by a person.';
const notUnderstood =
  'How long a prison sentence these words give is not plain enough to be read here: state the months.';
const severalSentences = 'There are several sentences; together they are at least this long.';
const toConfirm = 'It was not read with certainty: compare it with the page.';

export function documentFacts(document: ReadDocument, reader: ChargeReader): DocumentFacts {
  const facts: Record<string, StatedFact> = {};
  const first = document.fields[0];
  const state = (name: string, value: FactValue | null, source: FactSource, why?: string) => {
    facts[name] = { value, source, ...(why !== undefined && { why }) };
  };
  const whole: FactSource = { from: 'document', ...(first && { at: `page ${first.page}` }) };
  const kind = document.kind === 'public-extract' ? 'red-notice' : document.kind;
  if (kind === 'unknown') state('data.kind', null, whole, 'The document does not say what it is.');
  else state('data.kind', kind, whole);
  const given = (fact: string, names: readonly string[]) => stateGiven(document, state, fact, names);
  given('identity.family-name', ['identity.family-name']);
  given('identity.forename', ['identity.forename']);
  given('identity.sex', ['identity.sex']);
  given('identity.birth-year', ['identity.birth-date', 'identity.birth']);
  given('identity.mark', [
    'identity.description',
    'identity.height',
    'identity.documents',
    'identity.hair',
    'identity.eyes',
    'identity.build',
  ]);
  given('identity.more', ['identity.alias', 'identity.father', 'identity.mother', 'identity.marks']);
  given('law.stated', ['judicial.warrant.law', 'judicial.conviction.law']);
  given('warrant.stated', [
    'judicial.warrant.reference',
    'judicial.warrant.warrant-number',
    'judicial.conviction.reference',
    'judicial.conviction.judgment-number',
  ]);
  given('penalty.stated', [
    'judicial.warrant.maximum-penalty',
    'judicial.conviction.maximum-penalty',
    'judicial.conviction.sentence-imposed',
    'judicial.conviction.sentence-remaining',
  ]);
  given('facts.summary', ['judicial.summary-of-facts']);
  summaryFacts(document, state);
  lengths(document, state);
  wantedFor(document, state, whole);
  authority(document, state);
  assurance(document, state);
  const charges = chargesIn(document, reader);
  if (charges.length > 0)
    chargeFacts(charges, (name, value, source, why) =>
      state(name, value, { ...source, from: 'document' }, why),
    );
  else given('charges.stated', ['judicial.warrant.charge', 'judicial.conviction.offence']);
  return { facts, charges };
}

type State = (name: string, value: FactValue | null, source: FactSource, why?: string) => void;

function sourceOf({ text, page }: DocumentField): FactSource {
  return { from: 'document', ...(text !== null && { words: text }), at: `page ${page}` };
}

function filledFields({ fields }: ReadDocument, names: readonly string[]): DocumentField[] {
  return fields.filter(({ name, text }) => names.includes(name) && text !== null && text.trim() !== '');
}

/** Whether a field stands in the document: yes where it is filled; no only where a whole notice was read and has it nowhere. */
function stateGiven(document: ReadDocument, state: State, fact: string, names: readonly string[]): void {
  const [field] = filledFields(document, names);
  if (field) {
    state(fact, true, sourceOf(field));
    return;
  }
  const absences = document.missing.filter(({ name }) => names.includes(name));
  const nowhere =
    absences.length === names.length && absences.every(({ state: is }) => is === 'not-in-the-document');
  const wholeNotice = document.kind !== 'public-extract' && document.kind !== 'unknown';
  const emptyHeading = document.fields.find(({ name, text }) => names.includes(name) && text === null);
  if (wholeNotice && (nowhere || emptyHeading))
    state(fact, false, { from: 'document', ...(emptyHeading && { at: `page ${emptyHeading.page}` }) });
  else state(fact, null, { from: 'document' }, 'It was not found; it may not have been read.');
}

/** A year in the summary says when; where, and what the person did, is for a person to read. */
function summaryFacts(document: ReadDocument, state: State): void {
  const [summary] = filledFields(document, ['judicial.summary-of-facts']);
  if (!summary?.text) return;
  const source = sourceOf(summary);
  if (holdsYear(summary.text)) state('facts.time', true, source);
  else state('facts.time', null, source, forAPerson);
  for (const fact of ['facts.place', 'facts.own-acts', 'facts.match-charges'])
    state(fact, null, source, forAPerson);
}

const LENGTHS = {
  'penalty.maximum': ['judicial.warrant.maximum-penalty', 'judicial.conviction.maximum-penalty'],
  'sentence.imposed': ['judicial.conviction.sentence-imposed'],
  'sentence.remaining': ['judicial.conviction.sentence-remaining'],
};

/** The heaviest penalty of all warrants, and the sentences of a judgment; none where one was not surely read or not wholly understood. */
function lengths(document: ReadDocument, state: State): void {
  for (const [fact, names] of Object.entries(LENGTHS)) {
    const of = fact === 'penalty.maximum' ? 'maximum' : 'sentence';
    const read = filledFields(document, names).map((field) => ({
      field,
      months: monthsIn(field.text ?? '', of),
    }));
    const unsure = read.find(({ field }) => field.needsConfirmation);
    const unread = read.find(({ months }) => months === null);
    if (unsure) state(fact, null, sourceOf(unsure.field), toConfirm);
    else if (unread) state(fact, null, sourceOf(unread.field), notUnderstood);
    else if (read.length > 0) {
      const spans = read.map(({ field, months }) => ({ field, ...spanOf(months!) }));
      const from = Math.max(...spans.map((span) => span.from));
      const to = Math.max(...spans.map((span) => span.to));
      const source = sourceOf(spans.find((span) => span.from === from)!.field);
      // Of several sentences it is not known here whether they are served one after another.
      if (of === 'sentence' && read.length > 1) state(fact, { from }, source, severalSentences);
      else if (from === to) state(fact, from, source);
      else state(fact, { ...(from > 0 && { from }), ...(to < Number.POSITIVE_INFINITY && { to }) }, source);
    }
  }
}

const spanOf = (months: Months) =>
  typeof months === 'number'
    ? { from: months, to: months }
    : { from: months.from ?? 0, to: months.to ?? Number.POSITIVE_INFINITY };

function wantedFor({ fields }: ReadDocument, state: State, whole: FactSource): void {
  const warrant = fields.find(({ name }) => name.startsWith('judicial.warrant.'));
  const conviction = fields.find(({ name }) => name.startsWith('judicial.conviction.'));
  if (warrant && conviction) state('wanted.for', null, whole, 'The document holds a warrant and a judgment.');
  else if (warrant) state('wanted.for', 'prosecution', { from: 'document', at: `page ${warrant.page}` });
  else if (conviction) state('wanted.for', 'sentence', { from: 'document', at: `page ${conviction.page}` });
}

function authority(document: ReadDocument, state: State): void {
  const [field] = filledFields(document, [
    'judicial.warrant.warrant-authority',
    'judicial.conviction.judgment-court',
  ]);
  if (!field?.text) return;
  const told = authorityIn(field.text);
  state(
    'warrant.authority',
    told,
    sourceOf(field),
    told === null ? 'Its name does not tell what it is.' : undefined,
  );
}

function assurance(document: ReadDocument, state: State): void {
  const [field] = filledFields(document, ['action.extradition-assurance']);
  if (!field?.text) return;
  state('extradition.assured', !saysNo(field.text), sourceOf(field));
}

function chargesIn(document: ReadDocument, reader: ChargeReader): ReadCharge[] {
  return filledFields(document, ['judicial.warrant.charge', 'judicial.conviction.offence']).map(
    (field, at) => ({
      warrant: (field.number ?? at + 1) - 1,
      field: 'charge',
      place: `page ${field.page}`,
      issuingCountry: null,
      text: field.text ?? '',
      reading: reader.read(field.text ?? ''),
    }),
  );
}
