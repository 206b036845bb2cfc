/** Screening follows the archive: a notice whose form, rulebook or law is not the one it was screened under is screened again, and work and progress commit together. */
import { setImmediate } from 'node:timers/promises';
import type { Day, Digest, Instant } from '../kernel/kernel.ts';
import type { Finding } from '../law/law.ts';
import {
  type ArchiveTables,
  inBatches,
  type Ledger,
  type Reader,
  type Transactor,
} from '../ledger/ledger.ts';
import type { NoticeContent, NoticeId } from '../notice/notice.ts';

/** The law under which a notice was screened. */
export interface LawMark {
  readonly rulebook: Digest;
  /** Since when the law stands as it does; see `lawFrom`. */
  readonly lawFrom: Day;
}

const AT_ONCE = 500;
const TURN_EVERY = 20;

export interface Following {
  /** Told after each batch how many were screened so far. */
  readonly progress?: ((done: number) => void) | undefined;
  /** Runs what writes a batch, such as under the archive's writer lock; at once when absent. */
  readonly writing?: (<T>(work: () => Promise<T>) => Promise<T>) | undefined;
  /** Aborted, it ends after the batch in hand; what was screened is kept. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Screens whatever is not screened under this law, in batches that each commit whole; a kill loses at most one batch.
 * @param screen gives the findings of a form; called once for each notice
 * @returns how many were screened
 */
export async function followArchive(
  ledger: Ledger<ArchiveTables>,
  mark: LawMark,
  screen: (content: NoticeContent) => readonly Finding[],
  { progress, writing = (work) => work(), signal }: Following = {},
): Promise<number> {
  let done = 0;
  for (let after = ''; ; ) {
    const batch = signal?.aborted ? [] : await waiting(ledger.read, mark, after);
    const last = batch.at(-1);
    if (last === undefined) return done;
    const made: Made[] = [];
    for (const one of batch) {
      made.push({ ...one, findings: screen(JSON.parse(one.content)) });
      // Pages are answered while this goes on.
      if (made.length % TURN_EVERY === 0) await setImmediate();
    }
    await writing(() => ledger.transact((tx) => keep(tx, mark, made, ledger.engine.mostValues)));
    done += batch.length;
    after = last.id;
    progress?.(done);
  }
}

interface Made {
  readonly id: string;
  readonly revision_no: number;
  readonly findings: readonly Finding[];
}

/** How many notices are not screened under this law. */
export async function waitingCount(db: Reader<ArchiveTables>, mark: LawMark): Promise<number> {
  const row = await notScreened(db, mark)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function notScreened(db: Reader<ArchiveTables>, { rulebook, lawFrom }: LawMark) {
  return db
    .selectFrom('notice')
    .innerJoin('revision', 'revision.no', 'notice.revision_no')
    .leftJoin('screened', (join) =>
      join
        .onRef('screened.notice_id', '=', 'notice.id')
        .onRef('screened.revision_no', '=', 'notice.revision_no')
        .on('screened.rulebook', '=', rulebook)
        .on('screened.law_from', '=', lawFrom),
    )
    .where('screened.notice_id', 'is', null);
}

function waiting(db: Reader<ArchiveTables>, mark: LawMark, after: string) {
  return notScreened(db, mark)
    .select(['notice.id', 'notice.revision_no', 'revision.content'])
    .where('notice.id', '>', after)
    .orderBy('notice.id')
    .limit(AT_ONCE)
    .execute();
}

async function keep(
  tx: Transactor<ArchiveTables>,
  { rulebook, lawFrom }: LawMark,
  screenedNow: readonly Made[],
  mostValues: number,
): Promise<void> {
  const ids = screenedNow.map(({ id }) => id);
  const standing = await tx.selectFrom('notice').select('id').where('id', 'in', ids).execute();
  // Whoever was erased while this was worked out stays forgotten; a form that changed meanwhile is told by its revision.
  const known = new Set(standing.map(({ id }) => id));
  const made = screenedNow.filter(({ id }) => known.has(id));
  await tx.deleteFrom('finding').where('notice_id', 'in', ids).execute();
  await tx.deleteFrom('screened').where('notice_id', 'in', ids).execute();
  if (made.length === 0) return;
  const findings = made.flatMap(({ id, findings: all }) =>
    all.flatMap(({ rule, outcome }) =>
      outcome === 'breach' || outcome === 'concern' || outcome === 'met'
        ? [{ notice_id: id, rule, outcome }]
        : [],
    ),
  );
  const screened = made.map(({ id, revision_no }) => ({
    notice_id: id,
    revision_no,
    rulebook,
    law_from: lawFrom,
  }));
  for (const batch of inBatches(findings, 3, mostValues))
    await tx.insertInto('finding').values(batch).execute();
  await tx.insertInto('screened').values(screened).execute();
}

/** What came out of one notice, as it was kept. */
export async function findingsOf(
  db: Reader<ArchiveTables>,
  id: NoticeId,
): Promise<{ rule: string; outcome: 'breach' | 'concern' | 'met' }[]> {
  return db
    .selectFrom('finding')
    .select(['rule', 'outcome'])
    .where('notice_id', '=', id)
    .orderBy('rule')
    .execute();
}

/** Keeps a compiled rulebook by its digest; one that is kept already stays as it is, and becomes the newest. */
export async function keepRulebook(
  tx: Transactor<ArchiveTables>,
  digest: Digest,
  compiled: string,
  now: Instant,
): Promise<void> {
  await tx.deleteFrom('rulebook').where('digest', '=', digest).execute();
  await tx.insertInto('rulebook').values({ digest, compiled, kept_at: now }).execute();
}

/** Digest of the rulebook that was kept last; null where there is none. */
export async function newestDigest(db: Reader<ArchiveTables>): Promise<Digest | null> {
  const row = await db
    .selectFrom('rulebook')
    .select('digest')
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.digest as Digest | undefined) ?? null;
}

/** The newest rulebook that was kept, or the one of a digest; null where there is none. */
export async function keptRulebook(
  db: Reader<ArchiveTables>,
  digest?: Digest,
): Promise<{ digest: Digest; compiled: string; keptAt: Instant } | null> {
  let rows = db
    .selectFrom('rulebook')
    .select(['digest', 'compiled', 'kept_at'])
    .orderBy('no', 'desc')
    .limit(1);
  if (digest !== undefined) rows = rows.where('digest', '=', digest);
  const row = await rows.executeTakeFirst();
  return row === undefined
    ? null
    : { digest: row.digest as Digest, compiled: row.compiled, keptAt: row.kept_at as Instant };
}
