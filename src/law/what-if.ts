/** What an answer to one open question would change. */
import type { LawOfTheDay } from './assessment.ts';
import type { FactDefinition, Facts, FactValue } from './fact.ts';
import { find } from './finding.ts';
import type { Outcome } from './rule.ts';

/** The outcome of one rule under each answer to a question. */
export interface WhatIf {
  readonly fact: string;
  readonly answers: readonly { readonly answer: FactValue; readonly outcome: Outcome }[];
}

/**
 * Tries every answer to a yes-no question or a choice; a number, a day or a word has too many, and gives none.
 * @param rule the id of a rule in force in `law`; another gives none
 */
export function whatIf(law: LawOfTheDay, facts: Facts, rule: string, fact: string): WhatIf {
  const held = law.rules.find((one) => one.rule.id === rule);
  const definition = law.facts.get(fact);
  if (!held || !definition) return { fact, answers: [] };
  return {
    fact,
    answers: answersTo(definition).map((answer) => ({
      answer,
      outcome: find(held.rule, held.edition, {
        facts: { ...facts, [fact]: { value: answer, source: { from: 'statement' } } },
        parameters: law.parameters,
        citations: law.citations,
      }).outcome,
    })),
  };
}

function answersTo({ type, options }: FactDefinition): FactValue[] {
  if (type === 'yes-no') return [true, false];
  return type === 'choice' ? Object.keys(options ?? {}) : [];
}
