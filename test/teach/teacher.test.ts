/** What a person can teach, and what is refused and why. On a real store. */
import { plainText } from '../../src/answer';
import { telling } from '../../src/matcher/read-entries';
import { tokensOf } from '../../src/matcher/tokens';
import { createVocabulary } from '../../src/matcher/vocabulary';
import type { Store } from '../../src/store/store';
import type { Refused } from '../../src/teach/fault';
import { createInUse } from '../../src/teach/in-use';
import type { AnswerForm } from '../../src/teach/new-answer';
import { createTeacher, type Teacher } from '../../src/teach/teacher';
import { faultLine } from '../../src/wording/teach';
import { sqliteDatabase } from '../store/databases';
import { shipped } from '../support/knowledge';

const database = sqliteDatabase();
const knowledge = shipped();
const vocabulary = createVocabulary(knowledge.lexicon);
const inUse = createInUse(knowledge);
const ann = { person: 'slack:T1:ANN' };
const bob = { person: 'discord:7' };
const since = new Date(0);
let store: Store;
let teacher: Teacher;

beforeAll(async () => {
  store = await database.open();
  teacher = createTeacher({
    store,
    brain: inUse.brain,
    wordsOf: (question) => telling(tokensOf(question, vocabulary)).map(({ id }) => id),
    admins: [ann.person],
  });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const missed = (question: string, nearest: readonly string[] = []) =>
  store.misses.keep({
    kind: 'miss',
    person: 'slack:T1:EVE',
    lang: 'en',
    question,
    understood: { confidence: 0, nearest, ideas: [] },
  });
const form = (changed: Partial<AnswerForm> = {}): AnswerForm => ({
  title: 'Frobnicate the gizmo',
  text: 'Run `docker restart gizmo`.',
  commands: [{ code: 'docker restart gizmo', note: 'It is gone for a second' }],
  topic: 'containers',
  sources: ['https://wiki.example.com/gizmo'],
  asked: ['how is the gizmo frobnicated'],
  ...changed,
});
const drafted = async (given: ReturnType<Teacher['draftAnswer']>) => {
  const outcome = await given;
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.faults));
  return outcome.taught;
};
const faultsOf = async (given: Promise<{ kind: string }>) => {
  const outcome = (await given) as Refused;
  expect(outcome.kind).toBe('refused');
  return outcome.faults.map(({ field, why }) => `${field} ${why}`);
};

it('lists what is still missed, most frequent first, those that ask nearly the same as one', async () => {
  await missed('where do the quokkas sleep');
  await missed('frobnicate the gizmo', ['restart-container', 'logs-follow']);
  await missed('frobnicating the gizmo');
  await missed('how do I delete exited containers');
  const open = await teacher.misses(since);
  expect(open.map(({ question, count }) => [count, question.replace('ing ', 'e ')])).toEqual([
    [2, expect.stringContaining('gizmo')],
    [1, 'where do the quokkas sleep'],
  ]);
});

it('finds an entry by its id, by a title, and by what is asked', () => {
  const found = (words: string) => teacher.search(words, 'en', 5).map(({ id }) => id);
  expect(found('remove-exited')[0]).toBe('remove-exited');
  expect(found('Remove exited')).toContain('remove-exited');
  expect(found('get rid of all dead containers')[0]).toBe('remove-exited');
  expect(teacher.search('删除已退出的容器', 'zh', 5)[0]?.title).toMatch(/\p{Script=Han}/u);
});

it('a phrasing is a draft until it is published, the same said twice is one draft, and it can be undone once', async () => {
  const miss = await missed('put the whales to bed');
  const taught = await drafted(teacher.draftPhrasing({ miss, entry: 'remove-exited' }, ann));
  expect(taught).toMatchObject({ state: 'draft', content: 'put the whales to bed', lang: 'en' });
  expect((await drafted(teacher.draftPhrasing({ miss, entry: 'remove-exited' }, ann))).id).toBe(taught.id);
  expect(plainText(teacher.preview(taught, 'en')!)).toContain('docker container prune');
  expect((await teacher.misses(since)).map(({ id }) => id)).not.toContain(miss);
  expect((await teacher.publish(taught.id, ann)).kind).toBe('done');
  expect(await faultsOf(teacher.publish(taught.id, ann))).toEqual(['taught noDraft']);
  expect((await teacher.undo(taught.id, ann)).kind).toBe('done');
  expect(await faultsOf(teacher.undo(taught.id, ann))).toEqual(['taught notPublished']);
  expect((await teacher.misses(since)).map(({ id }) => id)).toContain(miss);
  expect((await teacher.audit()).slice(0, 3).map(({ act }) => act)).toEqual([
    'undone',
    'published',
    'drafted',
  ]);
});

it('a new answer is shown as the bot will answer it; in the other language it says which one it is in', async () => {
  const miss = await missed('how do gizmos go', ['restart-container']);
  const taught = await drafted(teacher.draftAnswer({ ...form({ topic: undefined, asked: [] }), miss }, ann));
  expect(taught).toMatchObject({ kind: 'entry', about: 'frobnicate-the-gizmo', lang: 'en' });
  expect(plainText(teacher.preview(taught, 'en')!)).toBe(
    'Frobnicate the gizmo\n\nRun `docker restart gizmo`.\n\nIt is gone for a second\ndocker restart gizmo',
  );
  expect(plainText(teacher.preview(taught, 'zh')!)).toContain(
    '（暂时只有英文。）Run `docker restart gizmo`.',
  );
});

it('keeps Chinese as it was written, and gives its answer an id', async () => {
  const chinese = form({
    title: '重启小玩意',
    text: '执行 `docker restart gizmo`。',
    commands: [],
    asked: ['小玩意坏了'],
  });
  const taught = await drafted(teacher.draftAnswer(chinese, ann));
  expect(taught.about).toMatch(/^taught-[0-9a-f]{6}$/);
  expect(plainText(teacher.preview(taught, 'zh')!)).toBe('重启小玩意\n\n执行 `docker restart gizmo`。');
});

it.each<[string, Partial<AnswerForm>, string[]]>([
  ['no title and no text', { title: ' ', text: '' }, ['title missing', 'text missing']],
  ['no topic', { topic: undefined }, ['topic missing']],
  ['a topic that is not there', { topic: 'gardening' }, ['topic topicsExist']],
  ['a title that is taken', { title: 'Remove exited containers' }, ['title titlesAreUnique']],
  ['a command that is none', { commands: [{ code: 'docker restrt x' }] }, ['commands commandsAreKnown']],
  ['a flag in the text that is none', { text: 'Use `docker ps --colour`.' }, ['text mentionsAreKnown']],
  [
    'what takes something away unsaid',
    { commands: [{ code: 'docker system prune' }] },
    ['commands destroyersWarn'],
  ],
  [
    'a placeholder nobody knows',
    { commands: [{ code: 'docker logs <gizmo>' }] },
    ['commands placeholdersExist'],
  ],
  ['a source that is no page', { sources: ['the wiki'] }, ['sources malformed']],
  ['a source by another way', { sources: ['ftp://wiki.example.com'] }, ['sources sourcesAreWellFormed']],
  ['too long a text', { text: 'word '.repeat(300) }, ['text answersAreShort']],
  ['a secret', { text: 'Log in with ghp_abcdefghijklmnopqrstuvwxyz0123456789.' }, ['text secret']],
  ['an id that is taken', { id: 'logs-follow' }, ['id taken']],
  ['an id that is none', { id: 'Not An Id' }, ['id malformed']],
  ['a question of another entry', { asked: ['how do I delete exited containers'] }, ['question asked']],
])('%s is refused, and the field named in both languages', async (_what, changed, faults) => {
  const outcome = (await teacher.draftAnswer(form(changed), ann)) as Refused;
  expect(outcome.faults.map(({ field, why }) => `${field} ${why}`)).toEqual(faults);
  for (const fault of outcome.faults) {
    expect(faultLine(fault, 'en')).toMatch(/^\p{Lu}\w+: \S/u);
    expect(faultLine(fault, 'zh')).toMatch(/^[^：]*\p{Script=Han}[^：]*：.*\p{Script=Han}/u);
  }
});

it.each<[string, string, string, string]>([
  ['an entry that is not there', 'whales', 'no-such', 'entry noEntry'],
  ['a question without a word', '?!', 'remove-exited', 'question noWords'],
  ['a long question', 'whale '.repeat(50), 'remove-exited', 'question tooLong'],
  ['a question of another entry', 'How do I delete exited containers?', 'logs-follow', 'question asked'],
  ['nothing', ' ', 'remove-exited', 'question missing'],
])('%s is refused as a phrasing', async (_what, question, entry, fault) => {
  expect(await faultsOf(teacher.draftPhrasing({ question, entry }, ann))).toEqual([fault]);
});

it('refuses who may not, in every act, and writes nothing', async () => {
  const before = await teacher.list();
  const { id } = before[0]!;
  const acts = [
    teacher.draftPhrasing({ question: 'sharks', entry: 'remove-exited' }, bob),
    teacher.draftAnswer(form(), bob),
    teacher.publish(id, bob),
    teacher.undo(id, bob),
  ];
  for (const act of acts) expect(await faultsOf(act)).toEqual(['person notAllowed']);
  expect(await teacher.list()).toEqual(before);
  const outcome = await teacher.draftPhrasing(
    { question: 'sharks', entry: 'logs-follow' },
    { ...bob, isPlatformAdmin: true },
  );
  expect(outcome.kind).toBe('drafted');
});

it('refuses a miss that is gone, and to publish what does not fit any more', async () => {
  expect(await faultsOf(teacher.draftPhrasing({ miss: 'gone', entry: 'logs-follow' }, ann))).toEqual([
    'question noMiss',
  ]);
  const id = await store.teaching.draft(
    { kind: 'phrasing', about: 'gone', lang: 'en', content: 'x' },
    ann.person,
  );
  expect(await faultsOf(teacher.publish(id, ann))).toEqual(['taught noFit']);
});

it('forgets a teacher: drafts are erased, what is published stays without them', async () => {
  const question = 'where is the gizmo kept';
  const { id } = await drafted(teacher.draftPhrasing({ question, entry: 'logs-follow' }, ann));
  await teacher.publish(id, ann);
  await store.forget(ann.person);
  const left = await teacher.list();
  expect(left.filter(({ state }) => state === 'published').map((one) => one.id)).toContain(id);
  const acts = (await teacher.audit()).filter(({ taught }) => taught === id);
  expect(acts.map(({ by }) => by)).toEqual([undefined, undefined]);
});
