/** What somebody new is told, once: what Docker is for in this team, the tour, three things to try, and how to be left alone. Pure. */
import { plainAnswer, type Answer, type ButtonGroup } from '../answer';
import type { Knowledge } from '../knowledge/schema';
import type { Lang } from '../types';
import { onboardingWording, wording } from '../wording';
import { entryButtons } from './cheat-sheet';
import { startButton } from './tour';

/** What newcomers ask first; those that a team has hidden are left out. */
const firstQuestions = ['image-vs-container', 'run-bind-mount', 'remove-exited'];

/** Nobody reads a longer greeting. In characters. */
export const longestWelcome = 1000;

export function quietAction(lang: Lang): string {
  return `welcome:quiet:${lang}`;
}

/** The language of "leave me alone"; undefined for any other button. */
export function readQuietAction(action: string): Lang | undefined {
  return /^welcome:quiet:(en|zh)t?$/.exec(action)?.[1] as Lang | undefined;
}

/** @param own the team's text for this channel */
export function welcomeAnswer(knowledge: Knowledge, lang: Lang, own?: string): Answer {
  const { title, text, questions, quiet } = onboardingWording(lang).welcome;
  const entries = firstQuestions.flatMap((id) => knowledge.entries.get(id) ?? []);
  const groups: ButtonGroup[] = [
    { buttons: knowledge.tour.length > 0 ? [startButton(lang)] : [] },
    { label: questions, buttons: entryButtons(entries, lang) },
    { buttons: [{ action: quietAction(lang), label: quiet }] },
  ].filter(({ buttons }) => buttons.length > 0);
  const said = { title, text: own?.slice(0, longestWelcome) ?? text };
  return { ...plainAnswer('notice', lang, said, wording(lang).source, groups), id: 'welcome' };
}

/** @param done false when the store could not be asked */
export function quietAnswer(lang: Lang, done: boolean): Answer {
  const { quieted, notQuieted } = onboardingWording(lang).welcome;
  return plainAnswer('notice', lang, done ? quieted : notQuieted, wording(lang).source);
}
