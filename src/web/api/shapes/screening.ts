/** Assessments as the API tells them. The compiler holds these shapes and the services' own together. */
import { z } from '@hono/zod-openapi';
import { day, digest, list, noticeNumber } from './values.ts';

export const basis = z.enum(['read', 'secondary', 'recall']);
export const answerer = z.enum(['source', 'person', 'interpol', 'record']).openapi({
  description:
    'Who can answer: the country or body that asked for the notice (`source`), the person concerned, INTERPOL, or whoever reads public records.',
});
export const factor = z
  .enum(['nature', 'status', 'source', 'position', 'obligations', 'neutrality', 'context'])
  .openapi({ description: 'The factor of the predominance test (RPD 34(3)).' });
export const provisionIds = list(z.string()).openapi({ description: 'Ids of provisions.' });
const factNames = list(z.string());

/** What the law says with words that a reader can follow to their source. */
export const citationShape = z
  .strictObject({ id: z.string(), heading: z.string(), source: z.string(), basis })
  .openapi('Citation', { description: 'A provision as it stood on the day whose law applies.' });

const points = list(
  z.strictObject({ says: z.string(), factor: factor.nullable(), cites: provisionIds, facts: factNames }),
);

const findingShape = z
  .strictObject({
    rule: z.string(),
    family: z.string(),
    title: z.string(),
    edition: day.openapi({ description: 'The first day of the edition that was applied.' }),
    outcome: z.enum(['breach', 'concern', 'met', 'unknown', 'not-asked']).openapi({
      description:
        '`met`: fulfilled on the facts known, and no more; `not-asked`: the rule does not concern it. Nothing is ever declared clean.',
    }),
    says: z.string().openapi({ description: 'The outcome in a sentence.' }),
    basis: basis.openapi({ description: 'The weakest of what it stands on.' }),
    cites: list(citationShape),
    presumed: list(z.string()).openapi({
      description: 'What was taken for granted while nobody has answered, and why.',
    }),
    speaks: z.strictObject({
      for: points.openapi({ description: 'What speaks for the concern.' }),
      against: points.openapi({ description: 'What speaks against it.' }),
      open: list(
        z.strictObject({
          says: z.string(),
          speaks: z.enum(['for', 'against']),
          factor: factor.nullable(),
          cites: provisionIds,
          facts: factNames,
        }),
      ).openapi({ description: 'What would speak, were `facts` answered so.' }),
    }),
    decided: factNames.openapi({ description: 'The facts that decided the outcome.' }),
    missing: factNames.openapi({ description: 'The facts that could still change it.' }),
  })
  .openapi('Finding', { description: 'How one rule came out, with its reason; no verdict.' });

const questionShape = z
  .strictObject({
    fact: z.string(),
    asks: z.string(),
    answerers: list(answerer),
    decides: list(z.string()).openapi({ description: 'Rules whose outcome it could change.' }),
    weighs: list(z.string()).openapi({ description: 'Rules in which it could only speak for or against.' }),
  })
  .openapi('Question', { description: 'A fact that nobody has answered, as a question.' });

const weights = list(
  z.strictObject({ rule: z.string(), says: z.string(), cites: provisionIds, facts: factNames }),
);
const worksheetShape = z
  .strictObject({ factor, political: weights, ordinary: weights, open: factNames })
  .openapi('WorksheetLine', {
    description:
      'What speaks for a political and what for an ordinary-law character, factor by factor. They are not added up.',
  });

export const factValue = z.union([
  z.boolean(),
  z.number(),
  z.string(),
  z.strictObject({ has: list(z.string()), whole: z.boolean() }),
  z.strictObject({ from: z.number().optional(), to: z.number().optional() }),
]);

const factShape = z
  .strictObject({
    name: z.string(),
    value: factValue.nullable().openapi({
      description:
        'Null: unknown, never “no”. A number may be known by its bounds (`from`, `to`), a set by some members (`has`; `whole` says that there are no others).',
    }),
    why: z.string().nullable().openapi({ description: 'Why it is so or unknown, where that needs saying.' }),
    source: z.strictObject({
      from: z.enum(['notice', 'charge', 'document', 'statement', 'record', 'derived']),
      words: z.string().nullable().openapi({ description: 'The words that it stands on.' }),
      at: z.string().nullable().openapi({
        description: 'Where they stand: `warrants.0.charge:12-34`, `page 2`, an address.',
      }),
    }),
  })
  .openapi('StatedFact', {
    description: 'What is stated of one fact. A fact that is not listed is unknown.',
  });

const span = { start: z.int(), end: z.int(), words: z.string() };
const chargeShape = z
  .strictObject({
    at: z.string().openapi({ description: 'Which text: `warrants.0.charge`, or its translation.' }),
    issuingCountry: z.string().nullable(),
    text: z.string().openapi({ description: 'As it was read; `start` and `end` count in it.' }),
    language: z.strictObject({
      code: z.string().openapi({ description: 'ISO 639-1; `und`: it cannot be told.' }),
      name: z.string(),
      reading: z.enum(['thorough', 'lists', 'not']).openapi({ description: 'How well it is read here.' }),
    }),
    families: list(z.string()).openapi({
      description: 'Families of offences that its words name; `unclear`: none could be made out.',
    }),
    spans: list(z.strictObject({ ...span, family: z.string() })).openapi({
      description: 'The words that name each family.',
    }),
    unread: list(z.strictObject(span)).openapi({
      description: 'Parts in which no offence could be made out.',
    }),
    article3: z.strictObject({
      signal: z.enum(['strong', 'possible', 'none', 'unknown']).openapi({
        description:
          'What the words alone say. `none` never means that a case is not political; `unknown`: not read, or no offence could be made out.',
      }),
      because: z.string(),
    }),
  })
  .openapi('ReadCharge', { description: 'One charge text and what its words name.' });

const assessmentFields = {
  rulebook: digest.openapi({
    description: 'Of the rulebook that was applied: the same gives the same answer.',
  }),
  on: day.openapi({ description: 'The day whose law was applied.' }),
  basis: z
    .strictObject({ read: z.string(), secondary: z.string(), recall: z.string() })
    .openapi({ description: 'What each `basis` means.' }),
  findings: list(findingShape),
  questions: list(questionShape).openapi({
    description: 'What could still change these answers; those that could change most rules first.',
  }),
  worksheet: list(worksheetShape),
  facts: list(factShape),
  charges: list(chargeShape),
  note: z.string().openapi({ description: 'What an assessment is not.' }),
};

export const assessedFields = { known: z.literal('yes'), id: noticeNumber, ...assessmentFields };

export const screenedFields = {
  id: noticeNumber.nullable().openapi({ description: 'As read in `notice`; null where none was given.' }),
  ...assessmentFields,
  notRead: list(z.strictObject({ at: z.string(), kind: z.string(), note: z.string() })).openapi({
    description: 'What in `notice` was not as INTERPOL’s service gives it, and so was not read or not found.',
  }),
};
