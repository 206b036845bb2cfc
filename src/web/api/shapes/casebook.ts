/** The casebook as the API tells it. Its files are read by stricter shapes in `publishing`; the compiler holds the two together. */
import { z } from '@hono/zod-openapi';
import { list } from './values.ts';

const words = z.string().min(1);
const date = z.string().nullable().openapi({
  description: '`2020-07-08`, `2020-07`, `2020`, a range `2013/2017`, or null; `precision` says which.',
});
const precision = z.enum(['day', 'month', 'year', 'approximate', 'range', 'unknown']);

const sourceShape = z
  .strictObject({
    url: z.url(),
    publisher: words,
    title: words.optional(),
    date: words.optional(),
    basis: z
      .enum([
        'read',
        'mixed',
        'context',
        'case-files',
        'carried',
        'checked',
        'recall',
        'unread',
        'unrecorded',
        'absence',
      ])
      .openapi({
        description: 'How the statement was read; `recall`: from memory, the link says where to check.',
      }),
    basisNote: words.optional(),
  })
  .openapi('Source');
const sources = list(sourceShape);

const caseItem = {
  id: words,
  chapter: z.enum(['office', 'leaving', 'speaking', 'notice', 'confiscation', 'open']),
  date,
  precision,
  event: words,
  sources,
};
const caseShape = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...caseItem, kind: z.literal('fact'), conflict: words.optional() }),
    z.strictObject({ ...caseItem, kind: z.literal('disputed'), conflict: words, against: list(words) }),
  ])
  .openapi('CaseItem', {
    description:
      'A dated fact, or a claim in dispute with what speaks against it; never cite the second as the first.',
  });

const methodsShape = z.strictObject({
  seven: list(
    z.strictObject({
      id: words,
      kind: z.literal('method'),
      order: z.int(),
      name: words,
      definition: words,
      heading: words.nullable(),
      sources,
      examples: list(z.strictObject({ text: words, sources })),
      senses: list(z.strictObject({ id: words, name: words, text: words, sources })).optional(),
      freedomHouse: list(words),
      ohchr: words,
      tags: list(words),
      note: words.optional(),
    }),
  ),
  supplementary: list(
    z.strictObject({
      id: words,
      kind: z.literal('supplementary'),
      name: words,
      basis: z.literal('unrecorded').openapi({ description: 'No source was recorded for it.' }),
    }),
  ),
  tactics: list(
    z.strictObject({
      id: words,
      kind: z.literal('tactic'),
      name: words,
      covers: list(words),
      detail: words.optional(),
      sources,
    }),
  ),
  definitions: list(
    z.strictObject({
      id: words,
      kind: z.literal('definition'),
      body: words,
      definition: words,
      sources,
    }),
  ),
});

/** One shape a section; `items` is a list everywhere but in `methods`. */
export const sectionShapes = {
  'li-chuanliang': list(caseShape),
  methods: methodsShape,
  report: list(
    z.strictObject({
      id: words,
      claim: words,
      finding: words,
      check: words,
      conflict: words.optional(),
      sources,
    }),
  ),
  timeline: list(
    z.strictObject({ id: words, date, precision, event: words, instrument: words.optional(), sources }),
  ),
  rules: list(
    z.strictObject({
      id: words,
      kind: z.enum(['article', 'factor', 'category', 'condition', 'excluded', 'ground']),
      provision: words,
      title: words,
      rule: words,
      consequence: words.optional(),
      public: z.enum(['yes', 'partly', 'no']).optional(),
      note: words.optional(),
      exception: words.optional(),
      sources,
      alsoSee: list(z.strictObject({ url: z.url(), publisher: words })).optional(),
    }),
  ),
  questions: list(
    z.strictObject({
      id: words,
      audience: z.enum(['person', 'lawyer', 'both']),
      question: words,
      answer: words,
      caveat: words.optional(),
      sources,
    }),
  ),
};

export const sections = [
  'li-chuanliang',
  'methods',
  'report',
  'timeline',
  'rules',
  'questions',
] as const satisfies readonly (keyof typeof sectionShapes)[];
