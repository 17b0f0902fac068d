/** What the team taught: drafts, what is published, and who did what. */
import { sql, type Selectable, type Transaction } from 'kysely';
import type { Lang } from '../types';
import { newId } from './ids';
import type { Means } from './means';
import type { AuditLine, Taught, TaughtState, Teaching } from './store';
import type { Tables } from './tables';

const columns = ['id', 'at', 'kind', 'about', 'lang', 'content', 'state'] as const;

function taughtOf(row: Pick<Selectable<Tables['taught']>, (typeof columns)[number]>): Taught {
  return {
    id: row.id,
    at: new Date(row.at),
    kind: row.kind as Taught['kind'],
    about: row.about,
    lang: row.lang as Lang,
    content: row.content,
    state: row.state as TaughtState,
  };
}

/** Whoever raises it holds the row until the end of the transaction, so that the acts get their numbers in order. */
async function nextRevision(transaction: Transaction<Tables>): Promise<number> {
  const { value } = await transaction
    .insertInto('meta')
    .values({ name: 'revision', value: '1' })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ value: sql<string>`cast(cast(meta.value as integer) + 1 as text)` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return Number(value);
}

interface Act {
  readonly act: AuditLine['act'];
  readonly taught: string;
  readonly by: string;
}

export function createTeaching({ db, keys, now }: Means): Teaching {
  async function note(transaction: Transaction<Tables>, { act, taught, by }: Act): Promise<void> {
    const number = await nextRevision(transaction);
    const line = { number, at: now(), author: keys.person(by), act, taught };
    await transaction.insertInto('audit').values(line).execute();
  }

  function change(id: string, from: TaughtState, act: 'published' | 'undone', by: string): Promise<boolean> {
    return db.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('taught')
        .set({ state: act, at: now() })
        .where('id', '=', id)
        .where('state', '=', from)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      if (act === 'undone')
        await transaction.updateTable('misses').set({ taught: null }).where('taught', '=', id).execute();
      await note(transaction, { act, taught: id, by });
      return true;
    });
  }

  return {
    draft({ kind, about, lang, content, miss }, by) {
      const id = newId();
      const row = { id, at: now(), kind, about, lang, content, state: 'draft', author: keys.person(by) };
      return db.transaction().execute(async (transaction) => {
        await transaction.insertInto('taught').values(row).execute();
        if (miss !== undefined)
          await transaction.updateTable('misses').set({ taught: id }).where('id', '=', miss).execute();
        await note(transaction, { act: 'drafted', taught: id, by });
        return id;
      });
    },
    publish: (id, by) => change(id, 'draft', 'published', by),
    undo: (id, by) => change(id, 'published', 'undone', by),
    async get(id) {
      const row = await db.selectFrom('taught').select(columns).where('id', '=', id).executeTakeFirst();
      return row && taughtOf(row);
    },
    async all(state) {
      const rows = db.selectFrom('taught').select(columns).where('state', '=', state);
      return (await rows.orderBy('at').orderBy('id').execute()).map(taughtOf);
    },
    async revision() {
      const row = await db
        .selectFrom('meta')
        .select('value')
        .where('name', '=', 'revision')
        .executeTakeFirst();
      return Number(row?.value ?? 0);
    },
    async audit() {
      const rows = await db.selectFrom('audit').selectAll().orderBy('number').execute();
      return rows.map(({ at, author, act, taught }) => ({
        at: new Date(at),
        by: author ?? undefined,
        act: act as AuditLine['act'],
        taught,
      }));
    },
  };
}
