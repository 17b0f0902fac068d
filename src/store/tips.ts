/** Which tips went where. */
import type { Means } from './means';
import { langOf } from './settings';
import type { Tips } from './store';

export function createTips({ db }: Means): Tips {
  return {
    async places() {
      const rows = await db.selectFrom('channels').selectAll().where('tips', 'is not', null).execute();
      return rows.map(({ place, lang, tips }) => ({ place, lang: langOf(lang), schedule: tips ?? '' }));
    },
    async shown(place) {
      const rows = db.selectFrom('tips').select('tip').where('place', '=', place);
      return (await rows.orderBy('slot').execute()).map(({ tip }) => tip);
    },
    async claim(place, slot, tip) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('tips')
        .values({ place, slot: slot.getTime(), tip })
        .onConflict((conflict) => conflict.columns(['place', 'slot']).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
  };
}
