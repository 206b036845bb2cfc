/**
 * How readings become revisions. Bitemporal: `fromAfter..fromBy` is when the world changed, as closely as the sightings tell;
 * which revisions are in `history` is what we know now. `amended` means that INTERPOL changed what it publishes;
 * `corrected` means that we learned better about the past. Fields met for the first time are no change at all.
 */
import type { Instant } from '../kernel/kernel.ts';
import {
  DETAIL_FIELDS,
  differ,
  type Field,
  mergeContent,
  mergedInPart,
  type NoticeContent,
} from '../notice/notice.ts';
import {
  type DerivedChange,
  inOrder,
  type KnownRevision,
  keyOf,
  type NoticeState,
  type Sighted,
  type SweepFacts,
} from './state.ts';

interface Learned {
  readonly history: readonly KnownRevision[];
  readonly changes: readonly DerivedChange[];
  readonly detailSeen: Instant | null;
}

/** Takes readings in, oldest first, and gives what is known afterwards. */
export function learn(state: NoticeState | null, sweep: SweepFacts, sighted: readonly Sighted[]): Learned {
  let history = state?.history ?? [];
  let detailSeen = state?.detailSeen ?? null;
  let listSeen = state?.lastSeen ?? null;
  let listSweep = state?.lastSweep ?? null;
  const changes: DerivedChange[] = [];
  for (const seen of sighted) {
    const last = history.at(-1);
    if (last !== undefined && seen.at < last.fromBy) {
      const past = learnOfPast(history, sweep, seen);
      history = past.history;
      if (past.change !== null) changes.push(past.change);
    } else if (last === undefined) {
      history = [revision(seen.content, seen.inPart, null, seen.at, sweep.no)];
    } else {
      const sides = { before: last.inPart, after: seen.inPart };
      const differences = differ(last.content, seen.content, sides);
      const content = mergeContent(last.content, seen.content, sides);
      const inPart = mergedInPart(last.content, seen.content, sides);
      if (differences.length === 0) {
        const fuller = revision(content, inPart, last.fromAfter, last.fromBy, last.sweepNo);
        if (fuller.key !== last.key) history = [...history.slice(0, -1), fuller];
      } else {
        const fields = differences.map((difference) => difference.field);
        const byDetail = fields.every(isDetail);
        const afterAt = byDetail ? detailSeen : listSeen;
        if (afterAt !== null && seen.at < afterAt) {
          const stray = strayReading(last, sweep, seen, afterAt, fields);
          history = [...history, ...stray.revisions];
          changes.push(stray.change);
        } else {
          const amended = revision(content, inPart, afterAt, seen.at, sweep.no);
          history = [...history, amended];
          changes.push({
            kind: 'amended',
            afterSweep: byDetail ? null : listSweep,
            afterAt,
            bySweep: sweep.no,
            byAt: seen.at,
            fields,
            before: last.key,
            after: amended.key,
          });
        }
      }
    }
    if (listSeen === null || seen.until >= listSeen) {
      listSeen = seen.until;
      listSweep = sweep.no;
    }
    if (coversDetail(seen.content) && (detailSeen === null || seen.until > detailSeen))
      detailSeen = seen.until;
  }
  return { history: inOrder(history), changes, detailSeen };
}

/** A reading older than the newest revision: it moves a beginning back, fills what was unseen, or shows an earlier form. */
function learnOfPast(
  history: readonly KnownRevision[],
  sweep: SweepFacts,
  seen: Sighted,
): { history: readonly KnownRevision[]; change: DerivedChange | null } {
  const after = history.findIndex((known) => known.fromBy > seen.at);
  const next = history[after];
  if (next === undefined) return { history, change: null };
  const force = history[after - 1];
  if (force !== undefined && same(force, seen))
    return { history: filled(history, after - 1, seen), change: null };
  if (same(next, seen)) {
    const earlier = revision(
      next.content,
      next.inPart,
      force === undefined ? null : next.fromAfter,
      seen.at,
      sweep.no,
    );
    const moved = [...history.slice(0, after), earlier, ...history.slice(after + 1)];
    return { history: filled(moved, after, seen), change: null };
  }
  const past = revision(seen.content, seen.inPart, force?.fromBy ?? null, seen.at, sweep.no);
  const later = revision(
    next.content,
    next.inPart,
    latest(next.fromAfter, seen.at),
    next.fromBy,
    next.sweepNo,
  );
  const fields = differ(past.content, next.content, { before: past.inPart, after: next.inPart }).map(
    (d) => d.field,
  );
  return {
    history: [...history.slice(0, after), past, later, ...history.slice(after + 1)],
    change: {
      kind: 'corrected',
      afterSweep: null,
      afterAt: past.fromAfter,
      bySweep: sweep.no,
      byAt: seen.at,
      fields,
      before: past.key,
      after: later.key,
    },
  };
}

/** A reading that differs from what was seen both before and after it: its form stood in between, as far as we know. */
function strayReading(
  last: KnownRevision,
  sweep: SweepFacts,
  seen: Sighted,
  confirmedAt: Instant,
  fields: readonly Field[],
): { revisions: readonly KnownRevision[]; change: DerivedChange } {
  const stray = revision(seen.content, seen.inPart, last.fromBy, seen.at, sweep.no);
  const again = revision(last.content, last.inPart, seen.at, confirmedAt, last.sweepNo);
  return {
    revisions: [stray, again],
    change: {
      kind: 'corrected',
      afterSweep: null,
      afterAt: last.fromBy,
      bySweep: sweep.no,
      byAt: seen.at,
      fields,
      before: stray.key,
      after: again.key,
    },
  };
}

/** From revision `index` on, fields that were unseen take what the older reading saw. */
function filled(history: readonly KnownRevision[], index: number, seen: Sighted): readonly KnownRevision[] {
  return history.map((known, at) => {
    if (at < index) return known;
    const content = { ...seen.content, ...known.content };
    const news = seen.inPart.filter((field) => !(field in known.content));
    return revision(content, [...known.inPart, ...news], known.fromAfter, known.fromBy, known.sweepNo);
  });
}

function same(known: KnownRevision, seen: Sighted): boolean {
  return differ(known.content, seen.content, { before: known.inPart, after: seen.inPart }).length === 0;
}

function revision(
  content: NoticeContent,
  inPart: readonly Field[],
  fromAfter: Instant | null,
  fromBy: Instant,
  sweepNo: number,
): KnownRevision {
  const facts = { content, inPart: [...new Set(inPart)].sort(), fromAfter, fromBy, sweepNo };
  return { key: keyOf(facts), ...facts };
}

function latest(a: Instant | null, b: Instant): Instant {
  return a !== null && a > b ? a : b;
}

function isDetail(field: Field): boolean {
  return (DETAIL_FIELDS as readonly Field[]).includes(field);
}

function coversDetail(content: NoticeContent): boolean {
  return DETAIL_FIELDS.some((field) => field in content);
}
