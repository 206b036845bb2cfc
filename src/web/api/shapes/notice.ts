/** Notices as the API tells them: one line of the index, and all that may be said of one number. */
import { z } from '@hono/zod-openapi';
import { FIELDS } from '../../../notice/notice.ts';
import { findingFacet } from './findings.ts';
import { count, countryCode, day, digest, facet, instant, list, noticeNumber, order } from './values.ts';

const warrant = z.strictObject({
  issuingCountry: countryCode.nullable(),
  charge: z.string().nullable().openapi({ description: 'The offence as the requesting country words it.' }),
  chargeTranslation: z.string().nullable(),
});

export const contentShape = z
  .strictObject({
    name: z.string().nullish(),
    forename: z.string().nullish(),
    birthDate: z
      .string()
      .nullish()
      .openapi({ description: 'As far as known: `1979-06-14`, `1979-06`, `1979`.' }),
    nationalities: list(countryCode).optional(),
    sex: z.enum(['M', 'F', 'U']).nullish(),
    countryOfBirth: countryCode.nullish(),
    placeOfBirth: z.string().nullish(),
    height: z.number().nullish().openapi({ description: 'Metres.' }),
    weight: z.number().nullish().openapi({ description: 'Kilograms.' }),
    eyes: list(z.string()).optional(),
    hair: list(z.string()).optional(),
    languages: list(z.string()).optional().openapi({ description: 'ISO 639-2/B in capitals.' }),
    marks: z.string().nullish(),
    warrants: list(warrant).optional(),
    related: list(
      z.strictObject({ id: noticeNumber, colour: z.string(), name: z.string().nullable() }),
    ).optional(),
    pictures: count.optional().openapi({ description: 'How many pictures are known of; none is ever kept.' }),
  })
  .openapi('NoticeContent', {
    description:
      'What INTERPOL published. A missing field was never seen; a null or an empty list was seen and empty.',
  });

const lastSeen = {
  lastSeen: instant.openapi({ description: 'It was seen last no earlier than this.' }),
  lastSeenBy: instant.openapi({
    description:
      'It was seen last no later than this: the same, unless only the day or month of a saved file is known.',
  }),
};

const noticeFields = {
  id: noticeNumber,
  status: z.literal('listed'),
  firstSeen: instant.openapi({ description: 'By then it was seen first.' }),
  firstSeenFrom: instant.openapi({
    description:
      'It was seen first no earlier than this: the same, unless only the day or month of a saved file is known.',
  }),
  ...lastSeen,
  detailSeen: instant.nullable().openapi({ description: 'By then its detail was last read; null: never.' }),
  detailSeenFrom: instant.nullable().openapi({
    description:
      'That was no earlier than this: the same, unless only the day or month of a saved file is known.',
  }),
  content: contentShape,
};

const noticeShape = z
  .strictObject(noticeFields)
  .openapi('Notice', { description: 'A notice that was on the list when it was last read whole.' });

export const field = z.enum(FIELDS);

export const differenceShape = z
  .strictObject({ field, before: z.unknown(), after: z.unknown() })
  .openapi('Difference', {
    description: 'A field that differs between two revisions, in the words that INTERPOL used.',
  });

export const changeKind = z.enum(['listed', 'unlisted', 'amended', 'relisted', 'corrected']);

/** When something happened: after one look, by another; INTERPOL gives no dates of publication, so none is told. */
export const interval = {
  afterAt: instant.nullable().openapi({ description: 'The last look before it; null: there was none.' }),
  afterBy: instant.nullable().openapi({
    description:
      'That look was no later than this: the same, unless it is a saved file of which only the day or month is known.',
  }),
  afterSweep: order.nullable(),
  byFrom: instant.openapi({
    description:
      'The look that shows it was no earlier than this: the same, unless only the day or month of a saved file is known.',
  }),
  byAt: instant.openapi({ description: 'The first look that shows it.' }),
  bySweep: order,
};

const step = {
  kind: z.enum(['first-seen', ...changeKind.options]),
  tells: z.enum(['presence', 'content']),
  changeNo: order.nullable(),
  ...interval,
};

export const savedFrom = instant.nullable().openapi({
  description:
    'Of a saved file of which only the day or month is known: it was saved no earlier than this. Otherwise null.',
});

const captureShape = z
  .strictObject({
    seq: order,
    sweepNo: order,
    what: z.enum(['list', 'detail', 'file']),
    receivedAt: instant,
    savedFrom,
    itemDigest: digest.openapi({ description: 'Of the bytes of this notice’s item.' }),
    bodyDigest: digest.openapi({ description: 'Of the whole answer in which it came.' }),
    chain: digest.openapi({ description: 'The chain’s link at this observation.' }),
  })
  .openapi('Capture');

export const foundFields = {
  notices: list(noticeShape),
  total: count,
  next: z.string().nullable().openapi({ description: 'Give it back as `after`; null on the last page.' }),
  facets: z.strictObject({
    nationality: list(facet),
    issuer: list(facet),
    sex: list(facet),
    age: list(facet).openapi({
      description: 'Completed years today, such as `25-34`; empty: birth date unknown.',
    }),
    year: list(facet).openapi({ description: 'The year in the number; no date of publication.' }),
    finding: list(findingFacet).openapi({
      description:
        'Rules that came out as breach or concern (raised), then those that were met; never a verdict on a notice. Every other rule is unknown, or does not concern the notice.',
    }),
  }),
  unscreened: count.nullable().openapi({
    description:
      'Of the notices that the question matches without its `finding`: how many are not screened, so that their findings are unknown; null: none is screened here.',
  }),
  caveats: list(z.enum(['no-word', 'letter-by-letter', 'not-comparable', 'words-left-out'])).openapi({
    description:
      'What the words could not ask. `no-word`: no letter and no digit, so nobody was looked for. `letter-by-letter`: Cyrillic, Greek, Armenian or Georgian letters, found only where the list spells the name just so. `not-comparable`: letters that do not tell how a name is spelt in Latin ones (Arabic, Hebrew, Chinese and others); whether the person is on the list stays unknown. `words-left-out`: only the first twelve words were compared.',
  }),
  among: count.openapi({
    description: 'Among how many notices was searched: `searched.listed` without `withheld`.',
  }),
  withheld: count.openapi({
    description: 'Listed notices of people who are or may be minors: over the whole list, never per search.',
  }),
};

export const knownFields = {
  known: z.literal('yes'),
  ...noticeFields,
  history: list(z.strictObject({ ...step, differences: list(differenceShape) })),
  captures: z.strictObject({ shown: list(captureShape), total: count }),
  successions: list(
    z.strictObject({
      oldId: noticeNumber,
      newId: noticeNumber,
      status: z.enum(['proposed', 'confirmed']),
      reasons: list(z.string()),
    }),
  ).openapi({ description: 'The same person under another number; proposed unless a person confirmed it.' }),
  digest: digest.openapi({ description: 'Of what is shown, for citing.' }),
};

export const withheldFields = {
  known: z.literal('withheld'),
  id: noticeNumber,
  why: z.enum(['no-longer-listed', 'minor', 'may-be-a-minor', 'seen-only-in-a-file']),
  history: list(z.strictObject(step)).openapi({ description: 'Presence only.' }),
  ...lastSeen,
};

const look = z.strictObject({
  at: instant.openapi({
    description: 'The last sighting in that sweep, or the end of the reading that did not have it.',
  }),
  from: instant.openapi({
    description:
      'The first sighting, the beginning of the reading that did not have it (the list moves while it is read), or of the time in which the file was saved.',
  }),
  sweepNo: order,
  says: z.enum(['on the list', 'not on the list']),
  holds: z.enum(['at', 'within']).openapi({
    description: '`at`: so at `at`; `within`: so at some moment from `from` to `at`.',
  }),
  datedBy: z.enum(['told', 'in-file', 'file-name']).nullable().openapi({
    description: 'How the time of a saved file is known; null for a sweep.',
  }),
  by: z.enum(['whole sweep', 'partial sweep', 'saved file']),
  chain: z.string(),
});

export const certificateFields = {
  noticeId: noticeNumber,
  from: instant,
  to: instant.openapi({ description: 'As asked for, but never later than the moment of the answer.' }),
  looks: list(look).openapi({
    description: 'Every look in that time that says something about this number.',
  }),
  daysWithoutLook: list(z.strictObject({ from: day, to: day, days: order })).openapi({
    description:
      'The days (UTC) on which no look says anything about this number, as ranges; a look within several days is counted for none of them.',
  }),
  answer: z.enum(['on the list at every look', 'not on the list at any look', 'mixed', 'unknown']).openapi({
    description: 'About the public list at these looks, and about nothing else.',
  }),
  wholeSweeps: count,
  across: list(look).openapi({
    description: 'Looks that lie only partly within the time asked for; they prove nothing of it.',
  }),
  before: look.nullable(),
  after: look.nullable(),
};
