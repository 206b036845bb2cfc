/** The raw list items of the last whole sweep: what the next sweep plans from. */
import type { ArchiveTables, Reader } from '../ledger/ledger.ts';
import { lastWholeSweep } from './sweep.store.ts';

/** One item's bytes a notice; nothing when no whole sweep counts yet. */
export async function* lastListItems(db: Reader<ArchiveTables>): AsyncIterable<Uint8Array> {
  const sweep = await lastWholeSweep(db);
  if (sweep === null) return;
  let cursor = '';
  for (;;) {
    const rows = await db
      .selectFrom('sighting')
      .innerJoin('blob', 'blob.id', 'sighting.blob_id')
      .select((eb) => ['sighting.notice_id', eb.fn.max('blob.id').as('blob_id')])
      .where('sighting.sweep_no', '=', sweep.no)
      .where('blob.kind', '=', 'list-item')
      .where('sighting.notice_id', '>', cursor)
      .groupBy('sighting.notice_id')
      .orderBy('sighting.notice_id')
      .limit(1_000)
      .execute();
    if (rows.length === 0) return;
    const blobs = await db
      .selectFrom('blob')
      .select('bytes')
      .where(
        'id',
        'in',
        rows.map((row) => Number(row.blob_id)),
      )
      .execute();
    for (const blob of blobs) if (blob.bytes !== null) yield blob.bytes;
    cursor = rows.at(-1)!.notice_id;
  }
}
