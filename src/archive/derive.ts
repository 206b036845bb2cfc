/**
 * What one sweep changes in what is known of one notice. Pure: the same sightings in the same order give the same history,
 * so that `rescind verify` can derive everything again and compare.
 *
 * Appearance needs proof as absence does:
 * - listed: a whole sweep did not have it, a later look at the service had it. A first sweep lists nobody.
 * - unlisted: it was seen, and a later whole sweep did not have it.
 * - relisted: it was unlisted, and a later look at the service had it.
 * A saved file alone only shows that a notice was seen.
 */
import type { Instant } from '../kernel/kernel.ts';
import type { NoticeId } from '../notice/notice.ts';
import { learn } from './learn.ts';
import type { DerivedChange, NoticeState, Sighted, SweepFacts } from './state.ts';

export interface Derived {
  readonly state: NoticeState | null;
  readonly changes: readonly DerivedChange[];
}

/**
 * @param before where the notice stood; null when it was never met
 * @param sighted its readings in this sweep, oldest first; empty when the sweep did not have it
 * @param gone it was seen in this sweep but no longer listed at its end
 * @param earlier all its readings before this sweep; looked at only when `reachesBack`
 * @param whole all whole sweeps that counted before this one, oldest first
 */
export function derive(
  id: NoticeId,
  before: NoticeState | null,
  sweep: SweepFacts,
  sighted: readonly Sighted[],
  earlier: readonly Sighted[],
  gone: boolean,
  whole: readonly SweepFacts[],
): Derived {
  const changes: DerivedChange[] = [];
  const first = sighted[0];
  let state = before;
  if (first !== undefined) {
    const presence = appear(state, sweep, first.at, whole);
    changes.push(...presence.changes);
    const learned = learn(state, sweep.no, sighted, earlier);
    changes.push(...learned.changes);
    changes.push(...wasOff(state, sweep, first, whole));
    const last = sighted.at(-1) ?? first;
    changes.push(...wasBack(state, sweep, last, whole));
    const lastSeen = last.from < last.at ? last.from : last.until;
    // Of two files that begin or end at one moment the more closely dated one stands, whichever was taken in first.
    const older =
      state !== null &&
      (lastSeen < state.lastSeen || (lastSeen === state.lastSeen && last.until > state.lastSeenBy));
    const earlierFirst =
      state === null ||
      first.at < state.firstSeen ||
      (first.at === state.firstSeen && first.from > state.firstSeenFrom);
    state = {
      id,
      status: presence.status,
      ...(state !== null && !earlierFirst
        ? pick(state, 'firstSeen', 'firstSeenFrom', 'firstSweep')
        : { firstSeen: first.at, firstSeenFrom: first.from, firstSweep: sweep.no }),
      ...(state !== null && older
        ? pick(state, 'lastSeen', 'lastSeenBy', 'lastSweep')
        : { lastSeen, lastSeenBy: last.until, lastSweep: sweep.no }),
      detailSeen: learned.detailSeen,
      reads: learned.reads,
      history: learned.history,
    };
  }
  if (state === null || !sweep.whole || (first !== undefined && !gone)) return { state, changes };
  const vanished = vanish(state, sweep, whole);
  if (vanished.length === 0) return { state, changes };
  return { state: { ...state, status: 'unlisted' }, changes: [...changes, ...vanished] };
}

/**
 * A file, taken in late, of a time after whole sweeps had shown that the notice was gone; and a whole sweep after it that had nothing of it
 * either. So it had been back in between, and that is put right by the time by which it was off again.
 */
function wasBack(
  state: NoticeState | null,
  sweep: SweepFacts,
  last: Sighted,
  whole: readonly SweepFacts[],
): DerivedChange[] {
  if (sweep.origin !== 'file' || state?.status !== 'unlisted') return [];
  const off = whole.some(({ from, to }) => from > state.lastSeenBy && to < last.from);
  const again = whole.find(({ from }) => from > last.until);
  if (!off || again === undefined) return [];
  const left = { afterSweep: null, afterAt: last.from, bySweep: sweep.no, byAt: again.to };
  return [{ kind: 'corrected', ...left, fields: [], before: null, after: null }];
}

/**
 * An older look than the first so far, and a whole sweep between them that did not have the notice: it had been on the list before, and
 * off it. So "listed" was told of what was a return; that is put right by the time it was off.
 */
function wasOff(
  state: NoticeState | null,
  sweep: SweepFacts,
  first: Sighted,
  whole: readonly SweepFacts[],
): DerivedChange[] {
  if (state === null || first.at >= state.firstSeen) return [];
  const off = whole.find(
    ({ no, from, to }) => no !== state.firstSweep && from > first.at && to <= state.firstSeenFrom,
  );
  if (off === undefined) return [];
  const left = { afterSweep: null, afterAt: first.from, bySweep: sweep.no, byAt: off.to };
  return [{ kind: 'corrected', ...left, fields: [], before: null, after: null }];
}

/** What a sighting at `at` says about the notice being on the list. */
function appear(
  state: NoticeState | null,
  sweep: SweepFacts,
  at: Instant,
  whole: readonly SweepFacts[],
): { status: NoticeState['status']; changes: DerivedChange[] } {
  if (sweep.origin === 'file') return { status: state?.status ?? 'seen', changes: [] };
  const lastWhole = whole.findLast((other) => other.to <= at);
  const by = { bySweep: sweep.no, byAt: at };
  if (state === null) {
    if (lastWhole === undefined) return { status: sweep.whole ? 'listed' : 'seen', changes: [] };
    return { status: 'listed', changes: [change('listed', lastWhole, by)] };
  }
  if (state.status === 'listed') return { status: 'listed', changes: [] };
  if (state.status === 'unlisted')
    return { status: 'listed', changes: [change('relisted', lastWhole ?? null, by)] };
  const changes: DerivedChange[] = [];
  const lacked = whole.findLast((other) => other.to <= state.firstSeenFrom);
  if (lacked !== undefined)
    changes.push(change('listed', lacked, { bySweep: state.firstSweep, byAt: state.firstSeen }));
  const gap = whole.find((other) => other.from > state.lastSeenBy && other.to <= at);
  if (gap !== undefined) {
    changes.push(unlisting(state, gap), change('relisted', lastWhole ?? null, by));
  }
  const proven = changes.length > 0 || sweep.whole;
  return { status: proven ? 'listed' : 'seen', changes };
}

/** What a whole sweep without the notice proves: that it left, and where a file showed it after it had left, that it was back before. */
function vanish(state: NoticeState, sweep: SweepFacts, whole: readonly SweepFacts[]): DerivedChange[] {
  const since = whole.find((other) => other.from > state.lastSeenBy);
  if (state.status !== 'unlisted') {
    if (since !== undefined) return [unlisting(state, since)];
    return sweep.to >= state.lastSeenBy ? [unlisting(state, sweep)] : [];
  }
  const off = whole.at(-1);
  if (since !== undefined || off === undefined || off.to >= state.lastSeen || sweep.from <= state.lastSeenBy)
    return [];
  const back = change('relisted', off, { bySweep: state.lastSweep, byAt: state.lastSeenBy });
  return [back, unlisting(state, sweep)];
}

function unlisting(state: NoticeState, by: SweepFacts): DerivedChange {
  return {
    kind: 'unlisted',
    afterSweep: state.lastSweep,
    afterAt: state.lastSeen,
    bySweep: by.no,
    byAt: by.to,
    fields: [],
    before: state.history.at(-1)?.key ?? null,
    after: null,
  };
}

function change(
  kind: DerivedChange['kind'],
  after: SweepFacts | null,
  by: { bySweep: number; byAt: Instant },
): DerivedChange {
  return {
    kind,
    afterSweep: after?.no ?? null,
    // The list moves while it is read: that it lacked the notice is sure of the moment at which the reading began.
    afterAt: after?.from ?? null,
    ...by,
    fields: [],
    before: null,
    after: null,
  };
}

function pick<Key extends keyof NoticeState>(
  state: NoticeState,
  ...keys: readonly Key[]
): Pick<NoticeState, Key> {
  return Object.fromEntries(keys.map((key) => [key, state[key]])) as Pick<NoticeState, Key>;
}
