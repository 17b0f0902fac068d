/** Which answer went where. */
import type { Means } from './means';
import type { Answers } from './store';

export function createAnswers({ db, keys, now }: Means): Answers {
  return {
    async keep({ question, person, place, message, about }) {
      const answer = { person: keys.person(person), place, message, about, at: now() };
      await db
        .insertInto('answers')
        .values({ question: keys.message(question), ...answer })
        .onConflict((conflict) => conflict.column('question').doUpdateSet(answer))
        .execute();
    },
    find(question) {
      return db
        .selectFrom('answers')
        .select(['place', 'message', 'about'])
        .where('question', '=', keys.message(question))
        .executeTakeFirst();
    },
    async drop(question) {
      await db.deleteFrom('answers').where('question', '=', keys.message(question)).execute();
    },
  };
}
