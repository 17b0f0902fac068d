/** Errors that people paste or ask about → Answer. Pure. */
import type { Answer, Block } from '../../answer';
import type { Entry, ErrorFamily, Knowledge } from '../../knowledge/schema';
import type { Slots } from '../../slots';
import type { Lang } from '../../types';
import type { View } from '../look-up';
import { diagnose, diagnosisParts, familyOf, type Recognised } from './diagnose';
import { unknownError } from './unknown-error';

/** What the matcher found in a pasted text, the first cause first; none of it where no error is known. */
export interface Pasted {
  readonly found: readonly {
    readonly family: ErrorFamily;
    readonly line: string;
    readonly span: readonly [number, number];
    readonly slots: Slots;
  }[];
  /** The line that matters. */
  readonly line: string;
  /** It is output; somebody's own words need not be quoted to them. */
  readonly output: boolean;
  readonly secret: boolean;
}

/** @param near entries that may help where the error itself is not known */
export function errorAnswer(
  pasted: Pasted,
  near: readonly Entry[],
  knowledge: Knowledge,
  lang: Lang,
): Answer {
  const [first] = pasted.found;
  if (!first) return unknownError(pasted, near, knowledge, lang);
  return diagnose(first.family, knowledge, lang, {}, recognisedOf(pasted));
}

function recognisedOf({ found, output, secret }: Pasted): Recognised | undefined {
  const [first, ...others] = found;
  return first && { ...first, output, secret, others: others.map(({ family }) => family) };
}

/** What "more" unfolds of an answer made here. */
export function moreOfError(id: string, knowledge: Knowledge, lang: Lang, pasted?: Pasted): readonly Block[] {
  const family = familyOf(id, knowledge);
  return family ? diagnosisParts(family, knowledge, lang, pasted && recognisedOf(pasted)).rest : [];
}

/** A family by its id, without a pasted text; undefined where the id is an entry's or nobody's. */
export function pressedError(id: string, knowledge: Knowledge, lang: Lang, view?: View): Answer | undefined {
  const family = familyOf(id, knowledge);
  return family && diagnose(family, knowledge, lang, view);
}
