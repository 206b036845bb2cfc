import type { Kysely } from 'kysely';
import type { Engine } from '../engine.ts';

/** Screening: the rulebooks that compiled, and what each public notice's newest form came out as. */
export async function archive0009(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine.textType;
  await engine
    .serial(db.schema.createTable('rulebook'), 'no')
    .addColumn('digest', text, (c) => c.notNull().unique())
    .addColumn('compiled', text, (c) => c.notNull())
    .addColumn('kept_at', text, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('screened')
    .addColumn('notice_id', text, (c) => c.primaryKey())
    .addColumn('revision_no', 'integer', (c) => c.notNull())
    .addColumn('rulebook', text, (c) => c.notNull())
    .addColumn('law_from', text, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('finding')
    .addColumn('notice_id', text, (c) => c.notNull())
    .addColumn('rule', text, (c) => c.notNull())
    .addColumn('outcome', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('finding_key', ['rule', 'outcome', 'notice_id'])
    .execute();
  await db.schema.createIndex('finding_notice').on('finding').column('notice_id').execute();
}
