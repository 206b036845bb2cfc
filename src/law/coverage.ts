/** The rulebook over time: what was in force in each month, and where something is cited, needed or used that did not hold. */
import { addMonths, type Day } from '../kernel/kernel.ts';
import { lawOn } from './assessment.ts';
import { type Basis, weakest } from './edition.ts';
import { citesOf, type Rule } from './rule.ts';
import type { Rulebook } from './rulebook.ts';

/** One month of the rulebook, as on its first day. */
export interface MonthOfLaw {
  /** `YYYY-MM` */
  readonly month: string;
  /** Rules in force, by family. */
  readonly rules: Readonly<Record<string, number>>;
  /** Rules in force by the weakest basis of the provisions they cite. */
  readonly bases: Readonly<Record<Basis, number>>;
  /** Rules that had held before, hold again later and do not hold in this month. */
  readonly gaps: readonly string[];
}

/** Every month from `from` to `to`, both included. */
export function coverage(rulebook: Rulebook, from: Day, to: Day): MonthOfLaw[] {
  const months: MonthOfLaw[] = [];
  for (let day = from; day <= to; day = addMonths(day, 1)) {
    const law = lawOn(rulebook, day);
    const rules: Record<string, number> = {};
    const bases: Record<Basis, number> = { read: 0, secondary: 0, recall: 0 };
    for (const { rule, edition } of law.rules) {
      rules[rule.family] = (rules[rule.family] ?? 0) + 1;
      bases[weakest(citesOf(edition).map((id) => law.citations.get(id)?.basis ?? 'recall'))] += 1;
    }
    const held = new Set(law.rules.map(({ rule }) => rule.id));
    months.push({
      month: day.slice(0, 7),
      rules,
      bases,
      gaps: rulebook.rules.filter((rule) => !held.has(rule.id) && isGap(rule, day)).map(({ id }) => id),
    });
  }
  return months;
}

function isGap({ editions }: Rule, on: Day): boolean {
  return editions.some(({ from }) => from <= on) && editions.some(({ from }) => from > on);
}
