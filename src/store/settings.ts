/** What people and channels have chosen. Kept until they choose otherwise or ask to be forgotten. */
import type { Selectable } from 'kysely';
import type { Lang } from '../types';
import type { Means } from './means';
import type { ChannelSettings, Channels, People, ThreadMode } from './store';
import type { Tables } from './tables';

export function langOf(value: string | null): Lang | undefined {
  return value === 'en' || value === 'zh' ? value : undefined;
}

const flag = (value: boolean) => (value ? 1 : 0);

export function createPeople({ db, keys }: Means): People {
  return {
    async get(name) {
      const person = keys.person(name);
      const row = await db.selectFrom('people').selectAll().where('person', '=', person).executeTakeFirst();
      if (!row) return { optedOut: false, welcomed: false };
      return { lang: langOf(row.lang), optedOut: row.opted_out === 1, welcomed: row.welcomed === 1 };
    },
    async set(name, { lang, optedOut, welcomed }) {
      const change = {
        ...(lang !== undefined && { lang }),
        ...(optedOut !== undefined && { opted_out: flag(optedOut) }),
        ...(welcomed !== undefined && { welcomed: flag(welcomed) }),
      };
      if (Object.keys(change).length === 0) return;
      const person = keys.person(name);
      await db
        .insertInto('people')
        .values({ person, lang: null, opted_out: 0, welcomed: 0, ...change })
        .onConflict((conflict) => conflict.column('person').doUpdateSet(change))
        .execute();
    },
    async welcome(name) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('people')
        .values({ person: keys.person(name), lang: null, opted_out: 0, welcomed: 1 })
        .onConflict((conflict) =>
          conflict
            .column('person')
            .doUpdateSet({ welcomed: 1 })
            .where('people.welcomed', '=', 0)
            .where('people.opted_out', '=', 0),
        )
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
  };
}

const unset = {
  lang: null,
  listens: null,
  threads: null,
  in_public: null,
  quiet_until: null,
  welcome: null,
  tips: null,
} as const;

const threadModes: readonly unknown[] = ['mention', 'two-party', 'always'];

function settingsOf(row: Selectable<Tables['channels']>): ChannelSettings {
  const { listens, threads, in_public: inPublic, quiet_until: quietUntil } = row;
  return {
    lang: langOf(row.lang),
    ...(listens !== null && { listens: listens === 1 }),
    ...(threadModes.includes(threads) && { threads: threads as ThreadMode }),
    ...(inPublic !== null && { inPublic: inPublic === 1 }),
    ...(quietUntil !== null && { quietUntil: new Date(quietUntil) }),
    ...(row.welcome !== null && { welcome: row.welcome }),
    ...(row.tips !== null && { tips: row.tips }),
  };
}

export function createChannels({ db }: Means): Channels {
  return {
    async get(place) {
      const row = await db.selectFrom('channels').selectAll().where('place', '=', place).executeTakeFirst();
      return row ? settingsOf(row) : {};
    },
    async set(place, { lang, listens, threads, inPublic, quietUntil, welcome, tips }) {
      const change = {
        ...(lang !== undefined && { lang }),
        ...(listens !== undefined && { listens: flag(listens) }),
        ...(threads && { threads }),
        ...(inPublic !== undefined && { in_public: flag(inPublic) }),
        ...(quietUntil && { quiet_until: quietUntil.getTime() }),
        ...(welcome !== undefined && { welcome: welcome || null }),
        ...(tips !== undefined && { tips: tips || null }),
      };
      if (Object.keys(change).length === 0) return;
      await db
        .insertInto('channels')
        .values({ place, ...unset, ...change })
        .onConflict((conflict) => conflict.column('place').doUpdateSet(change))
        .execute();
    },
  };
}
