/** The exports that the command line offers: the same files as the site's, made from what may be said. */
import { RescindError } from '../kernel/kernel.ts';
import { EXPORTS } from '../publishing/publishing.ts';
import type { House } from './whole-house.ts';

/** Names such as `notices.csv`. */
export function exportNames(): readonly string[] {
  return EXPORTS.map((one) => one.name);
}

/**
 * The text of an export, piece by piece.
 * @param base address of the site without a slash at its end, for links
 * @throws RescindError `no-export`
 */
export function exportText(house: House, name: string, base: string): AsyncIterable<string> {
  const found = EXPORTS.find((one) => one.name === name);
  const open = house.publicHouse.archive;
  if (found === undefined || open === null)
    throw new RescindError(
      'no-export',
      `There is no export ${name}.`,
      `There are: ${exportNames().join(', ')}.`,
      {
        outcome: 'usage',
      },
    );
  return found.write({ open, clock: house.clock, base, invented: house.publicHouse.invented });
}
