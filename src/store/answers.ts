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
    async find(question) {
      const row = await db
        .selectFrom('answers')
        .select(['place', 'message', 'about', 'at'])
        .where('question', '=', keys.message(question))
        .executeTakeFirst();
      return row && { ...row, at: new Date(row.at) };
    },
    async drop(question) {
      await db.deleteFrom('answers').where('question', '=', keys.message(question)).execute();
    },
    async recent(person, limit) {
      const rows = await db
        .selectFrom('answers')
        .select((select) => ['about', select.fn.max('at').as('latest')])
        .where('person', '=', keys.person(person))
        .groupBy('about')
        .orderBy('latest', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ about }) => about);
    },
  };
}
