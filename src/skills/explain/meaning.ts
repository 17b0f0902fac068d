/** What a flag of a command means for the value it has. Pure. */
import { findCommand, findFlag, takesValue, type CommandFacts } from '../../knowledge/command-reference';
import type { WrittenFlag } from '../../knowledge/command-parse';
import type { Knowledge } from '../../knowledge/schema';
import type { Lang, Text } from '../../types';
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

/** How a switch is turned off; for any other flag such a value is one like others. */
const off = /^(?:false|f|0)$/i;

function isSwitchedOff({ command, value = '' }: Written, long: string, { reference }: Knowledge): boolean {
  const flag = findFlag(long, findCommand(command, reference)?.facts ?? {});
  return off.test(value) && flag !== undefined && !takesValue(flag);
}

type Written = Pick<WrittenFlag, 'command' | 'value'>;

function told(text: Described, fallback: Described, slots: Slots, lang: Lang): Told {
  const risk = text.risk ?? fallback.risk;
  return { text: phrase(text[lang], slots), risk: risk && phrase(risk[lang], slots) };
}

type Described = Text & { readonly risk?: Text | undefined };
type Slots = Readonly<Record<string, string | undefined>>;

/** Undefined where nobody wrote down what the flag means. */
export function flagMeaning(
  written: Written,
  long: string,
  knowledge: Knowledge,
  lang: Lang,
): Told | undefined {
  const { command, value } = written;
  const known = meaningsOf(command, long, knowledge);
  if (!known) return undefined;
  for (const shape of known.values ?? []) {
    const found =
      value === undefined || value.length > longestValue ? null : patternOf(shape.match).exec(value);
    if (found) return told(shape, known, { value, ...found.groups }, lang);
  }
  const plain = told(known, known, { value: value ?? '…' }, lang);
  if (!isSwitchedOff(written, long, knowledge)) return plain;
  return { text: explainWording(lang).switchedOff(plain.text) };
}
