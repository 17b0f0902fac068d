/** Under an answer that nobody asked the bot for: how to make it stop. Pure. */
import { plainAnswer, type Answer } from '../answer';
import type { Lang } from '../types';
import { wording } from '../wording';
import { deed } from './deed';

export function withQuiet(answer: Answer): Answer {
  const { lang } = answer;
  const words = wording(lang).unasked;
  const buttons = [
    { action: deed('quiet', 'hour', lang), label: words.quiet },
    { action: deed('quiet', 'off', lang), label: words.off },
  ];
  return { ...answer, groups: [...answer.groups, { label: words.why, buttons }] };
}

export function quietNotice(which: 'quietNow' | 'offNow', lang: Lang): Answer {
  const words = wording(lang);
  return plainAnswer('notice', lang, words.unasked[which], words.source);
}
