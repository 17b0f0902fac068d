/** What goes: a person who asks for it, and whatever has been kept long enough. */
import { day, dayOf } from './days';
import type { Means } from './means';

/** A draft is a person's own words until it is published; what is published belongs to the team. */
export function createForget({ db, keys }: Means): (person: string) => Promise<void> {
  return (name) =>
    db.transaction().execute(async (transaction) => {
      const person = keys.person(name);
      for (const table of ['people', 'answers', 'misses', 'feedback', 'tours'] as const)
        await transaction.deleteFrom(table).where('person', '=', person).execute();
      await transaction
        .deleteFrom('taught')
        .where('author', '=', person)
        .where('state', '=', 'draft')
        .execute();
      for (const table of ['taught', 'audit'] as const)
        await transaction.updateTable(table).set({ author: null }).where('author', '=', person).execute();
    });
}

/** Answers are edited and deleted soon after their questions, or never. */
const answerDays = 30;
/** Counts hold nobody's words: a year and a month, so that a year can be compared. */
const countDays = 400;

export function createPurge({ db, now, keepDays }: Means): () => Promise<void> {
  const before = (days: number) => now() - days * day;
  return async () => {
    await db.deleteFrom('claims').where('at', '<', before(1)).execute();
    await db.deleteFrom('answers').where('at', '<', before(answerDays)).execute();
    await db.deleteFrom('misses').where('at', '<', before(keepDays)).execute();
    await db
      .updateTable('feedback')
      .set({ question: null })
      .where('at', '<', before(keepDays))
      .where('question', 'is not', null)
      .execute();
    await db.deleteFrom('feedback').where('at', '<', before(countDays)).execute();
    await db.deleteFrom('tours').where('at', '<', before(countDays)).execute();
    await db
      .deleteFrom('asked')
      .where('day', '<', dayOf(before(countDays)))
      .execute();
  };
}
