/**
 * A public extract becomes facts: what INTERPOL publishes of a red notice, and no more. What an extract never holds is unknown and says so;
 * a field that is empty in public may well be filled in the notice, so emptiness is never a no.
 */
import type { FactSource, Facts, FactValue, StatedFact } from '../law/law.ts';
import type { CountryCode, NoticeContent } from '../notice/notice.ts';
import type { ChargeReader, ChargeReading } from './charges/reader.ts';

/** One charge text of a notice with what it names. */
export interface ReadCharge {
  /** Which warrant, counted from 0, and which of its two texts. */
  readonly warrant: number;
  readonly field: 'charge' | 'chargeTranslation';
  /** Where the text stands: `warrants.0.charge` in an extract, `page 2` in a document. */
  readonly place: string;
  readonly issuingCountry: CountryCode | null;
  readonly text: string;
  readonly reading: ChargeReading;
}

/** What of a notice is screened. */
export type Screenable = Pick<
  NoticeContent,
  | 'name'
  | 'forename'
  | 'birthDate'
  | 'sex'
  | 'thumbnail'
  | 'height'
  | 'weight'
  | 'eyes'
  | 'hair'
  | 'marks'
  | 'warrants'
>;

/** The facts of an extract, and the readings of its charges that they stand on. */
export interface ExtractFacts {
  readonly facts: Facts;
  readonly charges: readonly ReadCharge[];
}

/** International courts among INTERPOL's codes (`src/notice/interpol-codes.json`). */
const tribunals = new Set(['914', '916', '922']);

const notice: FactSource = { from: 'notice' };
const redNotice: StatedFact = { value: 'red-notice', source: notice };

/** Data of a notice that no public extract holds. The same objects every time, so that a finding on them alone is made once. */
const notPublished: Facts = Object.fromEntries(
  Object.entries({
    'Public extracts hold no summary of facts.': [
      'facts.summary',
      'facts.time',
      'facts.place',
      'facts.own-acts',
      'facts.match-charges',
    ],
    'Public extracts do not give the law.': ['law.stated'],
    'Public extracts do not give the penalty.': ['penalty.stated', 'penalty.maximum'],
    'Public extracts do not give the sentence.': ['sentence.imposed', 'sentence.remaining'],
    'Public extracts do not give the warrant.': ['warrant.stated', 'warrant.authority'],
    'Public extracts do not say whether a prosecution or a sentence stands behind them.': ['wanted.for'],
    'Public extracts do not hold assurances.': ['extradition.assured'],
  }).flatMap(([why, names]) => names.map((name) => [name, { value: null, source: notice, why }])),
);

/**
 * What a public extract tells.
 * @param content the notice as far as it was seen; unseen fields give no fact
 */
export function extractFacts(content: Screenable, reader: ChargeReader): ExtractFacts {
  const charges = readCharges(content, reader);
  const facts: Record<string, StatedFact> = { ...notPublished, 'data.kind': redNotice };
  const state = (name: string, value: FactValue | null, source: FactSource, why?: string) => {
    facts[name] = { value, source, ...(why !== undefined && { why }) };
  };
  const given = (name: string, field: keyof Screenable, is: boolean) => {
    if (content[field] === undefined) return;
    state(
      name,
      is ? true : null,
      { from: 'notice', at: field },
      is ? undefined : 'It is not published; the notice itself may hold it.',
    );
  };
  given('identity.family-name', 'name', filled(content.name));
  given('identity.forename', 'forename', filled(content.forename));
  given('identity.sex', 'sex', content.sex === 'M' || content.sex === 'F');
  given('identity.birth-year', 'birthDate', filled(content.birthDate));
  if (described(content)) state('identity.mark', true, { from: 'notice', at: 'marks' });
  if (content.thumbnail !== undefined)
    state(
      'identity.photograph',
      null,
      { from: 'notice', at: 'thumbnail' },
      'Whether a picture is of good quality is not judged here.',
    );
  requester(content, state);
  if (content.warrants !== undefined) chargeFacts(charges, state);
  return { facts, charges };
}

/** Letters shown of a part in which no offence could be made out. */
const mostShown = 120;

type State = (name: string, value: FactValue | null, source: FactSource, why?: string) => void;

/** Who asked: one country or body behind every warrant, else unknown. */
function requester(content: Screenable, state: State): void {
  const issuers = [...new Set((content.warrants ?? []).map(({ issuingCountry }) => issuingCountry))];
  const [issuer] = issuers;
  const source: FactSource = { from: 'notice', at: 'warrants.0.issuingCountry' };
  if (issuer === undefined) return;
  if (issuers.length > 1 || issuer === null) {
    const why = issuer === null ? 'It is not published.' : 'Several countries issued warrants.';
    state('requester.country', null, source, why);
    if (issuers.every((code) => code !== null && !tribunals.has(code)))
      state('requester.kind', 'country', source);
    return;
  }
  state('requester.kind', tribunals.has(issuer) ? 'tribunal' : 'country', { ...source, words: issuer });
  if (!tribunals.has(issuer)) state('requester.country', issuer, { ...source, words: issuer });
}

function readCharges(content: Screenable, reader: ChargeReader): ReadCharge[] {
  return (content.warrants ?? []).flatMap((warrant, at) =>
    (['charge', 'chargeTranslation'] as const).flatMap((field): ReadCharge[] => {
      const text = warrant[field];
      if (!filled(text)) return [];
      const reading = reader.read(text, warrant.issuingCountry);
      return [
        {
          warrant: at,
          field,
          place: `warrants.${at}.${field}`,
          issuingCountry: warrant.issuingCountry,
          text,
          reading,
        },
      ];
    }),
  );
}

/**
 * What the words of all charges name together. A text that was not read, or a part of one in which no offence could be made out, leaves open
 * what else is charged: `none` of the codes then is unknown.
 */
export function chargeFacts(charges: readonly ReadCharge[], state: State): void {
  const none: FactSource = { from: 'notice', at: 'warrants' };
  if (charges.length === 0) {
    state('charges.stated', null, none, 'No charge is published; the notice itself may hold one.');
    return;
  }
  const texts = charges.filter((charge) => !retold(charge, charges));
  const first = texts[0] as ReadCharge;
  const whole: FactSource = { from: 'charge', words: first.text, at: placeOf(first, 0, first.text.length) };
  state('charges.stated', true, whole);
  const unread = texts.filter(({ reading }) => !reading.legible);
  const open = notMadeOut(texts, unread);
  state(
    'charge.readable',
    unread.length === 0,
    whole,
    unread.length === 0 ? undefined : `Not read: ${languagesOf(unread)}.`,
  );
  const families = new Set(
    texts.flatMap(({ reading }) => reading.families.filter((family) => family !== 'unclear')),
  );
  const spans = texts.flatMap((charge) => charge.reading.spans.map((span) => ({ charge, span })));
  const named = spans[0];
  state(
    'charge.families',
    { has: [...families].sort(), whole: open === null && families.size > 0 },
    named
      ? {
          from: 'charge',
          words: named.span.words,
          at: placeOf(named.charge, named.span.start, named.span.end),
        }
      : whole,
  );
  const signals = texts.map(({ reading }) => reading.article3);
  const strongest = (['strong', 'possible'] as const).find((signal) =>
    signals.some((one) => one.signal === signal),
  );
  const reason = signals.find(({ signal }) => signal === (strongest ?? 'none'))?.because;
  if (strongest === undefined && open !== null) state('charge.signal', null, whole, open);
  else state('charge.signal', strongest ?? 'none', whole, reason);
  const excluded = texts.map(({ reading }) => reading.article83).find(({ family }) => family !== 'none');
  if (excluded) state('charge.excluded', excluded.family, whole, excluded.because);
  else if (open !== null) state('charge.excluded', null, whole, open);
  else state('charge.excluded', 'none', whole);
  const offence = texts.flatMap((charge) => charge.reading.offences.map((match) => ({ charge, match })))[0];
  if (offence)
    state(
      'charge.politically-used',
      true,
      {
        from: 'charge',
        words: offence.match.words,
        at: placeOf(offence.charge, offence.match.start, offence.match.end),
      },
      offence.match.offence.note,
    );
  else
    state(
      'charge.politically-used',
      null,
      whole,
      'It is on no list of such offences; the lists are not complete.',
    );
}

/** Why the words leave open what else is charged, or null where every part of every text names an offence. */
function notMadeOut(texts: readonly ReadCharge[], unread: readonly ReadCharge[]): string | null {
  if (unread.length > 0) return `The words were not read: ${languagesOf(unread)}.`;
  const parts = texts.flatMap(({ reading }) => reading.unread.map(({ words }) => words));
  const [first] = parts;
  if (first === undefined) return null;
  const shown = first.length > mostShown ? `${first.slice(0, mostShown)}…` : first;
  const more = parts.length > 1 ? ` and ${parts.length - 1} more` : '';
  return `No offence could be made out in “${shown.replaceAll(/\s+/gu, ' ')}”${more}.`;
}

/** Whether a text in which nothing was made out is told by the other text of the same warrant. */
function retold({ warrant, reading }: ReadCharge, charges: readonly ReadCharge[]): boolean {
  if (reading.article3.signal !== 'unknown') return false;
  return charges.some((other) => other.warrant === warrant && other.reading.article3.signal !== 'unknown');
}

function languagesOf(charges: readonly ReadCharge[]): string {
  return [...new Set(charges.map(({ reading }) => reading.language.name))].join(', ');
}

/** Where words stand: `warrants.0.charge:12-34`. */
function placeOf({ place }: ReadCharge, start: number, end: number): string {
  return `${place}:${start}-${end}`;
}

function filled(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text.trim() !== '';
}

/** Whether a description is published: height, weight, eyes, hair or marks. */
function described({ height, weight, eyes, hair, marks }: Screenable): boolean {
  return (
    typeof height === 'number' ||
    typeof weight === 'number' ||
    filled(marks) ||
    (eyes?.length ?? 0) > 0 ||
    (hair?.length ?? 0) > 0
  );
}
