/**
 * Every column of the exports, with its meaning, its source and what an unknown is: the CSV files are written from this table and
 * the data dictionary too, so that the two cannot part.
 */
import { FIELDS, noticeSlug } from '../../notice/notice.ts';
import type { PublicChange, PublicContent, PublicNotice } from '../shapes.ts';

export interface Column<Row> {
  /** Heading in CSV. */
  readonly column: string;
  /** Where the same stands in NDJSON. */
  readonly json: string;
  readonly meaning: string;
  readonly source: 'INTERPOL, list' | 'INTERPOL, detail' | 'this archive';
  /** What an empty cell (CSV) and null or a missing member (NDJSON) mean. */
  readonly unknown: string;
  readonly value: (row: Row, base: string) => string | number | null;
}

const EMPTY =
  'Empty (null, or an empty list): INTERPOL gives none. Named in `unseen` (member missing): never read.';
const NEVER = 'Always there.';

const joined = (values: readonly (string | null)[] | undefined): string | null =>
  values === undefined ? null : values.map((value) => value ?? '').join('; ');

type InContent = Omit<Column<PublicNotice>, 'value' | 'json' | 'unknown'> & {
  readonly member: keyof PublicContent & string;
  readonly as: (content: PublicContent) => string | number | null | undefined;
  readonly unknown?: string;
};

const inContent = ({ member, as, unknown, ...rest }: InContent): Column<PublicNotice> => ({
  ...rest,
  json: `content.${member}`,
  unknown: unknown ?? EMPTY,
  value: ({ content }) => as(content) ?? null,
});

export const NOTICE_COLUMNS: readonly Column<PublicNotice>[] = [
  {
    column: 'notice',
    json: 'id',
    meaning: 'Number of the notice. Its year is that of the file, not of publication.',
    source: 'INTERPOL, list',
    unknown: NEVER,
    value: ({ id }) => id,
  },
  inContent({
    column: 'name',
    member: 'name',
    meaning: 'Family name as published.',
    source: 'INTERPOL, list',
    as: ({ name }) => name,
  }),
  inContent({
    column: 'forename',
    member: 'forename',
    meaning: 'Forename as published.',
    source: 'INTERPOL, list',
    as: ({ forename }) => forename,
  }),
  inContent({
    column: 'birth_date',
    member: 'birthDate',
    meaning: 'Date of birth as far as published: a day, a month or a year (ISO 8601).',
    source: 'INTERPOL, list',
    as: ({ birthDate }) => birthDate,
  }),
  inContent({
    column: 'nationalities',
    member: 'nationalities',
    meaning: 'INTERPOL’s country codes, sorted (ISO 3166-1 alpha-2, and `UNK`, `914`, `916`, `922`).',
    source: 'INTERPOL, list',
    as: ({ nationalities }) => joined(nationalities),
  }),
  inContent({
    column: 'pictures',
    member: 'pictures',
    meaning: 'Number of pictures known of, 0 or 1; no picture is kept, and no export holds its number.',
    source: 'INTERPOL, list',
    as: ({ pictures }) => pictures,
  }),
  inContent({
    column: 'sex',
    member: 'sex',
    meaning: '`M`, `F` or `U` (unknown to INTERPOL).',
    source: 'INTERPOL, detail',
    as: ({ sex }) => sex,
  }),
  inContent({
    column: 'country_of_birth',
    member: 'countryOfBirth',
    meaning: 'Country code.',
    source: 'INTERPOL, detail',
    as: ({ countryOfBirth }) => countryOfBirth,
  }),
  inContent({
    column: 'place_of_birth',
    member: 'placeOfBirth',
    meaning: 'As published, in whatever script.',
    source: 'INTERPOL, detail',
    as: ({ placeOfBirth }) => placeOfBirth,
  }),
  inContent({
    column: 'height_m',
    member: 'height',
    meaning: 'Height in metres.',
    source: 'INTERPOL, detail',
    unknown: `${EMPTY} INTERPOL’s 0 is empty here.`,
    as: ({ height }) => height,
  }),
  inContent({
    column: 'weight_kg',
    member: 'weight',
    meaning: 'Weight in kilograms.',
    source: 'INTERPOL, detail',
    unknown: `${EMPTY} INTERPOL’s 0 is empty here.`,
    as: ({ weight }) => weight,
  }),
  inContent({
    column: 'eyes',
    member: 'eyes',
    meaning: 'INTERPOL’s codes of eye colour.',
    source: 'INTERPOL, detail',
    as: ({ eyes }) => joined(eyes),
  }),
  inContent({
    column: 'hair',
    member: 'hair',
    meaning: 'INTERPOL’s codes of hair colour.',
    source: 'INTERPOL, detail',
    as: ({ hair }) => joined(hair),
  }),
  inContent({
    column: 'languages',
    member: 'languages',
    meaning: 'Languages spoken, ISO 639-2/B in capitals, sorted.',
    source: 'INTERPOL, detail',
    as: ({ languages }) => joined(languages),
  }),
  inContent({
    column: 'marks',
    member: 'marks',
    meaning: 'Distinguishing marks as published.',
    source: 'INTERPOL, detail',
    as: ({ marks }) => marks,
  }),
  inContent({
    column: 'issuers',
    member: 'warrants',
    meaning: 'Country code of each warrant, in INTERPOL’s order (`warrants[].issuingCountry`).',
    source: 'INTERPOL, detail',
    as: ({ warrants }) => joined(warrants?.map(({ issuingCountry }) => issuingCountry)),
  }),
  inContent({
    column: 'charges',
    member: 'warrants',
    meaning:
      'Charge of each warrant as the country words it, in the same order (`warrants[].charge`): an allegation.',
    source: 'INTERPOL, detail',
    as: ({ warrants }) => joined(warrants?.map(({ charge }) => charge)),
  }),
  inContent({
    column: 'charge_translations',
    member: 'warrants',
    meaning: 'INTERPOL’s translation of each charge, in the same order (`warrants[].chargeTranslation`).',
    source: 'INTERPOL, detail',
    as: ({ warrants }) => joined(warrants?.map(({ chargeTranslation }) => chargeTranslation)),
  }),
  inContent({
    column: 'related',
    member: 'related',
    meaning:
      'Numbers of notices that INTERPOL links; in NDJSON with colour, and with a name only where that red notice may be named too.',
    source: 'INTERPOL, detail',
    as: ({ related }) => joined(related?.map(({ id }) => id)),
  }),
  {
    column: 'first_seen',
    json: 'firstSeen',
    meaning:
      'First sighting by this archive or in a file it took in (UTC). No date of publication: INTERPOL gives none.',
    source: 'this archive',
    unknown: NEVER,
    value: ({ firstSeen }) => firstSeen,
  },
  {
    column: 'first_seen_from',
    json: 'firstSeenFrom',
    meaning:
      'That sighting was no earlier than this (UTC): the same as `first_seen`, unless only the day or month of a saved file is known.',
    source: 'this archive',
    unknown: NEVER,
    value: ({ firstSeenFrom }) => firstSeenFrom,
  },
  {
    column: 'last_seen',
    json: 'lastSeen',
    meaning: 'Newest sighting (UTC).',
    source: 'this archive',
    unknown: NEVER,
    value: ({ lastSeen }) => lastSeen,
  },
  {
    column: 'last_seen_by',
    json: 'lastSeenBy',
    meaning:
      'That sighting was no later than this (UTC): the same as `last_seen`, unless only the day or month of a saved file is known.',
    source: 'this archive',
    unknown: NEVER,
    value: ({ lastSeenBy }) => lastSeenBy,
  },
  {
    column: 'detail_seen',
    json: 'detailSeen',
    meaning: 'When the fields from INTERPOL’s detail were last read (UTC); they may have changed since.',
    source: 'this archive',
    unknown: 'Empty (null): the detail was never read.',
    value: ({ detailSeen }) => detailSeen,
  },
  {
    column: 'unseen',
    json: '(a missing member of `content`)',
    meaning: 'Fields of INTERPOL’s that no source has covered yet, by their names in `content`.',
    source: 'this archive',
    unknown: 'Empty: every field was read at least once.',
    value: ({ content }) => unseen(content).join('; '),
  },
  {
    column: 'url',
    json: 'url',
    meaning: 'The notice’s page on this site: its history and what was seen when.',
    source: 'this archive',
    unknown: NEVER,
    value: ({ id }, base) => `${base}/notices/${noticeSlug(id)}`,
  },
];

export const CHANGE_COLUMNS: readonly Column<PublicChange>[] = [
  {
    column: 'no',
    json: 'no',
    meaning: 'Number of the change; later ones have higher numbers.',
    source: 'this archive',
    unknown: NEVER,
    value: ({ no }) => no,
  },
  {
    column: 'notice',
    json: 'id',
    meaning: 'Number of the notice.',
    source: 'INTERPOL, list',
    unknown: NEVER,
    value: ({ id }) => id,
  },
  {
    column: 'kind',
    json: 'kind',
    meaning:
      '`listed`, `amended` (by INTERPOL), `unlisted` (not on the public list any more, which does not show that it was withdrawn), `relisted`, `corrected` (a reading taken in afterwards shows that INTERPOL changed it between these moments).',
    source: 'this archive',
    unknown: NEVER,
    value: ({ kind }) => kind,
  },
  {
    column: 'after_at',
    json: 'afterAt',
    meaning: 'The last look before, at which it was still as before (UTC).',
    source: 'this archive',
    unknown: 'Empty (null): no earlier look proves it.',
    value: ({ afterAt }) => afterAt,
  },
  {
    column: 'after_by',
    json: 'afterBy',
    meaning:
      'That look was no later than this (UTC): the same as `after_at`, unless only the day or month of a saved file is known.',
    source: 'this archive',
    unknown: 'Empty (null): no earlier look proves it.',
    value: ({ afterBy }) => afterBy,
  },
  {
    column: 'after_sweep',
    json: 'afterSweep',
    meaning: 'Number of that look’s sweep.',
    source: 'this archive',
    unknown: 'Empty (null): no earlier look proves it.',
    value: ({ afterSweep }) => afterSweep,
  },
  {
    column: 'by_from',
    json: 'byFrom',
    meaning:
      'The look by which it had happened was no earlier than this (UTC): the same as `by_at`, unless only the day or month of a saved file is known.',
    source: 'this archive',
    unknown: NEVER,
    value: ({ byFrom }) => byFrom,
  },
  {
    column: 'by_at',
    json: 'byAt',
    meaning: 'The look by which it had happened (UTC).',
    source: 'this archive',
    unknown: NEVER,
    value: ({ byAt }) => byAt,
  },
  {
    column: 'by_sweep',
    json: 'bySweep',
    meaning: 'Number of that look’s sweep.',
    source: 'this archive',
    unknown: NEVER,
    value: ({ bySweep }) => bySweep,
  },
  {
    column: 'recorded_at',
    json: 'recordedAt',
    meaning: 'When this archive recorded it (UTC).',
    source: 'this archive',
    unknown: NEVER,
    value: ({ recordedAt }) => recordedAt,
  },
  {
    column: 'fields',
    json: 'fields',
    meaning: 'Fields that differ; NDJSON has both values in `differences` while the person may be named.',
    source: 'this archive',
    unknown: 'Empty: none differ, or the person is or may be a minor.',
    value: ({ fields }) => joined(fields),
  },
  {
    column: 'name',
    json: 'name',
    meaning: 'Family name and forename as published now.',
    source: 'INTERPOL, list',
    unknown:
      'Empty (null): the person may not be named (no longer listed, is or may be a minor), or has no name there.',
    value: ({ name }) => name,
  },
  {
    column: 'issuers',
    json: 'issuers',
    meaning: 'Countries that issued the notice, as last known.',
    source: 'INTERPOL, detail',
    unknown: 'Empty: unknown, or the person is or may be a minor.',
    value: ({ issuers }) => joined(issuers),
  },
  {
    column: 'nationalities',
    json: 'nationalities',
    meaning: 'Nationalities, as last known.',
    source: 'INTERPOL, list',
    unknown: 'Empty: unknown, or the person is or may be a minor.',
    value: ({ nationalities }) => joined(nationalities),
  },
];

/** Fields that no source has covered, by the names they have in `content`. */
function unseen(content: PublicContent): string[] {
  return FIELDS.map((field) => (field === 'thumbnail' ? 'pictures' : field)).filter(
    (member) => content[member] === undefined,
  );
}
