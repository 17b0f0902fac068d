/** An error's causes as blocks: why, how to tell, what mends it and what that would cost. Pure. */
import { labelled, plainBlocks, type Block } from '../../answer';
import type { ErrorFamily, Knowledge } from '../../knowledge/schema';
import { fillSlots, type Slots } from '../../slots';
import type { Lang } from '../../types';
import { wording } from '../../wording';
import { filled } from '../look-up';

export interface Told {
  readonly family: ErrorFamily;
  readonly slots: Slots;
  readonly knowledge: Knowledge;
  readonly lang: Lang;
}

type Cause = ErrorFamily['causes'][number];

export function told(text: string, { family, slots, knowledge, lang }: Told): string {
  return filled(fillSlots(text, slots, family.usual, lang), knowledge, lang);
}

function causeBlocks(cause: Cause, number: number, all: number, about: Told): Block[] {
  const { lang } = about;
  const words = wording(lang).diagnosis;
  const why = told(cause.why[lang], about);
  const blocks: Block[] = [{ kind: 'text', text: all > 1 ? `${number}. ${why}` : why }];
  const code = (line: string, caption: string, language: string) =>
    blocks.push({ kind: 'code', code: told(line.trimEnd(), about), language, caption });
  if (cause.check) code(cause.check, words.check, 'sh');
  if (cause.fix) code(cause.fix, words.fix, cause.language);
  if (cause.danger) {
    const text = told(cause.danger[lang], about);
    blocks.push({ kind: 'warning', label: wording(lang).danger, text });
  }
  return blocks;
}

export interface Parts {
  readonly shown: readonly Block[];
  /** Causes that found no room. */
  readonly rest: readonly Block[];
}

/** Meaning, as many causes as `room` characters hold (the first at least), and the popular wrong fix. */
export function partsOf(about: Told, room: number): Parts {
  const { family, lang } = about;
  const { wrong, causes } = family;
  const means: Block = { kind: 'text', text: told(family.means[lang], about) };
  const warning = wrong && labelled(wording(lang).diagnosis.wrong, told(wrong[lang], about));
  const end: Block[] = warning ? [{ kind: 'text', text: warning }] : [];
  const each = causes.map((cause, i) => causeBlocks(cause, i + 1, causes.length, about));
  const withCauses = (count: number) => [means, ...each.slice(0, count).flat(), ...end];
  let count = each.length;
  while (count > 1 && plainBlocks(withCauses(count)).length > room) count--;
  return { shown: withCauses(count), rest: each.slice(count).flat() };
}
