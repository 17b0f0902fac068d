/** Families of errors: recognised by their own examples and by nothing else, safe to search with, complete, and true. */
import { checkCommand, destroys } from '../commands';
import type { Reference } from '../command-reference';
import type { Path } from '../locate';
import type { Parsed } from '../parse';
import type { Problem } from '../problem';
import type { ErrorFamily } from '../schema-explain';
import { problemOf, type Rule } from './rule';
import { faultOf } from './sources';

type Fault = readonly [Path, string];

function eachFamily(parsed: Parsed, faultsOf: (family: ErrorFamily) => readonly Fault[]): Problem[] {
  return [...parsed.knowledge.errors.values()].flatMap((family) =>
    faultsOf(family).map(([field, advice]) => problemOf(parsed, family, field, advice)),
  );
}

/** What the matcher knows of a pattern without running it. */
export interface PatternFacts {
  /** Why a hostile text could make it slow. */
  readonly risk: (source: string) => string | undefined;
  /** Words of which every match holds one. */
  readonly stableWords: (source: string) => readonly string[];
}

const shortestWord = 3;

export function patternsAreSafe({ risk, stableWords }: PatternFacts): Rule {
  return (parsed) =>
    eachFamily(parsed, ({ match }) =>
      match.flatMap((source, i): Fault[] => {
        const danger = risk(source);
        const rare = stableWords(source).every(({ length }) => length >= shortestWord);
        return [
          ...(danger === undefined
            ? []
            : [[['match', i], `${danger}; a long text could keep it busy`] as const]),
          ...(rare ? [] : [[['match', i], `needs ${shortestWord} letters that every match holds`] as const]),
        ];
      }),
    );
}

/** @param recognise the ids that a text is recognised as */
export function examplesAreRecognised(recognise: (text: string, parsed: Parsed) => readonly string[]): Rule {
  return (parsed) =>
    eachFamily(parsed, ({ id, examples }) =>
      examples.flatMap((example, i): Fault[] => {
        const found = recognise(example, parsed);
        if (found.length === 1 && found[0] === id) return [];
        return [[['examples', i], `is recognised as ${found.join(' and ') || 'nothing'}, not as ${id}`]];
      }),
    );
}

function both(path: Path, text: { en: string; zh: string } | undefined): (readonly [Path, string])[] {
  return text ? (['en', 'zh'] as const).map((lang) => [[...path, lang], text[lang]]) : [];
}

/** Every place of a family where {slots} may stand. */
function textsOf({ title, means, wrong, causes }: ErrorFamily): (readonly [Path, string])[] {
  return [
    ...both(['title'], title),
    ...both(['means'], means),
    ...both(['wrong'], wrong),
    ...causes.flatMap(({ why, check, fix, danger }, i) => [
      ...both(['causes', i, 'why'], why),
      ...both(['causes', i, 'danger'], danger),
      ...(check === undefined ? [] : [[['causes', i, 'check'], check] as const]),
      ...(fix === undefined ? [] : [[['causes', i, 'fix'], fix] as const]),
    ]),
  ];
}

/** @param slotNames the names of the slots in a text */
export function slotsAreFilled(slotNames: (text: string) => readonly string[]): Rule {
  return (parsed) =>
    eachFamily(parsed, (family) =>
      textsOf(family).flatMap(([field, text]) =>
        slotNames(text)
          .filter((name) => !Object.hasOwn(family.usual, name))
          .map((name): Fault => [
            field,
            `{${name}} needs a value under "usual", for a text that does not name it`,
          ]),
      ),
    );
}

export function errorCommandsAreKnown(
  reference: Reference,
  fill: (line: string, family: ErrorFamily) => string,
): Rule {
  return (parsed) =>
    eachFamily(parsed, (family) =>
      textsOf(family)
        .filter(([field]) => field[2] === 'check' || field[2] === 'fix')
        .filter(([field, text]) => isShell(family, field) && text !== '')
        .flatMap(([field, text]) =>
          checkCommand(fill(text, family), reference).map(({ message }): Fault => [field, message]),
        ),
    );
}

function isShell({ causes }: ErrorFamily, [, place, part]: Path): boolean {
  return part === 'check' || causes[Number(place)]?.language === 'sh';
}

/** Who shows how to destroy says what is lost; and what only looks destroys nothing. */
export function errorFixesWarn(reference: Reference): Rule {
  return (parsed) =>
    eachFamily(parsed, ({ causes }) =>
      causes.flatMap(({ check, fix, danger, language }, i): Fault[] => {
        const takes = fix !== undefined && language === 'sh' && destroys(fix, reference);
        return [
          ...(takes && !danger
            ? [[['causes', i, 'fix'], 'takes something away; say under `danger` what'] as const]
            : []),
          ...(check !== undefined && destroys(check, reference)
            ? [[['causes', i, 'check'], 'destroys something itself; only look here'] as const]
            : []),
        ];
      }),
    );
}

const longest = 1200;

/** @param plain the answer as it is read when the error is asked about */
export function errorAnswersAreShort(
  plain: (family: ErrorFamily, parsed: Parsed, lang: 'en' | 'zh') => string,
): Rule {
  return (parsed) =>
    eachFamily(parsed, (family) =>
      (['en', 'zh'] as const).flatMap((lang): Fault[] => {
        const { length } = plain(family, parsed, lang);
        return length <= longest
          ? []
          : [[['means', lang], `the answer has ${length} characters, ${longest} are allowed`]];
      }),
    );
}

function linkFaults({ id, related }: ErrorFamily, { knowledge }: Parsed): Fault[] {
  const taken: Fault[] = knowledge.entries.has(id)
    ? [[[], `the id ${id} is an entry's; choose another`]]
    : [];
  const lost = related.flatMap((other, i): Fault[] =>
    other !== id && (knowledge.entries.has(other) || knowledge.errors.has(other))
      ? []
      : [[['related', i], `there is no entry or other error ${other}; correct or remove it`]],
  );
  return [...taken, ...lost];
}

function completenessFaults({ produce, unproduced, utterances, sources }: ErrorFamily): Fault[] {
  return [
    ...sources.flatMap((source, i): Fault[] => {
      const fault = faultOf(source);
      return fault === undefined ? [] : [[['sources', i], `${source} ${fault}`]];
    }),
    ...(utterances
      ? []
      : [[['utterances'], 'say how people ask about it: three ways in each language'] as const]),
    ...((produce === undefined) === (unproduced === undefined)
      ? [[['produce'], 'say how an engine is made to say it, or why it cannot be: one of both'] as const]
      : []),
  ];
}

export const errorsAreComplete: Rule = (parsed) =>
  eachFamily(parsed, (family) => [...linkFaults(family, parsed), ...completenessFaults(family)]);

function alike(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** One phrasing leads to one answer, whether that is an entry or an error. */
export const errorPhrasingsAreUnique: Rule = (parsed) => {
  const taken = new Map<string, string>();
  for (const { id, utterances } of parsed.knowledge.entries.values())
    for (const text of [...utterances.en, ...utterances.zh]) taken.set(alike(text), id);
  return eachFamily(parsed, ({ id, utterances }) =>
    (['en', 'zh'] as const).flatMap((lang) =>
      (utterances?.[lang] ?? []).flatMap((text, i): Fault[] => {
        const twin = taken.get(alike(text));
        taken.set(alike(text), twin ?? id);
        return twin === undefined
          ? []
          : [[['utterances', lang, i], `${JSON.stringify(text)} is asked of ${twin} already`]];
      }),
    ),
  );
};
