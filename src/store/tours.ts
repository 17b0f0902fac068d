/** How far people are in the tour. Who wants to be reminded is kept sealed until then: a hash cannot be written to. */
import type { Selectable } from 'kysely';
import type { Lang } from '../types';
import type { Means } from './means';
import type { Nudge, TourProgress, Tours } from './store';
import type { Tables } from './tables';

function progressOf(row: Selectable<Tables['tours']>): TourProgress {
  return {
    step: row.step,
    lang: row.lang as Lang,
    started: new Date(row.started),
    finished: row.finished === null ? undefined : new Date(row.finished),
    until: row.later_until === null ? undefined : new Date(row.later_until),
    offset: row.utc_offset ?? undefined,
    named: row.named === 1,
  };
}

/** More are looked at the next time. */
const mostAtOnce = 200;

export function createTours({ db, keys, now }: Means): Tours {
  function waiting() {
    return db
      .selectFrom('tours')
      .selectAll()
      .where('later_until', '<=', now())
      .where('person', 'not in', db.selectFrom('people').select('person').where('opted_out', '=', 1))
      .orderBy('later_until')
      .limit(mostAtOnce)
      .execute();
  }

  /** Of several processes that try, one succeeds. */
  async function claim({ person, later_until }: Selectable<Tables['tours']>): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('tours')
      .set({ later_until: null, address: null })
      .where('person', '=', person)
      .where('later_until', '=', later_until)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  return {
    async get(name) {
      const person = keys.person(name);
      const row = await db.selectFrom('tours').selectAll().where('person', '=', person).executeTakeFirst();
      return row && progressOf(row);
    },
    async note(name, { step, lang, finished, until, offset, named }) {
      const at = now();
      const change = {
        at,
        step,
        lang,
        later_until: until?.getTime() ?? null,
        address: until ? keys.seal(name) : null,
        ...(finished && { finished: at }),
        ...(offset !== undefined && { utc_offset: offset }),
        ...(named !== undefined && { named: named ? 1 : 0 }),
      };
      const first = { started: at, finished: null, utc_offset: null, named: 0 };
      await db
        .insertInto('tours')
        .values({ person: keys.person(name), ...first, ...change })
        .onConflict((conflict) => conflict.column('person').doUpdateSet(change))
        .execute();
    },
    async due(wanted) {
      const claimed: Nudge[] = [];
      for (const row of await waiting()) {
        const person = row.address === null ? undefined : keys.unseal(row.address);
        if (person === undefined) continue;
        const nudge = { person, step: row.step, lang: row.lang as Lang, offset: row.utc_offset ?? undefined };
        if (wanted(nudge) && (await claim(row))) claimed.push(nudge);
      }
      return claimed;
    },
    async counts() {
      const rows = await db.selectFrom('tours').select(['step', 'finished']).execute();
      const stopped = new Map<number, number>();
      for (const { step, finished } of rows)
        if (finished === null) stopped.set(step, (stopped.get(step) ?? 0) + 1);
      return {
        started: rows.length,
        finished: rows.filter(({ finished }) => finished !== null).length,
        stopped: [...stopped].map(([step, count]) => ({ step, count })).sort((a, b) => a.step - b.step),
      };
    },
  };
}
