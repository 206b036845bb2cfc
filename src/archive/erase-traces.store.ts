/** What an erasure takes from that which belongs to nobody: questions, frames of answers, partitions, names of files. */
import type { ArchiveTables, Transactor } from '../ledger/ledger.ts';
import { type NoticeId, noticeSlug, type Partition } from '../notice/notice.ts';
import { LOOKS } from './act.ts';
import {
  askedNamesPerson,
  fileNamesPerson,
  frameNamesPerson,
  type Named,
  namesPerson,
} from './person-words.ts';
import { numbersIn } from './related.ts';

/** Bounds the memory of the walk over all frames. */
const AT_ONCE = 200;

/** Blanks what names the person or the number; digests stay, and emptied frames carry the erasure. */
export async function eraseTraces(
  tx: Transactor<ArchiveTables>,
  id: NoticeId,
  person: Named,
  erasureNo: number,
): Promise<void> {
  await blankAnswers(tx, { id, sweepNo: null }, person, erasureNo);
  const partitions = await tx.selectFrom('partition').select(['sweep_no', 'position', 'filter']).execute();
  for (const { sweep_no, position, filter } of partitions)
    if (filterNames(JSON.parse(filter), person))
      await tx
        .updateTable('partition')
        .set({ filter: '{}' })
        .where('sweep_no', '=', sweep_no)
        .where('position', '=', position)
        .execute();
  const files = await tx.selectFrom('sweep').select(['no', 'source']).where('origin', '=', 'file').execute();
  for (const { no, source } of files)
    if (fileNamesPerson(source, person)) await blankFileName(tx, no, erasureNo);
}

function filterNames(filter: Partition['filter'], person: Named): boolean {
  return Object.values(filter).some((value) => namesPerson(value, person));
}

/** A partition, blanked where what it asked for names somebody who is kept out and was met. */
export function withoutNamesIn(partition: Partition, met: readonly { readonly person: Named }[]): Partition {
  return met.some(({ person }) => filterNames(partition.filter, person))
    ? { ...partition, filter: {} }
    : partition;
}

/** Takes a file's name from the taking in of it. */
export async function blankFileName(
  tx: Transactor<ArchiveTables>,
  sweepNo: number,
  erasureNo: number,
): Promise<void> {
  await tx
    .updateTable('sweep')
    .set({ source: `erased:${erasureNo}` })
    .where('no', '=', sweepNo)
    .execute();
}

/** Blanks in all of a sweep what names somebody who is kept out and whom it met: other answers of it echo the name too. */
export async function blankSweep(
  tx: Transactor<ArchiveTables>,
  sweepNo: number,
  person: Named,
  erasureNo: number,
): Promise<void> {
  await blankAnswers(tx, { id: null, sweepNo }, person, erasureNo);
  const { origin, source } = await tx
    .selectFrom('sweep')
    .select(['origin', 'source'])
    .where('no', '=', sweepNo)
    .executeTakeFirstOrThrow();
  if (origin === 'file' && fileNamesPerson(source, person)) await blankFileName(tx, sweepNo, erasureNo);
}

async function blankAnswers(
  tx: Transactor<ArchiveTables>,
  { id, sweepNo }: { readonly id: NoticeId | null; readonly sweepNo: number | null },
  person: Named,
  erasureNo: number,
): Promise<void> {
  for (let cursor = 0; ; ) {
    let query = tx
      .selectFrom('observation')
      .select(['seq', 'what', 'asked', 'frame', 'cuts'])
      .where('what', 'in', LOOKS)
      .where('seq', '>', cursor)
      .orderBy('seq')
      .limit(AT_ONCE);
    if (sweepNo !== null) query = query.where('sweep_no', '=', sweepNo);
    const rows = await query.execute();
    if (rows.length === 0) return;
    for (const { seq, what, asked, frame, cuts } of rows) {
      cursor = seq;
      const ofIt = id !== null && asked === `red/${noticeSlug(id)}`;
      const blank = ofIt || askedNamesPerson(what as (typeof LOOKS)[number], asked, person);
      const empty =
        frame.length > 0 &&
        (ofIt ||
          (id !== null && numbersIn(frame).includes(id)) ||
          frameNamesPerson(frame, JSON.parse(cuts), person));
      if (blank || empty)
        await tx
          .updateTable('observation')
          .set({ ...(blank && { asked: '' }), ...(empty && { frame: EMPTY, erasure_no: erasureNo }) })
          .where('seq', '=', seq)
          .execute();
    }
  }
}

/** What stands for a frame that an erasure took. */
export const EMPTY = Buffer.alloc(0);
