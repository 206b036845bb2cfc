import type { Kysely } from 'kysely';
import type { Engine } from '../engine.ts';

/** The first tables of the archive, as `archive-tables.ts` describes them. */
export async function archive0001(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const bytes = engine.bytesType;
  const text = engine.textType;
  await db.schema
    .createTable('meta')
    .addColumn('key', text, (c) => c.primaryKey())
    .addColumn('value', text, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('sweep')
    .addColumn('no', 'integer', (c) => c.primaryKey())
    .addColumn('origin', text, (c) => c.notNull())
    .addColumn('source', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('opened_at', text, (c) => c.notNull())
    .addColumn('closed_at', text)
    .addColumn('seen_from', text, (c) => c.notNull())
    .addColumn('seen_to', text, (c) => c.notNull())
    .addColumn('verdict', text)
    .addColumn('total_before', 'integer')
    .addColumn('total_after', 'integer')
    .addColumn('seen', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('requests', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('gone', text, (c) => c.notNull().defaultTo('[]'))
    .addColumn('report', text, (c) => c.notNull().defaultTo('{}'))
    .addColumn('gate', text)
    .addColumn('gate_reason', text)
    .addColumn('judged_by', text)
    .addColumn('judged_at', text)
    .addColumn('judged_why', text)
    .addColumn('applied', 'integer', (c) => c.unique())
    .addColumn('applied_at', text)
    .addColumn('listed', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('unlisted', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('amended', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('relisted', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('corrected', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('part')
    .addColumn('sweep_no', 'integer', (c) => c.notNull().references('sweep.no'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('filter', text, (c) => c.notNull())
    .addColumn('purpose', text, (c) => c.notNull())
    .addColumn('total', 'integer')
    .addColumn('yielded', 'integer', (c) => c.notNull())
    .addColumn('outcome', text, (c) => c.notNull())
    .addColumn('note', text)
    .addPrimaryKeyConstraint('part_key', ['sweep_no', 'position'])
    .execute();
  await db.schema
    .createTable('observation')
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('sweep_no', 'integer', (c) => c.notNull().references('sweep.no'))
    .addColumn('what', text, (c) => c.notNull())
    .addColumn('asked', text, (c) => c.notNull())
    .addColumn('asked_digest', text, (c) => c.notNull())
    .addColumn('status', 'integer', (c) => c.notNull())
    .addColumn('received_at', text, (c) => c.notNull())
    .addColumn('body_digest', text, (c) => c.notNull())
    .addColumn('body_size', 'integer', (c) => c.notNull())
    .addColumn('frame', bytes, (c) => c.notNull())
    .addColumn('cuts', text, (c) => c.notNull())
    .addColumn('chain', text, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('observation_sweep').on('observation').column('sweep_no').execute();
  await engine
    .serial(db.schema.createTable('blob'), 'id')
    .addColumn('digest', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('bytes', bytes)
    .addColumn('erasure_no', 'integer')
    .addUniqueConstraint('blob_once', ['digest', 'kind'])
    .execute();
  await db.schema
    .createTable('reading')
    .addColumn('blob_id', 'integer', (c) => c.primaryKey().references('blob.id'))
    .addColumn('notice_id', text)
    .addColumn('content', text, (c) => c.notNull())
    .addColumn('in_part', text, (c) => c.notNull())
    .addColumn('anomalies', text, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('sighting')
    .addColumn('sweep_no', 'integer', (c) => c.notNull())
    .addColumn('observation_seq', 'integer', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('notice_id', text, (c) => c.notNull())
    .addColumn('blob_id', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('sighting_key', ['observation_seq', 'position'])
    .execute();
  await db.schema
    .createIndex('sighting_sweep')
    .on('sighting')
    .columns(['sweep_no', 'notice_id', 'observation_seq', 'blob_id'])
    .execute();
  await db.schema.createIndex('sighting_notice').on('sighting').column('notice_id').execute();
  await derived(db, engine);
  await engine
    .serial(db.schema.createTable('succession'), 'no')
    .addColumn('old_id', text, (c) => c.notNull())
    .addColumn('new_id', text, (c) => c.notNull())
    .addColumn('reasons', text, (c) => c.notNull())
    .addColumn('proposed_at', text, (c) => c.notNull())
    .addColumn('sweep_no', 'integer', (c) => c.notNull())
    .addColumn('status', text, (c) => c.notNull())
    .addColumn('judged_by', text)
    .addColumn('judged_at', text)
    .addColumn('why', text)
    .addUniqueConstraint('succession_once', ['old_id', 'new_id'])
    .execute();
  await engine
    .serial(db.schema.createTable('erasure'), 'no')
    .addColumn('notice_digest', text, (c) => c.notNull().unique())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('erased_by', text, (c) => c.notNull())
    .addColumn('erased_at', text, (c) => c.notNull())
    .addColumn('blobs', 'integer', (c) => c.notNull())
    .addColumn('keep_out', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('chain_head')
    .addColumn('day', text, (c) => c.primaryKey())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('chain', text, (c) => c.notNull())
    .addColumn('stamp', bytes)
    .addColumn('authority', text)
    .execute();
}

async function derived(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine.textType;
  await db.schema
    .createTable('notice')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('status', text, (c) => c.notNull())
    .addColumn('first_seen', text, (c) => c.notNull())
    .addColumn('first_sweep', 'integer', (c) => c.notNull())
    .addColumn('last_seen', text, (c) => c.notNull())
    .addColumn('last_sweep', 'integer', (c) => c.notNull())
    .addColumn('detail_seen', text)
    .addColumn('revision_no', 'integer', (c) => c.notNull())
    .addColumn('sort_name', text, (c) => c.notNull())
    .addColumn('birth_date', text)
    .addColumn('sex', text)
    .addColumn('person_key', text)
    .execute();
  await db.schema.createIndex('notice_number').on('notice').columns(['status', 'year', 'number']).execute();
  await db.schema.createIndex('notice_name').on('notice').columns(['status', 'sort_name', 'id']).execute();
  await db.schema.createIndex('notice_first').on('notice').columns(['status', 'first_seen', 'id']).execute();
  await db.schema.createIndex('notice_person').on('notice').column('person_key').execute();
  await db.schema
    .createTable('notice_word')
    .addColumn('notice_id', text, (c) => c.notNull())
    .addColumn('word', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('notice_word_key', ['notice_id', 'word', 'kind'])
    .execute();
  await db.schema
    .createIndex('notice_word_lookup')
    .on('notice_word')
    .columns(['word', 'kind', 'notice_id'])
    .execute();
  await db.schema
    .createTable('notice_country')
    .addColumn('notice_id', text, (c) => c.notNull())
    .addColumn('role', text, (c) => c.notNull())
    .addColumn('code', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('notice_country_key', ['notice_id', 'role', 'code'])
    .execute();
  await db.schema
    .createIndex('notice_country_lookup')
    .on('notice_country')
    .columns(['role', 'code', 'notice_id'])
    .execute();
  await db.schema
    .createTable('revision')
    .addColumn('no', 'integer', (c) => c.primaryKey())
    .addColumn('notice_id', text, (c) => c.notNull())
    .addColumn('content', text, (c) => c.notNull())
    .addColumn('in_part', text, (c) => c.notNull())
    .addColumn('from_after', text)
    .addColumn('from_by', text, (c) => c.notNull())
    .addColumn('sweep_no', 'integer', (c) => c.notNull())
    .addColumn('known_from', text, (c) => c.notNull())
    .addColumn('known_to', text)
    .execute();
  await db.schema.createIndex('revision_notice').on('revision').columns(['notice_id', 'from_by']).execute();
  await db.schema
    .createTable('change')
    .addColumn('no', 'integer', (c) => c.primaryKey())
    .addColumn('notice_id', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('after_sweep', 'integer')
    .addColumn('after_at', text)
    .addColumn('by_sweep', 'integer', (c) => c.notNull())
    .addColumn('by_at', text, (c) => c.notNull())
    .addColumn('fields', text, (c) => c.notNull())
    .addColumn('revision_before', 'integer')
    .addColumn('revision_after', 'integer')
    .addColumn('recorded_at', text, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('change_notice').on('change').column('notice_id').execute();
  await db.schema.createIndex('change_sweep').on('change').columns(['by_sweep', 'kind']).execute();
}
