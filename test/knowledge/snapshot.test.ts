/** What the build leaves beside the program: the same knowledge, or none at all. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBrain } from '../../src/brain';
import { loadAll } from '../../src/knowledge/load';
import { parseKnowledge } from '../../src/knowledge/parse';
import { readFolder } from '../../src/knowledge/read';
import { written } from '../../src/knowledge/snapshot';
import { indexEntries } from '../../src/matcher/index-entries';
import { readEntries } from '../../src/matcher/read-entries';
import { readQuestion } from '../../src/question';
import { folderOf, teamEntry } from '../support/folder';
import { tinyFiles } from '../support/knowledge';

function built() {
  const folder = folderOf(tinyFiles);
  const files = readFolder(folder);
  const { knowledge } = parseKnowledge(files);
  const snapshot = join(folderOf(), 'knowledge.json');
  writeFileSync(snapshot, written(files, knowledge, readEntries(knowledge)));
  return { folder, snapshot };
}

it('is the knowledge that the files hold', () => {
  const { folder, snapshot } = built();
  const read = loadAll(folder, []);
  const left = loadAll(folder, [], snapshot);
  expect(left.readings).toBeDefined();
  expect(left.knowledge).toEqual(read.knowledge);
  const plain = (index: object) =>
    JSON.stringify(index, (_key, value: unknown) =>
      value instanceof Map || value instanceof Set ? [...value] : value,
    );
  expect(plain(indexEntries(left.knowledge, left.readings))).toBe(plain(indexEntries(read.knowledge)));
});

it('answers alike', () => {
  const { folder, snapshot } = built();
  const { knowledge, readings } = loadAll(folder, [], snapshot);
  const message = { kind: 'message', key: 'k', person: 'p', address: 'command', fromBot: false } as const;
  const question = readQuestion({ ...message, text: 'get rid of exited containers' });
  if (question.kind === 'silent') throw new Error(question.reason);
  const [left, read] = [createBrain(knowledge, readings), createBrain(knowledge)];
  expect(left.understand(question)).toEqual(read.understand(question));
  expect(left.understand(question)).toMatchObject({ kind: 'answer', entry: { id: 'remove-exited' } });
});

it.each([
  [
    'a file has changed since',
    ({ folder }: ReturnType<typeof built>) => appendFileSync(join(folder, 'images/list.yaml'), '\n# changed'),
  ],
  [
    'a file was added since',
    ({ folder }: ReturnType<typeof built>) =>
      writeFileSync(join(folder, 'images/own.yaml'), teamEntry('own', 'Own').replace(/utterances[^]*/, '')),
  ],
  ['it is broken', ({ snapshot }: ReturnType<typeof built>) => writeFileSync(snapshot, '{')],
])('is not used when %s', (_when, change) => {
  const made = built();
  change(made);
  const load = () => loadAll(made.folder, [], made.snapshot);
  if (_when === 'a file was added since') expect(load).toThrow(/own\.yaml/);
  else expect(load().readings).toBeUndefined();
});

it('is not used with folders of a team, which may change anything', () => {
  const { folder, snapshot } = built();
  expect(loadAll(folder, [folderOf()], snapshot).readings).toBeUndefined();
});
