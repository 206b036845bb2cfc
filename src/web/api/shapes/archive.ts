/** Changes, sweeps, days, countries, the chain and papers as the API tells them. */
import { z } from '@hono/zod-openapi';
import { changeKind, differenceShape, field, interval, savedFrom } from './notice.ts';
import { count, countryCode, day, digest, facet, instant, list, noticeNumber, order } from './values.ts';

export const changeShape = z
  .strictObject({
    no: order.openapi({
      description: 'Its number in the log: the cursor for what comes after or before it.',
    }),
    id: noticeNumber,
    kind: changeKind.openapi({
      description:
        '`unlisted`: gone from the public list, never “withdrawn”. `corrected`: a reading taken in afterwards shows that it changed between these moments.',
    }),
    ...interval,
    recordedAt: instant,
    tells: z.enum(['presence', 'content']).openapi({
      description: 'Of being on the list, or of what the notice says; `corrected` may tell of either.',
    }),
    fields: list(field),
    name: z.string().nullable().openapi({ description: 'Only while the person may be named.' }),
    issuers: list(countryCode),
    nationalities: list(countryCode),
    differences: list(differenceShape),
  })
  .openapi('Change');

const sweepCounts = z.strictObject({
  listed: count,
  unlisted: count,
  amended: count,
  relisted: count,
  corrected: count,
});

export const sweepShape = z
  .strictObject({
    no: order,
    origin: z.enum(['service', 'file']),
    source: z.string(),
    openedAt: instant,
    savedFrom,
    seenFrom: instant,
    seenTo: instant,
    state: z.enum(['open', 'closed']),
    verdict: z.enum(['complete', 'partial', 'failed']).nullable(),
    gate: z.enum(['passed', 'held', 'confirmed', 'rejected']).nullable().openapi({
      description: '`held`: it would change so much at once that it waits for a person’s word.',
    }),
    gateReason: z.string().nullable(),
    totalBefore: count.nullable().openapi({ description: 'What the service said it has, before the sweep.' }),
    totalAfter: count.nullable(),
    seen: count,
    gone: count,
    requests: count.openapi({ description: 'List requests sent, answered or not, retries included.' }),
    judgement: z
      .strictObject({ by: z.string(), at: instant, why: z.string().nullable() })
      .nullable()
      .openapi({
        description: 'A person’s word on a sweep that was held back, in the operator’s own words.',
      }),
    counts: sweepCounts.nullable().openapi({
      description: 'What changed by it; null for a sweep that does not count (`held` or `rejected`).',
    }),
    wouldHave: sweepCounts.nullable().openapi({
      description:
        'What a sweep that does not count would have changed. Nobody was listed or unlisted by it.',
    }),
    missing: list(z.strictObject({ what: z.string(), count: count.nullable(), why: z.string() })),
    notes: list(z.string()),
    file: z
      .strictObject({
        format: z.string(),
        digest: z.string(),
        reach: z.string(),
        savedAtBasis: z.string(),
      })
      .nullable(),
  })
  .openapi('Sweep', { description: 'One reading of the list, or the taking in of one saved file.' });

export const partitionShape = z
  .strictObject({
    label: z.string().openapi({ description: 'What it asked for, told without names.' }),
    purpose: z.enum(['whole-list', 'probe', 'partition', 'hunt', 'check']),
    total: count.nullable(),
    yielded: count,
    found: count.optional(),
    outcome: z.enum(['whole', 'over-cap', 'failed', 'dishonest']),
    note: z.string().nullable(),
  })
  .openapi('Partition', { description: 'One question of a sweep and what it yielded.' });

export const dayShape = z
  .strictObject({
    day,
    mark: z.enum(['whole', 'partial', 'failed', 'held', 'not-looked']),
    sweeps: list(order),
  })
  .openapi('Day');

const stampShape = z
  .strictObject({
    no: order.openapi({ description: 'The authority’s reply is at `/verify/stamps/{no}.tsr`.' }),
    stampedAt: instant.openapi({ description: 'When, as the authority says.' }),
    authority: z.string().openapi({
      description: 'The name in the certificate that signed; whether to trust it is for the reader to judge.',
    }),
    keptAt: instant.openapi({ description: 'When the reply was taken in here.' }),
  })
  .openapi('TimeStamp', { description: 'A stamp of the head itself: its SHA-256 imprint is `chain`.' });

export const headShape = z
  .strictObject({
    day,
    seq: order,
    chain: digest,
    stamps: list(stampShape).openapi({ description: 'Time stamps (RFC 3161); empty: it is not stamped.' }),
  })
  .openapi('ChainHead');

const issued = count.openapi({
  description:
    'Notices on the list that this country issued, as far as details were read: at least so many where `issuerUnread` is not 0.',
});

export const countryShape = z
  .strictObject({ code: countryCode, name: z.string(), issued, nationals: count })
  .openapi('Country');

export const withheldFromFigures = count.openapi({
  description:
    'Listed notices that no figure here counts, because the person is or may be a minor: over the whole list, since which country they concern is not told.',
});

export const issuerUnread = count.openapi({
  description:
    'Listed notices whose detail was not read yet: which country asked for them is not known, so that counts by asking country are at least so many.',
});

export const countryFields = {
  code: countryCode,
  name: z.string(),
  issued,
  nationals: count.openapi({ description: 'Notices on the list about its nationals.' }),
  issuedByNationality: list(facet),
  nationalsByIssuer: list(facet),
  issuedAges: list(facet),
  withheld: withheldFromFigures,
  issuerUnread,
  changes: list(changeShape).openapi({ description: 'The newest 50.' }),
};

const text = (most: number) => z.string().max(most, { error: `must have at most ${most} characters` });

export const paperShape = z
  .strictObject({
    number: text(40).optional().openapi({ example: '2024/10482' }),
    name: text(200).optional(),
    forename: text(200).optional(),
    birthDate: text(40).optional().openapi({ example: '14 June 1979' }),
    nationality: text(100).optional(),
    issuer: text(100).optional(),
    charge: text(10_000).optional(),
    text: text(40_000).optional().openapi({
      description: 'The whole text, from which the fields above are read where they are not given.',
    }),
  })
  .openapi('Paper', { description: 'What a presented paper says, as typed or pasted.' });

export const paperAnswerFields = {
  read: paperShape,
  unreadable: list(z.string()),
  verdict: z.enum([
    'agrees',
    'agrees-with-an-earlier-revision',
    'differs',
    'withheld',
    'not-on-record',
    'no-number',
    'no-such-person',
    'agrees-in-part',
    'nothing-compared',
  ]),
  id: noticeNumber.nullable(),
  foundBy: z.enum(['number', 'name-and-birth-date']).nullable().openapi({
    description: 'How the notice was looked up. A paper with a number is looked up by nothing else.',
  }),
  alike: list(noticeNumber).openapi({
    description: 'Looked up by name and birth date: other listed notices with the same, at most four.',
  }),
  fields: list(
    z.strictObject({
      field: z.enum(['name', 'forename', 'birthDate', 'nationality', 'issuer', 'charge']),
      paper: z.string().nullable().openapi({ description: 'Null: neither given nor read from the text.' }),
      archive: z.string().nullable(),
      agrees: z.enum(['yes', 'no', 'unknown', 'not-read']).openapi({
        description: '`unknown`: it cannot be compared. `not-read`: not read from the paper; no agreement.',
      }),
    }),
  ),
  revision: z
    .strictObject({ fromAfter: instant.nullable(), fromBy: instant, byFrom: instant, current: z.boolean() })
    .nullable(),
};
