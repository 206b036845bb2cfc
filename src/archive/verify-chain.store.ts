/** Walks the chain link by link: links, questions, bodies; and gathers what its acts tell and what its lists total. */
import { addDays, type Day, type Digest, dayOf, digestOf, type Instant } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader } from '../ledger/ledger.ts';
import { isAct, standingOf } from './act.ts';
import { CHAIN_START, chainOn } from './chain.ts';
import { joinBody } from './frame.ts';
import { itemsOf } from './gone.store.ts';
import { hear, nothingTold, type Told } from './told.ts';
import type { Break } from './verify-derived.store.ts';

/**
 * How the archive reads the total of the whole list from a list body; given to it, so that it knows no format itself.
 * In a body from which an erasure took items, each of them stands as `null`.
 * @returns null when the question was no whole list, or the body says no total
 */
export type ReadTotal = (asked: string, body: Uint8Array) => number | null;

/** What a walk of the chain found. */
export interface Walked {
  count: number;
  acts: number;
  erased: number;
  head: Digest;
  broken: Break | null;
  readonly told: Told;
  /** Totals that each sweep's answers to the unfiltered question state, in order. */
  readonly totals: Map<number, number[]>;
  /** Heads that the days of acts must have. */
  readonly heads: Map<Day, { readonly seq: number; readonly chain: Digest }>;
  /** Observations whose body lacks an item, with the digest of what stands; and those whose question is blank. */
  readonly partly: Map<number, Digest>;
  readonly blank: number[];
  /** Observations whose frame an erasure is said to have emptied, with its number. */
  readonly emptied: Map<number, number>;
}

export type Tell = (step: string, done: number, of: number) => void;

export async function walkChain(
  db: Reader<ArchiveTables>,
  readTotal: ReadTotal,
  tell: Tell,
): Promise<Walked> {
  const { total } = await db
    .selectFrom('observation')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const walked: Walked = {
    count: 0,
    acts: 0,
    erased: 0,
    head: CHAIN_START,
    broken: null,
    told: nothingTold(),
    totals: new Map(),
    heads: new Map(),
    partly: new Map(),
    blank: [],
    emptied: new Map(),
  };
  for (;;) {
    const rows = await rowsAfter(db, walked.count);
    if (rows.length === 0) return walked;
    for (const row of rows) {
      const what = await faultOf(db, row, walked, readTotal);
      if (what !== null) return { ...walked, broken: { where: `observation ${row.seq}`, what } };
    }
    tell('chain', walked.count, Number(total));
  }
}

function rowsAfter(db: Reader<ArchiveTables>, seq: number) {
  return db
    .selectFrom('observation')
    .leftJoin('sweep', 'sweep.no', 'observation.sweep_no')
    .select([
      'observation.seq',
      'observation.sweep_no',
      'observation.what',
      'observation.asked',
      'observation.asked_digest',
      'observation.status',
      'observation.received_at',
      'observation.body_digest',
      'observation.body_size',
      'observation.frame',
      'observation.cuts',
      'observation.chain',
      'observation.erasure_no',
      'sweep.no as sweep',
    ])
    .where('observation.seq', '>', seq)
    .orderBy('observation.seq')
    .limit(200)
    .execute();
}

/** Why an observation is not the next link; null when it is, and then it is taken into what was walked. */
async function faultOf(
  db: Reader<ArchiveTables>,
  row: Awaited<ReturnType<typeof rowsAfter>>[number],
  walked: Walked,
  readTotal: ReadTotal,
): Promise<string | null> {
  if (row.seq !== walked.count + 1) return `observation ${walked.count + 1} is missing before it.`;
  const link = chainOn(walked.head, {
    seq: row.seq,
    sweepNo: row.sweep_no,
    what: row.what,
    askedDigest: row.asked_digest,
    status: row.status,
    receivedAt: row.received_at as Instant,
    bodyDigest: row.body_digest,
    bodySize: row.body_size,
  });
  if (link !== row.chain) return 'its link does not follow from the one before; it or that one was altered.';
  if (row.sweep === null) return `it is of sweep ${row.sweep_no}, which is not on record.`;
  if (row.asked === '') walked.blank.push(row.seq);
  else if (digestOf(row.asked) !== row.asked_digest)
    return 'the question on record is not the one that was chained.';
  const items = await itemsOf(db, row.seq);
  if (row.erasure_no !== null) {
    if (row.frame.length > 0) return 'its frame is called erased, and it stands.';
    walked.emptied.set(row.seq, row.erasure_no);
  }
  const body = row.erasure_no === null ? bodyOf(row, items) : ABSENT;
  if (body === null) return 'an item of its body is missing.';
  const whole = row.erasure_no === null && items.every(({ bytes }) => bytes !== null);
  if (whole && digestOf(body) !== row.body_digest) return 'its body is not the one that was received.';
  if (!whole) {
    const digests = items.map(({ digest }) => digest);
    walked.partly.set(row.seq, standingOf(row.frame, row.cuts, digests));
    walked.erased += 1;
  }
  if (isAct(row.what)) {
    if (!hear(walked.told, row.what, body, row.received_at as Instant)) return 'its act cannot be read.';
    walked.heads.set(dayOf(row.received_at as Instant), { seq: row.seq, chain: link });
    walked.acts += 1;
  } else if (row.what === 'list' && row.status === 200 && row.erasure_no === null) {
    const total = readTotal(row.asked, body);
    if (total !== null) walked.totals.set(row.sweep_no, [...(walked.totals.get(row.sweep_no) ?? []), total]);
  }
  walked.head = link;
  walked.count += 1;
  return null;
}

const ABSENT = new TextEncoder().encode('null');

/** The body, `null` in place of an item whose bytes are gone; null when frame, cuts and items do not fit. */
function bodyOf(
  row: { readonly frame: Uint8Array; readonly cuts: string },
  items: readonly { readonly bytes: Uint8Array | null }[],
): Uint8Array | null {
  try {
    const cuts = JSON.parse(row.cuts) as [number, number][];
    const places = cuts.reduce((sum, [, count]) => sum + count, 0);
    if (places !== items.length) return null;
    return joinBody(
      row.frame,
      cuts,
      items.map(({ bytes }) => bytes ?? ABSENT),
    );
  } catch {
    return null;
  }
}

/**
 * Heads on record are links of the chain that stands, and stand for the days on which the archive acted and for no other.
 * Heads from before the first act are held against the days on which their sweeps were closed.
 */
export async function compareHeads(db: Reader<ArchiveTables>, walked: Walked): Promise<Break | null> {
  const heads = await db
    .selectFrom('chain_head')
    .leftJoin('observation', 'observation.seq', 'chain_head.seq')
    .select(['chain_head.day', 'chain_head.seq', 'chain_head.chain', 'observation.chain as link'])
    .orderBy('chain_head.day')
    .execute();
  const untold = await daysBeforeActs(db, walked.told);
  for (const head of heads) {
    const where = `chain head of ${head.day}`;
    if (head.link !== head.chain)
      return {
        where,
        what:
          head.seq > walked.count
            ? `it was noted at observation ${head.seq}, but the chain ends at ${walked.count}: its end was cut off.`
            : `it is not the chain's link at observation ${head.seq}.`,
      };
    const due = walked.heads.get(head.day as Day);
    if (due === undefined && !untold.has(head.day))
      return { where, what: 'nothing was closed, judged or kept on that day.' };
    if (due !== undefined && due.seq !== head.seq)
      return { where, what: `the last act of that day is observation ${due.seq}, not ${head.seq}.` };
  }
  const noted = new Set(heads.map(({ day }) => day));
  for (const day of walked.heads.keys())
    if (!noted.has(day)) return { where: `chain head of ${day}`, what: 'it is not on record.' };
  return null;
}

/** Days on which sweeps were closed whose closing was not told in the chain at once, and the days after: a head was noted a moment later. */
async function daysBeforeActs(db: Reader<ArchiveTables>, told: Told): Promise<ReadonlySet<string>> {
  const closed = await db
    .selectFrom('sweep')
    .select(['no', 'closed_at'])
    .where('closed_at', 'is not', null)
    .execute();
  return new Set(
    closed
      .filter(({ no }) => !told.closedInTime.has(no))
      .flatMap(({ closed_at }) => [0, 1].map((days) => addDays(dayOf(closed_at as Instant), days))),
  );
}
