import type { Kysely } from 'kysely';

/** `address` is who wants to be reminded, encrypted; both it and `later_until` are empty as soon as that is done. */
export async function tours(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('tours')
    .addColumn('person', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('started', 'bigint', (column) => column.notNull())
    .addColumn('step', 'integer', (column) => column.notNull())
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('finished', 'bigint')
    .addColumn('later_until', 'bigint')
    .addColumn('address', 'text')
    .addColumn('utc_offset', 'integer')
    .addColumn('named', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('tours_later_until').on('tours').column('later_until').execute();
}
