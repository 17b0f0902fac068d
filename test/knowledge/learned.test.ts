/** The file of what was learnt: read whole, absent, or refused with what to do. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { learnedName, readLearned } from '../../src/knowledge/learned';
import { folderOf } from '../support/folder';
import { knowledgeFolder, shipped } from '../support/knowledge';

const bytes = (values: readonly number[]) => Buffer.from(Float32Array.from(values).buffer).toString('base64');
const table = { names: 'a', rows: Buffer.from([1, 2]).toString('base64'), steps: bytes([0.5]) };

describe('what was learnt', () => {
  it('is read', () => {
    const learned = { size: 2, cues: table, entries: table };
    const at = folderOf({ [learnedName]: JSON.stringify(learned) });
    expect(readLearned(at)).toEqual(learned);
  });

  it('may be missing: the other features then decide alone', () => {
    expect(readLearned(folderOf({}))).toBeUndefined();
  });

  it.each([
    ['cut off', '{"size": 2'],
    ['of another shape', '{"size": 0, "cues": {}, "entries": {}}'],
  ])('is refused when it is %s, with what to do', (_why, text) => {
    const at = folderOf({});
    writeFileSync(join(at, learnedName), text);
    expect(() => readLearned(at)).toThrow(/learned\.json cannot be used\. Make it anew with npm run tune\./);
  });
});

describe('the shipped one', () => {
  it('knows nearly every entry: more than a tenth new means it is time to run npm run tune', () => {
    const known = new Set(readLearned(knowledgeFolder)!.entries.names.split('\n'));
    const titles = [...shipped().entries.values()].map(({ title }) => title.en);
    expect(titles.filter((title) => !known.has(title)).length).toBeLessThan(titles.length / 10);
  });
});
