/** What a button of the tour carries: `tour:verb:lang:step`, for an answer with the chosen option behind it. Steps count from 1. */
import type { Lang } from '../../types';

export type TourVerb = 'step' | 'answer' | 'later' | 'finish' | 'sheet';

export interface TourAction {
  readonly verb: TourVerb;
  readonly lang: Lang;
  /** For `finish` and `sheet`: the last step that was seen. */
  readonly step: number;
  /** Which option was chosen, from 1; 0 where none was. */
  readonly choice: number;
}

export function tourAction(verb: TourVerb, lang: Lang, step: number, choice?: number): string {
  return ['tour', verb, lang, choice === undefined ? step : `${step}-${choice}`].join(':');
}

/** Undefined for what is no button of the tour. */
export function readTourAction(action: string): TourAction | undefined {
  const found = /^tour:(step|answer|later|finish|sheet):(en|zh)(?:t)?:(\d{1,3})(?:-(\d))?$/.exec(action);
  if (!found) return undefined;
  const [, verb, lang, step, choice] = found;
  return { verb: verb as TourVerb, lang: lang as Lang, step: Number(step), choice: Number(choice ?? 0) };
}
