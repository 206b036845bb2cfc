/** What a compiled rulebook leaves undone: nothing here is wrong, but somebody should look. */
import type { Day } from '../kernel/kernel.ts';
import { lawOn } from './assessment.ts';
import type { CaseResult } from './cases.ts';
import { factsOf, leaves } from './condition.ts';
import { footingOf } from './register.ts';
import { citesOf, conditionsOf } from './rule.ts';
import type { Rulebook } from './rulebook.ts';

/** What was noticed on a rulebook. Ids throughout. */
export interface Health {
  /** Facts that no rule asks for. */
  readonly unusedFacts: readonly string[];
  /** Parameters that no rule uses. */
  readonly unusedParameters: readonly string[];
  /** Provisions that nothing cites. */
  readonly uncited: readonly string[];
  /** Rules that begin after the first one does, with their first day: before it they say nothing. */
  readonly later: readonly { readonly rule: string; readonly from: string }[];
  /** Rules in force of which some part stands on something recalled and not read. */
  readonly onRecall: readonly string[];
  /** Rules without a case for an outcome that they can have. */
  readonly untested: readonly { readonly rule: string; readonly outcome: 'objection' | 'met' | 'unknown' }[];
  /** Parameters that nobody has held against their source for more than a year. */
  readonly unchecked: readonly string[];
}

/**
 * Looks a rulebook over.
 * @param results the cases that were run, to see which outcomes are tested
 * @param on the day whose rules are counted as in force
 */
export function healthOf(rulebook: Rulebook, results: readonly CaseResult[], on: Day, yearAgo: Day): Health {
  const editions = rulebook.rules.flatMap((rule) => rule.editions.map((edition) => ({ rule, edition })));
  const conditions = editions.flatMap(({ edition }) => conditionsOf(edition));
  const facts = new Set(conditions.flatMap(factsOf));
  const parameters = new Set(
    conditions.flatMap(leaves).flatMap(({ operand }) => ('parameter' in operand ? [operand.parameter] : [])),
  );
  const cited = new Set([
    ...editions.flatMap(({ edition }) => citesOf(edition)),
    ...rulebook.parameters.flatMap(({ values }) => values.flatMap(({ cites }) => cites)),
    ...rulebook.timings.flatMap((timing) =>
      timing.editions.flatMap(({ cites, extension }) => [...cites, ...(extension?.cites ?? [])]),
    ),
  ]);
  const law = lawOn(rulebook, on);
  const tested = new Set(results.map(({ rule, expected }) => `${rule} ${kind(expected)}`));
  return {
    unusedFacts: rulebook.facts.map(({ name }) => name).filter((name) => !facts.has(name)),
    unusedParameters: rulebook.parameters.map(({ name }) => name).filter((name) => !parameters.has(name)),
    uncited: rulebook.instruments
      .flatMap(({ provisions }) => provisions.map(({ id }) => id))
      .filter((id) => !cited.has(id)),
    onRecall: law.rules
      .filter(({ edition }) => footingOf(edition, law).basis === 'recall')
      .map(({ rule }) => rule.id),
    later: laterRules(rulebook),
    untested: rulebook.rules.flatMap((rule) =>
      (['objection', 'met', 'unknown'] as const)
        .filter((outcome) => outcome !== 'met' || rule.editions.some(({ met }) => met !== 'never'))
        .filter((outcome) => !tested.has(`${rule.id} ${outcome}`))
        .map((outcome) => ({ rule: rule.id, outcome })),
    ),
    unchecked: rulebook.parameters
      .filter(({ values }) => values.some(({ checked }) => checked < yearAgo))
      .map(({ name }) => name),
  };
}

function laterRules(rulebook: Rulebook): { rule: string; from: string }[] {
  const begun = rulebook.rules.map(({ id, editions }) => ({
    rule: id,
    from: editions.map(({ from }) => from).toSorted()[0] ?? '',
  }));
  const first = begun.map(({ from }) => from).toSorted()[0] ?? '';
  return begun.filter(({ from }) => from > first);
}

function kind(outcome: CaseResult['expected']): string {
  return outcome === 'breach' || outcome === 'concern' ? 'objection' : outcome;
}
