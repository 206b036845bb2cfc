/** Holds each sweep against what it received: its moments, its totals, whom it saw, how much it changed; and each sighting against its item. */
import { sql } from 'kysely';
import type { ArchiveTables, Reader, SweepTable } from '../ledger/ledger.ts';
import type { Counts } from './apply.store.ts';
import type { Walked } from './verify-chain.store.ts';
import type { Break } from './verify-derived.store.ts';
import { noChanges } from './verify-knowledge.store.ts';

/** A sweep's numbers follow from its observations, and its word from its numbers. */
export async function compareSweeps(
  db: Reader<ArchiveTables>,
  chain: Walked,
  made: ReadonlyMap<number, Counts>,
  everErased: boolean,
): Promise<Break | null> {
  const sweeps = await db
    .selectFrom('sweep')
    .selectAll()
    .where('state', '=', 'closed')
    .orderBy('no')
    .execute();
  const open = await db
    .selectFrom('sweep')
    .select('no')
    .where('state', '!=', 'closed')
    .where((eb) =>
      eb.or([eb('applied', 'is not', null), eb('verdict', 'is not', null), eb('gate', 'is not', null)]),
    )
    .executeTakeFirst();
  if (open !== undefined)
    return { where: `sweep ${open.no}`, what: 'it is said to count or to have ended, and was never closed.' };
  const seen = await db
    .selectFrom('sighting')
    .select((eb) => ['sweep_no', eb.fn.count<number>('notice_id').distinct().as('count')])
    .where('notice_id', '!=', '')
    .groupBy('sweep_no')
    .execute();
  const spans = await db
    .selectFrom('observation')
    .select((eb) => ['sweep_no', eb.fn.min('received_at').as('first'), eb.fn.max('received_at').as('last')])
    .where('what', 'in', ['list', 'file'])
    .groupBy('sweep_no')
    .execute();
  const seenIn = new Map(seen.map((row) => [row.sweep_no, Number(row.count)]));
  const spanOf = new Map(spans.map((row) => [row.sweep_no, row]));
  for (const sweep of sweeps) {
    const where = `sweep ${sweep.no}`;
    const span = spanOf.get(sweep.no);
    const empty =
      sweep.verdict === 'failed' || (sweep.verdict === 'partial' && chain.told.sweeps.has(sweep.no));
    if (span === undefined && !empty)
      return { where, what: `it is called ${sweep.verdict}, but nothing that it received is on record.` };
    if (span !== undefined && (span.first !== sweep.seen_from || span.last !== sweep.seen_to))
      return { where, what: 'the moments between which it read are not those of its observations.' };
    const count = seenIn.get(sweep.no) ?? 0;
    if (count !== sweep.seen)
      return { where, what: `it says that it saw ${sweep.seen}; its sightings give ${count}.` };
    const what =
      totalsOtherwise(sweep, count, chain.totals.get(sweep.no) ?? []) ??
      changedOtherwise(sweep, made.get(sweep.no) ?? noChanges(), everErased);
    if (what !== null) return { where, what };
    if (sweep.applied !== null && (sweep.gate === 'held' || sweep.gate === 'rejected'))
      return { where, what: `it counts, although it is ${sweep.gate}.` };
    if (sweep.applied === null && sweep.gate !== 'held' && sweep.gate !== 'rejected')
      return { where, what: `it does not count, although it is ${sweep.gate}.` };
  }
  return null;
}

/** A whole sweep saw as many as the unfiltered list says before and after, and both stand in the bodies of its answers. */
function totalsOtherwise(sweep: SweepTable, seen: number, stated: readonly number[]): string | null {
  if (sweep.verdict !== 'complete') return null;
  const present = seen - (JSON.parse(sweep.gone) as unknown[]).length;
  if (sweep.total_before !== sweep.total_after || sweep.total_after !== present || present === 0)
    return 'it is called complete, but its totals and its sightings do not agree.';
  if (sweep.origin === 'file') return null;
  const last = stated.at(-1);
  return last === sweep.total_after
    ? null
    : `it is called complete with a total of ${sweep.total_after}, but ${last === undefined ? 'no answer' : 'its last answer'} to the unfiltered question states ${last ?? 'one'}.`;
}

/** Changes of erased notices went with them, so that fewer can be derived then. */
function changedOtherwise(sweep: SweepTable, made: Counts, everErased: boolean): string | null {
  if (sweep.applied === null) return null;
  for (const kind of Object.keys(made) as (keyof Counts)[])
    if (everErased ? made[kind] > sweep[kind] : made[kind] !== sweep[kind])
      return `it says ${sweep[kind]} ${kind}; its sightings give ${made[kind]}.`;
  return null;
}

/** Every sighting, in sweeps that count and that do not, is of the notice that its item is read as, or of the erasure that took it. */
export async function compareSightings(db: Reader<ArchiveTables>): Promise<Break | null> {
  const odd = await db
    .selectFrom('sighting')
    .leftJoin('observation', 'observation.seq', 'sighting.observation_seq')
    .leftJoin('blob', 'blob.id', 'sighting.blob_id')
    .leftJoin('reading', 'reading.blob_id', 'sighting.blob_id')
    .select(['sighting.observation_seq as seq', 'observation.sweep_no as sweep'])
    .where((eb) =>
      eb.or([
        eb('blob.id', 'is', null),
        eb('observation.seq', 'is', null),
        eb('observation.sweep_no', '!=', eb.ref('sighting.sweep_no')),
        // An item that was read as nobody's is nobody's still when an erasure took it.
        eb(
          sql<string>`case when blob.erasure_no is not null and sighting.notice_id = '' then 'erased:' || blob.erasure_no else sighting.notice_id end`,
          '!=',
          sql<string>`case when blob.erasure_no is not null then 'erased:' || blob.erasure_no else coalesce(reading.notice_id, '') end`,
        ),
      ]),
    )
    .orderBy('sighting.observation_seq')
    .limit(1)
    .executeTakeFirst();
  if (odd === undefined) return null;
  return {
    where: `a sighting in observation ${odd.seq}`,
    what: 'it is not of the notice that its item is read as.',
  };
}
