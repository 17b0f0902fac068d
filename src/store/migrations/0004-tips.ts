import type { Kysely } from 'kysely';

/** `slot` is the time a tip was due at: one tip for each place and slot, whoever posts it. */
export async function tips(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('channels').addColumn('tips', 'text').execute();
  await schema
    .createTable('tips')
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('slot', 'bigint', (column) => column.notNull())
    .addColumn('tip', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('tips_key', ['place', 'slot'])
    .execute();
}
