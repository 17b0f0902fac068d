/** Counts of what came of questions. */
import type { Lang } from '../types';
import { dayOf } from './days';
import type { Means } from './means';
import type { AskedCounts } from './store';

export function createAsked({ db, now }: Means): AskedCounts {
  return {
    async count({ outcome, about, lang }) {
      await db
        .insertInto('asked')
        .values({ day: dayOf(now()), outcome, about, lang, count: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['day', 'outcome', 'about', 'lang'])
            .doUpdateSet((row) => ({ count: row('asked.count', '+', 1) })),
        )
        .execute();
    },
    async since(from) {
      const day = dayOf(from.getTime());
      const rows = await db.selectFrom('asked').selectAll().where('day', '>=', day).orderBy('day').execute();
      return rows.map((row) => ({ ...row, lang: row.lang as Lang }));
    },
  };
}
