import type { Answer } from '../../src/answer';
import { createBrain } from '../../src/brain';
import { shipped } from './knowledge';
import { heard } from './question';

/** Output full of what a platform reads as markup, or what a renderer may trip over. */
const hostile = [
  'Conflict. The container name "/<@U1>" is already in use by container "59146c83c692" <!channel> @everyone ```',
  `${'🐳`*_~|'.repeat(300)} Bind for 0.0.0.0:8080 failed: port is already allocated ${'<&>'.repeat(300)}`,
  'Error response from daemon: <@U1> ``` <!here> *x* _y_ @everyone said no\nsecond line',
  `Error: ${'x'.repeat(5000)}`,
];

/** What is said to every error of the knowledge, pasted and asked for by its button, in both languages. */
export function diagnosedAnswers(): Answer[] {
  const knowledge = shipped();
  const brain = createBrain(knowledge);
  const pasted = [
    ...hostile,
    ...[...knowledge.errors.values()].flatMap(({ examples }) => examples.slice(0, 1)),
  ];
  const asked = pasted.flatMap((text) => [text, `${text}\n这是怎么回事？`]);
  return asked.flatMap((text) => {
    const question = heard(text, { address: 'mention' });
    return question.kind === 'silent' ? [] : (brain.answer(brain.understand(question), question) ?? []);
  });
}
