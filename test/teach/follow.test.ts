import type { Store, Taught } from '../../src/store/store';
import { createFollower } from '../../src/teach/follow';
import { sqliteDatabase } from '../store/databases';

const whales = { kind: 'phrasing', about: 'remove-exited', lang: 'en', content: 'whales' } as const;
const by = 'terminal';
const database = sqliteDatabase();
const fail = (cause: unknown) => {
  throw cause;
};
let store: Store;
beforeAll(async () => {
  store = await database.open();
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

it('takes what is published and undone, once each, and nothing while the store is away', async () => {
  const taken: string[][] = [];
  let away = false;
  const look = createFollower({
    ask: async (work) => (away ? undefined : { value: await work(store) }),
    take: (published: readonly Taught[]) => void taken.push(published.map(({ content }) => content)),
    failed: (cause) => fail(cause),
  });
  await look();
  const id = await store.teaching.draft(whales, by);
  await look();
  expect(taken).toEqual([]);
  await store.teaching.publish(id, by);
  away = true;
  await look();
  expect(taken).toEqual([]);
  away = false;
  await look();
  await look();
  expect(taken).toEqual([['whales']]);
  await store.teaching.undo(id, by);
  await Promise.all([look(), look()]);
  expect(taken).toEqual([['whales'], []]);
});
