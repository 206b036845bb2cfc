/** The service that pages, API, feeds and exports are given: the archive behind the policy. It holds no name of its own. */
import type { ArchiveReader } from '../archive/archive.ts';
import { addDays, type Clock, endOfDay, RescindError, startOfDay } from '../kernel/kernel.ts';
import { countryName } from '../notice/notice.ts';
import { publicChanges } from './changes.ts';
import { countOf, countryCounts } from './countries.ts';
import { createFindings, type ScreenedLaw } from './findings.ts';
import { createGuard } from './guard.ts';
import { captureItem, noticePage } from './notice-page.ts';
import { overviewOf } from './overview.ts';
import { checkPaper } from './paper/check-paper.ts';
import { createSearch, publicNotices } from './search.ts';
import { searchedNow } from './searched.ts';
import type { PublicArchive } from './shapes.ts';
import { publicPartition, publicSweep } from './sweeps.ts';

/**
 * @param given `clock` says which day it is: somebody may be named from the eighteenth birthday on; `law` gives the law that the archive is
 * screened under, null or left out: nothing is screened
 */
export function createPublicArchive(given: {
  archive: ArchiveReader;
  clock: Clock;
  law?: () => Promise<ScreenedLaw | null>;
}): PublicArchive {
  const { archive, clock, law = async () => null } = given;
  const guarded = createGuard(archive, clock);
  const findings = createFindings(archive, law);
  const search = createSearch(archive, findings);
  const searched = () => searchedNow(archive, clock);
  return {
    searched,
    overview: async () => {
      const guard = await guarded();
      return overviewOf(archive, guard, await searched(), await search.facets(guard));
    },
    notices: async (query) => ({
      ...(await search.found(await guarded(), query)),
      searched: await searched(),
    }),
    notice: async (id) => noticePage(archive, await guarded(), await searched(), id),
    captureItem: async (id, seq) => captureItem(archive, await guarded(), id, seq),
    changes: async ({ kind, country, ...query }) =>
      publicChanges(archive, await guarded(), {
        ...query,
        ...(kind !== undefined && { kinds: [kind] }),
        ...(country !== undefined && { country: { code: country } }),
      }),
    sweeps: async ({ before, limit } = {}) =>
      (
        await archive.sweeps({
          ...(before !== undefined && { before }),
          limit: Math.min(Math.max(limit ?? 50, 1), 500),
        })
      ).map(publicSweep),
    sweep: async (no) => {
      const sweep = await archive.sweep(no).catch((fault: unknown) => {
        if (fault instanceof RescindError && fault.code === 'no-sweep') return null;
        throw fault;
      });
      if (sweep === null) return null;
      return {
        sweep: publicSweep(sweep),
        partitions: (await archive.partitions(no)).map(publicPartition),
        changes: await publicChanges(archive, await guarded(), { sweep: no, limit: 1_000 }),
      };
    },
    days: (from, to) => archive.days(from, to),
    charts: async () => {
      const guard = await guarded();
      const facets = await search.facets(guard);
      return {
        searched: await searched(),
        sizes: await archive.sizes(),
        byIssuer: facets.issuer,
        byNationality: facets.nationality,
        byAge: facets.age,
        bySex: facets.sex,
        byYear: facets.year,
        withheld: guard.withheld.size,
        changesByDay: await archive.changesByDay(startOfDay(addDays(guard.today, -365))),
      };
    },
    countries: async () => {
      const guard = await guarded();
      const facets = await search.facets(guard);
      return {
        countries: countryCounts(facets),
        withheld: guard.withheld.size,
        issuerUnread: facets.issuerUnread,
      };
    },
    country: async (code) => {
      const guard = await guarded();
      const all = await search.facets(guard);
      const name = countryName(code);
      const [issued, nationals] = [countOf(all.issuer, code), countOf(all.nationality, code)];
      if (name === null && issued + nationals === 0) return null;
      const byIssuer = await search.facets(guard, { issuer: code });
      const byNational = await search.facets(guard, { nationality: code });
      return {
        code,
        name: name ?? code,
        issued,
        nationals,
        issuedByNationality: byIssuer.nationality,
        nationalsByIssuer: byNational.issuer,
        issuedAges: byIssuer.age,
        withheld: guard.withheld.size,
        issuerUnread: all.issuerUnread,
        changes: await publicChanges(archive, guard, { country: { code }, order: 'newest', limit: 50 }),
        searched: await searched(),
      };
    },
    findings: async () => {
      const guard = await guarded();
      const { issuerUnread } = await search.facets(guard);
      return { searched: await searched(), issuerUnread, ...(await findings.statistics(guard)) };
    },
    checkPaper: async (paper) => checkPaper(archive, await guarded(), await searched(), paper),
    certificate: async (id, from, to) => ({
      ...(await archive.certificate(id, startOfDay(from), endOfDay(to))),
      searched: await searched(),
    }),
    chain: () => archive.chainHeads(),
    stampReply: (no) => archive.stampReply(no),
    everyNotice: async function* () {
      const guard = await guarded();
      let batch = [];
      for await (const record of archive.everyNotice('listed')) {
        batch.push(record);
        if (batch.length < 500) continue;
        yield* await publicNotices(guard, batch);
        batch = [];
      }
      yield* await publicNotices(guard, batch);
    },
  };
}
