/** What Slack is sent for ten questions and the Home tab, by the name of the file in docs/payloads/slack that shows it. */
import type { Answer } from '../../../src/answer';
import { render } from '../../../src/adapters/slack/render';
import { againOf, withPost } from '../../../src/adapters/slack/placed';
import { homeView, searchWindow } from '../../../src/adapters/slack/views';
import { withOrigin } from '../../../src/origin';
import { withFeedback } from '../../../src/skills/feedback';
import { createBrain, type Brain } from '../../../src/brain';
import type { Address } from '../../../src/types';
import { heard } from '../question';
import { shipped } from '../knowledge';

function answered(brain: Brain, text: string, address: Address = 'mention'): Answer {
  const question = heard(text, { address });
  const answer = question.kind === 'silent' ? undefined : brain.answer(brain.understand(question), question);
  if (!answer) throw new Error(`no answer to "${text}"`);
  const asker = address === 'command' ? '' : 'u0001';
  return withOrigin(withFeedback(answer, asker !== ''), { key: 'k3y', asker });
}

function shared(brain: Brain, text: string): Answer {
  const answer = answered(brain, text, 'command');
  return withPost(answer, { channel: 'C0001' }, againOf(answer, text, 'question'));
}

/** Made anew from the shipped knowledge each time. */
export function tenPayloads(): Readonly<Record<string, unknown>> {
  const brain = createBrain(shipped());
  const say = (text: string) => render(answered(brain, text));
  return {
    '01-answer': say('how do I delete exited containers'),
    '02-answer-zh': say('怎么删除已退出的容器'),
    '03-choices': say('permission'),
    '04-nothing-known': say('what is the weather like in Paris'),
    '05-help': say('help'),
    '06-cheat-sheet': say('cheat sheet volumes'),
    '07-explained-command': say('what does docker run --rm -it -v /home/data:/data alpine sh do'),
    '08-diagnosed-error': say(
      'Error response from daemon: Bind for 0.0.0.0:8080 failed: port is already allocated',
    ),
    '09-private-with-share': render(shared(brain, 'how do I see the logs of a container')),
    '10-search-window': searchWindow('en', answered(brain, 'how do I copy a file out of a container')),
    '11-home': homeView({ lang: 'zh', topics: brain.press('topics:all:zh').groups, recent: [] }),
  };
}
