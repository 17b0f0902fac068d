/** Run by the build: leaves the knowledge and its pictures ready to use beside the program. A faulty knowledge is left for the check. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseKnowledge } from './knowledge/parse';
import { readFolder } from './knowledge/read';
import { readReference } from './knowledge/reference';
import { written } from './knowledge/snapshot';
import { readEntries } from './matcher/read-entries';
import { buildPictures } from './pictures/build';

const folder = join(__dirname, '..', 'knowledge');
const target = join(__dirname, 'knowledge.json');

const files = readFolder(folder);
const { knowledge, problems } = parseKnowledge(files, [], readReference(folder));
if (problems.length > 0) rmSync(target, { force: true });
else {
  writeFileSync(target, written(files, knowledge, readEntries(knowledge)));
  buildPictures(knowledge.pictures.values(), join(folder, 'diagrams'), join(__dirname, 'pictures'));
}
