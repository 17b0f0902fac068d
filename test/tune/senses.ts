/** Learns the senses of all ways to ask, and judges each way by what was learnt without it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { learnedName } from '../../src/knowledge/learned';
import type { LearnedData, LearnedWords } from '../../src/knowledge/schema-learned';
import { indexEntries } from '../../src/matcher/index-entries';
import { readEntries } from '../../src/matcher/read-entries';
import { knowledgeFolder, shipped } from '../support/knowledge';
import { learn, type Lesson } from './learn';
import { foldOf, folds, lessonsOf, phrasingRows, type Row } from './rows';

const file = join(knowledgeFolder, learnedName);

function write(learned: LearnedData): void {
  writeFileSync(file, `${JSON.stringify(learned)}\n`);
}

/** Writes what was learnt. @returns a row for each phrasing of the fitting half */
export function learnSenses(): Row[] {
  const { learned: before, ...knowledge } = shipped();
  const readings = readEntries(knowledge);
  const lessons = lessonsOf(indexEntries(knowledge, readings));
  const by = (some: readonly Lesson[]) => indexEntries({ ...knowledge, learned: learn(some) }, readings);
  const rows = Array.from({ length: folds }, (_, fold) =>
    phrasingRows(fold, by(lessons.filter(({ text }) => foldOf(text) !== fold))),
  ).flat();
  write({ ...learn(lessons), talk: before?.talk });
  return rows;
}

export function writeTalk(talk: LearnedWords): void {
  write({ ...(JSON.parse(readFileSync(file, 'utf8')) as LearnedData), talk });
}
