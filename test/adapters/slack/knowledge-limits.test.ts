/** Every answer that the knowledge holds, in both languages, as a message, as a private one and in a window. */
import type { Answer } from '../../../src/answer';
import { withPost } from '../../../src/adapters/slack/placed';
import { render } from '../../../src/adapters/slack/render';
import { searchWindow } from '../../../src/adapters/slack/views';
import { createBrain } from '../../../src/brain';
import { shipped } from '../../support/knowledge';
import { checkBlocks } from '../../support/slack/block-kit';
import { checkView } from '../../support/slack/view-rules';

const knowledge = shipped();
const brain = createBrain(knowledge);
const languages = ['en', 'zh'] as const;

function all(): Answer[] {
  const ids = [...knowledge.entries.keys(), ...knowledge.errors.keys()];
  return languages.flatMap((lang) => [
    ...ids.flatMap((id) => [brain.press(`show:${id}:${lang}`), brain.press(`more:${id}:${lang}`)]),
    ...knowledge.topics.flatMap(({ id }) =>
      [0, 1, 2].map((page) => brain.press(`topic:${id}:${lang}:${page}`)),
    ),
    brain.press(`topics:all:${lang}`),
  ]);
}

const answers = all();
/** Faults by the answer they were found in. */
const faults = (check: (answer: Answer) => readonly string[]): string[] =>
  answers.flatMap((answer) => check(answer).map((fault) => `${answer.id} (${answer.lang}): ${fault}`));

describe('every answer of the knowledge', () => {
  it('is there', () => {
    expect(answers.length).toBeGreaterThan(1000);
    expect(answers.filter(({ kind }) => kind === 'notice')).toEqual([]);
  });

  it('fits into a message, with nothing cut off and nobody called', () => {
    expect(
      faults((answer) => {
        const { text, blocks } = render(answer);
        const cut = JSON.stringify(blocks).includes('"text":"…"') ? ['cut off'] : [];
        const called = /<!|<@/.test(text) ? ['calls somebody'] : [];
        return [...checkBlocks(blocks).details, ...cut, ...called];
      }),
    ).toEqual([]);
  });

  it('fits with its place in every button', () => {
    const place = { channel: 'C'.repeat(12), thread: '1700000000.000001' };
    expect(
      faults((answer) => {
        const placed = withPost(answer, place, { kind: 'text', text: 'x'.repeat(1900) });
        return checkBlocks(render(placed).blocks).details;
      }),
    ).toEqual([]);
  });

  it('fits into the search window', () => {
    expect(faults((answer) => checkView(searchWindow(answer.lang, answer), 'modal').details)).toEqual([]);
  });
});
