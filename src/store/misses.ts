/** Questions without an answer, and answers that were not meant. */
import type { Selectable } from 'kysely';
import type { Lang } from '../types';
import { newId } from './ids';
import { keepable } from './keepable';
import type { Means } from './means';
import type { Miss, Misses, MissKind, Understood } from './store';
import type { Tables } from './tables';

function missOf(row: Omit<Selectable<Tables['misses']>, 'person'>): Miss {
  return {
    id: row.id,
    at: new Date(row.at),
    kind: row.kind as MissKind,
    lang: row.lang as Lang,
    question: row.question,
    understood: JSON.parse(row.understood) as Understood,
    taught: row.taught ?? undefined,
  };
}

const columns = ['id', 'at', 'kind', 'lang', 'question', 'understood', 'taught'] as const;

export function createMisses({ db, keys, now }: Means): Misses {
  return {
    async keep({ person, question, understood, kind, lang }) {
      const id = newId();
      const row = { id, at: now(), kind, lang, taught: null, person: keys.person(person) };
      const text = { question: keepable(question), understood: JSON.stringify(understood) };
      await db
        .insertInto('misses')
        .values({ ...row, ...text })
        .execute();
      return id;
    },
    async get(id) {
      const row = await db.selectFrom('misses').select(columns).where('id', '=', id).executeTakeFirst();
      return row && missOf(row);
    },
    async since(from) {
      const rows = await db
        .selectFrom('misses')
        .select(columns)
        .where('at', '>=', from.getTime())
        .orderBy('at', 'desc')
        .execute();
      return rows.map(missOf);
    },
  };
}
