import type { Kysely } from 'kysely';

/** Published migrations are never changed: what comes later has a file and a number of its own. */
export async function first(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('meta')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('claims')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('claims_at').on('claims').column('at').execute();
  await schema
    .createTable('people')
    .addColumn('person', 'text', (column) => column.primaryKey())
    .addColumn('lang', 'text')
    .addColumn('opted_out', 'integer', (column) => column.notNull())
    .addColumn('welcomed', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('channels')
    .addColumn('place', 'text', (column) => column.primaryKey())
    .addColumn('lang', 'text')
    .addColumn('listens', 'integer')
    .execute();
  await schema
    .createTable('answers')
    .addColumn('question', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('answers_person').on('answers').column('person').execute();
  await schema
    .createTable('asked')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('asked_key', ['day', 'outcome', 'about', 'lang'])
    .execute();
  await schema
    .createTable('misses')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('understood', 'text', (column) => column.notNull())
    .addColumn('taught', 'text')
    .execute();
  await schema.createIndex('misses_at').on('misses').column('at').execute();
  await schema.createIndex('misses_person').on('misses').column('person').execute();
  await schema
    .createTable('feedback')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('helpful', 'integer', (column) => column.notNull())
    .addColumn('question', 'text')
    .addPrimaryKeyConstraint('feedback_key', ['person', 'message'])
    .execute();
  await schema.createIndex('feedback_at').on('feedback').column('at').execute();
  await schema
    .createTable('taught')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('author', 'text')
    .execute();
  await schema
    .createTable('audit')
    .addColumn('number', 'bigint', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('author', 'text')
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('taught', 'text', (column) => column.notNull())
    .execute();
}
