/** A notice document becomes facts: each value with the words and the page it was read from. What a person has to read stays unknown and says so. */
import type { FactSource, Facts, StatedFact } from '../law/law.ts';
import type { ChargeReader } from './charges/reader.ts';
import {
  type DocumentField,
  isName,
  mustBeNamed,
  mustBeNamedOrNone,
  mustBeTold,
  mustExist,
  oneOfMany,
  partsIn,
  type Read,
  readGiven,
  sourceOf,
  toConfirm,
} from './document-given.ts';
import { assurance, authority, LENGTHS, lengthOf, timeOfActs, wantedFor } from './document-judicial.ts';
import { type DocumentPage, type DocumentRead, howRead } from './document-read.ts';
import { holdsYear, isHeld } from './document-values.ts';
import { chargeFacts, type ReadCharge } from './extract.ts';

export type { DocumentField };

/** What screening needs of a document's reading. */
export interface ReadDocument {
  readonly kind: 'red-notice' | 'diffusion' | 'request' | 'public-extract' | 'unknown';
  readonly fields: readonly DocumentField[];
  readonly pages: readonly DocumentPage[];
  /** All pages that the file has. */
  readonly pageCount: number;
}

/** The facts of a document, and the readings of its charges. */
export interface DocumentFacts {
  readonly facts: Facts;
  readonly charges: readonly ReadCharge[];
  /** Whether a person has to compare the words of a charge with the page; then nothing was drawn from them. */
  readonly chargesNeedConfirmation: boolean;
  readonly read: DocumentRead;
}

const MORE = ['identity.alias', 'identity.father', 'identity.mother', 'identity.marks'];
const DESCRIPTION = [
  'identity.description',
  'identity.height',
  'identity.documents',
  'identity.hair',
  'identity.eyes',
  'identity.build',
];
const LAW = ['judicial.warrant.law', 'judicial.conviction.law'];
const WARRANT = [
  'judicial.warrant.reference',
  'judicial.warrant.warrant-number',
  'judicial.conviction.reference',
  'judicial.conviction.judgment-number',
];
const PENALTY = Object.values(LENGTHS).flat();
const CHARGES = ['judicial.warrant.charge', 'judicial.conviction.offence'];

const forAPerson = 'Whether the summary says it has to be read by a person.';

/**
 * The facts of a document; none where nothing of it was read as a notice. A heading that was not found is unknown, never a no: other forms word it otherwise, and pages may be missing.
 */
export function documentFacts(document: ReadDocument, reader: ChargeReader): DocumentFacts {
  const { fields } = document;
  const read = howRead(document);
  if (read.state === 'nothing' || read.state === 'no-notice')
    return { facts: {}, charges: [], chargesNeedConfirmation: false, read };
  const named = (...names: string[]) => fields.filter(({ name }) => names.includes(name));
  const parts = partsIn(fields);
  const summary = named('judicial.summary-of-facts');
  const facts: Record<string, StatedFact> = {
    'data.kind': kindOf(document),
    'identity.family-name': readGiven(named('identity.family-name'), isName),
    'identity.forename': readGiven(named('identity.forename'), isName),
    'identity.sex': readGiven(named('identity.sex'), isName),
    'identity.birth-year': birthYear(named('identity.birth-date', 'identity.birth')),
    'identity.mark': mark(named(...DESCRIPTION), named('identity.images')),
    'identity.more': readGiven(named(...MORE), oneOfMany),
    'law.stated': readGiven(named(...LAW), mustBeNamedOrNone, parts),
    'warrant.stated': readGiven(named(...WARRANT), mustExist, parts),
    'penalty.stated': readGiven(named(...PENALTY), mustBeNamed, parts),
    'facts.summary': readGiven(summary, mustBeTold),
    'wanted.for': wantedFor(fields),
    'extradition.assured': assurance(named('action.extradition-assurance')),
  };
  for (const [fact, names] of Object.entries(LENGTHS)) {
    const length = lengthOf(named(...names), fact === 'penalty.maximum' ? 'maximum' : 'sentence');
    if (length !== null) facts[fact] = length;
  }
  const issuer = authority(named('judicial.warrant.warrant-authority', 'judicial.conviction.judgment-court'));
  if (issuer !== null) facts['warrant.authority'] = issuer;
  const [told] = summary;
  if (told?.text != null) {
    facts['facts.time'] = timeOfActs(told);
    for (const fact of ['facts.place', 'facts.own-acts', 'facts.match-charges'])
      facts[fact] = { value: null, source: sourceOf(told), why: forAPerson };
  }
  const charged = named(...CHARGES);
  const stated = readGiven(charged, isName);
  const unsure = charged.some(({ needsConfirmation }) => needsConfirmation);
  const charges = stated.value === true || unsure ? chargesIn(charged, reader) : [];
  if (charges.length === 0) facts['charges.stated'] = stated;
  else
    chargeFacts(charges, (name, value, source, why) => {
      const from: FactSource = { ...source, from: 'document' };
      if (unsure) facts[name] = { value: null, source: from, why: toConfirm };
      else facts[name] = { value, source: from, ...(why !== undefined && { why }) };
    });
  return { facts, charges, chargesNeedConfirmation: unsure, read };
}

function kindOf({ kind, fields }: ReadDocument): Read {
  const source: FactSource = { from: 'document', ...(fields[0] && { at: `page ${fields[0].page}` }) };
  if (kind === 'unknown') return { value: null, source, why: 'The document does not say what it is.' };
  return { value: kind === 'public-extract' ? 'red-notice' : kind, source };
}

function birthYear(fields: readonly DocumentField[]): Read {
  const read = readGiven(fields, isName);
  if (read.value !== true || fields.some(({ text }) => holdsYear(text ?? ''))) return read;
  return { ...read, value: null, why: 'No year of four digits was read in it.' };
}

/** A description, a document of identity, fingerprints or DNA. Where a heading names photographs as well, it is not told which of them there are. */
function mark(described: readonly DocumentField[], images: readonly DocumentField[]): Read {
  const read = readGiven(described, oneOfMany);
  const [image] = images;
  if (read.value === true || image === undefined) return read;
  const held = images.find(
    ({ heading, text, needsConfirmation }) => !needsConfirmation && isHeld(heading ?? '', text ?? ''),
  );
  if (held) return { value: true, source: sourceOf(held) };
  const why = 'Whether there are fingerprints or a DNA profile has to be read by a person.';
  return { value: null, source: sourceOf(image), why };
}

function chargesIn(fields: readonly DocumentField[], reader: ChargeReader): ReadCharge[] {
  return fields
    .filter(({ text }) => text !== null && text.trim() !== '')
    .map((field, at) => ({
      warrant: (field.number ?? at + 1) - 1,
      field: 'charge',
      place: `page ${field.page}`,
      issuingCountry: null,
      text: field.text ?? '',
      reading: reader.read(field.text ?? ''),
    }));
}
