/** One step of the tour as an answer: the idea, what to try, and a question; or the verdict on what was answered. Pure. */
import { labelled, type Answer, type Block, type Button } from '../../answer';
import type { Knowledge } from '../../knowledge/schema';
import type { Lang } from '../../types';
import { onboardingWording, wording } from '../../wording';
import { filled, linkOf } from '../look-up';
import { tourAction } from './action';

type Step = Knowledge['tour'][number];

/** Where somebody is in the tour. */
export interface Place {
  readonly knowledge: Knowledge;
  readonly lang: Lang;
  readonly step: Step;
  /** From 1. */
  readonly number: number;
}

function progressLine({ knowledge, lang, number }: Place): Block {
  const all = knowledge.tour.length;
  const bar = '▰'.repeat(number) + '▱'.repeat(all - number);
  return { kind: 'text', text: `${onboardingWording(lang).progress(number, all)} ${bar}` };
}

/** The commands of a step, as its entry shows them. */
export function triedBlocks({ knowledge, lang, step }: Place, caption: string): Block[] {
  const taught = knowledge.entries.get(step.try.entry)?.commands ?? [];
  return step.try.commands.map((code, i) => ({
    kind: 'code',
    code: filled(code.trimEnd(), knowledge, lang),
    language: taught.find((command) => command.code.trim() === code.trim())?.language ?? 'sh',
    caption: i === 0 ? caption : undefined,
  }));
}

function questionBlock({ lang, step }: Place): Block {
  return { kind: 'text', text: labelled(onboardingWording(lang).question, step.question[lang]) };
}

function optionButtons({ lang, step, number }: Place): Button[] {
  return step.options.map(({ label }, i) => ({
    action: tourAction('answer', lang, number, i + 1),
    label: label[lang],
  }));
}

function onwards({ knowledge, lang, number }: Place): Button[] {
  const words = onboardingWording(lang);
  const last = number === knowledge.tour.length;
  return [
    last
      ? { action: tourAction('finish', lang, number), label: words.finish }
      : { action: tourAction('step', lang, number + 1), label: words.next },
    { action: tourAction('later', lang, number), label: words.later },
  ];
}

function backwards({ lang, number }: Place): Button[] {
  if (number === 1) return [];
  return [{ action: tourAction('step', lang, number - 1), label: onboardingWording(lang).back }];
}

function shown(place: Place, blocks: readonly Block[], groups: Answer['groups']): Answer {
  const { knowledge, lang, step, number } = place;
  return {
    kind: 'topic',
    id: 'tour',
    lang,
    title: step.title[lang],
    blocks: [progressLine(place), ...blocks],
    groups,
    sourceLabel: wording(lang).source,
    sources: knowledge.entries.get(step.try.entry)?.sources.slice(0, 1).map(linkOf) ?? [],
    again: tourAction('step', lang, number),
  };
}

export function stepCard(place: Place): Answer {
  const { knowledge, lang, step } = place;
  const picture = knowledge.pictures.get(step.picture ?? '');
  const blocks: Block[] = [
    { kind: 'text', text: step.idea[lang] },
    ...triedBlocks(place, onboardingWording(lang).tryIt),
    questionBlock(place),
  ];
  const groups = [{ buttons: optionButtons(place) }, { buttons: [...backwards(place), ...onwards(place)] }];
  const card = shown(place, blocks, groups);
  if (!picture) return card;
  return { ...card, picture: { id: picture.id, title: picture.title[lang], alt: picture.alt[lang] } };
}

/** Right: why, and on. Not right: why not, and the options again. @param choice from 1; a card without verdict for any other */
export function verdictCard(place: Place, choice: number): Answer {
  const { lang, step, number } = place;
  const option = step.options[choice - 1];
  if (!option) return stepCard(place);
  const words = onboardingWording(lang);
  const again = { action: tourAction('step', lang, number), label: words.readAgain };
  const blocks: Block[] = [
    questionBlock(place),
    { kind: 'text', text: `${option.right ? '✓' : '✗'} ${option.label[lang]}` },
    { kind: 'text', text: labelled(option.right ? words.right : words.wrong, option.because[lang]) },
  ];
  const options = option.right ? [] : [{ buttons: optionButtons(place) }];
  return shown(place, blocks, [...options, { buttons: [again, ...onwards(place)] }]);
}
