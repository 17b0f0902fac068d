/** Fits when to speak up unasked: to real questions whose first answer is right, and not to the rest of a channel's talk. */
import type { LearnedWords } from '../../src/knowledge/schema-learned';
import { signNames, signsOf } from '../../src/matcher/confidence';
import type { EntryIndex } from '../../src/matcher/index-entries';
import { asksSomewhere } from '../../src/matcher/listening';
import { shareOfEach } from '../../src/matcher/speaking-up';
import { talkIn } from '../../src/matcher/talk';
import { overheardQuestions, overheardTalk } from '../overheard/overheard';
import { questions, type Question } from '../ranking/questions';
import { fitConfidence, type Judged } from './fit';
import { questionRow } from './rows';

/** A word said once or twice could only be learnt by heart. */
const saidAtLeast = 3;
/** A wrong word in a channel costs more than a question passed over; the ranking tables are no channel's talk. */
const times = { talk: 4, overheard: 2, table: 0.5 } as const;

interface Heard extends Judged {
  readonly words: readonly string[];
}

function heard({ q, entries }: Question, index: EntryIndex, weight: number): Heard {
  const { candidates, asked, right } = questionRow({ q, entries } as Question, index);
  const signs = signsOf(candidates, asked);
  return {
    signs: [asksSomewhere(q) ? 1 : 0, ...signNames.map((name) => signs[name])],
    right: right.includes(0),
    times: weight,
    words: talkIn(q),
  };
}

function wordsSaidOften(all: readonly Heard[]): string[] {
  const said = new Map<string, number>();
  for (const word of all.flatMap(({ words }) => words)) said.set(word, (said.get(word) ?? 0) + 1);
  return [...said].flatMap(([word, count]) => (count >= saidAtLeast ? [word] : [])).sort();
}

function withWords({ signs, words, ...judged }: Heard, places: ReadonlyMap<string, number>): Judged {
  const known = words.flatMap((word) => places.get(word) ?? []);
  const values = Array.from(places, () => 0);
  for (const place of known) values[place] = shareOfEach(known.length);
  return { ...judged, signs: [...signs, ...values] };
}

export interface Listening {
  /** For being asked, then in the order of signNames. */
  readonly weights: readonly number[];
  readonly talk: LearnedWords;
}

export function fitListening(index: EntryIndex): Listening {
  const fitting = (all: readonly Question[], weight: number) =>
    all.filter(({ half }) => half === 'fitting').map((question) => heard(question, index, weight));
  const all = [
    ...fitting(overheardTalk(), times.talk),
    ...fitting(overheardQuestions(), times.overheard),
    ...fitting(questions(), times.table),
  ];
  const names = wordsSaidOften(all);
  const places = new Map(names.map((name, place) => [name, place]));
  const start = [0, ...signNames, ...names].map(() => 0);
  const fitted = fitConfidence(
    all.map((one) => withWords(one, places)),
    start,
    { rounds: 700, rate: 0.3, pull: 0.0005, signs: start },
  );
  const weights = Float32Array.from(fitted.slice(1 + signNames.length));
  return {
    weights: fitted.slice(0, 1 + signNames.length),
    talk: { names: names.join('\n'), weights: Buffer.from(weights.buffer).toString('base64') },
  };
}
