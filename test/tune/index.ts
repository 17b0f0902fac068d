/** npm run tune: fits the matcher's weights to one half of the questions and measures them on the other. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signNames, signsOf } from '../../src/matcher/confidence';
import { featureNames } from '../../src/matcher/features';
import { learnedName } from '../../src/knowledge/learned';
import { readEntries } from '../../src/matcher/read-entries';
import { indexEntries, type EntryIndex } from '../../src/matcher/index-entries';
import { scoreOf } from '../../src/matcher/score';
import { weights } from '../../src/matcher/weights';
import { questions } from '../ranking/questions';
import { knowledgeFolder, shipped } from '../support/knowledge';
import { fitConfidence, fitRanking, type Judged, type Ranked } from './fit';
import { measure } from './measure';
import { learn, type Lesson } from './learn';
import { foldOf, folds, lessonsOf, phrasingRows, questionRow, type Row } from './rows';

function rankedOf({ candidates, right }: Row, times: number): Ranked {
  return {
    candidates: candidates.map(({ features }) => featureNames.map((name) => features[name])),
    right,
    times,
  };
}

/** Features that speak for an entry keep a positive weight, those that speak against it a negative one. */
const featureSigns = featureNames.map((name) => (/^(strange|missing|ordinary|foreign)/.test(name) ? -1 : 1));

/** Scores anew under the weights just fitted: the confidence is read from them. */
function judgedOf({ candidates, right, asked }: Row, times: number): Judged {
  const again = candidates
    .map(({ entry, features }, place) => ({ entry, features, score: scoreOf(features), place }))
    .sort((a, b) => b.score - a.score);
  const signs = signsOf(again, asked);
  return { signs: signNames.map((name) => signs[name]), right: right.includes(again[0]?.place ?? -1), times };
}

function rounded(names: readonly string[], values: readonly number[]): string {
  return names.map((name, i) => `    ${name}: ${Number((values[i] ?? 0).toFixed(3))},`).join('\n');
}

function write(score: readonly number[], confidence: readonly number[]): void {
  const text = `/** Fitted by npm run tune (test/tune) to the fitting half of test/ranking; never edited by hand. */
export const weights = {
  score: {
${rounded(featureNames, score)}
  },
  confidence: {
${rounded(signNames, confidence)}
  },
} as const;
`;
  writeFileSync(join(__dirname, '..', '..', 'src', 'matcher', 'weights.ts'), text);
}

function assign(target: object, names: readonly string[], values: readonly number[]): void {
  names.forEach((name, i) => Object.assign(target, { [name]: Number((values[i] ?? 0).toFixed(3)) }));
}

/** A question as people typed it teaches more than a phrasing that somebody made up to be different. */
const askedCount = 8;

/** Far more is said in a channel that is not about Docker than there are rows of it here. */
const othersCount = 18;

/** Writes what was learnt of all phrasings; each phrasing is then judged by what was learnt without its fold. */
function learnt(): { index: EntryIndex; phrasings: Row[] } {
  const knowledge = { ...shipped(), learned: undefined };
  const readings = readEntries(knowledge);
  const lessons = lessonsOf(indexEntries(knowledge, readings));
  const by = (some: readonly Lesson[]) => indexEntries({ ...knowledge, learned: learn(some) }, readings);
  const phrasings = Array.from({ length: folds }, (_, fold) =>
    phrasingRows(fold, by(lessons.filter(({ text }) => foldOf(text) !== fold))),
  ).flat();
  const learned = learn(lessons);
  writeFileSync(join(knowledgeFolder, learnedName), `${JSON.stringify(learned)}\n`);
  return { index: indexEntries({ ...knowledge, learned }, readings), phrasings };
}

function main(): void {
  const { index, phrasings } = learnt();
  const all = questions();
  const asked = all.filter(({ half }) => half === 'fitting').map((question) => questionRow(question, index));
  const rows = [
    ...phrasings.map((row) => ({ row, times: 1 })),
    ...asked.map((row) => ({ row, times: row.known ? askedCount : othersCount })),
  ];
  const score = fitRanking(
    rows.filter(({ row }) => row.right.length > 0).map(({ row, times }) => rankedOf(row, times)),
    featureNames.map((name) => weights.score[name]),
    { rounds: 300, rate: 0.5, pull: 0.001, signs: featureSigns },
  );
  assign(weights.score, featureNames, score);
  const confidence = fitConfidence(
    rows.map(({ row, times }) => judgedOf(row, times)),
    signNames.map(() => 0),
    { rounds: 6000, rate: 0.1, pull: 0.0002, signs: signNames.map(() => 0) },
  );
  assign(weights.confidence, signNames, confidence);
  if (!process.argv.includes('--measure')) write(score, confidence);
  for (const half of ['fitting', 'held back'] as const) {
    console.log(
      measure(
        half,
        all.filter((question) => question.half === half),
      ),
    );
  }
}

main();
