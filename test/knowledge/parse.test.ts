import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load';
import { describe as say } from '../../src/knowledge/problem';
import { ownEntry as entry, tiny } from '../support/knowledge';

const bad = entry('bad', 'Bad');

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
    ['a missing language', bad.replace(', zh: 说。', ''), ':4 · bad · summary.zh · is missing; add it'],
    ['an empty text', bad.replace('zh: 说。', 'zh:'), ':4 · bad · summary.zh · is empty; fill it in'],
    ['a blank text', bad.replace('zh: 说。', 'zh: " "'), ':4 · bad · summary.zh · is empty; fill it in'],
    [
      'a text in one language',
      bad.replace(/summary: .*/, 'summary: S.'),
      ':4 · bad · summary · must be a group of fields',
    ],
    [
      'too few phrasings',
      bad.replace(/zh: \[.*\]/, 'zh: [一]'),
      ':8 · bad · utterances.zh · holds too few; give at least 4',
    ],
    [
      'too many neighbours',
      `${bad}\n  related: [a, b, c, d, e, f]`,
      ':10 · bad · related · holds too many; keep the best 5',
    ],
    [
      'an unknown field',
      entry('bad', 'Bad', '  dangre: { en: x, zh: y }'),
      ':9 · bad · dangre · is no field of this; correct its name',
    ],
    [
      'an unknown field deep inside',
      entry('bad', 'Bad', '  commands:\n    - code: ls\n      nots: x'),
      ':11 · bad · commands.0.nots · is no field',
    ],
    [
      'an unknown language',
      entry('bad', 'Bad', '  commands: [{ code: ls, language: bash }]'),
      ':9 · bad · commands.0.language · must be sh or powershell or',
    ],
    [
      'a number for a text',
      entry('bad', 'Bad', '  since: 23.0'),
      ':9 · bad · since · must be text; put it in quotes',
    ],
    ['a text for a list', entry('bad', 'Bad', '  related: one'), ':9 · bad · related · must be a list'],
    [
      'a source that is no address',
      bad.replace('https://docs.docker.com/', 'docs'),
      ':5 · bad · sources.0 · must be the address of a page',
    ],
    [
      'no source',
      bad.replace('[https://docs.docker.com/]', '[]'),
      ':5 · bad · sources · holds too few; give at least 1',
    ],
    [
      'an id that is too long',
      entry('a-very-long-identifier-that-goes-on', 'Bad'),
      ':2 · a-very-long-identifier-that-goes-on · is too long; 24 characters are allowed',
    ],
    ['an id in capitals', entry('Bad', 'Bad'), ':2 · Bad · lower-case words joined by -'],
    [
      'an id that is taken',
      entry('list-images', 'Bad'),
      ':2 · list-images · the id is taken by images/list.yaml; choose another',
    ],
    ['an empty entry', 'bad:', ':1 · bad · is empty; fill it in'],
  ])('%s', (_what, text, message) => {
    const { knowledge, problems } = tiny({
      'images/bad.yaml': text,
      'images/zz.yaml': entry('fine', 'Fine'),
    });
    expect(problems.map(say)).toEqual([expect.stringContaining(`images/bad.yaml${message}`)]);
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
