import type { Kysely } from 'kysely';

export async function welcome(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('channels').addColumn('welcome', 'text').execute();
}
