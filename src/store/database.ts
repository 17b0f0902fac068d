/** The store over an open database of either kind. */
import { sql, type Kysely } from 'kysely';
import { BotError } from '../errors';
import { createAnswers } from './answers';
import { createAsked } from './asked';
import { createClaim } from './claims';
import { createFeedback } from './feedback';
import { createForget, createPurge } from './forget';
import type { Keys } from './keys';
import type { Means } from './means';
import { createMisses } from './misses';
import { createChannels, createPeople } from './settings';
import type { Store } from './store';
import type { Tables } from './tables';
import { createTeaching } from './teaching';
import { createTips } from './tips';
import { createTours } from './tours';

/** Every operation of a group, with what it rejects with turned into the operator's sentence. */
function explained<T extends object>(group: T, faultOf: (error: unknown) => BotError): T {
  const entries = Object.entries(group).map(([name, operation]: [string, unknown]) => [
    name,
    explainedOne(operation as (...given: unknown[]) => Promise<unknown>, faultOf),
  ]);
  return Object.fromEntries(entries) as T;
}

function explainedOne<G extends unknown[], T>(
  operation: (...given: G) => Promise<T>,
  faultOf: (error: unknown) => BotError,
): (...given: G) => Promise<T> {
  return (...given) =>
    operation(...given).catch((error: unknown) => {
      throw faultOf(error);
    });
}

/** @throws BotError STORE when the database was made with another secret, or cannot be written */
export async function requireSecret(db: Kysely<Tables>, { fingerprint }: Keys): Promise<void> {
  const { value } = await db
    .insertInto('meta')
    .values({ name: 'secret', value: fingerprint })
    // Also the first write: a full disk or a read-only file is noticed here.
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: sql<string>`meta.value` }))
    .returning('value')
    .executeTakeFirstOrThrow();
  if (value !== fingerprint)
    throw new BotError(
      'STORE',
      'DOCKLORE_SECRET is not the one that the database was made with, so nobody in it would be recognised or could be forgotten: put the former one back.',
    );
}

/** @param faultOf the sentence for what the database's driver rejects with */
export function createStore(means: Means, faultOf: (error: unknown) => BotError): Store {
  const { db } = means;
  return {
    ...explained(
      { claim: createClaim(means), forget: createForget(means), purge: createPurge(means) },
      faultOf,
    ),
    people: explained(createPeople(means), faultOf),
    channels: explained(createChannels(means), faultOf),
    answers: explained(createAnswers(means), faultOf),
    asked: explained(createAsked(means), faultOf),
    misses: explained(createMisses(means), faultOf),
    feedback: explained(createFeedback(means), faultOf),
    teaching: explained(createTeaching(means), faultOf),
    tours: explained(createTours(means), faultOf),
    tips: explained(createTips(means), faultOf),
    close: () => db.destroy(),
  };
}
