import type { Kysely } from 'kysely';

/** How the bot behaves in a channel, beyond whether it listens there. */
export async function channelSettings(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('channels').addColumn('threads', 'text').execute();
  await schema.alterTable('channels').addColumn('in_public', 'integer').execute();
  await schema.alterTable('channels').addColumn('quiet_until', 'bigint').execute();
}
