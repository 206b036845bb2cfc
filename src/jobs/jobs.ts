/**
 * What runs while the house is served: at its start, after each sweep and when the law moves, screening; at the hours that the operator set, sweeps.
 * Promises: never two of them at once; a sweep that fails is told and tried again at the next hour; it stops when told to.
 * Refuses: to sweep unasked; without RESCIND_SWEEP_AT nothing leaves the machine.
 */
import { Cron } from 'croner';
import { type House, type SweepSummary, screenNow } from '../house/house.ts';
import { dayOf, RescindError, wordsOf } from '../kernel/kernel.ts';

export interface Jobs {
  /** The next sweep's moment as ISO text; null when none is set. */
  next(): string | null;
  /** Nothing begins any more; what is running stops, and is waited for. */
  stop(): Promise<void>;
}

/** The first pages are answered before the rulebook is read. */
const FIRST_PAGES_MS = 2_000;
/** How often the law is looked at: its folder may be edited, and a rule may begin or end with the day. */
const LAW_EVERY_MS = 30_000;

/**
 * Starts what is due by the configuration, and a little later the screening of what waits for it.
 * @param lawEvery milliseconds between two looks at the law
 * @param tell is told in sentences how each sweep and each screening ended; counts only, no names
 * @throws RescindError `setting-wrong` when the cron line cannot be read
 */
export function startJobs(
  house: House,
  tell: (sentence: string) => void,
  lawEvery: number = LAW_EVERY_MS,
): Jobs {
  const { sweepAt } = house.config;
  const stopped = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const screen = async () => {
    if (stopped.signal.aborted) return;
    for (const sentence of (await screenNow(house, { signal: stopped.signal })).told) tell(sentence);
  };
  let screenedUnder = '';
  let looking = false;
  const screenWhereLawMoved = async () => {
    const law = await lawMark(house);
    if (law === screenedUnder) return;
    screenedUnder = law;
    await screen();
  };
  const look = () => {
    if (looking) return;
    looking = true;
    running = running.then(screenWhereLawMoved).finally(() => {
      looking = false;
    });
  };
  const first = setTimeout(look, FIRST_PAGES_MS);
  const again = setInterval(look, lawEvery);
  const stop = async () => {
    clearTimeout(first);
    clearInterval(again);
    stopped.abort();
    await running;
  };
  if (sweepAt === null) return { next: () => null, stop };
  const sweep = async () => {
    try {
      tell(sentenceOf(await house.sweep({ details: 'new', signal: stopped.signal })));
    } catch (fault) {
      if (stopped.signal.aborted) return tell('The sweep was stopped. What it read is kept.');
      const next = fault instanceof RescindError ? ` ${fault.next}` : '';
      tell(`The sweep did not run: ${wordsOf(fault)}${next}`);
    }
    await screen();
  };
  try {
    const cron = new Cron(sweepAt, { timezone: 'UTC', protect: true }, () => {
      running = running.then(sweep);
      return running;
    });
    return {
      next: () => cron.nextRun()?.toISOString() ?? null,
      stop: () => {
        cron.stop();
        return stop();
      },
    };
  } catch (cause) {
    clearTimeout(first);
    clearInterval(again);
    throw new RescindError(
      'setting-wrong',
      `RESCIND_SWEEP_AT is “${sweepAt}”.`,
      'It takes a cron line in UTC, such as `17 5 * * *` for 05:17 every day.',
      { outcome: 'usage', cause },
    );
  }
}

/** Moves with the rulebook, with the day on which its law changes, and when its folder breaks or is mended. */
async function lawMark(house: House): Promise<string> {
  try {
    const law = await house.publicHouse.law();
    return `${law.rulebook.digest} ${law.lawSince(dayOf(house.publicHouse.clock.now()))} ${law.brokenBy.length}`;
  } catch (fault) {
    // Screening says what is wrong, once.
    return wordsOf(fault);
  }
}

function sentenceOf(summary: SweepSummary): string {
  const held = summary.gate === 'held' ? ' It is held back and waits for a person’s word.' : '';
  return `Sweep ${summary.sweep}: ${summary.verdict}, ${summary.seen} of ${summary.total ?? 'unknown'} seen, ${summary.listed} listed, ${summary.unlisted} unlisted.${held}`;
}
