import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load';
import { describe as say } from '../../src/knowledge/problem';
import { answersAreShort } from '../../src/knowledge/rules/length';
import { placeholdersExist, relatedExist, topicsExist } from '../../src/knowledge/rules/links';
import { phrasingsAreUnique, titlesAreUnique, wordsMeanOneThing } from '../../src/knowledge/rules/unique';
import { tiny } from '../support/knowledge';

const entry = (id: string, title: string, more = '', utterances = id) => `
${id}:
  title: { en: ${title}, zh: ${title}中 }
  summary: { en: S., zh: 说。 }
  sources: [https://docs.docker.com/]
  utterances:
    en: [${[1, 2, 3, 4, 5, 6].map((n) => `${utterances} ${n}`).join(', ')}]
    zh: [${['一', '二', '三', '四'].map((n) => `${utterances}${n}`).join(', ')}]
${more}`;

describe('a file that is fine', () => {
  it('has no problems and knows its topic by its folder', () => {
    const { knowledge, problems } = tiny();
    expect(problems).toEqual([]);
    expect(knowledge.entries.get('remove-exited')?.topic).toBe('cleanup');
  });
});

describe('the YAML of an entry', () => {
  it('keeps a date the text that it is', () => {
    const { knowledge, problems } = tiny({ 'images/a.yaml': entry('dated', 'Dated', '  since: 2024-01-31') });
    expect(problems).toEqual([]);
    expect(knowledge.entries.get('dated')?.since).toBe('2024-01-31');
  });

  it('may merge what is alike', () => {
    const text =
      entry('one', 'One', '  more: &more { en: M, zh: 多 }') + entry('two', 'Two', '  more: { <<: *more }');
    const { knowledge, problems } = tiny({ 'images/a.yaml': text });
    expect(problems).toEqual([]);
    expect(knowledge.entries.get('two')?.more).toEqual({ en: 'M', zh: '多' });
  });
});

describe('a broken entry names itself with file, line, entry and field, and nothing else is lost', () => {
  it.each([
    [
      'a missing language',
      entry('bad', 'Bad').replace(', zh: 说。', ''),
      'images/bad.yaml:4 · bad · summary.zh',
    ],
    [
      'too few phrasings',
      entry('bad', 'Bad').replace(/zh: \[.*\]/, 'zh: [一]'),
      'images/bad.yaml:8 · bad · utterances.zh',
    ],
    ['an unknown field', entry('bad', 'Bad', '  dangre: { en: x, zh: y }'), 'images/bad.yaml:2 · bad'],
    [
      'a source that is no address',
      entry('bad', 'Bad').replace('https://docs.docker.com/', 'docs'),
      'images/bad.yaml:5 · bad · sources.0',
    ],
    [
      'an id that is too long',
      entry('a-very-long-identifier-that-goes-on', 'Bad'),
      'images/bad.yaml:2 · a-very-long-identifier-that-goes-on',
    ],
    [
      'an id that is taken',
      entry('list-images', 'Bad'),
      'images/bad.yaml:2 · list-images · the id is taken by',
    ],
    ['an empty entry', 'bad:', 'images/bad.yaml:1 · bad'],
  ])('%s', (_what, text, message) => {
    const { knowledge, problems } = tiny({
      'images/bad.yaml': text,
      'images/zz.yaml': entry('fine', 'Fine'),
    });
    expect(problems.map(say).join('\n')).toContain(message);
    expect([...knowledge.entries.keys()]).toEqual(expect.arrayContaining(['remove-exited', 'fine']));
    expect(knowledge.entries.has('bad')).toBe(false);
  });

  it('a file that is not YAML is named with its line', () => {
    const { problems } = tiny({ 'images/bad.yaml': 'a: 1\nb: [1\nc: 2' });
    expect(say(problems[0]!)).toMatch(/^images\/bad\.yaml:3 · is not YAML/);
  });

  it('all problems are listed at once', () => {
    const { problems } = tiny({ 'images/bad.yaml': 'a: {}\nb: {}', 'topics.yaml': '- id: X' });
    expect(problems.length).toBeGreaterThan(8);
  });
});

describe('the rules over all entries', () => {
  const parsed = tiny({
    'images/bad.yaml': entry(
      'bad',
      'List images',
      '  related: [nowhere, bad]\n  commands: [{ code: docker x <thing> }]',
      'Show all images',
    ),
    'images/worse.yaml': entry('worse', 'Worse', '', 'worse').replace('worse 1', '"Images  list!"'),
    'nowhere/lost.yaml': entry('lost', 'Lost'),
    'lexicon/more.yaml': 'erase: { kind: act, en: [delete] }',
  });

  it.each([
    ['topics exist', topicsExist, 'nowhere/lost.yaml:2 · lost · its folder nowhere/ is no topic'],
    [
      'related entries exist',
      relatedExist,
      'images/bad.yaml:9 · bad · related.0 · there is no entry nowhere',
    ],
    ['an entry is not related to itself', relatedExist, 'bad · related.1 · names the entry itself'],
    ['placeholders exist', placeholdersExist, 'bad · commands.0.code · <thing> is not in placeholders.yaml'],
    ['titles are unique', titlesAreUnique, '"List images" is the title of list-images already'],
    [
      'phrasings are unique, however they are spaced',
      phrasingsAreUnique,
      '"Images  list!" is asked of list-images already',
    ],
    ['a word means one thing', wordsMeanOneThing, '"delete" stands under remove already'],
    [
      'answers are short',
      answersAreShort(() => 'x'.repeat(1201)),
      'the answer has 1201 characters, 1200 are allowed',
    ],
  ])('%s', (_what, rule, message) => {
    expect(rule(parsed).map(say).join('\n')).toContain(message);
  });

  it('say nothing of knowledge that is fine', () => {
    const fine = tiny();
    const rules = [
      topicsExist,
      relatedExist,
      placeholdersExist,
      titlesAreUnique,
      phrasingsAreUnique,
      wordsMeanOneThing,
    ];
    expect(rules.flatMap((rule) => rule(fine))).toEqual([]);
  });
});

describe('a folder that cannot be used', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'knowledge-'));

  it('because it is missing is named, with what to do', () => {
    expect(() => loadKnowledge('/nowhere/knowledge')).toThrow(
      /The knowledge folder \/nowhere\/knowledge cannot be used/,
    );
  });

  it('because it is empty is named', () => {
    expect(() => loadKnowledge(folder())).toThrow(/holds no \.yaml file/);
  });

  it('because it holds no entry is named', () => {
    const empty = folder();
    writeFileSync(join(empty, 'topics.yaml'), '[]');
    expect(() => loadKnowledge(empty)).toThrow(/holds no entry/);
  });

  it('because an entry is broken lists every fault', () => {
    const broken = folder();
    mkdirSync(join(broken, 'images'));
    writeFileSync(join(broken, 'images', 'a.yaml'), 'a: {}\n');
    expect(() => loadKnowledge(broken)).toThrow(/images\/a\.yaml:1 · a · title/);
  });
});
