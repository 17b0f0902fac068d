/** What a flag of a command means for the value it has. Pure. */
import { findFlag, type CommandFacts } from '../../knowledge/command-reference';
import type { WrittenFlag } from '../../knowledge/command-parse';
import type { Knowledge } from '../../knowledge/schema';
import type { Lang } from '../../types';
import { explainWording } from '../../wording';
import { phrase } from './phrase';

export interface Told {
  readonly text: string;
  readonly risk?: string | undefined;
}

/** "--detach" for "-d"; undefined for a flag that the command does not have. */
export function longName(name: string, facts: CommandFacts): string | undefined {
  if (findFlag(name, facts) === undefined) return undefined;
  const found = Object.entries(facts.flags ?? {}).find(
    ([long, { short }]) => long === name || short === name,
  );
  return found?.[0] ?? name;
}

/** Each pattern made once: there are a few hundred, and a long command tries them again and again. */
const made = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const pattern = made.get(source) ?? new RegExp(source, 'u');
  made.set(source, pattern);
  return pattern;
}

function meaningsOf(path: string, long: string, { meanings }: Knowledge) {
  return meanings.get(path)?.flags[long] ?? meanings.get('shared')?.flags[long];
}

/** No path and no filter is longer; patterns are tried on nothing that is, so that none can take long. */
export const longestValue = 500;

/** Undefined where nobody wrote down what the flag means. */
export function flagMeaning(
  { command, value }: Pick<WrittenFlag, 'command' | 'value'>,
  long: string,
  knowledge: Knowledge,
  lang: Lang,
): Told | undefined {
  const known = meaningsOf(command, long, knowledge);
  if (!known) return undefined;
  const plain = phrase(known[lang], { value: value ?? '…' });
  if (value === 'false') return { text: explainWording(lang).switchedOff(plain) };
  for (const shape of known.values ?? []) {
    const found =
      value === undefined || value.length > longestValue ? null : patternOf(shape.match).exec(value);
    if (!found) continue;
    const slots = { value, ...found.groups };
    const risk = shape.risk ?? known.risk;
    return { text: phrase(shape[lang], slots), risk: risk && phrase(risk[lang], slots) };
  }
  return { text: plain, risk: known.risk && phrase(known.risk[lang], { value: value ?? '…' }) };
}
