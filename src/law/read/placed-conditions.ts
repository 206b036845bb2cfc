/** Every condition and list of citations of a rule's edition, with the keys under which it stands in the file. */
import type { Condition } from '../condition.ts';
import type { RuleEdition } from '../rule.ts';

export type Keys = readonly (string | number)[];
export type Leaf = Extract<Condition, { fact: string }>;

/** The conditions of an edition, by the keys that lead to them from the edition. */
export function placedConditions(edition: RuleEdition): { condition: Condition; keys: Keys }[] {
  return [
    ...(edition.applies ? [{ condition: edition.applies, keys: ['applies'] }] : []),
    ...edition.objections.flatMap(({ when, unless }, at) => [
      { condition: when, keys: ['raises', at, 'when'] },
      ...unless.map((exception, of) => ({
        condition: exception.when,
        keys: ['raises', at, 'unless', of, 'when'],
      })),
    ]),
    ...(typeof edition.met === 'object' ? [{ condition: edition.met.when, keys: ['met', 'when'] }] : []),
    ...edition.points.map(({ when }, at) => ({ condition: when, keys: ['points', at, 'when'] })),
  ];
}

/** The lists of citations of an edition, by the keys that lead to them. */
export function placedCites(edition: RuleEdition): { cites: readonly string[]; keys: Keys }[] {
  return [
    { cites: edition.cites, keys: ['cites'] },
    ...edition.objections.flatMap(({ cites, unless }, at) => [
      { cites, keys: ['raises', at, 'cites'] },
      ...unless.map((exception, of) => ({
        cites: exception.cites,
        keys: ['raises', at, 'unless', of, 'cites'],
      })),
    ]),
    ...edition.points.map(({ cites }, at) => ({ cites, keys: ['points', at, 'cites'] })),
  ];
}

/** Every comparison of a condition, by the keys that lead to it. */
export function placedLeaves(condition: Condition, keys: Keys): { leaf: Leaf; keys: Keys }[] {
  if ('all' in condition)
    return condition.all.flatMap((part, at) => placedLeaves(part, [...keys, 'all', at]));
  if ('any' in condition)
    return condition.any.flatMap((part, at) => placedLeaves(part, [...keys, 'any', at]));
  return 'not' in condition ? placedLeaves(condition.not, [...keys, 'not']) : [{ leaf: condition, keys }];
}
