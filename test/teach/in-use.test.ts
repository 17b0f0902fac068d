import { loadAll } from '../../src/knowledge/load';
import type { Taught } from '../../src/store/store';
import { createInUse } from '../../src/teach/in-use';
import { folderOf, teamEntry } from '../support/folder';
import { knowledgeFolder } from '../support/knowledge';
import { questionOf } from '../support/question';

const withTeam = (...files: Record<string, string>[]) =>
  loadAll(knowledgeFolder, files.map(folderOf)).knowledge;
const taught = (content: string, about: string): Taught => ({
  id: `of ${content}`,
  kind: 'phrasing',
  about,
  lang: 'en',
  content,
  state: 'published',
  at: new Date(),
});
const harbor = { 'images/a.yaml': teamEntry('harbor', 'the bicycle registry') };

it('a saved file and a published lesson do not lose each other, in either order', () => {
  const inUse = createInUse(withTeam());
  const asked = (text: string) => {
    const match = inUse.brain().understand(questionOf(text));
    return match.kind === 'answer' ? match.entry.id : match.kind;
  };
  expect(inUse.teach([taught('frobnicate the gizmo', 'remove-exited')])).toEqual([]);
  inUse.reload(withTeam(harbor));
  expect(asked('frobnicate the gizmo')).toBe('remove-exited');
  expect(asked('how about the bicycle registry')).toBe('harbor');
  inUse.teach([taught('frobnicate the gizmo', 'harbor')]);
  expect(asked('frobnicate the gizmo')).toBe('harbor');
  expect(asked('how about the bicycle registry')).toBe('harbor');
  inUse.reload(withTeam());
  expect(asked('frobnicate the gizmo')).toBe('miss');
  inUse.reload(withTeam(harbor));
  expect(asked('frobnicate the gizmo')).toBe('harbor');
});

it('what cannot be read or has lost its entry is named and left out', () => {
  const inUse = createInUse(withTeam());
  const broken = { ...taught('no json', 'x'), kind: 'entry' } as const;
  expect(inUse.teach([broken, taught('whales', 'gone')])).toEqual([
    { taught: 'of no json', why: 'it cannot be read as an answer' },
    { taught: 'of whales', why: 'there is no entry gone any more' },
  ]);
});
