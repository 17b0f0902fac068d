import { keepable } from '../../src/store/keepable';
import { createKeys } from '../../src/store/keys';
import type { Store } from '../../src/store/store';
import { onEachDatabase, type TestDatabase } from './databases';

const person = 'slack:T1:U777';
const understood = { confidence: 0, nearest: [], ideas: [] };

describe('what is kept of a question', () => {
  it.each([
    ['a token', 'docker login -p ghp_abcdefghijklmnopqrstuvwxyz0123456789 fails', 'ghp_'],
    ['a key of AWS', 'run -e AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY app', 'wJalr'],
    ['a password in a URL', 'pull https://joe:hunter22@reg.example/x fails', 'hunter22'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n', 'MIIEow'],
    ['an e-mail address', 'git config says joe.doe@example.com, why', 'joe.doe'],
    ["somebody's id in Slack", 'why can <@U12345678|joe> not pull', 'U12345678'],
    ["somebody's id in Discord", 'why can <@!123456789012345678> not pull', '123456789012345678'],
    ["somebody's name", 'why can @joe.doe not pull', 'joe.doe'],
  ])('is without %s', (_what, question, secret) => {
    expect(question).toContain(secret);
    expect(keepable(question)).not.toContain(secret);
  });

  it('is one line of at most 300 characters, and a digest stays readable', () => {
    expect(keepable(`a\n\n b ${'x'.repeat(500)}`)).toHaveLength(300);
    expect(keepable('pull nginx@sha256:abc')).toBe('pull nginx@sha256:abc');
  });
});

describe('a keyed hash', () => {
  it('is the same for the same secret only, and different for people and messages', () => {
    const [a, b] = ['one secret', 'another'].map(createKeys) as [ReturnType<typeof createKeys>, never];
    expect(a.person(person)).toBe(createKeys('one secret').person(person));
    expect(a.person(person)).not.toBe((b as typeof a).person(person));
    expect(a.person(person)).not.toBe(a.message(person));
  });
});

describe('what is sealed', () => {
  it('is read back with the same secret only, and looks different each time', () => {
    const keys = createKeys('one secret');
    const sealed = keys.seal(person);
    expect(sealed).not.toBe(keys.seal(person));
    expect(sealed).not.toContain('U777');
    expect(createKeys('one secret').unseal(sealed)).toBe(person);
    expect(createKeys('another').unseal(sealed)).toBeUndefined();
    expect(keys.unseal(`${sealed.slice(0, -2)}AA`)).toBeUndefined();
    expect(keys.unseal('')).toBeUndefined();
  });
});

onEachDatabase((make) => {
  let database: TestDatabase;
  let store: Store;

  async function fill(who: string, words: string): Promise<void> {
    const lang = 'en';
    await store.claim(`slack:D1:${who}`);
    await store.people.set(who, { lang });
    await store.tours.note(who, { step: 3, lang, until: new Date() });
    const place = { place: `place of ${words}`, message: '1.1' };
    await store.answers.keep({ question: `q ${who}`, person: who, about: 'x', ...place });
    await store.misses.keep({ kind: 'miss', person: who, lang, question: `missed ${words}`, understood });
    const verdict = { person: who, message: 'm', about: 'x', lang, helpful: false, question: words } as const;
    await store.feedback.give(verdict);
    const taught = { kind: 'phrasing', about: 'x', lang, content: `published by ${words}` } as const;
    await store.teaching.publish(await store.teaching.draft(taught, who), who);
    await store.teaching.draft({ ...taught, content: `draft by ${words}` }, who);
  }

  beforeAll(async () => {
    database = await make();
    store = await database.open();
    await fill(person, 'Aardvark');
    await fill('slack:T1:U888', 'Zebra');
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  it('holds nobody by name', () => {
    const dump = database.dump();
    expect(dump.includes('missed Aardvark')).toBe(true);
    expect(/U777|U888/.test(dump)).toBe(false);
  });

  it('holds nothing of somebody who was forgotten, and everything of the others', async () => {
    const hash = createKeys(database.config.secret ?? '').person(person);
    expect(database.dump().includes(hash)).toBe(true);
    await store.forget(person);
    const dump = database.dump();
    expect(dump.includes(hash)).toBe(false);
    expect(/(missed|place of|draft by) Aardvark/.exec(dump)).toBeNull();
    for (const words of ['published by Aardvark', 'missed Zebra', 'draft by Zebra'])
      expect(dump.includes(words)).toBe(true);
    expect(await store.tours.get(person)).toBeUndefined();
    expect(await store.people.get(person)).toEqual({ optedOut: false, welcomed: false });
    expect((await store.teaching.audit()).filter(({ by }) => by === undefined)).toHaveLength(3);
  });
});
