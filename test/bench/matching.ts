/** Matching time beside a plain Fuse.js search over the same phrasings, in the same run. */
import Fuse from 'fuse.js';
import { createMatcher } from '../../src/matcher/matcher';
import { readQuestion } from '../../src/question';
import { shipped } from '../support/knowledge';
import { milliseconds, quantile, timed } from './timing';

/** Every phrasing of the knowledge, disturbed as people disturb them, so that nothing matches letter by letter. */
function questionsOf(phrasings: readonly string[]): string[] {
  return phrasings.map(
    (phrase, i) => `${i % 2 ? 'hi, quick question: ' : ''}${phrase}${i % 3 ? '?' : ' please'}`,
  );
}

function ask(text: string) {
  return readQuestion({
    kind: 'message',
    key: 'bench',
    person: 'bench',
    text,
    address: 'command',
    fromBot: false,
  });
}

export function benchMatching(): string[] {
  const knowledge = shipped();
  const started = performance.now();
  const matcher = createMatcher(knowledge);
  const ready = performance.now() - started;
  const entries = [...knowledge.entries.values()];
  const phrasings = entries.flatMap(({ utterances }) => [...utterances.en, ...utterances.zh]);
  const questions = questionsOf(phrasings);
  const sample = questions.filter((_, i) => i % Math.ceil(questions.length / 200) === 0);
  const documents = entries.map(({ title, utterances }) => ({
    title,
    asked: [...utterances.en, ...utterances.zh],
  }));
  const fuse = new Fuse(documents, { keys: ['title.en', 'title.zh', 'asked'] });
  const match = (text: string) => {
    const question = ask(text);
    if (question.kind === 'question') matcher.match(question);
  };
  timed(sample, match);
  const own = timed(questions, match);
  const plain = timed(sample, (text) => void fuse.search(text));
  const [p50, p99] = [quantile(own, 0.5), quantile(own, 0.99)];
  const [plain50, plain99] = [quantile(plain, 0.5), quantile(plain, 0.99)];
  return [
    `entries ${entries.length}, phrasings ${phrasings.length}, index ready in ${milliseconds(ready)}`,
    `matching      p50 ${milliseconds(p50)}   p99 ${milliseconds(p99)}   (${questions.length} questions)`,
    `plain fuse.js p50 ${milliseconds(plain50)}   p99 ${milliseconds(plain99)}   (${sample.length} questions)`,
    `ratio         p50 ${(plain50 / p50).toFixed(0)} times faster   p99 ${(plain99 / p99).toFixed(0)} times faster`,
  ];
}
