/** Whether a comparison fits the fact that it asks for and the value or parameter it is held against. */
import type { Comparison } from '../condition.ts';
import { daySpan } from '../day-span.ts';
import { type Dated, editionOn } from '../edition.ts';
import { type FactDefinition, type FactType, misfit } from '../fact.ts';
import type { Parameter } from '../parameter.ts';
import type { Leaf } from './placed-conditions.ts';
import type { Fault } from './yaml.ts';

const fitting: Record<FactType, readonly Comparison[]> = {
  'yes-no': ['is'],
  number: ['is', 'below', 'above'],
  day: ['before', 'after'],
  choice: ['is', 'in'],
  several: ['is', 'in'],
  word: ['is', 'in'],
};

type Words = Pick<Fault, 'message' | 'next'>;

/** What is wrong with a comparison in an edition; null when nothing is. */
export function leafFault(
  { fact: name, comparison, operand }: Leaf,
  edition: Dated,
  facts: ReadonlyMap<string, FactDefinition>,
  parameters: ReadonlyMap<string, Parameter>,
): Words | null {
  const fact = facts.get(name);
  if (!fact)
    return {
      message: `The fact \`${name}\` is not in the vocabulary.`,
      next: 'Correct its name, or add it to facts.yaml.',
    };
  if (!fitting[fact.type].includes(comparison))
    return {
      message: `\`${comparison}\` does not fit \`${name}\`, which is of the type ${fact.type}.`,
      next: `Use ${fitting[fact.type].join(' or ')}.`,
    };
  if ('value' in operand) return valueFault(fact, comparison, [operand.value].flat());
  const parameter = parameters.get(operand.parameter);
  if (!parameter)
    return {
      message: `The parameter \`$${operand.parameter}\` does not exist.`,
      next: 'Correct its name, or add it to parameters/.',
    };
  if (fact.unit !== undefined && fact.unit !== parameter.unit)
    return {
      message: `\`${name}\` counts ${fact.unit}, \`$${parameter.name}\` counts ${parameter.unit}.`,
      next: 'Use one unit in both.',
    };
  const gap = gapIn(parameter, edition);
  if (gap)
    return {
      message: `\`$${parameter.name}\` has no value on ${gap}, where this edition holds.`,
      next: 'Give it one, or begin or end the edition elsewhere.',
    };
  const values = parameter.values.map(({ value }) => valueFault(fact, comparison, [value].flat()));
  return values.find((words) => words !== null) ?? null;
}

function valueFault(
  fact: FactDefinition,
  comparison: Comparison,
  values: readonly (boolean | number | string)[],
): Words | null {
  for (const value of values) {
    const why =
      comparison === 'before' || comparison === 'after'
        ? daySpan(String(value))
          ? null
          : 'a day is wanted'
        : misfit(fact, fact.type === 'several' ? { has: [String(value)], whole: true } : value);
    if (why)
      return {
        message: `\`${String(value)}\` does not fit \`${fact.name}\`: ${why}.`,
        next: 'Correct the value.',
      };
  }
  return null;
}

/** The first day of an edition on which a parameter has no value; null where it always has one. */
function gapIn(parameter: Parameter, { from, until }: Dated): string | null {
  if (!editionOn(parameter.values, from)) return from;
  const ends = parameter.values.flatMap(({ until: end }) => (end === undefined ? [] : [end]));
  return (
    ends.find(
      (end) => end > from && (until === undefined || end < until) && !editionOn(parameter.values, end),
    ) ?? null
  );
}
