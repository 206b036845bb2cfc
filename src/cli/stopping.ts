/** Ctrl+C, and the polite way in which a service is told to stop. */

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs work that can be stopped. The first signal aborts it, so that it can end in order; the second finds nobody listening,
 * so that it ends the program at once.
 * @param tell is called when the first signal comes
 */
export async function whileStoppable<T>(
  tell: () => void,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stopped = new AbortController();
  const listen = (on: boolean) => {
    for (const signal of SIGNALS) {
      if (on) process.on(signal, stop);
      else process.removeListener(signal, stop);
    }
  };
  const stop = () => {
    listen(false);
    tell();
    stopped.abort();
  };
  listen(true);
  try {
    return await work(stopped.signal);
  } finally {
    listen(false);
  }
}
