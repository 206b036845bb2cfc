/** Sweeps that nobody closed, and sweeps that cannot be counted: neither may stand in the way of those that come after. */
import { type Instant, RescindError, wordsOf } from '../kernel/kernel.ts';
import type { ArchiveTables, Ledger } from '../ledger/ledger.ts';
import type { SweepReport } from '../notice/notice.ts';
import type { GateRule } from './gate.ts';
import { closeSweep, type FileNotes, oneSweep, type Sweep } from './sweep.store.ts';

/**
 * Sweeps left open that nobody will go on with end as failed; what they recorded stays, as seen. One that cannot be counted is held
 * back, and the next one is closed.
 * @param except those that may still be gone on with
 * @throws RescindError what the ledger throws of the machine (a full disk, a lost connection): it says nothing of the sweep
 */
export async function closeAbandoned(
  ledger: Ledger<ArchiveTables>,
  except: readonly number[],
  now: Instant,
  gate: GateRule,
): Promise<void> {
  const open = await ledger.read
    .selectFrom('sweep')
    .select('no')
    .where('state', '=', 'open')
    .orderBy('no')
    .execute();
  for (const { no } of open) {
    if (except.includes(no)) continue;
    const { report } = await oneSweep(ledger.read, no);
    await closeOrHold(ledger, no, CUT_OFF, report.file === undefined ? null : cutOff(report.file), now, gate);
  }
}

const CUT_OFF: SweepReport = {
  verdict: 'failed',
  totalBefore: null,
  totalAfter: null,
  requests: 0,
  seen: 0,
  gone: [],
  partitions: [],
  missing: [],
  notes: ['This sweep was cut off and not gone on with; what it had recorded is kept as seen.'],
};

/** What a file covers holds of the part that was taken in, too. */
function cutOff(file: FileNotes): FileNotes {
  return {
    ...file,
    reach: `Its taking in was cut off, so only a part of the file may be on record. The whole file: ${file.reach}`,
  };
}

/**
 * Closes a sweep; one that cannot be counted is closed as held back, with the reason, and its bytes are kept. A person's `confirm`
 * tries to count it again, `reject` leaves it out.
 * @returns the sweep, and whether it was held because it cannot be counted
 */
export async function closeOrHold(
  ledger: Ledger<ArchiveTables>,
  no: number,
  report: SweepReport,
  file: FileNotes | null,
  now: Instant,
  gate: GateRule,
): Promise<{ sweep: Sweep; uncounted: boolean }> {
  try {
    return { sweep: await closeSweep(ledger, no, report, file, now, gate), uncounted: false };
  } catch (fault) {
    if (fault instanceof RescindError) throw fault;
    const reason = `It could not be counted: ${withoutValues(wordsOf(fault))}`;
    const sweep = await closeSweep(ledger, no, report, file, now, gate, reason);
    return { sweep, uncounted: true };
  }
}

/**
 * Closes a sweep for whoever filled it.
 * @throws RescindError `not-counted` when it is held back because it cannot be counted
 */
export async function closeOrTell(...given: Parameters<typeof closeOrHold>): Promise<Sweep> {
  const { sweep, uncounted } = await closeOrHold(...given);
  if (uncounted)
    throw new RescindError(
      'not-counted',
      `Sweep ${sweep.no} is kept, but does not count. ${sweep.gateReason}`,
      `Report this fault, please. After an upgrade, \`rescind sweeps confirm ${sweep.no}\` tries again; \`rescind sweeps reject ${sweep.no}\` leaves it out.`,
    );
  return sweep;
}

/** A fault's words without what it quotes of the data: a value may be a person's name. */
function withoutValues(words: string): string {
  return words.replace(/(["'`])(?![a-z_]{1,40}\1).*?(?:\1|$)/gs, '…').slice(0, 300);
}
