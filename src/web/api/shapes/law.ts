/** The rulebook as the API tells it. */
import { z } from '@hono/zod-openapi';
import { answerer, basis, citationShape, factor, provisionIds } from './screening.ts';
import { count, day, digest, list } from './values.ts';

const ruleName = { rule: z.string(), family: z.string(), title: z.string() };

export const lawFields = {
  digest: digest.openapi({ description: 'Of all that can change an answer; findings carry it.' }),
  inForceSince: day.openapi({
    description: 'The last day on which a rule, parameter or provision began or ceased to hold.',
  }),
  state: z.enum(['current', 'kept']).openapi({
    description:
      '`kept`: the rulebook that the operator put in place does not compile, so the one that compiled last is in force.',
  }),
  faults: count.openapi({ description: 'How many faults keep the rulebook in place from compiling.' }),
  counts: z.strictObject({
    rules: count,
    instruments: count,
    provisions: count,
    parameters: count,
    facts: count,
    timings: count,
    precedents: count,
  }),
  rules: list(z.strictObject(ruleName)),
};

const editionShape = z
  .strictObject({
    from: day,
    until: day.nullable().openapi({ description: 'The first day on which it no longer holds; null: open.' }),
    cites: provisionIds,
    basis: basis.nullable().openapi({ description: 'Of the reading, where it is weaker than the text.' }),
    objections: list(
      z.strictObject({
        outcome: z.enum(['breach', 'concern']),
        says: z.string(),
        unless: list(z.string()).openapi({ description: 'What would take it away.' }),
      }),
    ),
    points: list(
      z.strictObject({ speaks: z.enum(['for', 'against']), says: z.string(), factor: factor.nullable() }),
    ),
  })
  .openapi('RuleEdition');

export const ruleFields = {
  ...ruleName,
  about: z.string(),
  on: day,
  inForce: day.nullable().openapi({ description: 'The edition that holds on `on`; null: none does.' }),
  asks: list(z.string()).openapi({ description: 'The facts that this edition asks for.' }),
  cites: list(citationShape),
  editions: list(editionShape),
  file: z
    .strictObject({ path: z.string(), text: z.string() })
    .nullable()
    .openapi({ description: 'The rule as it is written, in YAML; null where an older rulebook is kept.' }),
};

export const vocabularyFact = z
  .strictObject({
    name: z.string(),
    type: z.enum(['yes-no', 'number', 'day', 'choice', 'several', 'word']),
    asks: z.string(),
    answerers: list(answerer),
    unit: z.string().nullable(),
    options: z.record(z.string(), z.string()).nullable().openapi({
      description: 'What a `choice`, or each member of `several`, may be, with its meaning.',
    }),
    fromCharge: z.boolean().openapi({
      description: 'Words of a charge alone can give it, so no Article 3 condition is fulfilled on it.',
    }),
    help: z.string().nullable(),
  })
  .openapi('Fact');
