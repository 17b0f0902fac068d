/** Several bots over one store. */
import { createBrain } from '../../src/brain';
import { createClaims, createRecently } from '../../src/limits';
import { Guard } from '../../src/store/guard';
import { createMemory } from '../../src/store/memory';
import type { IncomingMessage } from '../../src/types';
import { botWith } from '../support/bot';
import { tiny } from '../support/knowledge';
import { environment, program } from './child';
import { onEachDatabase, type TestDatabase } from './databases';

const brain = createBrain(tiny().knowledge);
const quiet = () => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };

/** What one process has. The store is never too slow here: that is another test. */
function botOver(database: TestDatabase) {
  const guard = new Guard({ open: database.open, log, patience: 60_000, savePatience: 60_000 });
  const bot = botWith(brain, { memory: createMemory(guard, createClaims(), createRecently), log });
  return { bot, guard };
}

const message = (key: string): IncomingMessage => ({
  kind: 'message',
  key,
  person: 'p',
  text: 'show all images',
  address: 'mention',
  fromBot: false,
  unhurried: true,
});

onEachDatabase((make) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await make();
    await (await database.open()).close();
  });
  afterEach(() => database.drop());

  it('of three bots that all hear of a message, several times each, one answers', async () => {
    const bots = [1, 2, 3].map(() => botOver(database));
    await Promise.all(bots.map(({ guard }) => guard.opened(60_000)));
    for (let number = 0; number < 30; number++) {
      const heard = [...bots, ...bots].map(({ bot }) => bot.message(message(`key ${number}`)));
      const outcomes = (await Promise.all(heard)).map(({ kind }) => kind);
      expect(outcomes.filter((kind) => kind === 'reply')).toHaveLength(1);
    }
    expect(bots.map(({ guard }) => guard.status().unsaved)).toEqual([0, 0, 0]);
    await Promise.all(bots.map(({ guard }) => guard.close()));
    const store = await database.open();
    expect((await store.asked.since(new Date(0))).map(({ count }) => count)).toEqual([30]);
    await store.close();
  });

  it('who says so in the terminal is absent from a dump', async () => {
    const talk = async (lines: string) => {
      const bot = program('index.js', environment(database.config));
      bot.tell(lines);
      expect(await bot.end()).toBe(0);
      return bot.out;
    };
    await talk('purple elephants dancing\n怎么让大象跳舞\n');
    for (const words of ['purple elephants', '大象']) expect(database.dump().includes(words)).toBe(true);
    expect(await talk('忘记我\n')).toContain('已忘记');
    expect(/purple elephants|大象/.exec(database.dump())).toBeNull();
  });
});
