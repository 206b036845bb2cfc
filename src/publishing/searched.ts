/** What was searched and when it was last read whole: the words that stand beside every answer. */
import type { ArchiveReader, Sweep } from '../archive/archive.ts';
import { type Clock, type Instant, millisecondsBetween } from '../kernel/kernel.ts';

/** What was searched, and when it was last read whole: stands beside every answer, above all beside "not found". */
export interface Searched {
  readonly lastWhole: { readonly sweepNo: number; readonly at: Instant; readonly total: number } | null;
  readonly lastLook: {
    readonly at: Instant;
    readonly verdict: 'complete' | 'partial' | 'failed' | 'held';
  } | null;
  /** Notices on the list as last read whole, those of people who may not be found among them. */
  readonly listed: number;
  /** Hours since the list was last read whole; null when it never was. */
  readonly hoursOld: number | null;
}

export async function searchedNow(archive: ArchiveReader, clock: Clock): Promise<Searched> {
  const whole = await archive.lastWholeSweep();
  const looks = await archive.sweeps({ origin: 'service', limit: 5 });
  const last = looks.find((sweep) => sweep.state === 'closed');
  return {
    lastWhole:
      whole === null ? null : { sweepNo: whole.no, at: whole.seenTo, total: whole.totalAfter ?? whole.seen },
    lastLook: last === undefined ? null : { at: last.seenTo, verdict: verdictOf(last) },
    listed: await archive.count({ status: 'listed' }),
    hoursOld:
      whole === null
        ? null
        : Math.max(0, Math.round(millisecondsBetween(whole.seenTo, clock.now()) / 360_000) / 10),
  };
}

/** A whole look that waits for a person's word, or was rejected, counts for nothing. */
function verdictOf(sweep: Sweep): NonNullable<Searched['lastLook']>['verdict'] {
  return sweep.gate === 'held' || sweep.gate === 'rejected' ? 'held' : (sweep.verdict ?? 'failed');
}
