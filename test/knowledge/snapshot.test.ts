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
import { folderOf } from '../support/folder';
import { tinyFiles } from '../support/knowledge';
import { questionOf } from '../support/question';

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
  const question = questionOf('get rid of exited containers');
  const [left, read] = [createBrain(knowledge, readings), createBrain(knowledge)];
  expect(left.understand(question)).toEqual(read.understand(question));
  expect(left.understand(question)).toMatchObject({ kind: 'answer', entry: { id: 'remove-exited' } });
});

it('is not used when a file has changed since, or when it is broken', () => {
  const changed = built();
  appendFileSync(join(changed.folder, 'images/list.yaml'), '\n# changed');
  expect(loadAll(changed.folder, [], changed.snapshot).readings).toBeUndefined();
  const broken = built();
  writeFileSync(broken.snapshot, '{');
  expect(loadAll(broken.folder, [], broken.snapshot).readings).toBeUndefined();
});

it('does not hide the fault of a file that was added since', () => {
  const { folder, snapshot } = built();
  writeFileSync(join(folder, 'images/own.yaml'), 'own: {}');
  expect(() => loadAll(folder, [], snapshot)).toThrow(/images\/own\.yaml:1 · own/);
});

it('is not used with folders of a team, which may change anything', () => {
  const { folder, snapshot } = built();
  expect(loadAll(folder, [folderOf()], snapshot).readings).toBeUndefined();
});
