/** Reads what rules stand on: instruments, parameters, the vocabulary of facts, timings. */
import { z } from 'zod';
import type { FactDefinition } from '../fact.ts';
import type { Instrument } from '../instrument.ts';
import type { Parameter } from '../parameter.ts';
import type { Period, Timing } from '../timing.ts';
import { address, basis, cites, firstDay, name, provisionId, sentence } from './parts.ts';

const provisionEdition = z
  .strictObject({
    from: firstDay,
    until: firstDay.exactOptional(),
    repealed: z.literal(true).exactOptional(),
    gist: sentence.exactOptional(),
    consequence: sentence.exactOptional(),
    basis,
    source: address,
    also: z.array(address).default([]),
    note: sentence.exactOptional(),
  })
  .refine((edition) => (edition.gist === undefined) === (edition.repealed === true), {
    error: 'an edition has a `gist`, unless it is `repealed`',
  });

/** `instruments/<name>.yaml` */
export const instrumentFile = z
  .strictObject({
    instrument: z.string().min(1),
    name: sentence,
    reference: sentence,
    source: address,
    note: sentence.exactOptional(),
    provisions: z.array(
      z.strictObject({
        id: provisionId,
        heading: sentence,
        editions: z.array(provisionEdition).min(1),
      }),
    ),
  })
  .transform(
    ({ instrument, provisions, ...rest }): Instrument => ({
      id: instrument,
      ...rest,
      provisions: provisions.map(({ editions, ...provision }) => ({
        ...provision,
        editions: editions.map(({ repealed, gist, ...edition }) => ({
          ...edition,
          repealed: repealed ?? false,
          gist: gist ?? '',
        })),
      })),
    }),
  );

/** `parameters/<name>.yaml` */
export const parameterFile = z
  .strictObject({
    parameter: name,
    says: sentence,
    unit: z.enum(['months', 'days', 'years', 'USD', 'pages', 'appendices', 'items', 'day']),
    values: z
      .array(
        z.strictObject({
          from: firstDay,
          until: firstDay.exactOptional(),
          value: z.union([z.number(), z.string(), z.array(z.string())]),
          cites,
          basis,
          source: address,
          checked: firstDay,
          note: sentence.exactOptional(),
        }),
      )
      .min(1),
  })
  .transform(({ parameter, ...rest }): Parameter => ({ name: parameter, ...rest }));

const optionName = z
  .string()
  .regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/, 'an option is lower-case words joined by `-` or `_`');

/** `facts.yaml`: by group, then by name. */
export const factsFile = z
  .strictObject({
    facts: z.record(
      name,
      z.strictObject({
        type: z.enum(['yes-no', 'number', 'day', 'choice', 'several', 'word']),
        asks: sentence,
        answers: z.array(z.enum(['source', 'person', 'interpol', 'record'])).min(1),
        unit: z.string().exactOptional(),
        options: z.record(optionName, sentence).exactOptional(),
        'from-charge': z.literal('yes').exactOptional(),
        help: sentence.exactOptional(),
      }),
    ),
  })
  .transform(({ facts }): FactDefinition[] =>
    Object.entries(facts).map(([fact, { answers, 'from-charge': fromCharge, ...rest }]) => ({
      name: fact,
      answerers: answers,
      fromCharge: fromCharge === 'yes',
      ...rest,
    })),
  );

const period: z.ZodType<Period, unknown> = z.union([
  z.strictObject({ months: z.number().int().positive() }),
  z.strictObject({ days: z.number().int().positive() }),
  z.strictObject({ years: z.number().int().positive() }),
]);
const orNone = z.union([z.literal('none').transform(() => null), period]);

/** `timings/<body>/<name>.yaml` */
export const timingFile = z
  .strictObject({
    timing: name,
    title: sentence,
    whose: z.enum(['ours', 'theirs']),
    event: name,
    direction: z.enum(['after', 'before']),
    editions: z
      .array(
        z.strictObject({
          from: firstDay,
          until: firstDay.exactOptional(),
          period: orNone,
          extension: z.strictObject({ by: sentence, limit: orNone, cites }).exactOptional(),
          cites,
          basis,
          source: address,
          note: sentence.exactOptional(),
        }),
      )
      .min(1),
    missed: sentence.exactOptional(),
    real: z
      .array(z.strictObject({ year: z.union([z.string(), z.number()]), says: sentence, source: address }))
      .default([]),
  })
  .transform(
    ({ timing, real, ...rest }): Timing => ({
      id: timing,
      ...rest,
      seen: real.map(({ year, ...seen }) => ({ year: String(year), ...seen })),
    }),
  );
