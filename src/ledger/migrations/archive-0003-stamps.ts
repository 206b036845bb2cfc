import type { Kysely } from 'kysely';
import type { Engine } from '../engine.ts';

/** A head can be stamped by several authorities, and a stamp is of a head's digest: both get tables of their own. */
export async function archive0003(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const text = engine.textType;
  await db.schema
    .createTable('stamp_request')
    .addColumn('nonce', text, (c) => c.primaryKey())
    .addColumn('chain', text, (c) => c.notNull())
    .addColumn('asked_at', text, (c) => c.notNull())
    .execute();
  await engine
    .serial(db.schema.createTable('stamp'), 'no')
    .addColumn('chain', text, (c) => c.notNull())
    .addColumn('stamped_at', text, (c) => c.notNull())
    .addColumn('authority', text, (c) => c.notNull())
    .addColumn('kept_at', text, (c) => c.notNull())
    .addColumn('reply', engine.bytesType, (c) => c.notNull())
    .addColumn('reply_digest', text, (c) => c.notNull().unique())
    .execute();
  await db.schema.createIndex('stamp_chain').on('stamp').column('chain').execute();
  await db.schema.alterTable('chain_head').dropColumn('stamp').execute();
  await db.schema.alterTable('chain_head').dropColumn('authority').execute();
}
