/** npm run tune: fits the matcher's weights to one half of the questions and measures them on the other. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedOf } from '../../src/matcher/asked';
import { candidatesFor } from '../../src/matcher/candidates';
import { signsOf } from '../../src/matcher/confidence';
import { featureNames } from '../../src/matcher/features';
import { indexEntries, type EntryIndex } from '../../src/matcher/index-entries';
import { focusedTokens } from '../../src/matcher/focus';
import { weights } from '../../src/matcher/weights';
import { normalise } from '../../src/question';
import { questions, type Question } from '../ranking/questions';
import { shipped } from '../support/knowledge';
import { fitConfidence, fitRanking, type Judged, type Ranked } from './fit';
import { measure } from './measure';

const confidenceNames = Object.keys(weights.confidence) as (keyof typeof weights.confidence)[];

function candidatesOf(question: Question, index: EntryIndex) {
  const asked = askedOf(focusedTokens(normalise(question.q), index.vocabulary, index.respell), index);
  return { asked, candidates: candidatesFor(asked, index) };
}

function rankedRow(question: Question, index: EntryIndex): Ranked | undefined {
  const { candidates } = candidatesOf(question, index);
  const right = candidates.flatMap(({ entry }, i) => (question.entries.includes(entry.id) ? [i] : []));
  if (right.length === 0) return undefined;
  return { candidates: candidates.map(({ features }) => featureNames.map((name) => features[name])), right };
}

/** Features that speak for an entry keep a positive weight, those that speak against it a negative one. */
const featureSigns = featureNames.map((name) => (/^(strange|missing)/.test(name) ? -1 : 1));

function judgedRow(question: Question, index: EntryIndex): Judged {
  const { asked, candidates } = candidatesOf(question, index);
  const signs = signsOf(candidates, asked.tokens.length);
  return {
    signs: confidenceNames.map((name) => signs[name]),
    right: question.entries.includes(candidates[0]?.entry.id ?? ''),
  };
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
${rounded(confidenceNames, confidence)}
  },
} as const;
`;
  writeFileSync(join(__dirname, '..', '..', 'src', 'matcher', 'weights.ts'), text);
}

function assign(target: object, names: readonly string[], values: readonly number[]): void {
  names.forEach((name, i) => Object.assign(target, { [name]: Number((values[i] ?? 0).toFixed(3)) }));
}

function main(): void {
  const index = indexEntries(shipped());
  const all = questions();
  const fitting = all.filter(({ half }) => half === 'fitting');
  const rows = fitting.flatMap((question) => rankedRow(question, index) ?? []);
  const start = [4, 2, 0.6, 1, 1.4, 2.6, 1, 0.3, -1, -0.5, -0.4, -0.6, -0.4];
  const score = fitRanking(rows, start, { rounds: 400, rate: 0.3, pull: 0.003, signs: featureSigns });
  assign(weights.score, featureNames, score);
  const judged = fitting.map((question) => judgedRow(question, index));
  const options = { rounds: 3000, rate: 0.1, pull: 0.0005, signs: confidenceNames.map(() => 0) };
  const confidence = fitConfidence(judged, [-4, 0.5, 1, 1, 1, 0], options);
  assign(weights.confidence, confidenceNames, confidence);
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
