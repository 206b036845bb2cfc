/** What stands on what in a rulebook: which rules cite a provision, ask for a fact, use a parameter; and on what basis a rule stands. */
import type { LawOfTheDay } from './assessment.ts';
import { factsOf, leaves } from './condition.ts';
import { type Basis, weakest } from './edition.ts';
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

/**
 * The weakest basis of all that an edition of a rule stands on: its reading, every provision that any part of it cites, every parameter that
 * it uses, as they held on the day of `law`. What did not hold on that day counts as recalled.
 */
export function basisOfEdition(edition: RuleEdition, law: LawOfTheDay): Basis {
  return weakest([
    edition.basis ?? 'read',
    ...citesOf(edition).map((id) => law.citations.get(id)?.basis ?? 'recall'),
    ...parametersOf(edition).map((name) => law.parameters[name]?.basis ?? 'recall'),
  ]);
}

function parametersOf(edition: RuleEdition): string[] {
  const operands = conditionsOf(edition)
    .flatMap(leaves)
    .map(({ operand }) => operand);
  return [...new Set(operands.flatMap((operand) => ('parameter' in operand ? [operand.parameter] : [])))];
}
