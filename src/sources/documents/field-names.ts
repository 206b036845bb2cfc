/**
 * The closed list of what a notice document may say, in our own names, with the block that each belongs to.
 * Fields of a warrant and of a conviction repeat and are numbered when read: `judicial.warrant[2].charge`.
 */
export const FIELD_NAMES = [
  'header.requesting-country',
  'header.file-number',
  'header.control-number',
  'header.publication-date',
  'header.caveat',
  'identity.family-name',
  'identity.family-name-at-birth',
  'identity.forename',
  'identity.original-script',
  'identity.alias',
  'identity.father',
  'identity.mother',
  'identity.birth',
  'identity.birth-date',
  'identity.birth-place',
  'identity.sex',
  'identity.nationality',
  'identity.documents',
  'identity.languages',
  'identity.occupation',
  'identity.marital-status',
  'identity.description',
  'identity.height',
  'identity.weight',
  'identity.hair',
  'identity.eyes',
  'identity.build',
  'identity.marks',
  'identity.images',
  'identity.likely-countries',
  'identity.additional',
  'identity.warnings',
  'judicial.summary-of-facts',
  'judicial.accomplices',
  'judicial.status',
  'judicial.warrant.charge',
  'judicial.warrant.law',
  'judicial.warrant.maximum-penalty',
  'judicial.warrant.time-limit',
  'judicial.warrant.reference',
  'judicial.warrant.warrant-number',
  'judicial.warrant.warrant-date',
  'judicial.warrant.warrant-place',
  'judicial.warrant.warrant-authority',
  'judicial.warrant.signatory',
  'judicial.warrant.copy',
  'judicial.conviction.offence',
  'judicial.conviction.law',
  'judicial.conviction.maximum-penalty',
  'judicial.conviction.sentence-imposed',
  'judicial.conviction.sentence-remaining',
  'judicial.conviction.time-limit',
  'judicial.conviction.reference',
  'judicial.conviction.judgment-number',
  'judicial.conviction.judgment-date',
  'judicial.conviction.judgment-place',
  'judicial.conviction.judgment-court',
  'judicial.conviction.signatory',
  'judicial.conviction.copy',
  'action.extradition-assurance',
  'action.countries',
  'action.provisional-arrest',
  'action.inform',
  'action.ncb-reference',
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

export const BLOCKS = ['header', 'identity', 'judicial', 'action'] as const;
export type Block = (typeof BLOCKS)[number];

export const blockOf = (field: FieldName): Block => field.slice(0, field.indexOf('.')) as Block;

const REPEATED = /^judicial\.(warrant|conviction)\.(.+)$/;

/** Whether the field belongs to one of several warrants or convictions, and to which kind. */
export const repeats = (field: FieldName): 'warrant' | 'conviction' | null =>
  (REPEATED.exec(field)?.[1] as 'warrant' | 'conviction' | undefined) ?? null;

/** The field's address in one document: `judicial.warrant[2].charge` for a repeated one, else its name. */
export const addressOf = (field: FieldName, number: number | null): string =>
  number === null ? field : field.replace(REPEATED, `judicial.$1[${number}].$2`);
