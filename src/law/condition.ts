/**
 * The grammar, closed: `all`, `any`, `not`; a fact `is`, `in`, `below`, `above`, `before`, `after` a value or a `$parameter`.
 * What does not fit becomes a named fact that code computes. Evaluation never stops early: a trace shows every part.
 */
import { type Answer, allOf, anyOf, notOf } from './answer.ts';
import { daySpan } from './day-span.ts';
import { type Facts, type FactValue, numberSpan } from './fact.ts';
import type { ParameterInForce } from './parameter.ts';

/** How a fact is held against a value. */
export const comparisons = ['is', 'in', 'below', 'above', 'before', 'after'] as const;
export type Comparison = (typeof comparisons)[number];

/** What a fact is held against: a value, a list of values, or the name of a parameter. */
export type Operand =
  | { readonly value: boolean | number | string | readonly string[] }
  | { readonly parameter: string };

/** A condition as data. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: string; readonly comparison: Comparison; readonly operand: Operand };

/** How a condition was answered, part by part. It names facts; what was stated of them, and where, stands in the facts. */
export type Trace =
  | { readonly kind: 'all' | 'any'; readonly answer: Answer; readonly parts: readonly Trace[] }
  | { readonly kind: 'not'; readonly answer: Answer; readonly part: Trace }
  | {
      readonly kind: 'fact';
      readonly answer: Answer;
      readonly fact: string;
      readonly comparison: Comparison;
      /** The value it was held against, a parameter's on the day asked for. */
      readonly against: boolean | number | string | readonly string[];
      readonly parameter?: ParameterInForce;
    };

/** The parameters in force on one day, by name. */
export type Parameters = Readonly<Record<string, ParameterInForce>>;

/** Answers a condition on the facts, with the parameters of the day. */
export function answer(condition: Condition, facts: Facts, parameters: Parameters): Trace {
  if ('all' in condition || 'any' in condition) {
    const kind = 'all' in condition ? 'all' : 'any';
    const parts = ('all' in condition ? condition.all : condition.any).map((part) =>
      answer(part, facts, parameters),
    );
    const answers = parts.map((part) => part.answer);
    return { kind, answer: kind === 'all' ? allOf(answers) : anyOf(answers), parts };
  }
  if ('not' in condition) {
    const part = answer(condition.not, facts, parameters);
    return { kind: 'not', answer: notOf(part.answer), part };
  }
  const { fact, comparison, operand } = condition;
  const parameter = 'parameter' in operand ? parameters[operand.parameter] : undefined;
  const against = 'value' in operand ? operand.value : (parameter?.value ?? null);
  const value = valueIn(facts, fact);
  return {
    kind: 'fact',
    answer: value === null || against === null ? 'unknown' : compare(value, comparison, against),
    fact,
    comparison,
    against: against ?? [],
    ...(parameter && { parameter }),
  };
}

/** What is known of a fact; null where nobody stated it, or stated that it is unknown. */
export function valueIn(facts: Facts, name: string): FactValue | null {
  return Object.hasOwn(facts, name) ? (facts[name]?.value ?? null) : null;
}

/** The facts that could still decide a condition: those at unknown places of which every place above is unknown too. Each once, in order. */
export function undecided(trace: Trace): string[] {
  if (trace.answer !== 'unknown') return [];
  if (trace.kind === 'fact') return [trace.fact];
  const parts = trace.kind === 'not' ? [trace.part] : trace.parts;
  return [...new Set(parts.flatMap(undecided))];
}

/** The stated facts at the places that make a condition's answer what it is. */
export function deciding(trace: Trace): string[] {
  return [...new Set(decidingLeaves(trace).map(({ fact }) => fact))];
}

/** The comparisons at those places with their answers, such as `context.after-criticism is true: yes`: two conditions with the same ones stand on the same. */
export function groundsOf(trace: Trace): string[] {
  const written = ({ fact, comparison, against, answer: came }: FactTrace) =>
    `${fact} ${comparison} ${JSON.stringify(against)}: ${came}`;
  return [...new Set(decidingLeaves(trace).map(written))].toSorted();
}

type FactTrace = Extract<Trace, { kind: 'fact' }>;

function decidingLeaves(trace: Trace): FactTrace[] {
  if (trace.answer === 'unknown') return [];
  if (trace.kind === 'fact') return [trace];
  if (trace.kind === 'not') return decidingLeaves(trace.part);
  return trace.parts.filter((part) => part.answer === trace.answer).flatMap(decidingLeaves);
}

/** Every fact that a condition names, each once, in order. */
export function factsOf(condition: Condition): string[] {
  return [...new Set(leaves(condition).map(({ fact }) => fact))];
}

/** Every comparison in a condition. */
export function leaves(condition: Condition): Extract<Condition, { fact: string }>[] {
  if ('all' in condition) return condition.all.flatMap(leaves);
  if ('any' in condition) return condition.any.flatMap(leaves);
  return 'not' in condition ? leaves(condition.not) : [condition];
}

function compare(
  value: FactValue,
  comparison: Comparison,
  against: boolean | number | string | readonly string[],
): Answer {
  const wanted = typeof against === 'object' ? against : [against];
  switch (comparison) {
    case 'is':
    case 'in':
      if (typeof value === 'object' && 'has' in value) {
        if (value.has.some((member) => wanted.includes(member as never))) return 'yes';
        return value.whole ? 'no' : 'unknown';
      }
      return equal(value, wanted);
    case 'below':
    case 'above':
      return order(numberSpan(value), comparison === 'below', Number(against));
    case 'before':
    case 'after': {
      const day = daySpan(String(against))?.from;
      const span = daySpan(String(value));
      if (!day || !span) return 'unknown';
      return order(span, comparison === 'before', day);
    }
  }
}

/** Whether a span lies wholly on one side of a bound. */
function order<T extends number | string>(span: { from: T; to: T } | null, below: boolean, bound: T): Answer {
  if (!span) return 'unknown';
  if (below) return span.to < bound ? 'yes' : span.from >= bound ? 'no' : 'unknown';
  return span.from > bound ? 'yes' : span.to <= bound ? 'no' : 'unknown';
}

/** Whether a single value is one of those wanted; a number known only between two may or may not be. */
function equal(
  value: Exclude<FactValue, { has: unknown }>,
  wanted: readonly (boolean | number | string)[],
): Answer {
  if (typeof value !== 'object') return wanted.includes(value) ? 'yes' : 'no';
  const { from, to } = numberSpan(value) ?? {};
  if (from === undefined || to === undefined) return 'unknown';
  if (from === to) return wanted.includes(from) ? 'yes' : 'no';
  return wanted.some((number) => from <= Number(number) && Number(number) <= to) ? 'unknown' : 'no';
}
