/**
 * Erasure: the person's bytes go, every derived row goes, and what names the person elsewhere; digest and reason stay, and the bytes are
 * kept out from then on. A person whom only links of other notices name is erased from there.
 */
import { digestOf, type Instant, RescindError } from '../kernel/kernel.ts';
import type { ArchiveTables, Transactor } from '../ledger/ledger.ts';
import type { NoticeContent, NoticeId } from '../notice/notice.ts';
import { eraseTraces } from './erase-traces.store.ts';
import { linkedAs, type Named, namedBy, namesBeside, namesIn } from './person-words.ts';
import { numbersIn, withoutNamesOf } from './related.ts';

export interface Erasure {
  readonly no: number;
  readonly blobs: number;
  readonly at: Instant;
  /** Other numbers that stood in erased entities of OpenSanctions, which took them for the same person. */
  readonly beside: readonly NoticeId[];
}

/**
 * Erases one notice.
 * @param word why, and who decided; kept, so it must not name the person
 * @param keepOut also refuse the person's bytes when INTERPOL lists them again (the count of the list stays provable)
 * @returns what went; no items where only the word on keeping out changed
 * @throws RescindError `no-notice`, `already-erased`, `reason-missing`
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
  const speaking = await itemsNaming(tx, id);
  const linked = await linksTo(tx, id);
  const items = new Set([...sighted.map((row) => row.blob_id), ...speaking.map((row) => row.id)]);
  const blobs = items.size + linked.readings.length;
  if (blobs === 0) {
    await otherWordOn(tx, id, word.keepOut);
    return { ...(await noteErasure(tx, id, word, 0, now)), blobs: 0, at: now, beside: [] };
  }
  const person = await namesOf(tx, id, speaking, linked);
  const erasure = await noteErasure(tx, id, word, blobs, now);
  await eraseTraces(tx, id, person, erasure.no);
  await redactLinks(tx, id, linked);
  for (const { id: blob, notice_id: readAs } of speaking) {
    const ofIt = readAs === null || readAs === id;
    await tx
      .updateTable('blob')
      .set({ bytes: null, ...(ofIt && { erasure_no: erasure.no }) })
      .where('id', '=', blob)
      .execute();
    if (ofIt) await tx.deleteFrom('reading').where('blob_id', '=', blob).execute();
  }
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
  await tx.deleteFrom('finding').where('notice_id', '=', id).execute();
  await tx.deleteFrom('screened').where('notice_id', '=', id).execute();
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
  const entities = speaking.filter(({ kind }) => kind.startsWith('opensanctions'));
  const beside = [...new Set(entities.flatMap(({ numbers }) => numbers))].filter((other) => other !== id);
  return { no: erasure.no, blobs, at: now, beside };
}

function noteErasure(
  tx: Transactor<ArchiveTables>,
  id: NoticeId,
  word: { reason: string; by: string; keepOut: boolean },
  blobs: number,
  now: Instant,
): Promise<{ no: number }> {
  return tx
    .insertInto('erasure')
    .values({
      notice_digest: digestOf(id),
      reason: word.reason,
      erased_by: word.by,
      erased_at: now,
      blobs,
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
}

/**
 * Where nothing of a number is on record (any more), another word on an earlier erasure may still be given: whether it is kept out.
 * @throws RescindError `no-notice`, `already-erased`
 */
async function otherWordOn(tx: Transactor<ArchiveTables>, id: NoticeId, keepOut: boolean): Promise<void> {
  const before = await tx
    .selectFrom('erasure')
    .select(['no', 'keep_out'])
    .where('notice_digest', '=', digestOf(id))
    .executeTakeFirst();
  if (before === undefined)
    throw new RescindError(
      'no-notice',
      `Nothing about ${id} is on record.`,
      'Check the number; it looks like 2024/10482.',
      { outcome: 'usage' },
    );
  if ((before.keep_out === 1) === keepOut)
    throw new RescindError(
      'already-erased',
      `${id} is erased already (number ${before.no}), and ${keepOut ? 'kept out if INTERPOL lists it again' : 'would be taken in again if INTERPOL lists it again'}.`,
      keepOut
        ? 'Nothing is left to do here; `--allow-again` would let it in again.'
        : 'Nothing is left to do here; without `--allow-again` it is kept out from now on.',
      { outcome: 'usage' },
    );
}

interface Speaking {
  readonly id: number;
  readonly kind: string;
  readonly bytes: Uint8Array;
  /** The notice that it was read as; null: none. */
  readonly notice_id: string | null;
  readonly numbers: readonly NoticeId[];
}

/** Items that name this number although they are not read as it, or not as it alone: see `speaksOfMany`. */
async function itemsNaming(tx: Transactor<ArchiveTables>, id: NoticeId): Promise<Speaking[]> {
  const naming: Speaking[] = [];
  for (let cursor = 0; ; ) {
    const rows = await tx
      .selectFrom('blob')
      .leftJoin('reading', 'reading.blob_id', 'blob.id')
      .select(['blob.id', 'blob.kind', 'blob.bytes', 'reading.notice_id'])
      .where((eb) =>
        eb.or([
          eb('reading.notice_id', 'is', null),
          eb('blob.kind', 'in', ['opensanctions-row', 'opensanctions-entity']),
        ]),
      )
      .where('blob.bytes', 'is not', null)
      .where('blob.id', '>', cursor)
      .orderBy('blob.id')
      .limit(500)
      .execute();
    if (rows.length === 0) return naming;
    for (const { bytes, ...row } of rows) {
      cursor = row.id;
      const numbers = bytes === null ? [] : numbersIn(bytes);
      if (bytes !== null && numbers.includes(id)) naming.push({ ...row, bytes, numbers });
    }
  }
}

interface Linked {
  readonly readings: readonly {
    readonly blob_id: number;
    readonly content: string;
    readonly bytes: Uint8Array | null;
  }[];
  readonly revisions: readonly { readonly no: number; readonly content: string }[];
}

/** Where other notices link to this one and name the person: in what was read of them, or in bytes of which that name was not read. */
async function linksTo(tx: Transactor<ArchiveTables>, id: NoticeId): Promise<Linked> {
  const pattern = `%"related":%"${id}"%`;
  const readings = await tx
    .selectFrom('reading')
    .innerJoin('blob', 'blob.id', 'reading.blob_id')
    .select(['reading.blob_id', 'reading.content', 'blob.bytes'])
    .where('reading.content', 'like', pattern)
    .where('reading.notice_id', '!=', id)
    .execute();
  const revisions = await tx
    .selectFrom('revision')
    .select(['no', 'content'])
    .where('content', 'like', pattern)
    .where('notice_id', '!=', id)
    .execute();
  const links = ({ content, bytes = null }: { content: string; bytes?: Uint8Array | null }) =>
    linkedAs(JSON.parse(content), id).some(
      ({ name, forename }) => name !== null || forename !== null || bytes !== null,
    );
  return { readings: readings.filter(links), revisions: revisions.filter(links) };
}

/** All that anything on record calls this person. */
async function namesOf(
  tx: Transactor<ArchiveTables>,
  id: NoticeId,
  speaking: readonly Speaking[],
  linked: Linked,
): Promise<Named> {
  const own = [
    ...(await tx.selectFrom('reading').select('content').where('notice_id', '=', id).execute()),
    ...(await tx.selectFrom('revision').select('content').where('notice_id', '=', id).execute()),
  ].map(({ content }) => JSON.parse(content) as NoticeContent);
  const links = [...linked.readings, ...linked.revisions].flatMap(({ content }) =>
    linkedAs(JSON.parse(content), id),
  );
  return namedBy(
    [...own, ...links],
    [
      ...speaking.flatMap(({ bytes }) => namesIn(bytes)),
      ...linked.readings.flatMap(({ bytes }) => (bytes === null ? [] : namesBeside(bytes, id))),
    ],
  );
}

/** Takes the person's name out of other notices that link to it: the bytes go, what is known of the other notice stays. */
async function redactLinks(tx: Transactor<ArchiveTables>, id: NoticeId, linked: Linked): Promise<void> {
  const redacted = (content: string) =>
    JSON.stringify(withoutNamesOf(JSON.parse(content), (other) => other === id));
  for (const { blob_id, content } of linked.readings) {
    await tx
      .updateTable('reading')
      .set({ content: redacted(content) })
      .where('blob_id', '=', blob_id)
      .execute();
    await tx.updateTable('blob').set({ bytes: null }).where('id', '=', blob_id).execute();
  }
  for (const { no, content } of linked.revisions)
    await tx
      .updateTable('revision')
      .set({ content: redacted(content) })
      .where('no', '=', no)
      .execute();
}
