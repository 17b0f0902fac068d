/** What stands at the ends of the tour: a pause, its reminder, the summary, and the cheat sheet of what was seen. Pure. */
import { plainAnswer, type Answer } from '../../answer';
import type { Knowledge } from '../../knowledge/schema';
import type { Lang } from '../../types';
import { onboardingWording, wording } from '../../wording';
import { action } from '../action';
import { entryButtons } from '../cheat-sheet';
import { tourAction } from './action';
import { triedBlocks } from './card';

function resume(step: number, lang: Lang) {
  return { action: tourAction('step', lang, step), label: onboardingWording(lang).resume(step) };
}

function sheetButton(step: number, lang: Lang) {
  return { action: tourAction('sheet', lang, step), label: onboardingWording(lang).sheet.label };
}

export function startButton(lang: Lang) {
  return { action: tourAction('step', lang, 1), label: onboardingWording(lang).start };
}

export function pauseCard(step: number, lang: Lang): Answer {
  const { title, text } = onboardingWording(lang).paused;
  const buttons = [resume(step, lang), sheetButton(step, lang)];
  const said = { title, text: text(step) };
  return { ...plainAnswer('topic', lang, said, wording(lang).source, [{ buttons }]), id: 'tour' };
}

/** The one reminder. @returns undefined where the tour has no such step any more */
export function nudgeCard(step: number, { tour }: Knowledge, lang: Lang): Answer | undefined {
  const at = tour[step - 1];
  if (!at) return undefined;
  const { title, text } = onboardingWording(lang).nudge;
  const said = { title, text: text(step, tour.length, at.title[lang]) };
  const groups = [{ buttons: [resume(step, lang)] }];
  return { ...plainAnswer('notice', lang, said, wording(lang).source, groups), id: 'tour' };
}

export function finishCard({ tour }: Knowledge, lang: Lang): Answer {
  const words = onboardingWording(lang);
  const { title, text } = words.finished;
  const learnt = tour.map((step, i) => `${i + 1}. ${step.title[lang]}`);
  const said = { title, text: [text, ...learnt].join('\n') };
  const buttons = [
    sheetButton(tour.length, lang),
    { action: action.topics(lang), label: wording(lang).allTopics },
    { action: tourAction('step', lang, 1), label: words.onceMore },
  ];
  return { ...plainAnswer('topic', lang, said, wording(lang).source, [{ buttons }]), id: 'tour' };
}

/** @param seen the last step that was seen */
export function sheetCard(seen: number, knowledge: Knowledge, lang: Lang): Answer {
  const { title, text } = onboardingWording(lang).sheet;
  const steps = knowledge.tour.slice(0, seen);
  const entries = steps.flatMap((step) => knowledge.entries.get(step.try.entry) ?? []);
  const onwards = seen < knowledge.tour.length ? resume(seen, lang) : startButton(lang);
  return {
    kind: 'topic',
    id: 'tour',
    lang,
    title,
    blocks: [
      { kind: 'text', text: text(steps.length) },
      ...steps.flatMap((step, i) => triedBlocks({ knowledge, lang, step, number: i + 1 }, step.title[lang])),
    ],
    groups: [{ buttons: entryButtons(entries, lang) }, { buttons: [onwards] }],
    sourceLabel: wording(lang).source,
    sources: [],
    again: tourAction('sheet', lang, seen),
  };
}
