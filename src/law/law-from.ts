/** When the law of a rulebook last changed. */
import type { Day } from '../kernel/kernel.ts';
import type { Rulebook } from './rulebook.ts';

/**
 * The last day not after `on` on which anything of the rulebook began or ended to hold: between two such days every answer is the same.
 * The day itself where nothing had begun yet.
 */
export function lawFrom(rulebook: Rulebook, on: Day): Day {
  const dated = [
    ...rulebook.rules.flatMap(({ editions }) => editions),
    ...rulebook.parameters.flatMap(({ values }) => values),
    ...rulebook.instruments.flatMap(({ provisions }) => provisions.flatMap(({ editions }) => editions)),
  ];
  const days = dated.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]));
  return (
    days
      .filter((day) => day <= on)
      .toSorted()
      .at(-1) ?? on
  );
}
