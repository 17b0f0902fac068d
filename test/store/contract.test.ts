import type { NewMiss, Store } from '../../src/store/store';
import { onEachDatabase, type TestDatabase } from './databases';

const day = 24 * 60 * 60 * 1000;
const understood = { confidence: 0.3, nearest: ['list-images'], ideas: ['image'] };

const miss = (question: string, more: Partial<NewMiss> = {}): NewMiss => ({
  kind: 'miss',
  person: 'slack:T1:U1',
  lang: 'en',
  question,
  understood,
  ...more,
});

onEachDatabase((make) => {
  let database: TestDatabase;
  let store: Store;
  let time = Date.UTC(2026, 0, 10, 12);

  beforeAll(async () => {
    database = await make();
    store = await database.open(() => time);
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  describe('a claim', () => {
    it('is won once, by key', async () => {
      expect(await store.claim('slack:T1:C1:1')).toBe(true);
      expect(await store.claim('slack:T1:C1:1')).toBe(false);
      expect(await store.claim('slack:T1:C1:2')).toBe(true);
    });

    it('is won once by many at the same time', async () => {
      const won = await Promise.all(Array.from({ length: 50 }, () => store.claim('many')));
      expect(won.filter(Boolean)).toHaveLength(1);
    });

    it('is kept a day, then free again', async () => {
      await store.claim('old');
      time += day - 1;
      expect(await store.claim('old')).toBe(false);
      time += 1;
      expect(await store.claim('old')).toBe(true);
    });
  });

  describe('people and channels', () => {
    it('have the usual settings until they choose', async () => {
      expect(await store.people.get('slack:T1:U9')).toEqual({ optedOut: false, welcomed: false });
      expect(await store.channels.get('slack:T1:C9')).toEqual({});
    });

    it('keep what is not changed', async () => {
      await store.people.set('slack:T1:U9', { lang: 'zh' });
      await store.people.set('slack:T1:U9', { optedOut: true });
      await store.people.set('slack:T1:U9', {});
      expect(await store.people.get('slack:T1:U9')).toEqual({ lang: 'zh', optedOut: true, welcomed: false });
      await store.channels.set('slack:T1:C9', { listens: false });
      await store.channels.set('slack:T1:C9', { lang: 'en' });
      expect(await store.channels.get('slack:T1:C9')).toEqual({ lang: 'en', listens: false });
    });

    it('may go back to the language of each question', async () => {
      await store.people.set('slack:T1:U9', { lang: null });
      await store.channels.set('slack:T1:C9', { lang: null });
      expect((await store.people.get('slack:T1:U9')).lang).toBeUndefined();
      expect((await store.channels.get('slack:T1:C9')).lang).toBeUndefined();
    });

    it('say how the bot behaves in a channel', async () => {
      const quietUntil = new Date(time + 1000);
      await store.channels.set('slack:T1:C7', { threads: 'two-party', inPublic: true, quietUntil });
      const settings = { lang: undefined, threads: 'two-party', inPublic: true, quietUntil };
      expect(await store.channels.get('slack:T1:C7')).toEqual(settings);
    });
  });

  describe('a greeting', () => {
    it('is won once ever, also by many at once', async () => {
      const won = await Promise.all(Array.from({ length: 20 }, () => store.people.welcome('new')));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await store.people.get('new')).toEqual({ optedOut: false, welcomed: true });
      await store.people.set('known', { lang: 'zh' });
      expect(await store.people.welcome('known')).toBe(true);
      expect(await store.people.get('known')).toMatchObject({ lang: 'zh', welcomed: true });
    });

    it('is not for who opted out', async () => {
      await store.people.set('quiet', { optedOut: true });
      expect(await store.people.welcome('quiet')).toBe(false);
    });
  });

  it('a channel keeps its greeting and its tips until they are taken back', async () => {
    await store.channels.set('slack:T1:C8', { welcome: 'Hello.', tips: 'daily 10:00 UTC' });
    await store.channels.set('slack:T1:C8', { lang: 'zh' });
    const kept = { lang: 'zh', welcome: 'Hello.', tips: 'daily 10:00 UTC' };
    expect(await store.channels.get('slack:T1:C8')).toEqual(kept);
    const place = { place: 'slack:T1:C8', lang: 'zh', schedule: 'daily 10:00 UTC' };
    expect(await store.tips.places()).toEqual([place]);
    await store.channels.set('slack:T1:C8', { welcome: '', tips: '' });
    expect(await store.channels.get('slack:T1:C8')).toEqual({ lang: 'zh' });
    expect(await store.tips.places()).toEqual([]);
  });

  it('a tip is claimed once for each place and time, and known in order', async () => {
    const slot = (minute: number) => new Date(Date.UTC(2026, 2, 2, 10, minute));
    const won = await Promise.all(['a', 'b', 'c'].map((tip) => store.tips.claim('p1', slot(0), tip)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await store.tips.claim('p1', slot(2), 'z')).toBe(true);
    expect(await store.tips.claim('p1', slot(1), 'y')).toBe(true);
    expect(await store.tips.claim('p2', slot(0), 'x')).toBe(true);
    expect((await store.tips.shown('p1')).slice(1)).toEqual(['y', 'z']);
  });

  it('an answer is found by its question until it is dropped', async () => {
    const given = {
      question: 'q1',
      person: 'slack:T1:U1',
      place: 'C1',
      message: '17.1',
      about: 'list-images',
    };
    await store.answers.keep(given);
    await store.answers.keep({ ...given, about: 'list-containers' });
    const found = { place: 'C1', message: '17.1', about: 'list-containers' };
    expect(await store.answers.find('q1')).toEqual({ ...found, at: new Date(time) });
    await store.answers.drop('q1');
    expect(await store.answers.find('q1')).toBeUndefined();
  });

  it('what a person was answered about is listed once each, the newest first', async () => {
    const given = { person: 'slack:T1:U7', place: 'C1', message: '17.1' };
    for (const [question, about] of Object.entries({
      r1: 'list-images',
      r2: 'prune-volumes',
      r3: 'list-images',
    })) {
      time += 1;
      await store.answers.keep({ ...given, question, about });
    }
    expect(await store.answers.recent('slack:T1:U7', 5)).toEqual(['list-images', 'prune-volumes']);
    expect(await store.answers.recent('slack:T1:U7', 1)).toEqual(['list-images']);
    expect(await store.answers.recent('slack:T1:U6', 5)).toEqual([]);
  });

  it('what came of questions is counted by day', async () => {
    const from = new Date(time);
    const asked = { outcome: 'answer', about: 'list-images', lang: 'en' } as const;
    await Promise.all([1, 2, 3].map(() => store.asked.count(asked)));
    await store.asked.count({ ...asked, lang: 'zh' });
    const today = (await store.asked.since(from)).map(({ lang, count }) => [lang, count] as const);
    expect(new Map(today)).toEqual(
      new Map([
        ['en', 3],
        ['zh', 1],
      ]),
    );
    expect(await store.asked.since(new Date(time + day))).toEqual([]);
  });

  it('a miss is kept with what was understood, newest first', async () => {
    const from = new Date(time);
    const id = await store.misses.keep(miss('how do I frobnicate'));
    time += 1;
    await store.misses.keep(miss('怎么办', { kind: 'not meant', lang: 'zh' }));
    expect((await store.misses.since(from)).map(({ question }) => question)).toEqual([
      '怎么办',
      'how do I frobnicate',
    ]);
    expect(await store.misses.get(id)).toEqual({
      id,
      at: from,
      kind: 'miss',
      lang: 'en',
      question: 'how do I frobnicate',
      understood,
      taught: undefined,
    });
  });

  describe('the tour', () => {
    const ann = 'slack:T1:U21';
    const all = () => true;

    it('is remembered for each person, from the first step to the last', async () => {
      expect(await store.tours.get(ann)).toBeUndefined();
      const started = new Date(time);
      await store.tours.note(ann, { step: 1, lang: 'zh', offset: 480 });
      time += 1000;
      await store.tours.note(ann, { step: 4, lang: 'en' });
      const kept = { step: 4, lang: 'en', started, offset: 480, named: false };
      expect(await store.tours.get(ann)).toEqual({ ...kept, finished: undefined, until: undefined });
      await store.tours.note(ann, { step: 10, lang: 'en', finished: true, named: true });
      const finished = new Date(time);
      time += 1000;
      await store.tours.note(ann, { step: 1, lang: 'en' });
      expect(await store.tours.get(ann)).toMatchObject({ step: 1, finished, named: true });
    });

    it('reminds once, however many processes ask, and only who is wanted and due', async () => {
      const other = await database.open(() => time);
      const until = new Date(time + 2 * day);
      for (const name of ['a', 'b', 'c'])
        await store.tours.note(name, { step: 3, lang: 'zh', until, offset: -300 });
      await store.people.set('c', { optedOut: true });
      await store.tours.note('d', { step: 2, lang: 'en', until });
      await store.tours.note('d', { step: 3, lang: 'en' });
      expect(await store.tours.due(all)).toEqual([]);
      time += 2 * day;
      expect(await store.tours.due(({ person }) => person === 'z')).toEqual([]);
      const claimed = await Promise.all([store, other, store, other].map(({ tours }) => tours.due(all)));
      await other.close();
      const nudges = claimed.flat().sort((x, y) => x.person.localeCompare(y.person));
      expect(nudges.map(({ person }) => person)).toEqual(['a', 'b']);
      expect(nudges[0]).toEqual({ person: 'a', step: 3, lang: 'zh', offset: -300 });
      expect(await store.tours.due(all)).toEqual([]);
      expect(await store.tours.get('a')).toMatchObject({ step: 3, until: undefined });
    });

    it('is counted without anybody', async () => {
      const before = await store.tours.counts();
      await store.tours.note('e', { step: 7, lang: 'en' });
      await store.tours.note('f', { step: 10, lang: 'en', finished: true });
      const { started, finished, stopped } = await store.tours.counts();
      expect([started, finished]).toEqual([before.started + 2, before.finished + 1]);
      expect(stopped).toContainEqual({ step: 7, count: 1 });
      expect(stopped.map(({ step }) => step)).toEqual([3, 7]);
    });

    it('is forgotten after 400 days', async () => {
      await store.tours.note('old', { step: 1, lang: 'en' });
      time += 400 * day + 1;
      await store.purge();
      expect(await store.tours.get('old')).toBeUndefined();
    });
  });

  it('of feedback the last verdict of each person on each answer counts', async () => {
    const from = new Date((time += 1));
    const verdict = { person: 'p1', message: 'm1', about: 'list-images', lang: 'en', helpful: true } as const;
    await store.feedback.give(verdict);
    await store.feedback.give({ ...verdict, helpful: false, question: 'show images' });
    await store.feedback.give({ ...verdict, person: 'p2' });
    const given = (await store.feedback.since(from)).map(({ helpful, question }) => [helpful, question]);
    expect(given).toHaveLength(2);
    expect(given).toContainEqual([false, 'show images']);
    expect(given).toContainEqual([true, undefined]);
  });

  describe('what is taught', () => {
    const phrasing = { kind: 'phrasing', about: 'list-images', lang: 'en', content: 'pics pls' } as const;

    it('is drafted, published and undone, each once, and every act is on record', async () => {
      const before = await store.teaching.revision();
      const missed = await store.misses.keep(miss('pics pls'));
      const id = await store.teaching.draft({ ...phrasing, miss: missed }, 'ann');
      expect((await store.misses.get(missed))?.taught).toBe(id);
      expect(await store.teaching.undo(id, 'ann')).toBe(false);
      const published = await Promise.all(['bob', 'cat'].map((by) => store.teaching.publish(id, by)));
      expect(published.filter(Boolean)).toHaveLength(1);
      expect(await store.teaching.all('published')).toMatchObject([{ id, ...phrasing }]);
      expect(await store.teaching.undo(id, 'ann')).toBe(true);
      expect(await store.teaching.all('published')).toEqual([]);
      expect(await store.teaching.get(id)).toMatchObject({ state: 'undone' });
      expect((await store.misses.get(missed))?.taught).toBeUndefined();
      expect(await store.teaching.revision()).toBe(before + 3);
      const audit = (await store.teaching.audit()).filter(({ taught }) => taught === id);
      expect(audit.map(({ act }) => act)).toEqual(['drafted', 'published', 'undone']);
      expect(audit[0]?.by).toBe(audit[2]?.by);
      expect(audit[0]?.by).not.toBe(audit[1]?.by);
    });

    it('of many acts at once each has its own number', async () => {
      const before = await store.teaching.revision();
      await Promise.all(Array.from({ length: 20 }, (_, i) => store.teaching.draft(phrasing, `author ${i}`)));
      expect(await store.teaching.revision()).toBe(before + 20);
    });
  });

  it('what has been kept long enough goes', async () => {
    const from = new Date((time += 1));
    const verdict = { person: 'p9', message: 'm9', about: 'x', lang: 'en', helpful: false } as const;
    await store.claim('purged');
    await store.misses.keep(miss('kept for ninety days'));
    await store.feedback.give({ ...verdict, question: 'this text too' });
    time += 90 * day;
    await store.purge();
    expect(await store.misses.since(from)).toHaveLength(1);
    time += 1;
    await store.purge();
    expect(await store.misses.since(from)).toEqual([]);
    expect((await store.feedback.since(from)).map(({ question }) => question)).toEqual([undefined]);
    expect(database.dump().includes('ninety days')).toBe(false);
  });
});
