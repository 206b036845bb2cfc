/** What stands on what in a rulebook: which rules cite a provision, ask for a fact, use a parameter; and on what basis a rule stands. */
import type { LawOfTheDay } from './assessment.ts';
import { factsOf, leaves } from './condition.ts';
import { type Basis, weakest } from './edition.ts';
import type { Citation } from './instrument.ts';
import type { ParameterInForce } from './parameter.ts';
import { citesOf, conditionsOf, type RuleEdition } from './rule.ts';
import type { Rulebook } from './rulebook.ts';

/** Ids of rules by what they stand on, in every edition. */
export interface Register {
  readonly byProvision: ReadonlyMap<string, readonly string[]>;
  readonly byFact: ReadonlyMap<string, readonly string[]>;
  readonly byParameter: ReadonlyMap<string, readonly string[]>;
}

export function registerOf({ rules }: Rulebook): Register {
  const index = (keysOf: (edition: RuleEdition) => readonly string[]) => {
    const found = new Map<string, string[]>();
    for (const { id, editions } of rules)
      for (const key of new Set(editions.flatMap(keysOf))) found.set(key, [...(found.get(key) ?? []), id]);
    return found;
  };
  return {
    byProvision: index(citesOf),
    byFact: index((edition) => conditionsOf(edition).flatMap(factsOf)),
    byParameter: index(parametersOf),
  };
}

/** What an edition of a rule stands on, on a day, and the weakest basis of it all. */
export interface Footing {
  /** Every provision that any part of it cites, those of the edition as a whole first; null what did not hold on that day. */
  readonly provisions: readonly { readonly id: string; readonly citation: Citation | null }[];
  /** Every parameter that it uses; null what had no value on that day. */
  readonly parameters: readonly { readonly name: string; readonly value: ParameterInForce | null }[];
  /** The weakest of these and of our own reading; what did not hold counts as recalled. */
  readonly basis: Basis;
}

export function footingOf(edition: RuleEdition, law: LawOfTheDay): Footing {
  const provisions = citesOf(edition).map((id) => ({ id, citation: law.citations.get(id) ?? null }));
  const parameters = parametersOf(edition).map((name) => ({ name, value: law.parameters[name] ?? null }));
  return {
    provisions,
    parameters,
    basis: weakest([
      edition.basis ?? 'read',
      ...provisions.map(({ citation }) => citation?.basis ?? 'recall'),
      ...parameters.map(({ value }) => value?.basis ?? 'recall'),
    ]),
  };
}

function parametersOf(edition: RuleEdition): string[] {
  const operands = conditionsOf(edition)
    .flatMap(leaves)
    .map(({ operand }) => operand);
  return [...new Set(operands.flatMap((operand) => ('parameter' in operand ? [operand.parameter] : [])))];
}
