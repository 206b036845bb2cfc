/**
 * Precedents beside a rule or beside one another: decided alike, decided otherwise, and what differed.
 * They are examples that somebody chose; how many stand on a side says nothing on how likely it is.
 */
import { sameValue } from './coded.ts';
import { daySpan } from './day-span.ts';
import { type Facts, type FactValue, numberSpan } from './fact.ts';
import type { Precedent, Precedents } from './precedent.ts';

/** `refused`: the data were held not compliant. `kept`: compliant, with or without an update. */
export type Side = 'refused' | 'kept';

/** Null where a decision is neither the one nor the other: divided, inadmissible, or never reached. */
export function sideOf({ outcome }: Precedent): Side | null {
  if (outcome === 'non-compliant') return 'refused';
  return outcome === 'compliant' || outcome === 'compliant-with-update' ? 'kept' : null;
}

/** The precedents that bear on a rule, those with most of its topics first. */
export interface OnRule {
  /** Data that were refused, as where the rule raises an objection. */
  readonly alike: readonly Precedent[];
  /** Data that were kept. */
  readonly otherwise: readonly Precedent[];
  readonly neither: readonly Precedent[];
  /** The topics through which they bear on it. */
  readonly topics: readonly string[];
}

/** The precedents that share a topic with a rule. */
export function precedentsOnRule(rule: string, { precedents, topics }: Precedents): OnRule {
  const bearing = Object.keys(topics).filter((topic) => topics[topic]?.rules.includes(rule));
  const shared = (one: Precedent) => one.topics.filter((topic) => bearing.includes(topic)).length;
  const found = precedents
    .filter((one) => shared(one) > 0)
    .toSorted((a, b) => shared(b) - shared(a) || (a.id < b.id ? -1 : 1));
  return {
    alike: found.filter((one) => sideOf(one) === 'refused'),
    otherwise: found.filter((one) => sideOf(one) === 'kept'),
    neither: found.filter((one) => sideOf(one) === null),
    topics: bearing,
  };
}

/** A precedent held against facts. */
export interface Held {
  readonly precedent: Precedent;
  /** Facts that are known on both sides and are the same. */
  readonly same: readonly string[];
  /** Facts known on both sides whose values cannot both be so. What is known of one alone is no difference: the other's source may be silent. */
  readonly differs: readonly { readonly fact: string; readonly here: FactValue; readonly there: FactValue }[];
}

/** How a rule was decided, and the decision of each side whose facts are most like those at hand. */
export interface DecidedOn {
  readonly alike: number;
  readonly otherwise: number;
  /** Null where no decision of that side shares a known fact. */
  readonly nearest: { readonly alike: Held | null; readonly otherwise: Held | null };
}

/** Holds the precedents on a rule against facts. */
export function decidedOn(rule: string, facts: Facts, all: Precedents): DecidedOn {
  const { alike, otherwise } = precedentsOnRule(rule, all);
  const nearest = (of: readonly Precedent[]) =>
    of
      .map((precedent) => ({ precedent, ...compared(facts, all.coded.get(precedent.id) ?? {}) }))
      .filter(({ same }) => same.length > 0)
      // The order of what is on the rule stands where facts do not decide.
      .toSorted((a, b) => b.same.length - a.same.length || a.differs.length - b.differs.length)[0] ?? null;
  return {
    alike: alike.length,
    otherwise: otherwise.length,
    nearest: { alike: nearest(alike), otherwise: nearest(otherwise) },
  };
}

/** Another precedent held against one. */
export interface Beside extends Held {
  readonly shared: readonly string[];
  /** Topics of the one only, and of the other only. */
  readonly topicsHere: readonly string[];
  readonly topicsThere: readonly string[];
}

export interface Besides {
  readonly alike: readonly Beside[];
  readonly otherwise: readonly Beside[];
}

/**
 * The precedents that share most topics with one, then most coded facts; entries on the same person or request are left out.
 * @param most how many of each side; none of either where `one` itself is on no side
 */
export function besides(one: Precedent, all: Precedents, most: number): Besides {
  const side = sideOf(one);
  if (side === null) return { alike: [], otherwise: [] };
  const others = all.precedents
    .filter((other) => other.id !== one.id && !sameCase(one, other))
    .map((other) => beside(one, other, all))
    .filter(({ shared }) => shared.length > 0)
    .toSorted(
      (a, b) =>
        b.shared.length - a.shared.length ||
        b.same.length - a.same.length ||
        a.topicsThere.length - b.topicsThere.length ||
        (a.precedent.id < b.precedent.id ? -1 : 1),
    );
  const on = (wanted: Side) => others.filter(({ precedent }) => sideOf(precedent) === wanted).slice(0, most);
  return { alike: on(side), otherwise: on(side === 'refused' ? 'kept' : 'refused') };
}

function sameCase(a: Precedent, b: Precedent): boolean {
  return a.sameAs.includes(b.id) || b.sameAs.includes(a.id);
}

function beside(one: Precedent, other: Precedent, { coded }: Precedents): Beside {
  return {
    precedent: other,
    ...compared(coded.get(one.id) ?? {}, coded.get(other.id) ?? {}),
    shared: one.topics.filter((topic) => other.topics.includes(topic)),
    topicsHere: one.topics.filter((topic) => !other.topics.includes(topic)),
    topicsThere: other.topics.filter((topic) => !one.topics.includes(topic)),
  };
}

function compared(here: Facts, there: Facts): Pick<Held, 'same' | 'differs'> {
  const both = Object.keys(here).flatMap((fact) => {
    const [a, b] = [here[fact]?.value ?? null, there[fact]?.value ?? null];
    return a === null || b === null ? [] : [{ fact, here: a, there: b }];
  });
  return {
    same: both.filter(({ here: a, there: b }) => sameValue(a, b)).map(({ fact }) => fact),
    differs: both.filter(({ here: a, there: b }) => apart(a, b)),
  };
}

/** Whether two values exclude each other; a part of a set, a span or a year may still be the same as what lies within it. */
function apart(a: FactValue, b: FactValue): boolean {
  if (sameValue(a, b)) return false;
  if (typeof a === 'object' && 'has' in a && typeof b === 'object' && 'has' in b)
    return (
      (a.whole && b.has.some((member) => !a.has.includes(member))) ||
      (b.whole && a.has.some((member) => !b.has.includes(member)))
    );
  const spans = [numberSpan(a), numberSpan(b)] as const;
  const [here, there] = spans[0] && spans[1] ? spans : [daySpan(String(a)), daySpan(String(b))];
  return here && there ? here.to < there.from || there.to < here.from : true;
}
