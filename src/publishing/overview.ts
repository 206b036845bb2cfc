/** The first page's numbers: what changed since the list was last read whole, which days were looked at, how large the list is. */
import type { ArchiveReader, Change } from '../archive/archive.ts';
import { addDays, startOfDay } from '../kernel/kernel.ts';
import { publicChanges } from './changes.ts';
import type { Guard } from './guard.ts';
import type { PublicFacets } from './search.ts';
import type { Overview, Searched } from './shapes.ts';

/** Days in the strip of days. */
const STRIP_DAYS = 90;
/** Most changes of either sort told on the overview. */
const MOST_TOLD = 20;
const CAME_OR_WENT = ['listed', 'relisted', 'unlisted'] as const;
const ELSE = ['amended', 'corrected'] as const;

export async function overviewOf(
  archive: ArchiveReader,
  guard: Guard,
  searched: Searched,
  facets: PublicFacets,
): Promise<Overview> {
  const { today } = guard;
  const whole = searched.lastWhole?.sweepNo ?? null;
  const newest = async (kinds: readonly Change['kind'][]) =>
    whole === null
      ? []
      : (await publicChanges(archive, guard, { kinds, order: 'newest', limit: MOST_TOLD })).filter(
          ({ bySweep }) => bySweep >= whole,
        );
  const lately = await archive.changesByDay(startOfDay(addDays(today, -30)));
  const count = (kind: Change['kind']) =>
    lately.filter((of) => of.kind === kind).reduce((sum, of) => sum + of.count, 0);
  return {
    searched,
    changesSinceLastWhole: [...(await newest(CAME_OR_WENT)), ...(await newest(ELSE))],
    changedSinceLastWhole: whole === null ? null : await archive.changesSince(whole),
    days: await archive.days(addDays(today, 1 - STRIP_DAYS), today),
    figures: {
      listed: searched.listed,
      listedLast30Days: count('listed'),
      unlistedLast30Days: count('unlisted'),
      amendedLast30Days: count('amended'),
    },
    sizes: await archive.sizes(),
    byIssuer: facets.issuer,
    byNationality: facets.nationality,
    withheld: guard.withheld.size,
    issuerUnread: facets.issuerUnread,
    chain: (await archive.chainHeads(1))[0] ?? null,
  };
}
