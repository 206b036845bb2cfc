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
import {
  type Missing,
  type NoticeId,
  type Partition,
  readNoticeId,
  type SweepReport,
} from '../../notice/notice.ts';
import type { Ask } from '../ask.ts';
import type { RawItem } from '../list-answer.ts';
import { Ages } from './age.ts';
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
  const everSeen = new Set<string>();
  let known = memory;
  let totalBefore: number | null = null;
  let totalAfter: number | null = null;
  let seen = new Seen(ages);
  let ended: RescindError | null = null;
  let complete = false;
  let unproved = false;

  for (let turn = 1; turn <= PASSES && !complete && ended === null; turn++) {
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
    totalAfter = null;
    try {
      const before = await questioner.wholeList();
      totalBefore = before.total;
      const pass = new Pass(questioner, learned);
      await pass.read(before.total, known);
      totalAfter = (await questioner.wholeList()).total;
      unproved = pass.onePage === 'unproved';
      complete =
        totalBefore === totalAfter && seen.size === totalAfter && seen.unnumbered === 0 && !unproved;
      const stood = totalBefore === totalAfter && seen.size <= totalAfter;
      if (!complete && stood) break;
      if (!complete) {
        learned.notes.add(
          `The list moved while it was read: ${totalBefore} notices before, ${totalAfter} after.`,
        );
        known = [...seen.all()];
      }
    } catch (fault) {
      if (!(fault instanceof RescindError)) throw fault;
      ended = fault;
    } finally {
      for (const id of seen.ids()) everSeen.add(id);
    }
  }

  const gone = complete ? idsOf([...everSeen].filter((id) => !seen.has(id))) : [];
  const total = totalAfter ?? totalBefore;
  return {
    verdict: complete ? 'complete' : total === null || everSeen.size === 0 ? 'failed' : 'partial',
    totalBefore,
    totalAfter,
    requests: requests(),
    seen: everSeen.size,
    gone,
    partitions,
    missing: complete ? [] : missingOf({ total, seen, ended, moved: totalBefore !== totalAfter, unproved }),
    notes: [...learned.notes, ...(ended === null ? [] : [`${ended.message} ${ended.next}`])],
  };
}

function idsOf(ids: readonly string[]): NoticeId[] {
  return ids.flatMap((id) => readNoticeId(id) ?? []);
}

interface End {
  readonly total: number | null;
  readonly seen: Seen;
  readonly ended: RescindError | null;
  /** Whether the unfiltered total changed during the last reading. */
  readonly moved: boolean;
  /** Whether nothing shows that a list of one page is all. */
  readonly unproved: boolean;
}

/** What the sweep knows that it did not see. */
function missingOf({ total, seen, ended, moved, unproved }: End): Missing[] {
  const missing: Missing[] = [];
  if (total === null)
    return [{ what: 'the whole list', count: null, why: ended?.message ?? 'The service gave no total.' }];
  if (seen.unnumbered > 0)
    missing.push({
      what: 'listed without a number',
      count: seen.unnumbered,
      why: 'The service showed items that have no number; their bytes are kept.',
    });
  const left = total - seen.size - seen.unnumbered;
  if (ended === null && (moved || left < 0)) {
    const why = `The list kept moving while it was read ${PASSES} times.`;
    missing.push({ what: 'the list at one moment', count: left > 0 ? left : null, why });
  } else if (left > 0)
    missing.push({
      what: ended === null ? 'reached by no question' : 'not read',
      count: left,
      why:
        ended?.message ??
        'The total counts them, but no name, forename, age, nationality or sex led to them.',
    });
  else if (unproved)
    missing.push({
      what: 'whoever the total leaves out',
      count: null,
      why: 'The whole list fits one answer, and no filter shows that this is all of it.',
    });

  return missing;
}
