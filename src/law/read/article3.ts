/** Article 3 is never fulfilled on the words of a charge alone: no condition may say so, however it is written. */
import type { Answer } from '../answer.ts';
import type { Condition } from '../condition.ts';

/**
 * Whether a condition could be answered yes if nothing were known but what the words of a charge give.
 * @param fromCharge whether a fact can be read from the words of a charge
 */
export function metOnChargeAlone(condition: Condition, fromCharge: (fact: string) => boolean): boolean {
  return possible(condition, fromCharge).has('yes');
}

/** The answers that a condition could have when the facts from charges may be anything and all others are unknown. */
function possible(condition: Condition, fromCharge: (fact: string) => boolean): Set<Answer> {
  if ('fact' in condition)
    return new Set(fromCharge(condition.fact) ? ['yes', 'no', 'unknown'] : ['unknown']);
  if ('not' in condition) {
    const inner = possible(condition.not, fromCharge);
    return new Set([
      ...(inner.has('yes') ? (['no'] as const) : []),
      ...(inner.has('no') ? (['yes'] as const) : []),
      ...(inner.has('unknown') ? (['unknown'] as const) : []),
    ]);
  }
  const [parts, deciding, joint] =
    'all' in condition ? ([condition.all, 'no', 'yes'] as const) : ([condition.any, 'yes', 'no'] as const);
  const inner = parts.map((part) => possible(part, fromCharge));
  return new Set([
    ...(inner.some((answers) => answers.has(deciding)) ? [deciding] : []),
    ...(inner.every((answers) => answers.has(joint)) ? [joint] : []),
    ...(inner.some((answers) => answers.has('unknown')) ? (['unknown'] as const) : []),
  ]);
}
