/** Erasure: the person's bytes go, every derived row goes, digest and reason stay, and the bytes are kept out from then on. */
import { digestOf, type Instant, RescindError } from '../kernel/kernel.ts';
import type { ArchiveTables, Transactor } from '../ledger/ledger.ts';
import { type NoticeId, noticeSlug } from '../notice/notice.ts';
import { numbersIn, withoutNamesOf } from './related.ts';

export interface Erasure {
  readonly no: number;
  readonly blobs: number;
  readonly at: Instant;
}

/**
 * Erases one notice.
 * @param word why, and who decided; kept, so it must not name the person
 * @param keepOut also refuse the person's bytes when INTERPOL lists them again (the count of the list stays provable)
 * @throws RescindError `no-notice`, `reason-missing`
 */
export async function eraseNotice(
  tx: Transactor<ArchiveTables>,
  id: NoticeId,
  word: { reason: string; by: string; keepOut: boolean },
  now: Instant,
): Promise<Erasure> {
  if (word.reason.trim() === '')
    throw new RescindError(
      'reason-missing',
      'An erasure needs a reason.',
      'Say why with --reason "…" (no names).',
      {
        outcome: 'usage',
      },
    );
  const sighted = await tx
    .selectFrom('sighting')
    .select('blob_id')
    .distinct()
    .where('notice_id', '=', id)
    .execute();
  const strays = await straysNaming(tx, id);
  if (sighted.length + strays.length === 0)
    throw new RescindError(
      'no-notice',
      `Nothing about ${id} is on record.`,
      'Check the number; it looks like 2024/10482.',
      {
        outcome: 'usage',
      },
    );
  const erasure = await tx
    .insertInto('erasure')
    .values({
      notice_digest: digestOf(id),
      reason: word.reason,
      erased_by: word.by,
      erased_at: now,
      blobs: sighted.length + strays.length,
      keep_out: word.keepOut ? 1 : 0,
    })
    .onConflict((conflict) =>
      conflict.column('notice_digest').doUpdateSet((eb) => ({
        reason: eb.ref('excluded.reason'),
        erased_by: eb.ref('excluded.erased_by'),
        erased_at: eb.ref('excluded.erased_at'),
        blobs: eb('erasure.blobs', '+', eb.ref('excluded.blobs')),
        keep_out: eb.ref('excluded.keep_out'),
      })),
    )
    .returning('no')
    .executeTakeFirstOrThrow();
  await blankQuestions(tx, id);
  await redactLinks(tx, id);
  if (strays.length > 0)
    await tx.updateTable('sighting').set({ notice_id: id }).where('blob_id', 'in', strays).execute();
  await tx
    .updateTable('blob')
    .set({ bytes: null, erasure_no: erasure.no })
    .where('id', 'in', (eb) =>
      eb.selectFrom('sighting').select('sighting.blob_id').where('notice_id', '=', id),
    )
    .execute();
  await tx
    .deleteFrom('reading')
    .where('blob_id', 'in', (eb) =>
      eb.selectFrom('sighting').select('sighting.blob_id').where('notice_id', '=', id),
    )
    .execute();
  await tx
    .updateTable('sighting')
    .set({ notice_id: `erased:${erasure.no}` })
    .where('notice_id', '=', id)
    .execute();
  await tx.deleteFrom('notice_word').where('notice_id', '=', id).execute();
  await tx.deleteFrom('notice_country').where('notice_id', '=', id).execute();
  await tx.deleteFrom('change').where('notice_id', '=', id).execute();
  await tx.deleteFrom('revision').where('notice_id', '=', id).execute();
  await tx.deleteFrom('notice').where('id', '=', id).execute();
  await tx
    .deleteFrom('succession')
    .where((eb) => eb.or([eb('old_id', '=', id), eb('new_id', '=', id)]))
    .execute();
  await tx
    .updateTable('sweep')
    .set((eb) => ({
      gone: eb.fn<string>('replace', ['gone', eb.val(`"${id}"`), eb.val(`"erased:${erasure.no}"`)]),
    }))
    .where('gone', 'like', `%"${id}"%`)
    .execute();
  return { no: erasure.no, blobs: sighted.length + strays.length, at: now };
}

/** Details that came in place of another notice's and name this one: they belong to no notice. */
async function straysNaming(tx: Transactor<ArchiveTables>, id: NoticeId): Promise<number[]> {
  const rows = await tx
    .selectFrom('blob')
    .select(['id', 'bytes'])
    .where('kind', '=', 'stray-detail')
    .where('bytes', 'is not', null)
    .execute();
  return rows.filter(({ bytes }) => bytes !== null && numbersIn(bytes).includes(id)).map((row) => row.id);
}

/** Questions that named the person: for its detail, and for names of its kind in a hunt. */
async function blankQuestions(tx: Transactor<ArchiveTables>, id: NoticeId): Promise<void> {
  await tx
    .updateTable('observation')
    .set({ asked: '' })
    .where('asked', '=', `red/${noticeSlug(id)}`)
    .execute();
  const words = await tx
    .selectFrom('notice_word')
    .select('word')
    .where('notice_id', '=', id)
    .where('kind', '=', 'n')
    .execute();
  for (const { word } of words.filter((row) => row.word.length >= LONGEST_PATTERN)) {
    const pattern = `%${word.toUpperCase().slice(0, LONGEST_PATTERN)}%`;
    await tx
      .updateTable('observation')
      .set({ asked: '' })
      .where('what', '=', 'list')
      .where('asked', 'like', pattern)
      .execute();
    await tx.updateTable('partition').set({ filter: '{}' }).where('filter', 'like', pattern).execute();
  }
}

/** So many letters of a name in a question begin to say who it is. */
const LONGEST_PATTERN = 6;

/** Takes the person's name out of other notices that link to it: the bytes go, what is known of the other notice stays. */
async function redactLinks(tx: Transactor<ArchiveTables>, id: NoticeId): Promise<void> {
  const redacted = (content: string) =>
    JSON.stringify(withoutNamesOf(JSON.parse(content), (other) => other === id));
  const readings = await tx
    .selectFrom('reading')
    .select(['blob_id', 'content'])
    .where('content', 'like', `%"related":%"${id}"%`)
    .where('notice_id', '!=', id)
    .execute();
  for (const { blob_id, content } of readings) {
    if (redacted(content) === content) continue;
    await tx
      .updateTable('reading')
      .set({ content: redacted(content) })
      .where('blob_id', '=', blob_id)
      .execute();
    await tx.updateTable('blob').set({ bytes: null }).where('id', '=', blob_id).execute();
  }
  const revisions = await tx
    .selectFrom('revision')
    .select(['no', 'content'])
    .where('content', 'like', `%"related":%"${id}"%`)
    .where('notice_id', '!=', id)
    .execute();
  for (const { no, content } of revisions)
    await tx
      .updateTable('revision')
      .set({ content: redacted(content) })
      .where('no', '=', no)
      .execute();
}
