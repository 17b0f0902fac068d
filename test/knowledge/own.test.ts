/** A team's own folders beside ours: real folders and files. */
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createBrain } from '../../src/brain';
import { loadAll } from '../../src/knowledge/load';
import { describe as say } from '../../src/knowledge/problem';
import { readQuestion } from '../../src/question';
import { folderOf, teamEntry } from '../support/folder';
import { tinyFiles } from '../support/knowledge';

const ours = folderOf(tinyFiles);
const load = (...teams: string[]) => {
  const { knowledge, problems } = loadAll(ours, teams);
  return { knowledge, problems: problems.map(say) };
};

describe('a folder of a team', () => {
  it('adds entries, and one way to ask in each language is enough', () => {
    const { knowledge, problems } = load(folderOf({ 'images/own.yaml': teamEntry('harbor', 'Harbor') }));
    expect(problems).toEqual([]);
    expect([...knowledge.entries.keys()]).toEqual(['remove-exited', 'list-images', 'harbor']);
  });

  it('adds a topic with its entries, placeholders and words, on any subject, which is then answered', () => {
    const team = folderOf({
      'topics.yaml':
        '- { id: kitchen, title: { en: Kitchen, zh: 厨房 }, about: { en: Making coffee, zh: 煮咖啡 } }',
      'placeholders.yaml': 'cup: { en: cup, zh: 杯子, example: mug }',
      'lexicon/kitchen.yaml':
        'coffee: { kind: thing, telltale: true, en: [coffee, espresso], zh: [咖啡] }\nbrew: { kind: act, en: [brew, make], zh: [煮] }',
      'kitchen/coffee.yaml': teamEntry('brew-coffee', 'Brew coffee', '  commands: [{ code: brew <cup> }]'),
    });
    const { knowledge, problems } = load(team);
    expect(problems).toEqual([]);
    expect(knowledge.topics.map(({ id }) => id)).toEqual(['cleanup', 'images', 'kitchen']);
    const ask = (text: string) => {
      const message = { kind: 'message', key: 'k', person: 'p', address: 'command', fromBot: false } as const;
      const question = readQuestion({ ...message, text });
      if (question.kind === 'silent') throw new Error(question.reason);
      return createBrain(knowledge).understand(question);
    };
    expect(ask('how do I make an espresso')).toMatchObject({ kind: 'answer', entry: { id: 'brew-coffee' } });
    expect(ask('怎么煮咖啡')).toMatchObject({ kind: 'answer', entry: { id: 'brew-coffee' } });
  });

  it('adds words to an idea that is there, which keeps its own', () => {
    const team = folderOf({ 'lexicon/own.yaml': 'remove: { kind: act, en: [bin], zh: [扔掉] }' });
    const idea = load(team).knowledge.lexicon.get('remove');
    expect(idea?.en).toEqual(['remove', 'delete', 'get rid of', 'bin']);
    expect(idea?.zh).toEqual(['删除', '删掉', '扔掉']);
  });

  it('replaces an entry and a topic by the same id, in its place', () => {
    const team = folderOf({
      'topics.yaml': '- { id: images, title: { en: Pictures, zh: 图 }, about: { en: All, zh: 全部 } }',
      'cleanup/own.yaml': teamEntry('remove-exited', 'Ours'),
    });
    const { knowledge, problems } = load(team);
    expect(problems).toEqual([]);
    expect([...knowledge.entries.values()].map(({ title }) => title.en)).toEqual(['Ours', 'List images']);
    expect(knowledge.topics.map(({ title }) => title.en)).toEqual(['Clean-up', 'Pictures']);
  });

  it('hides an entry, and what names it under "see also" is no fault', () => {
    const { knowledge, problems } = load(folderOf({ 'cleanup/own.yaml': 'remove-exited: { hide: true }' }));
    expect(problems).toEqual([]);
    expect([...knowledge.entries.keys()]).toEqual(['list-images']);
  });

  it('loses to a later folder', () => {
    const first = folderOf({
      'images/a.yaml': `${teamEntry('harbor', 'First')}\nlist-images: { hide: true }`,
    });
    const second = folderOf({
      'images/a.yaml': teamEntry('harbor', 'Second') + teamEntry('list-images', 'Back'),
    });
    const { knowledge, problems } = load(first, second);
    expect(problems).toEqual([]);
    expect(knowledge.entries.get('harbor')?.title.en).toBe('Second');
    expect(knowledge.entries.get('list-images')?.title.en).toBe('Back');
  });

  it('may be empty, and may hold a topic as one file beside topics.yaml', () => {
    expect(load(folderOf()).problems).toEqual([]);
    const flat = load(folderOf({ 'images.yaml': teamEntry('harbor', 'Harbor') }));
    expect(flat.problems).toEqual([]);
    expect(flat.knowledge.entries.get('harbor')?.topic).toBe('images');
  });

  it('is read through links, once, and without what is hidden', () => {
    const team = folderOf({
      '..data/images.yaml': teamEntry('harbor', 'Harbor'),
      '.github/workflows/ci.yaml': 'on: push',
    });
    symlinkSync(join(team, '..data', 'images.yaml'), join(team, 'images.yaml'));
    const { knowledge, problems } = load(team);
    expect(problems).toEqual([]);
    expect(knowledge.entries.has('harbor')).toBe(true);
  });
});

describe("a fault in a team's folder names folder, file, line and entry, and nothing else is lost", () => {
  it.each([
    ['a missing language', teamEntry('bad', 'Bad').replace(', zh: 关于Bad。', ''), ':4 · bad · summary.zh'],
    ['no way to ask', teamEntry('bad', 'Bad').replace('["how about Bad"]', '[]'), ':6 · bad · utterances.en'],
    ['hiding what is not there', 'bad: { hide: true }', ':1 · bad · there is no entry bad to hide'],
    ['hiding half-heartedly', 'bad: { hide: false }', ':1 · bad · hide'],
    ['an id twice', teamEntry('fine', 'Bad'), ':2 · fine · the id is taken by'],
    ['no YAML', 'a: [', ':2 · is not YAML'],
  ])('%s', (_what, text, message) => {
    const team = folderOf({ 'images/a.yaml': teamEntry('fine', 'Fine'), 'images/bad.yaml': text });
    const { knowledge, problems } = load(team);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(join(team, 'images', 'bad.yaml') + message);
    expect([...knowledge.entries.keys()]).toEqual(['remove-exited', 'list-images', 'fine']);
  });

  it('a broken replacement leaves what it was to replace', () => {
    const { knowledge } = load(folderOf({ 'images/a.yaml': 'list-images: { title: x }' }));
    expect(knowledge.entries.get('list-images')?.title.en).toBe('List images');
  });

  it('a broken topic is named by its line, the others stay', () => {
    const team = folderOf({
      'topics.yaml': '- { id: BAD }\n- { id: kitchen, title: { en: K, zh: 厨 }, about: { en: K, zh: 厨 } }',
    });
    const { knowledge, problems } = load(team);
    expect(problems.join('\n')).toContain(`${join(team, 'topics.yaml')}:1`);
    expect(knowledge.topics.map(({ id }) => id)).toEqual(['cleanup', 'images', 'kitchen']);
  });

  it('an idea of another kind is named, and ours stays', () => {
    const { knowledge, problems } = load(
      folderOf({ 'lexicon/a.yaml': 'remove: { kind: thing, en: [moving van] }' }),
    );
    expect(problems.join()).toContain('remove · kind · the idea remove is of the kind act');
    expect(knowledge.lexicon.get('remove')?.en).not.toContain('moving van');
  });

  it.each([
    ['an unknown topic', 'lost/a.yaml', teamEntry('lost', 'Lost'), 'its folder lost/ is no topic'],
    [
      'an unknown neighbour',
      'images/a.yaml',
      teamEntry('lost', 'Lost', '  related: [gone]'),
      'there is no entry gone',
    ],
    [
      'a title that is taken',
      'images/a.yaml',
      teamEntry('lost', 'List images'),
      'is the title of list-images',
    ],
  ])('%s is told, and the entry is kept', (_what, path, text, message) => {
    const { knowledge, problems } = load(folderOf({ [path]: text }));
    expect(problems.join('\n')).toContain(message);
    expect(knowledge.entries.has('lost')).toBe(true);
  });

  it('a folder that is gone, or a link that leads nowhere, is told and the rest is loaded', () => {
    const gone = folderOf();
    rmSync(gone, { recursive: true });
    const dangling = folderOf({ 'images/a.yaml': teamEntry('harbor', 'Harbor') });
    symlinkSync('/nowhere.yaml', join(dangling, 'b.yaml'));
    const { knowledge, problems } = load(gone, dangling);
    expect(problems).toEqual([
      expect.stringContaining(`${gone} · cannot be read`),
      expect.stringContaining(`${join(dangling, 'b.yaml')} · cannot be read`),
    ]);
    expect(knowledge.entries.has('harbor')).toBe(true);
  });
});
