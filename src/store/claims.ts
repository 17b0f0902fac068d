/** Exactly one answer: whoever writes the key first has it, for a day. */
import { day } from './days';
import type { Means } from './means';

export function createClaim({ db, keys, now }: Means): (key: string) => Promise<boolean> {
  return async (key) => {
    const at = now();
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('claims')
      .values({ key: keys.message(key), at })
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet({ at })
          .where('claims.at', '<=', at - day),
      )
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  };
}
