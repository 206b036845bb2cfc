import { type Kysely, sql } from 'kysely';
import { digestOf } from '../../kernel/kernel.ts';

/** What stands in an index is cut to what both engines can index; an erasure leaves its number where it emptied a frame. */
export async function archive0008(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('observation').addColumn('erasure_no', 'integer').execute();
  await sql`insert into notice_word (notice_id, word, kind)
    select distinct notice_id, substr(word, 1, 1000), kind from notice_word where length(word) > 1000
    on conflict do nothing`.execute(db);
  await sql`delete from notice_word where length(word) > 1000`.execute(db);
  await sql`update notice set sort_name = substr(sort_name, 1, 1000) where length(sort_name) > 1000`.execute(
    db,
  );
  const { rows } = await sql<{ id: string; person_key: string }>`
    select id, person_key from notice where length(person_key) > 1000`.execute(db);
  for (const { id, person_key: key } of rows) {
    const end = key.lastIndexOf('|');
    if (end > 1000)
      await sql`update notice set person_key = ${digestOf(key.slice(0, end)) + key.slice(end)} where id = ${id}`.execute(
        db,
      );
  }
}
