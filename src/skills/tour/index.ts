/** A button of the tour → the answer it leads to. All state is in the button, so it works without a store. Pure. */
import type { Answer } from '../../answer';
import type { Knowledge } from '../../knowledge/schema';
import type { TourAction } from './action';
import { stepCard, verdictCard } from './card';
import { finishCard, pauseCard, sheetCard } from './ends';

export { readTourAction, tourAction, type TourAction } from './action';
export { nudgeCard, startButton } from './ends';

/** @returns undefined where the tour has no such step (any more) */
export function tourAnswer(
  { verb, lang, step: number, choice }: TourAction,
  knowledge: Knowledge,
): Answer | undefined {
  const step = knowledge.tour[number - 1];
  if (!step) return undefined;
  const place = { knowledge, lang, step, number };
  switch (verb) {
    case 'step':
      return stepCard(place);
    case 'answer':
      return verdictCard(place, choice);
    case 'later':
      return pauseCard(number, lang);
    case 'finish':
      return finishCard(knowledge, lang);
    case 'sheet':
      return sheetCard(number, knowledge, lang);
  }
}
