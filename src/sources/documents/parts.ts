/** Cuts what one long line says into its parts: a warrant's number, date, place and authority; a birth's date and place. The line itself stays. */
import type { FieldName } from './field-names.ts';

export interface Part {
  readonly name: FieldName;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
}

const DIGIT = '[\\d\\u0660-\\u0669]';
const MONTH = "\\p{L}[\\p{L}\\p{M}']{2,12}\\.?";
/** `12/05/1970`, `1970-05-12`, `12 May 1970`, `1er mai 1970`, `12 de mayo de 1970`, `May 12, 1970`, also in Arabic digits. */
const DATE = new RegExp(
  [
    `${DIGIT}{1,2}[./-]${DIGIT}{1,2}[./-]${DIGIT}{4}`,
    `${DIGIT}{4}[./-]${DIGIT}{1,2}[./-]${DIGIT}{1,2}`,
    // A recogniser often takes the 1 of \`1er\` for an l.
    `(?:${DIGIT}{1,2}(?:er|st|nd|rd|th|\\.)?|ler)\\s+(?:de\\s+|of\\s+)?${MONTH},?\\s+(?:del?\\s+)?${DIGIT}{4}`,
    `${MONTH}\\s+${DIGIT}{1,2},\\s+${DIGIT}{4}`,
  ].join('|'),
  'u',
);
const NUMBER = new RegExp(
  `^\\s*(?:no\\.?|n[°ºo?*]\\.?|num(?:ber|éro|ero)?|número|رقم)?\\s*:?\\s*((?=[^,;\\s]*${DIGIT})[^,;\\s]+(?:\\s+${DIGIT}+[^,;\\s]*)?)`,
  'iu',
);
const BY =
  /(?:^|[\s,;])(?:issued by|delivered by|passed by|by|délivrée? par|rendue? par|émise? par|par|expedid[ao] por|dictad[ao] por|emitid[ao] por|por|الصادر عن|صادر عن|من قبل|عن)\s+(?:the\s+)?(.+?)\s*(?=$|[;\n]|,\s*(?:signed|signé|firmad)|\.\s*$)/iu;
const PLACE = /(?:^|[\s,;])(?:in|at|à|en|a|في)\s+(.+?)\s*\.?$/iu;

function trimmed(text: string, from: number, to: number): [number, number] {
  while (from < to && /[\s,;:.\-\u2013\u060c]/.test(text[from]!)) from += 1;
  while (to > from && /[\s,;\u060c]/.test(text[to - 1]!)) to -= 1;
  return [from, to];
}

function found(name: FieldName, text: string, from: number, to: number): Part[] {
  const [start, end] = trimmed(text, from, to);
  return end > start ? [{ name, from: start, to: end }] : [];
}

const WARRANT = {
  number: 'judicial.warrant.warrant-number',
  date: 'judicial.warrant.warrant-date',
  by: 'judicial.warrant.warrant-authority',
} as const;
const JUDGMENT = {
  number: 'judicial.conviction.judgment-number',
  date: 'judicial.conviction.judgment-date',
  by: 'judicial.conviction.judgment-court',
} as const;

function reference(text: string, names: typeof WARRANT | typeof JUDGMENT): Part[] {
  const date = DATE.exec(text);
  const number = NUMBER.exec(text);
  const by = BY.exec(text);
  const parts: Part[] = [];
  if (number && !(date && number.index + number[0].length > date.index)) {
    const to = number.index + number[0].length;
    parts.push(...found(names.number, text, to - number[1]!.length, to));
  }
  if (date) parts.push(...found(names.date, text, date.index, date.index + date[0].length));
  if (by) {
    const from = by.index + by[0].indexOf(by[1]!);
    const inner = text.slice(from, from + by[1]!.length);
    // `by the Court of X on 12 May 2014`: the date is no part of the authority.
    const later = new RegExp(
      `[\\s,]+(?:on|le|el|du|del|en date du|con fecha|بتاريخ)\\s+(?:${DATE.source})`,
      'iu',
    ).exec(inner);
    parts.push(...found(names.by, text, from, from + (later?.index ?? inner.length)));
  }
  return parts;
}

function birth(text: string): Part[] {
  const date = DATE.exec(text);
  if (!date) return [];
  const end = date.index + date[0].length;
  const rest = text.slice(end);
  const place = PLACE.exec(rest) ?? /^\s*[,;\-\u2013(\u060c]\s*(.+?)\)?\s*$/u.exec(rest);
  const from = place ? end + place.index + place[0].indexOf(place[1]!) : 0;
  return [
    ...found('identity.birth-date', text, date.index, end),
    ...(place ? found('identity.birth-place', text, from, from + place[1]!.length) : []),
  ];
}

/** The parts that a field's text says; none for other fields. Each part is cut out, never reworded. */
export function partsOf(name: FieldName, text: string): Part[] {
  if (name === 'judicial.warrant.reference') return reference(text, WARRANT);
  if (name === 'judicial.conviction.reference') return reference(text, JUDGMENT);
  return name === 'identity.birth' ? birth(text) : [];
}
