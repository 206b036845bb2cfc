/** Taking in a file that somebody saved: read whole before anything is written, recorded in captures, closed as a file. */
import type { Archive, Sweep } from '../archive/archive.ts';
import type { Clock, Instant } from '../kernel/kernel.ts';
import { openSavedFile, type Told } from '../sources/sources.ts';

/** What a file came to; the JSON that `rescind import` prints. */
export interface ImportSummary {
  readonly sweep: number;
  readonly file: string;
  readonly format: string;
  readonly digest: string;
  /** It was saved no earlier than this, and no later than `savedAt`. */
  readonly savedFrom: Instant;
  readonly savedAt: Instant;
  readonly savedAtBasis: string;
  readonly covers: readonly string[];
  readonly inPart: readonly string[];
  readonly reach: string;
  readonly rows: number;
  readonly seen: number;
  readonly untied: number;
  /** Always 0: a file alone proves nobody listed and nobody unlisted. */
  readonly listed: number;
  readonly unlisted: number;
  readonly amended: number;
  readonly corrected: number;
}

/**
 * @param savedAt when the file was saved, if the person knows; else the file or its name tells
 * @throws RescindError when the file is not whole or is none of ours; nothing is written then
 */
export async function takeInFile(
  given: { archive: Archive; clock: Clock },
  path: string,
  options: { savedAt?: Told; progress?: (rows: number, of: number) => void } = {},
): Promise<ImportSummary> {
  const { archive, clock } = given;
  const file = await openSavedFile(path, { clock, ...(options.savedAt && { savedAt: options.savedAt }) });
  const notes = {
    format: file.format,
    digest: file.digest,
    covers: file.covers,
    inPart: file.inPart,
    savedAtBasis: file.savedAt.basis,
    reach: file.reach,
  };
  // The entries of a browser's recording have a moment each.
  const { from, at } = file.savedAt;
  const momentEach = file.format === 'har' && file.savedAt.basis !== 'told';
  const open = await archive.openFile(file.name, at, notes, momentEach ? at : from);
  let rows = 0;
  for await (const capture of file.captures()) {
    // A moment that has not come yet (a wrong clock elsewhere) would outlast every sweep after it.
    const now = clock.now();
    await open.record(capture.receivedAt > now ? { ...capture, receivedAt: now } : capture);
    rows += capture.items.length;
    options.progress?.(rows, file.rows);
  }
  const sweep: Sweep = await open.close(
    {
      verdict: 'partial',
      totalBefore: file.claimedTotal,
      totalAfter: file.claimedTotal,
      requests: 0,
      seen: file.distinct,
      gone: [],
      partitions: [],
      missing: [],
      notes: [file.reach],
    },
    notes,
  );
  return {
    sweep: sweep.no,
    file: file.name,
    format: file.format,
    digest: file.digest,
    savedFrom: file.savedAt.from,
    savedAt: file.savedAt.at,
    savedAtBasis: file.savedAt.basis,
    covers: file.covers,
    inPart: file.inPart,
    reach: file.reach,
    rows: file.rows,
    seen: sweep.seen,
    untied: file.untied,
    listed: sweep.counts.listed,
    unlisted: sweep.counts.unlisted,
    amended: sweep.counts.amended,
    corrected: sweep.counts.corrected,
  };
}
