/**
 * Papers made one at a time, a few waiting, a few kept for a little while: whoever follows every link of the site cannot take the machine
 * from its readers.
 */
import PQueue from 'p-queue';

export interface PaperQueue<Made> {
  /** What is made under a key, from before or anew; null while as many wait as may. */
  take(key: string, make: () => Promise<Made>): Promise<Made> | null;
}

/**
 * @param order how many may wait, how many are kept, and for how many milliseconds
 */
export function paperQueue<Made>(order: {
  waiting: number;
  kept: number;
  keptFor: number;
}): PaperQueue<Made> {
  const queue = new PQueue({ concurrency: 1 });
  const kept = new Map<string, Promise<Made>>();
  const forget = (key: string, made: Promise<Made>) => {
    if (kept.get(key) === made) kept.delete(key);
  };
  return {
    take(key, make) {
      const before = kept.get(key);
      if (before) return before;
      if (queue.size >= order.waiting) return null;
      const made = queue.add(make) as Promise<Made>;
      kept.set(key, made);
      for (const oldest of kept.keys()) {
        if (kept.size <= order.kept) break;
        kept.delete(oldest);
      }
      made.then(
        () => setTimeout(() => forget(key, made), order.keptFor).unref(),
        () => forget(key, made),
      );
      return made;
    },
  };
}
