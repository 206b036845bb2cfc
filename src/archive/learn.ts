/**
 * How readings become revisions. Bitemporal: `fromAfter..fromBy` is when the world changed, as closely as the readings tell;
 * which revisions are in `history` is what we know now. What is known is a function of the readings in the order of their moments,
 * whatever order they were taken in: a reading older than the last one makes the history be told anew from all of them.
 * `amended` means that INTERPOL changed what it publishes; `corrected` means that an older reading taught us of such a change afterwards.
 * Fields met for the first time are no change at all.
 */
import { digestOfJson, type Instant } from '../kernel/kernel.ts';
import {
  DETAIL_FIELDS,
  differ,
  type Field,
  LIST_FIELDS,
  mergeContent,
  mergedInPart,
  type NoticeContent,
} from '../notice/notice.ts';
import { lastLookAtAll, readAgain, readSince, readWholeIn } from './last-read.ts';
import {
  type DerivedChange,
  inOrder,
  type KnownRevision,
  keyOf,
  type LastRead,
  type NoticeState,
  type Sighted,
} from './state.ts';

interface Known {
  readonly history: readonly KnownRevision[];
  readonly detailSeen: Instant | null;
  readonly reads: readonly LastRead[];
}

/** A revision that followed another, saying other things. */
type Turn = Pick<DerivedChange, 'afterSweep' | 'afterAt' | 'byAt' | 'fields'> & {
  readonly before: KnownRevision;
  readonly after: KnownRevision;
};

const NOTHING: Known = { history: [], detailSeen: null, reads: [] };

/**
 * Whether some of these readings are not later than what was read before, so that `learn` needs the earlier ones.
 * @param sighted oldest first
 */
export function reachesBack(state: NoticeState | null, sighted: readonly Sighted[]): boolean {
  const last = lastReadBy(state);
  return last !== null && sighted[0] !== undefined && sighted[0].from <= last;
}

/**
 * Takes readings in and gives what is known afterwards.
 * @param sighted readings of one sweep, oldest first
 * @param earlier all readings before this sweep; looked at only when `reachesBack`
 */
export function learn(
  state: NoticeState | null,
  sweepNo: number,
  sighted: readonly Sighted[],
  earlier: readonly Sighted[],
): Known & { readonly changes: readonly DerivedChange[] } {
  const back = reachesBack(state, sighted);
  const { known, turns } = back
    ? told(NOTHING, inTime([...earlier, ...sighted].flatMap(atBothEnds)))
    : told(state ?? NOTHING, inTime(sighted));
  const last = lastReadBy(state);
  const toldBefore = back ? turnsOf(state?.history ?? []) : [];
  const changes = turns
    .filter((turn) => !toldBefore.some((other) => isSame(turn, other)))
    .map(
      ({ before, after, ...turn }): DerivedChange => ({
        ...turn,
        kind: last !== null && turn.byAt <= last ? 'corrected' : 'amended',
        bySweep: sweepNo,
        before: before.key,
        after: after.key,
      }),
    );
  return { ...known, changes };
}

/** Goes through readings in the order of time. */
function told(start: Known, readings: readonly Sighted[]): { known: Known; turns: readonly Turn[] } {
  let { history, detailSeen, reads } = start;
  const turns: (Omit<Turn, 'before' | 'after'> & { readonly at: number })[] = [];
  for (const reading of readings) {
    const last = history.at(-1);
    const seen = asFarAsItTells(reading, last?.content ?? {}, reads);
    if (last === undefined) history = [revision(seen.content, seen.inPart, null, seen.at, seen.sweepNo)];
    else {
      const sides = { before: last.inPart, after: seen.inPart };
      const fields = differ(last.content, seen.content, sides).map(({ field }) => field);
      const content = mergeContent(last.content, seen.content, sides);
      const inPart = mergedInPart(last.content, seen.content, sides);
      if (fields.length === 0) {
        const fuller = revision(content, inPart, last.fromAfter, last.fromBy, last.sweepNo);
        if (fuller.key !== last.key) history = [...history.slice(0, -1), fuller];
      } else {
        const bound = lastLookAtAll(reads, fields, last.inPart);
        const afterAt = bound?.at ?? null;
        const after = revision(content, inPart, afterAt, seen.at, seen.sweepNo);
        history = [...history, after];
        const afterSweep = fields.every(isDetail) ? null : (bound?.sweepNo ?? null);
        turns.push({ afterSweep, afterAt, byAt: seen.at, fields, at: history.length - 1 });
      }
    }
    reads = readAgain(reads, seen);
    if (seen.detail && (detailSeen === null || seen.until > detailSeen)) detailSeen = seen.until;
  }
  // By now a later reading may have filled the revisions on either side.
  const filled = turns.map(({ at, ...turn }) => ({ ...turn, before: history[at - 1]!, after: history[at]! }));
  return { known: { history: inOrder(history), detailSeen, reads }, turns: filled };
}

function lastReadBy(state: Pick<NoticeState, 'reads'> | null): Instant | null {
  return (state?.reads ?? []).reduce<Instant | null>(
    (last, { by }) => (last === null || by > last ? by : last),
    null,
  );
}

/**
 * What a reading tells beside the others. A file of a day or a month may be of before or after another look in that time, and two readings
 * of one moment that differ contradict each other: of what was read in its time already it tells of no change.
 */
function asFarAsItTells(reading: Sighted, known: NoticeContent, reads: readonly LastRead[]): Sighted {
  const met = readSince(reads, reading.from).filter((field) => known[field] !== undefined);
  return met.length === 0
    ? besidesList(reads, reading)
    : { ...reading, content: without(reading.content, met) };
}

/**
 * INTERPOL's list and its detail of the same notice do not always agree (of 814 read within two days, 3 had another picture or none).
 * So where a sweep read the list's fields in a list, its detail tells of its own fields only.
 */
function besidesList(reads: readonly LastRead[], seen: Sighted): Sighted {
  if (!seen.detail) return seen;
  const byList = readWholeIn(reads, seen.sweepNo, LIST_FIELDS);
  return byList.length === 0 ? seen : { ...seen, content: without(seen.content, byList) };
}

function without(content: NoticeContent, fields: readonly Field[]): NoticeContent {
  return Object.fromEntries(Object.entries(content).filter(([field]) => !fields.includes(field as Field)));
}

/**
 * Readings in the order of their moments, however they came; of those that end at one moment the most closely dated first, since of what
 * it read the others tell no more, and then in an order that what they show decides.
 */
function inTime(readings: readonly Sighted[]): Sighted[] {
  const shows = ({ content, inPart }: Sighted) => digestOfJson([content, inPart]);
  const inOrderOf = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  return [...readings].sort(
    (a, b) => inOrderOf(a.at, b.at) || inOrderOf(b.from, a.from) || inOrderOf(shows(a), shows(b)),
  );
}

/** A reading that was met so for a while is known at its beginning and at its end; another one may lie between. */
function atBothEnds(seen: Sighted): Sighted[] {
  return seen.at === seen.until
    ? [seen]
    : [
        { ...seen, until: seen.at },
        { ...seen, from: seen.until, at: seen.until },
      ];
}

/** The turns that a history tells of. */
function turnsOf(history: readonly KnownRevision[]): Pick<Turn, 'before' | 'after' | 'fields'>[] {
  return history.slice(1).map((after, at) => {
    const before = history[at]!;
    return { before, after, fields: differing(before, after) };
  });
}

/** Whether two turns changed the same from the same to the same; an older reading may narrow the moments, and spell it otherwise. */
function isSame(one: Pick<Turn, 'before' | 'after' | 'fields'>, other: typeof one): boolean {
  const touches = (a: KnownRevision, b: KnownRevision) =>
    differing(a, b).some((field) => one.fields.includes(field));
  return (
    one.fields.join() === other.fields.join() &&
    !touches(one.before, other.before) &&
    !touches(one.after, other.after)
  );
}

function differing(before: KnownRevision, after: KnownRevision): Field[] {
  return differ(before.content, after.content, { before: before.inPart, after: after.inPart }).map(
    ({ field }) => field,
  );
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

function isDetail(field: Field): boolean {
  return (DETAIL_FIELDS as readonly Field[]).includes(field);
}
