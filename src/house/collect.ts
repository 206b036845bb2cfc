/** Where the collector meets the archive: one sweep of the service, recorded as it goes, closed with its proof. */
import type { Archive, DetailNeed, Sweep } from '../archive/archive.ts';
import { type Clock, dayOf, millisecondsBetween } from '../kernel/kernel.ts';
import type { NoticeId, SweepReport } from '../notice/notice.ts';
import {
  askThrough,
  type DetailsReport,
  fetchDetails,
  type Get,
  type RawItem,
  readRawItem,
  sweepRed,
  type Waiting,
} from '../sources/sources.ts';

/** Counts only; never a name. */
export type SweepProgress =
  | {
      readonly step: 'opened';
      readonly sweepNo: number;
      readonly resumed: boolean;
      /** Sweeps that a run before left open and that nobody goes on with: closed now, as failed. */
      readonly closed: readonly number[];
    }
  | { readonly step: 'list'; readonly requests: number; readonly seen: number; readonly total: number | null }
  | { readonly step: 'details'; readonly done: number; readonly of: number }
  | ({ readonly step: 'waiting' } & Waiting)
  | { readonly step: 'closing' };

export interface SweepOrder {
  readonly details: 'new' | 'all' | 'none';
  readonly freshDays: number;
  readonly progress: (event: SweepProgress) => void;
  /**
   * Aborted while the list is read, the sweep is left open, to be gone on with, and the abort's fault is thrown.
   * Aborted later, no more details are asked for, and the sweep is closed with what was read.
   */
  readonly signal?: AbortSignal | undefined;
}

/** What a sweep came to; the JSON that `rescind sweep` prints. Counts of a held sweep are what it would change. */
export interface SweepSummary {
  readonly sweep: number;
  readonly verdict: 'complete' | 'partial' | 'failed';
  /** List requests sent, answered or not, retries included. */
  readonly requests: number;
  /** Requests for details sent, answered or not, retries included. */
  readonly detailRequests: number;
  /** Details that were due and those that came; `stopped` names why no more were asked for, such as `source-refused`. */
  readonly details: { readonly due: number; readonly read: number; readonly stopped: string | null };
  readonly total: number | null;
  readonly seen: number;
  readonly missing: SweepReport['missing'];
  readonly listed: number;
  readonly unlisted: number;
  readonly amended: number;
  readonly relisted: number;
  readonly corrected: number;
  readonly gate: Sweep['gate'];
  readonly gateReason: string | null;
  readonly resumed: boolean;
  readonly notes: readonly string[];
  readonly durationMs: number;
}

/**
 * Sweeps the red list of one service into the archive.
 * Never throws for what the service does; the verdict says it. Throws what the ledger throws, and an abort while the list is read.
 */
export async function sweepService(
  given: { archive: Archive; clock: Clock; get: Get; source: string },
  order: SweepOrder,
): Promise<SweepSummary> {
  const { archive, clock, get } = given;
  const began = clock.now();
  const leftOpen = (await archive.sweeps({ limit: 50 })).filter(({ state }) => state === 'open');
  const open = await archive.openSweep(given.source);
  const closed = leftOpen.map(({ no }) => no).filter((no) => no !== open.no);
  order.progress({ step: 'opened', sweepNo: open.no, resumed: open.resumed, closed });
  const recorded = new Map([...(await open.answers())].map(([asked, answer]) => [asked, answer.body]));
  const { ask, requests } = askThrough({ get, record: open.record, recorded });
  const memory = await lastList(archive);
  const last = await archive.lastWholeSweep();
  const lastPartitions = last === null ? [] : await archive.partitions(last.no);
  const report = await sweepRed(
    {
      ask,
      requests,
      sighted: open.resumed ? await open.sighted() : [],
      today: () => dayOf(clock.now()),
      progress: (event) =>
        order.progress({ step: 'list', requests: requests(), seen: event.seen, total: event.total }),
    },
    memory.length > 0 ? memory : null,
    lastPartitions,
  );
  const details = await readDetails(given, order, report, open);
  order.progress({ step: 'closing' });
  const sweep = await open.close({ ...report, notes: [...report.notes, ...details.notes] });
  return summaryOf(sweep, details, open.resumed, millisecondsBetween(began, clock.now()));
}

async function lastList(archive: Archive): Promise<RawItem[]> {
  const items: RawItem[] = [];
  for await (const bytes of archive.lastList()) {
    const item = readRawItem(bytes);
    if (item !== null) items.push(item);
  }
  return items;
}

interface DetailsRead {
  readonly requests: number;
  readonly notes: readonly string[];
  readonly due: number;
  readonly read: number;
  readonly stopped: string | null;
}

async function readDetails(
  given: { archive: Archive; get: Get },
  order: SweepOrder,
  report: SweepReport,
  open: Awaited<ReturnType<Archive['openSweep']>>,
): Promise<DetailsRead> {
  const none: DetailsRead = { requests: 0, notes: [], due: 0, read: 0, stopped: null };
  if (order.details === 'none' || report.verdict === 'failed') return none;
  const needs = await open.detailNeeds(order.details === 'all' ? { days: 1 } : { days: order.freshDays });
  const gone = new Set<NoticeId>(report.gone);
  const ids = needs.map((need: DetailNeed) => need.id).filter((id) => !gone.has(id));
  if (ids.length === 0) return none;
  const read = await fetchDetails({
    get: given.get,
    record: open.record,
    ids,
    signal: order.signal,
    progress: (event) => order.progress({ step: 'details', done: event.asked, of: event.of }),
  });
  return {
    requests: read.requests,
    notes: notesOn(read),
    due: ids.length,
    read: read.fetched.length,
    stopped: read.stopped?.code ?? null,
  };
}

/** What went unread, in sentences without numbers of notices. */
function notesOn(read: DetailsReport): string[] {
  const notes: string[] = [];
  const statuses = new Map<number, number>();
  for (const { status } of read.unanswered) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  for (const [status, count] of statuses)
    notes.push(
      status === 200
        ? `${count} details came as something else than a notice; they are kept and were not read.`
        : `${count} details answered with status ${status}. That is no withdrawal; they are asked for again.`,
    );
  if (read.strayed.length > 0)
    notes.push(
      `${read.strayed.length} details came as the detail of another notice; they are kept, count for neither notice, and are asked for again.`,
    );
  if (read.stopped !== null) notes.push(`${read.stopped.message} ${read.stopped.next}`);
  if (read.left.length > 0)
    notes.push(`${read.left.length} details were not read; the next sweep begins with them.`);
  return notes;
}

function summaryOf(
  sweep: Sweep,
  { requests: detailRequests, due, read, stopped }: DetailsRead,
  resumed: boolean,
  durationMs: number,
): SweepSummary {
  return {
    sweep: sweep.no,
    verdict: sweep.verdict ?? 'failed',
    requests: sweep.requests,
    detailRequests,
    details: { due, read, stopped },
    total: sweep.totalAfter ?? sweep.totalBefore,
    seen: sweep.seen,
    missing: sweep.report.missing,
    ...sweep.counts,
    gate: sweep.gate,
    gateReason: sweep.gateReason,
    resumed,
    notes: sweep.report.notes,
    durationMs,
  };
}
