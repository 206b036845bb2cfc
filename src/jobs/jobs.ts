/**
 * What runs by the clock while the house is served: sweeps at the hours that the operator set.
 * Promises: never two sweeps at once; a sweep that fails is told and tried again at the next hour; it stops when told to.
 * Refuses: to sweep unasked; without RESCIND_SWEEP_AT nothing leaves the machine.
 */
import { Cron } from 'croner';
import type { House, SweepSummary } from '../house/house.ts';
import { RescindError, wordsOf } from '../kernel/kernel.ts';

export interface Jobs {
  /** The next sweep's moment as ISO text; null when none is set. */
  next(): string | null;
  /** No sweep begins any more; one that is running stops, and is waited for. */
  stop(): Promise<void>;
}

/**
 * Starts what is due by the configuration.
 * @param tell is told in one sentence how each sweep ended; counts only, no names
 * @throws RescindError `setting-wrong` when the cron line cannot be read
 */
export function startJobs(house: House, tell: (sentence: string) => void): Jobs {
  const { sweepAt } = house.config;
  if (sweepAt === null) return { next: () => null, stop: async () => undefined };
  const stopped = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const sweep = async () => {
    try {
      tell(sentenceOf(await house.sweep({ details: 'new', signal: stopped.signal })));
    } catch (fault) {
      if (stopped.signal.aborted) return tell('The sweep was stopped. What it read is kept.');
      const next = fault instanceof RescindError ? ` ${fault.next}` : '';
      tell(`The sweep did not run: ${wordsOf(fault)}${next}`);
    }
  };
  try {
    const cron = new Cron(sweepAt, { timezone: 'UTC', protect: true }, () => {
      running = sweep();
      return running;
    });
    const stop = async () => {
      cron.stop();
      stopped.abort();
      await running;
    };
    return { next: () => cron.nextRun()?.toISOString() ?? null, stop };
  } catch (cause) {
    throw new RescindError(
      'setting-wrong',
      `RESCIND_SWEEP_AT is “${sweepAt}”.`,
      'It takes a cron line in UTC, such as `17 5 * * *` for 05:17 every day.',
      { outcome: 'usage', cause },
    );
  }
}

function sentenceOf(summary: SweepSummary): string {
  const held = summary.gate === 'held' ? ' It is held back and waits for a person’s word.' : '';
  return `Sweep ${summary.sweep}: ${summary.verdict}, ${summary.seen} of ${summary.total ?? 'unknown'} seen, ${summary.listed} listed, ${summary.unlisted} unlisted.${held}`;
}
