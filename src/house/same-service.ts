/** One archive, one service: a whole sweep of another list would read as the withdrawal of everybody on this one. */
import type { Archive } from '../archive/archive.ts';
import { RescindError } from '../kernel/kernel.ts';

/** Whether an address is this machine's own: a stand-in, or a test. */
export function isLoopback(address: string): boolean {
  const host = new URL(address).hostname;
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}

/**
 * Refuses a service that is not the one this archive was swept from. Every address of this machine counts as one service.
 * @param source base address of the service about to be swept
 * @throws RescindError `other-service`
 */
export async function sameService(archive: Archive, source: string): Promise<void> {
  for (const sweep of await archive.sweeps({ origin: 'service' })) {
    if (sweep.seen === 0) continue;
    if (placeOf(sweep.source) === placeOf(source)) return;
    throw new RescindError(
      'other-service',
      `This archive was swept from ${sweep.source} (sweep ${sweep.no}), and ${source} is another service. Mixed, the one would read as the withdrawal of the other. Nothing was asked and nothing was changed.`,
      'Use another folder with --data; if it is the same service under a new address, say so with --same-service.',
      { outcome: 'usage' },
    );
  }
}

/** Refuses to mix what is real into a world of invented people. */
export function notInvented(invented: boolean, what: string): void {
  if (invented)
    throw new RescindError(
      'invented-archive',
      `This archive holds invented people; ${what} does not belong there. Nothing was changed.`,
      'Use another folder with --data.',
      { outcome: 'usage' },
    );
}

function placeOf(source: string): string {
  return isLoopback(source) ? 'loopback' : new URL(source).hostname;
}
