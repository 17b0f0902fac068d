/** Helpful or not: one verdict of each person on each answer. */
import type { Lang } from '../types';
import { keepable } from './keepable';
import type { Means } from './means';
import type { Verdicts } from './store';

export function createFeedback({ db, keys, now }: Means): Verdicts {
  return {
    async give({ person, message, about, lang, helpful, question }) {
      const text = question === undefined ? null : keepable(question);
      const verdict = { at: now(), about, lang, helpful: helpful ? 1 : 0, question: text };
      await db
        .insertInto('feedback')
        .values({ person: keys.person(person), message: keys.message(message), ...verdict })
        .onConflict((conflict) => conflict.columns(['person', 'message']).doUpdateSet(verdict))
        .execute();
    },
    async since(from) {
      const rows = await db
        .selectFrom('feedback')
        .select(['at', 'about', 'lang', 'helpful', 'question'])
        .where('at', '>=', from.getTime())
        .orderBy('at', 'desc')
        .execute();
      return rows.map(({ at, about, lang, helpful, question }) => ({
        at: new Date(at),
        about,
        lang: lang as Lang,
        helpful: helpful === 1,
        question: question ?? undefined,
      }));
    },
  };
}
