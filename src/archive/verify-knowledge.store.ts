/**
 * Holds what is stored of our knowledge against what derivation gives: every revision with the time from and to which it was
 * known, those that gave way included, and every change with the revisions it stands between and the time it was recorded.
 */
import type { Instant } from '../kernel/kernel.ts';
import type { ArchiveTables, Reader } from '../ledger/ledger.ts';
import type { Counts } from './apply.store.ts';
import { type DerivedChange, keyOf, type NoticeState } from './state.ts';
import type { Break } from './verify-derived.store.ts';

interface KnownSpan {
  readonly key: string;
  readonly from: string;
  to: string | null;
}

/**
 * What derivation gives: revisions by notice in the order in which they were learned, changes as texts in the order of their numbers,
 * and how many of each kind each sweep made.
 */
export interface Knowledge {
  readonly revisions: Map<string, KnownSpan[]>;
  readonly changes: { readonly id: string; readonly text: string }[];
  readonly counts: Map<number, Counts>;
}

/** Notes what sweep `sweepNo`, which counted at `at`, taught of one notice. */
export function cameToKnow(
  knowledge: Knowledge,
  before: NoticeState | null,
  after: NoticeState,
  changes: readonly DerivedChange[],
  at: string,
  sweepNo: number,
): void {
  for (const change of changes) {
    const text = told({ ...change, fields: JSON.stringify(change.fields), recordedAt: at });
    knowledge.changes.push({ id: after.id, text });
    const counts = knowledge.counts.get(sweepNo) ?? noChanges();
    counts[change.kind] += 1;
    knowledge.counts.set(sweepNo, counts);
  }
  if (before !== null && before.history === after.history) return;
  const spans = knowledge.revisions.get(after.id) ?? [];
  knowledge.revisions.set(after.id, spans);
  const now = new Set(after.history.map((revision) => revision.key));
  for (const span of spans) if (span.to === null && !now.has(span.key)) span.to = at;
  const open = new Set(spans.filter((span) => span.to === null).map((span) => span.key));
  for (const { key } of after.history) if (!open.has(key)) spans.push({ key, from: at, to: null });
}

/** The first notice whose revisions or changes on record are not those that its sightings give. */
export async function compareKnowledge(
  db: Reader<ArchiveTables>,
  derived: Knowledge,
  states: ReadonlyMap<string, NoticeState>,
  everErased: boolean,
): Promise<Break | null> {
  const { spans, keys } = await revisionsOnRecord(db);
  for (const id of new Set([...derived.revisions.keys(), ...spans.keys()]))
    if (linesOf(derived.revisions.get(id)) !== linesOf(spans.get(id)))
      return { where: `notice ${id}`, what: 'its revisions do not follow from its sightings.' };
  const newest = await db.selectFrom('notice').select(['id', 'revision_no']).execute();
  for (const { id, revision_no } of newest)
    if (keys.get(revision_no) !== states.get(id)?.history.at(-1)?.key)
      return { where: `notice ${id}`, what: 'it does not point to the newest that is known of it.' };
  const rows = await db.selectFrom('change').selectAll().orderBy('no').execute();
  const keyAt = (no: number | null) => (no === null ? null : (keys.get(no) ?? `revision ${no}`));
  const stored = rows.map((row) => ({
    id: row.notice_id,
    text: told({
      kind: row.kind,
      bySweep: row.by_sweep,
      byAt: row.by_at,
      afterSweep: row.after_sweep,
      afterAt: row.after_at,
      fields: row.fields,
      before: keyAt(row.revision_before),
      after: keyAt(row.revision_after),
      recordedAt: row.recorded_at,
    }),
  }));
  return (
    changesOtherwise(derived.changes, stored) ??
    numberedOtherwise(
      derived.changes,
      stored,
      rows.map(({ no }) => no),
      everErased,
      await changesEver(db),
    )
  );
}

type ChangeTold = Knowledge['changes'][number];

function changesOtherwise(derived: readonly ChangeTold[], stored: readonly ChangeTold[]): Break | null {
  const [is, must] = [stored, derived].map((changes) => Map.groupBy(changes, ({ id }) => id));
  const textOf = (changes: readonly ChangeTold[] | undefined) => changes?.map(({ text }) => text).join('\n');
  for (const id of new Set([...must!.keys(), ...is!.keys()]))
    if (textOf(must!.get(id)) !== textOf(is!.get(id)))
      return { where: `notice ${id}`, what: 'its changes on record are not those that its sightings give.' };
  return null;
}

/** Numbers go up by one in the order in which changes were learned; an erasure leaves gaps, but none beyond the last. */
function numberedOtherwise(
  derived: readonly ChangeTold[],
  stored: readonly ChangeTold[],
  numbers: readonly number[],
  everErased: boolean,
  ever: number,
): Break | null {
  for (const [at, no] of numbers.entries()) {
    const inPlace = stored[at]?.id === derived[at]?.id && stored[at]?.text === derived[at]?.text;
    if (!inPlace || no < at + 1 || no > ever || (!everErased && no !== at + 1))
      return { where: `change ${no}`, what: 'it does not have the number that the order of sweeps gives.' };
  }
  return null;
}

/** How many changes were ever made, those of erased notices included. */
async function changesEver(db: Reader<ArchiveTables>): Promise<number> {
  const sweeps = await db
    .selectFrom('sweep')
    .select(['listed', 'unlisted', 'amended', 'relisted', 'corrected'])
    .where('applied', 'is not', null)
    .execute();
  return sweeps.reduce(
    (sum, { listed, unlisted, amended, relisted, corrected }) =>
      sum + listed + unlisted + amended + relisted + corrected,
    0,
  );
}

async function revisionsOnRecord(
  db: Reader<ArchiveTables>,
): Promise<{ spans: Map<string, KnownSpan[]>; keys: Map<number, string> }> {
  const spans = new Map<string, KnownSpan[]>();
  const keys = new Map<number, string>();
  for (let cursor = 0; ; ) {
    const rows = await db
      .selectFrom('revision')
      .selectAll()
      .where('no', '>', cursor)
      .orderBy('no')
      .limit(5_000)
      .execute();
    if (rows.length === 0) return { spans, keys };
    for (const row of rows) {
      cursor = row.no;
      const key = keyOf({
        content: JSON.parse(row.content),
        inPart: JSON.parse(row.in_part),
        fromAfter: row.from_after as Instant | null,
        fromBy: row.from_by as Instant,
        sweepNo: row.sweep_no,
      });
      keys.set(row.no, key);
      const list = spans.get(row.notice_id) ?? [];
      list.push({ key, from: row.known_from, to: row.known_to });
      spans.set(row.notice_id, list);
    }
  }
}

function linesOf(spans: readonly KnownSpan[] | undefined): string {
  return (spans ?? [])
    .map(({ key, from, to }) => `${key} ${from} ${to}`)
    .sort()
    .join('\n');
}

function told(change: {
  readonly kind: string;
  readonly bySweep: number;
  readonly byAt: string;
  readonly afterSweep: number | null;
  readonly afterAt: string | null;
  readonly fields: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly recordedAt: string;
}): string {
  const { kind, bySweep, byAt, afterSweep, afterAt, fields, before, after, recordedAt } = change;
  return JSON.stringify([kind, bySweep, byAt, afterSweep, afterAt, fields, before, after, recordedAt]);
}

export function noChanges(): Counts {
  return { listed: 0, unlisted: 0, amended: 0, relisted: 0, corrected: 0 };
}
