/**
 * A sweep: everyone on INTERPOL's public red list seen and the proof of it, or exactly what was not seen.
 *
 * The service shows 160 records of any question, but its total is exact. So the row of all names (letters.ts) is cut into partitions
 * that come out just under 160, each asked for with anchored patterns. A first sweep gets to know the row from samples
 * (regions.ts): what is hardly known is looked at in larger partitions, known totals are subtracted, so that the rest of a region is
 * known without asking, and rests are packed together. A repeat cuts the row by the last whole list (repeat.ts) and needs little
 * more than one question for each 160 people. Whoever has no name is hunted by halving along forenames and ages (hunts.ts).
 * What the service does not honour shows in its totals and in people not asked for (questioner.ts): then another axis is taken.
 *
 * The unfiltered total is read before and after. When both are the same and as many distinct notices were seen, the sweep is
 * complete; a list that one answer can show must be proved not to be cut there (one-page.ts).
 * When the list moved, it is read again from what is now known, three times at most.
 * A sweep is a function of the answers alone: it can be resumed by asking the same questions of the record.
 */
import { type Day, RescindError } from '../../kernel/kernel.ts';
import { type NoticeId, type Partition, readNoticeId, type SweepReport } from '../../notice/notice.ts';
import type { Ask } from '../ask.ts';
import type { RawItem } from '../list-answer.ts';
import { Ages } from './age.ts';
import { missingOf, otherwiseThanYielded } from './findings.ts';
import { nothingLearned, Pass } from './pass.ts';
import { type Asked, BudgetSpent, Questioner } from './questioner.ts';
import { Seen } from './seen.ts';

export interface SweepPorts {
  /** Fetches, records and reads; see `askThrough`. */
  readonly ask: Ask;
  readonly today: () => Day;
  readonly progress: (event: Asked) => void;
  /** What went to the network so far, retries included; without it, questions are counted. */
  readonly requests?: () => number;
  /** The sweep stops after this many requests; 2,000 unless told. */
  readonly budget?: number;
  /** Numbers of notices that this sweep has on record from before it was cut off. */
  readonly sighted?: Iterable<string>;
}

const PASSES = 3;

/**
 * Sweeps the red list. `memory` is the last whole list as its items were published, or null for a first sweep; `lastPartitions` are
 * the partitions of the sweep that read it, whose hunts tell where hidden people were found.
 * Never throws for what the service does: a refusal, a lost connection or a spent budget ends the sweep as partial or failed.
 */
export async function sweepRed(
  ports: SweepPorts,
  memory: readonly RawItem[] | null,
  lastPartitions: readonly Partition[] = [],
): Promise<SweepReport> {
  const ages = new Ages(ports.today());
  const budget = ports.budget ?? 2000;
  let asked = 0;
  const requests = ports.requests ?? (() => asked);
  const ask: Ask = (query, options) => {
    asked += 1;
    if (asked > budget * 3) throw new BudgetSpent(budget);
    return ports.ask(query, options);
  };
  const partitions: Partition[] = [];
  const learned = nothingLearned(lastPartitions);
  const everSeen = new Set(ports.sighted);
  const totals = new Set<number>();
  let known = memory;
  let totalBefore: number | null = null;
  let totalAfter: number | null = null;
  let seen = new Seen(ages);
  let pass: Pass | null = null;
  let ended: RescindError | null = null;
  let complete = false;

  for (let turn = 1; turn <= PASSES && !complete && ended === null; turn++) {
    const seenBefore = seen;
    seen = new Seen(ages);
    const questioner = new Questioner({
      ask,
      ages,
      seen,
      partitions,
      requests,
      budget,
      progress: ports.progress,
      fresh: turn > 1,
    });
    const began = partitions.length;
    totalAfter = null;
    try {
      totalBefore = (await questioner.wholeList()).total;
      pass = new Pass(questioner, learned);
      await pass.read(totalBefore, known);
      totalAfter = (await questioner.wholeList()).total;
      totals.add(totalBefore).add(totalAfter);
      const stood = totalBefore === totalAfter;
      complete = stood && seen.size === totalAfter && seen.unnumbered === 0 && pass.onePage !== 'unproved';
      if (complete) {
        const contradictions = otherwiseThanYielded(partitions.slice(began));
        if (contradictions !== null) learned.notes.add(contradictions);
        break;
      }
      if (stood && (seen.size <= totalAfter || (totals.size === 1 && seen.sameAs(seenBefore)))) break;
      learned.notes.add(
        stood
          ? `The total was ${totalAfter} before and after a reading in which ${seen.size} distinct notices were seen: as many left as came, or the total is wrong.`
          : `The list moved while it was read: ${totalBefore} notices before, ${totalAfter} after.`,
      );
      known = [...seen.all()];
    } catch (fault) {
      if (!(fault instanceof RescindError)) throw fault;
      ended = fault;
    } finally {
      for (const id of seen.ids()) everSeen.add(id);
    }
  }

  const gone = complete ? idsOf([...everSeen].filter((id) => !seen.has(id))) : [];
  const total = totalAfter ?? totalBefore;
  const end = {
    total,
    totalsAlike: totals.size === 1,
    moved: totalBefore !== totalAfter,
    seen,
    ended,
    unproved: pass?.onePage === 'unproved',
    limited: pass?.limited ?? false,
    remembered: memory?.length ?? null,
  };
  return {
    verdict: complete ? 'complete' : total === null || everSeen.size === 0 ? 'failed' : 'partial',
    totalBefore,
    totalAfter,
    requests: requests(),
    seen: everSeen.size,
    gone,
    partitions,
    missing: complete ? [] : missingOf(end),
    notes: [...learned.notes, ...(ended === null ? [] : [`${ended.message} ${ended.next}`])],
  };
}

function idsOf(ids: readonly string[]): NoticeId[] {
  return ids.flatMap((id) => readNoticeId(id) ?? []);
}
