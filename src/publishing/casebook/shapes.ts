/** The shapes of the casebook's lines. Strict: an unknown field is an error, so that nothing is carried along unseen. */
import { z } from 'zod';

/**
 * How a statement was read, carried as its compiler gave it:
 * `read` seen in the text of the source; `mixed` partly seen, partly from memory; `context` the event was seen, the rest
 * is general knowledge; `case-files` taken from our own extraction; `carried` seen in an earlier reading; `checked`
 * compared with the sources, the result stands beside it; `recall` from memory, the link says where to check;
 * `unread` the page was not opened; `unrecorded` nobody wrote down how; `absence` nothing was found in the sources seen.
 */
export const basisShape = z.enum([
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
]);
export type Basis = z.infer<typeof basisShape>;

const words = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'an id is lower-case words joined by - or _');
/** Only the web's own addresses: a page prints them as links, and JSX lets `javascript:` through. */
const address = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });

export const sourceShape = z.strictObject({
  url: address,
  publisher: words,
  title: words.optional(),
  /** As the source dates itself: `2023-09-29`, `2021-12`, `2013` or `undated`. */
  date: words.optional(),
  basis: basisShape,
  basisNote: words.optional(),
});
export type Source = z.infer<typeof sourceShape>;
const sources = z.array(sourceShape).min(1);
const further = z.array(z.strictObject({ url: address, publisher: words }));

const partial = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const precision = z.enum(['day', 'month', 'year', 'approximate', 'range', 'unknown']);
export type Precision = z.infer<typeof precision>;

/** A date as far as it is known, and how far that is; the two must say the same. */
const dated = { date: z.string().nullable(), precision };
function agrees(item: { date: string | null; precision: Precision }): boolean {
  const { date } = item;
  if (item.precision === 'unknown') return date === null;
  if (date === null) return false;
  if (item.precision === 'range') {
    const ends = date.split('/');
    return ends.length === 2 && ends.every((end) => partial.test(end)) && ends[0]! < ends[1]!;
  }
  const length = { day: [10], month: [7], year: [4], approximate: [4, 7] }[item.precision];
  return partial.test(date) && length.includes(date.length);
}
const disagrees = 'date and precision do not say the same';

const chapter = z.enum(['office', 'leaving', 'speaking', 'notice', 'confiscation', 'open']);

export const datedFactShape = z
  .strictObject({
    id,
    kind: z.literal('fact'),
    chapter,
    ...dated,
    event: words,
    sources,
    conflict: words.optional(),
  })
  .refine(agrees, disagrees);
export type DatedFact = z.infer<typeof datedFactShape>;

/** A claim that stands in a source and that others contradict; `against` names the facts that speak against it. */
export const disputedShape = z
  .strictObject({
    id,
    kind: z.literal('disputed'),
    chapter,
    ...dated,
    event: words,
    sources,
    conflict: words,
    against: z.array(id).min(1),
  })
  .refine(agrees, disagrees);
export type DisputedClaim = z.infer<typeof disputedShape>;

export const caseItemShape = z.discriminatedUnion('kind', [datedFactShape, disputedShape]);
export type CaseItem = z.infer<typeof caseItemShape>;

const example = z.strictObject({ text: words, sources });
export type MethodExample = z.infer<typeof example>;

const methodShape = z.strictObject({
  id,
  kind: z.literal('method'),
  order: z.int().min(1).max(7),
  name: words,
  definition: words,
  /** The report's own heading, where its contents page could be seen. */
  heading: words.nullable(),
  sources,
  examples: z.array(example),
  /** Where one term has two meanings, each by itself. */
  senses: z.array(z.strictObject({ id, name: words, text: words, sources })).optional(),
  freedomHouse: z.array(words),
  ohchr: words,
  tags: z.array(id),
  note: words.optional(),
});
export type Method = z.infer<typeof methodShape>;

export const methodLineShape = z.discriminatedUnion('kind', [
  methodShape,
  /** Named by the record's compiler, who wrote down no source. */
  z.strictObject({ id, kind: z.literal('supplementary'), name: words, basis: z.literal('unrecorded') }),
  z.strictObject({
    id,
    kind: z.literal('tactic'),
    name: words,
    covers: z.array(id),
    detail: words.optional(),
    sources,
  }),
  z.strictObject({ id, kind: z.literal('definition'), body: words, definition: words, sources }),
]);
type MethodLine = z.infer<typeof methodLineShape>;
type Kind<K extends MethodLine['kind']> = Extract<MethodLine, { kind: K }>;

/** The seven methods in their order, and what surrounds them. */
export interface MethodsChapter {
  readonly seven: readonly Method[];
  /** What the seven do not cover. */
  readonly supplementary: readonly Kind<'supplementary'>[];
  /** Freedom House's four tactics, by which the seven can be read. */
  readonly tactics: readonly Kind<'tactic'>[];
  /** How different bodies define transnational repression. */
  readonly definitions: readonly Kind<'definition'>[];
}

export const reportFigureShape = z.strictObject({
  id,
  claim: words,
  finding: words,
  /** How the claim stood when it was compared with its sources. */
  check: words,
  conflict: words.optional(),
  sources,
});
export type ReportFigure = z.infer<typeof reportFigureShape>;

export const institutionalEventShape = z
  .strictObject({ id, ...dated, event: words, instrument: words.optional(), sources })
  .refine(agrees, disagrees);
export type InstitutionalEvent = z.infer<typeof institutionalEventShape>;

export const plainRuleShape = z.strictObject({
  id,
  kind: z.enum(['article', 'factor', 'category', 'condition', 'excluded', 'ground']),
  provision: words,
  title: words,
  rule: words,
  consequence: words.optional(),
  /** Whether a public extract lets anyone test the rule. */
  public: z.enum(['yes', 'partly', 'no']).optional(),
  note: words.optional(),
  exception: words.optional(),
  sources,
  /** Named for checking, not read for this page. */
  alsoSee: further.optional(),
});
export type PlainRule = z.infer<typeof plainRuleShape>;

export const questionShape = z.strictObject({
  id: z.string().regex(/^q\d{2}$/),
  audience: z.enum(['person', 'lawyer', 'both']),
  question: words,
  answer: words,
  caveat: words.optional(),
  sources,
});
export type Question = z.infer<typeof questionShape>;

const of = (most: number) => z.int().min(0).max(most);

/** What is documented about a state. Context about a state is never a finding about a case; what is blank was not found, which is not clean. */
export const countryContextShape = z
  .strictObject({
    id,
    country: z.string().regex(/^[A-Z]{2}$/, 'a country is two capitals'),
    /** Freedom in the World: the edition, the year that it looks at, and the points it gave. */
    freedom: z
      .strictObject({
        edition: z.int(),
        year: z.int(),
        status: z.enum(['free', 'partly-free', 'not-free']),
        total: of(100),
        /** Political rights and civil liberties; two things of the first kind can take points away. */
        political: z.int().max(40),
        civil: of(60),
        /** Independent courts (F1), due process (F2), free media (D1), free speech (D4), assembly (E1). */
        courts: of(4),
        process: of(4),
        media: of(4),
        speech: of(4),
        assembly: of(4),
        sources,
      })
      .refine(
        ({ total, political, civil }) => total === political + civil,
        'the total is not the sum of its parts',
      )
      .optional(),
    items: z.array(
      z.strictObject({
        kind: z.enum([
          'ccf',
          'refused',
          'measure',
          'court',
          'government',
          'report',
          'repression',
          'channel',
          'public',
        ]),
        /** The year or the time that it tells of, as the source gives it. */
        when: words.optional(),
        says: words,
        sources,
      }),
    ),
  })
  .refine(({ id, country }) => id === country.toLowerCase(), 'the id is not the country in small letters')
  .refine(
    ({ freedom, items }) => freedom !== undefined || items.length > 0,
    'nothing is said of the country',
  );
export type CountryContext = z.infer<typeof countryContextShape>;
