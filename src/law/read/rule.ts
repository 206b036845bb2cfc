/** Reads a rule: `rules/<family>/<rule>.yaml`. */
import { z } from 'zod';
import { factors, type Rule } from '../rule.ts';
import { condition } from './condition.ts';
import { basis, cites, firstDay, name, sentence } from './parts.ts';

const exception = z
  .strictObject({
    when: condition,
    presume: z.enum(['yes', 'no']).exactOptional(),
    because: sentence.exactOptional(),
    says: sentence,
    cites: cites.default([]),
  })
  .refine((read) => (read.presume === undefined) === (read.because === undefined), {
    error: 'what is presumed must say `because`, and only that',
  })
  .transform(({ presume, because, ...rest }) => ({
    ...rest,
    ...(presume && because && { presume: { answer: presume, because } }),
  }));

const objection = z.strictObject({
  outcome: z.enum(['breach', 'concern']),
  when: condition,
  unless: z.array(exception).default([]),
  says: sentence,
  cites: cites.default([]),
});

const point = z.strictObject({
  when: condition,
  speaks: z.enum(['for', 'against']),
  factor: z.enum(factors).exactOptional(),
  says: sentence,
  cites: cites.default([]),
});

const edition = z.strictObject({
  from: firstDay,
  until: firstDay.exactOptional(),
  cites: cites.min(1, 'a rule cites what it stands on'),
  basis: basis.exactOptional(),
  applies: condition.exactOptional(),
  'applies-presumed': sentence.exactOptional(),
  raises: z.array(objection).min(1, 'a rule raises at least one objection'),
  met: z.union([z.enum(['otherwise', 'never']), z.strictObject({ when: condition })]),
  says: z.strictObject({
    met: sentence.exactOptional(),
    unknown: sentence,
    'not-asked': sentence.exactOptional(),
  }),
  points: z.array(point).default([]),
});

/** The shape of a rule's file; gives a `Rule` without its family, which is the folder's name. */
export const ruleFile = z
  .strictObject({
    rule: name,
    title: sentence,
    about: sentence,
    editions: z.array(edition).min(1),
  })
  .transform(
    ({ rule, title, about, editions }): Omit<Rule, 'family'> => ({
      id: rule,
      title,
      about,
      editions: editions.map(({ raises, 'applies-presumed': presumed, ...rest }) => ({
        ...rest,
        ...(presumed !== undefined && { appliesPresumed: presumed }),
        objections: raises,
      })),
    }),
  );
