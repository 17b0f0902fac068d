/**
 * npm run tune: learns and fits everything the matcher weighs to one half of the project's questions, and measures it
 * on the other. `-- --sure` leaves the senses and the ranking as they are and fits only how sure the bot is;
 * `-- --measure` only measures; `-- --ablation` measures the matcher without each of its parts.
 */
import { scoreOf } from '../../src/matcher/score';
import { signNames, signsOf } from '../../src/matcher/confidence';
import { featureNames } from '../../src/matcher/features';
import { indexEntries } from '../../src/matcher/index-entries';
import { weights } from '../../src/matcher/weights';
import { overheardQuestions, overheardTalk } from '../overheard/overheard';
import { questions } from '../ranking/questions';
import { shipped } from '../support/knowledge';
import { ablation } from './ablation';
import { fitConfidence, fitRanking, type Judged, type Ranked } from './fit';
import { fitListening } from './listening';
import { measure, measureListening } from './measure';
import { questionRow, type Row } from './rows';
import { learnSenses, writeTalk } from './senses';
import { use, writeWeights } from './weights-file';

function rankedOf({ candidates, right }: Row, times: number): Ranked {
  return {
    candidates: candidates.map(({ features }) => featureNames.map((name) => features[name])),
    right,
    times,
  };
}

/** Scores anew under the weights just fitted: the confidence is read from them. */
function judgedOf({ candidates, right, asked }: Row, times: number): Judged {
  const again = candidates
    .map(({ entry, features }, place) => ({ entry, features, score: scoreOf(features), place }))
    .sort((a, b) => b.score - a.score);
  const signs = signsOf(again, asked);
  return { signs: signNames.map((name) => signs[name]), right: right.includes(again[0]?.place ?? -1), times };
}

/** Features that speak for an entry keep a positive weight, those that speak against it a negative one. */
const featureSigns = featureNames.map((name) => (/^(strange|missing|ordinary|foreign)/.test(name) ? -1 : 1));

/** A question as people typed it teaches more than a phrasing that somebody made up to be different. */
const askedCount = 8;

function fitScore(phrasings: readonly Row[], asked: readonly Row[]): void {
  const known = asked.filter(({ right }) => right.length > 0);
  const rows = [
    ...phrasings.filter(({ right }) => right.length > 0).map((row) => rankedOf(row, 1)),
    ...known.map((row) => rankedOf(row, askedCount)),
  ];
  const start = featureNames.map((name) => weights.score[name]);
  use('score', fitRanking(rows, start, { rounds: 300, rate: 0.5, pull: 0.001, signs: featureSigns }));
}

/** Far more is said to a bot that it cannot answer than there are rows of it here; talk is seldom said to it. */
const times = { known: 1, unknown: 4, talk: 0.3 } as const;

function fitSureness(asked: readonly Row[], talk: readonly Row[]): void {
  const rows = [
    ...asked.map((row) => judgedOf(row, row.known ? times.known : times.unknown)),
    ...talk.map((row) => judgedOf(row, times.talk)),
  ];
  const start = signNames.map(() => 0);
  use('confidence', fitConfidence(rows, start, { rounds: 4000, rate: 0.1, pull: 0.0002, signs: start }));
}

function tune(part: 'everything' | 'sureness'): void {
  const phrasings = part === 'everything' ? learnSenses() : [];
  const index = indexEntries(shipped());
  const fitting = [...questions(), ...overheardQuestions()].filter(({ half }) => half === 'fitting');
  const talk = overheardTalk().filter(({ half }) => half === 'fitting');
  const rows = fitting.map((question) => questionRow(question, index));
  if (part === 'everything') fitScore(phrasings, rows);
  fitSureness(
    rows,
    talk.map((question) => questionRow(question, index)),
  );
  const listening = fitListening(indexEntries(shipped()));
  use('listening', listening.weights);
  writeTalk(listening.talk);
  writeWeights();
}

function show(): void {
  for (const half of ['fitting', 'held back'] as const) {
    const ofHalf = questions().filter((question) => question.half === half);
    console.log(measure(half, ofHalf));
    console.log(
      measureListening(
        overheardQuestions().filter((question) => question.half === half),
        overheardTalk().filter((question) => question.half === half),
      ),
    );
  }
}

const asks = (option: string) => process.argv.includes(option);
if (asks('--ablation')) console.log(ablation().join('\n'));
else {
  if (!asks('--measure')) tune(asks('--sure') ? 'sureness' : 'everything');
  show();
}
