/**
 * The wiring, where rooms meet: what was configured becomes one house, once.
 * Promises: whoever holds the house holds services that are ready; nothing is opened twice.
 * Refuses: decisions of the field; those belong to the rooms.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, systemClock } from '../kernel/kernel.ts';
import { type PublicArchive, readCasebook } from '../publishing/publishing.ts';
import { checkoutFolder } from './checkout.ts';
import type { PublicHouse } from './public-house.ts';

export { checkoutFolder } from './checkout.ts';
export type { PublicHouse } from './public-house.ts';

/**
 * Opens what the public site needs.
 * @throws RescindError when the casebook is broken, naming file and line
 */
export function openPublicHouse(
  options: { archive?: PublicArchive; invented?: boolean; contact?: string | null; clock?: Clock } = {},
): PublicHouse {
  const folder = checkoutFolder();
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return {
    casebook: readCasebook(join(folder, 'casebook')),
    archive: options.archive ?? null,
    clock: options.clock ?? systemClock,
    invented: options.invented ?? false,
    version,
    contact: options.contact ?? null,
  };
}
