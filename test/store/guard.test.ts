import { Guard, type GuardOptions } from '../../src/store/guard';
import { createMemory } from '../../src/store/memory';
import { createClaims, createRecently } from '../../src/limits';
import type { Store } from '../../src/store/store';

const never = () => new Promise<never>(() => undefined);
const soon = { patience: 20, savePatience: 20, retryAfter: 10 };

/** A store whose every operation does what `behave` says at the moment. */
function fragile(behave: () => Promise<unknown>) {
  const closed = jest.fn(() => Promise.resolve());
  const operations = { claim: behave, purge: () => Promise.resolve(), forget: behave };
  const groups = { asked: { count: behave }, misses: { keep: behave }, close: closed };
  return { store: { ...operations, ...groups } as unknown as Store, closed };
}

function setUp(more: Partial<GuardOptions> & Pick<GuardOptions, 'open'>) {
  const logged: string[] = [];
  const log = {
    info: (_data: object, message: string) => void logged.push(message),
    warn: (_data: object, message: string) => void logged.push(message),
  };
  const guard = new Guard({ log, ...soon, ...more });
  return { guard, logged, memory: createMemory(guard, createClaims(), createRecently) };
}

const until = async (reached: () => boolean) => {
  while (!reached()) await new Promise((resolve) => setTimeout(resolve, 5));
};

const guards: Guard[] = [];
const kept = <T extends { guard: Guard }>(made: T): T => {
  guards.push(made.guard);
  return made;
};
afterEach(() => Promise.all(guards.splice(0).map((guard) => guard.close())));

describe('while the store cannot be opened', () => {
  it('claims are won once in this process, and everything that is not saved is counted', async () => {
    const { guard, memory, logged } = kept(setUp({ open: () => Promise.reject(new Error('no disk')) }));
    expect(await memory.claim('a')).toBe(true);
    expect(await memory.claim('a')).toBe(false);
    memory.note({ person: 'p', lang: 'en', outcome: 'answer', about: 'x' });
    expect(await memory.forget('p')).toBe(false);
    await guard.opened(1000);
    expect(guard.status()).toEqual({ up: false, fault: 'no disk', unsaved: 3 });
    expect(logged).toEqual([expect.stringContaining('no disk')]);
  });

  it('another try follows another, and is said once each way', async () => {
    let tries = 0;
    const { store } = fragile(() => Promise.resolve(true));
    const open = () => (++tries < 4 ? Promise.reject(new Error('not yet')) : Promise.resolve(store));
    const { guard, memory, logged } = kept(setUp({ open }));
    await memory.claim('lost');
    await until(() => guard.status().up);
    expect(logged).toEqual([
      expect.stringContaining('not yet'),
      'the store is back; 1 things were not saved',
    ]);
    expect(guard.status()).toEqual({ up: true, fault: undefined, unsaved: 1 });
  });
});

describe('while the store hangs', () => {
  it('an answer waits for its time-out only, and after three not at all', async () => {
    let opens = 0;
    const { store, closed } = fragile(never);
    const open = () => (++opens === 1 ? Promise.resolve(store) : never());
    const { guard, memory } = kept(setUp({ open }));
    await guard.opened(1000);
    for (const key of ['a', 'b', 'c']) expect(await memory.claim(key)).toBe(true);
    expect(guard.status()).toMatchObject({ up: false, fault: expect.stringContaining('20 ms') as string });
    expect(closed).toHaveBeenCalledTimes(1);
    const asked = jest.fn(never);
    expect(await guard.ask(asked)).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
  });

  it('no more than two hundred things wait to be saved', async () => {
    const { store } = fragile(never);
    const { guard } = kept(setUp({ open: () => Promise.resolve(store), savePatience: 300 }));
    await guard.opened(1000);
    const work = jest.fn(never);
    for (let i = 0; i < 300; i++) guard.save(work);
    expect(work.mock.calls.length).toBeLessThanOrEqual(200);
    expect(guard.status().unsaved).toBe(300 - work.mock.calls.length);
  });
});

describe('a store that fails', () => {
  it('once in a while stays in use', async () => {
    let count = 0;
    const { store, closed } = fragile(() =>
      ++count % 3 ? Promise.reject(new Error('hm')) : Promise.resolve(false),
    );
    const { guard, memory, logged } = kept(setUp({ open: () => Promise.resolve(store) }));
    await guard.opened(1000);
    for (let i = 0; i < 12; i++) await memory.claim(String(i));
    expect(guard.status().up).toBe(true);
    expect(closed).not.toHaveBeenCalled();
    expect(logged).toEqual([]);
  });

  it('is opened anew, and what another process has claimed is then seen', async () => {
    let broken = true;
    const failing = fragile(() => Promise.reject(new Error('gone'))).store;
    const well = fragile(() => Promise.resolve(false)).store;
    const { guard, memory } = kept(setUp({ open: () => Promise.resolve(broken ? failing : well) }));
    await guard.opened(1000);
    for (const key of ['a', 'b', 'c']) expect(await memory.claim(key)).toBe(true);
    broken = false;
    await until(() => guard.status().up);
    expect(await memory.claim('d')).toBe(false);
  });

  it('in its writes is given up although it can be read', async () => {
    const { store, closed } = fragile(() => Promise.reject(new Error('full')));
    const { guard, memory } = kept(setUp({ open: () => Promise.resolve(store), retryAfter: 60_000 }));
    await guard.opened(1000);
    for (const key of ['a', 'b', 'c']) {
      await memory.claim(key);
      await guard.ask(() => Promise.resolve('read'));
    }
    expect(guard.status()).toEqual({ up: false, fault: 'full', unsaved: 3 });
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('that is still being opened at the end is waited for and closed', async () => {
    const { store, closed } = fragile(() => Promise.resolve(true));
    let opened!: (store: Store) => void;
    const { guard } = setUp({ open: () => new Promise((resolve) => (opened = resolve)) });
    const closing = guard.close();
    opened(store);
    await closing;
    expect(closed).toHaveBeenCalledTimes(1);
    expect(guard.status().up).toBe(false);
  });
});
