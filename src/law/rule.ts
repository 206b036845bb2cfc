/** Rules: what is asked of a notice, when an objection is raised, what would excuse it, and what speaks for and against. */
import type { Condition } from './condition.ts';
import type { Basis, Dated } from './edition.ts';

/**
 * How a rule came out. `met`: the condition is fulfilled on the facts known; nothing is ever declared clean.
 * `not-asked`: the rule does not concern this.
 */
export type Outcome = 'breach' | 'concern' | 'met' | 'unknown' | 'not-asked';

/** The factors of the predominance test (RPD 34(3)), by which what speaks for and against an Article 3 finding is ordered. */
export const factors = [
  'nature',
  'status',
  'source',
  'position',
  'obligations',
  'neutrality',
  'context',
] as const;
export type Factor = (typeof factors)[number];

/** What takes an objection away. */
export interface Exception {
  readonly when: Condition;
  /** What is taken for granted while nobody has answered; without it, unknown stays unknown. */
  readonly presume?: { readonly answer: 'yes' | 'no'; readonly because: string };
  /** Why it is an exception, in our words. */
  readonly says: string;
  readonly cites: readonly string[];
}

/** One way in which a rule raises an objection. */
export interface Objection {
  readonly outcome: 'breach' | 'concern';
  readonly when: Condition;
  readonly unless: readonly Exception[];
  /** The finding in a sentence. */
  readonly says: string;
  readonly cites: readonly string[];
}

/** Something that speaks for a concern or against it, as far as known. */
export interface Point {
  readonly when: Condition;
  readonly speaks: 'for' | 'against';
  readonly says: string;
  readonly factor?: Factor;
  readonly cites: readonly string[];
}

/** When a rule counts as fulfilled: where no objection can be raised, on a condition of its own, or never. */
export type Met = 'otherwise' | 'never' | { readonly when: Condition };

export interface RuleEdition extends Dated {
  readonly cites: readonly string[];
  /** Where the reading of the provisions itself (not only their text) is weaker than they are. */
  readonly basis?: Basis;
  /** Whom or what the rule concerns; without it, everything. */
  readonly applies?: Condition;
  /** Why the rule is taken to concern it while nobody knows whether it does; without it, unknown stays unknown. */
  readonly appliesPresumed?: string;
  /** Held against the facts in this order. */
  readonly objections: readonly Objection[];
  readonly met: Met;
  /** The finding in a sentence, where no objection is raised. */
  readonly says: { readonly met?: string; readonly unknown: string; readonly 'not-asked'?: string };
  readonly points: readonly Point[];
}

export interface Rule {
  readonly id: string;
  readonly family: string;
  readonly title: string;
  /** What the rule asks, in one or two sentences. */
  readonly about: string;
  readonly editions: readonly RuleEdition[];
}

/** Every condition of an edition. */
export function conditionsOf(edition: RuleEdition): Condition[] {
  return [
    ...(edition.applies ? [edition.applies] : []),
    ...edition.objections.flatMap(({ when, unless }) => [when, ...unless.map((exception) => exception.when)]),
    ...(typeof edition.met === 'object' ? [edition.met.when] : []),
    ...edition.points.map(({ when }) => when),
  ];
}

/** Every provision that an edition cites, each once. */
export function citesOf(edition: RuleEdition): string[] {
  return [
    ...new Set([
      ...edition.cites,
      ...edition.objections.flatMap(({ cites, unless }) => [
        ...cites,
        ...unless.flatMap((exception) => exception.cites),
      ]),
      ...edition.points.flatMap(({ cites }) => cites),
    ]),
  ];
}
