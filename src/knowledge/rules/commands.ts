/** Taught commands: accepted by Docker's reference, dangerous where they destroy, and proven. */
import { checkCommand, destroys, type CommandProblem } from '../commands';
import type { Reference } from '../command-reference';
import type { Path } from '../locate';
import type { Parsed } from '../parse';
import type { Command, Entry } from '../schema';
import { entriesOf, isTeams, problemOf, type Rule } from './rule';

/** Every shell line an entry shows, with where it stands. */
function shellOf({ commands, danger }: Entry): (readonly [Path, string])[] {
  const blocks = commands.flatMap(({ code, language }, i) =>
    language === 'sh' ? [[['commands', i, 'code'], code] as const] : [],
  );
  const { preview } = danger ?? {};
  return preview === undefined ? blocks : [...blocks, [['danger', 'preview'], preview]];
}

/** Every text beside the commands in which a command may be mentioned; `changed` may speak of old ones. */
function textsOf({ summary, commands, danger, more }: Entry): (readonly [Path, string])[] {
  const notes = commands.map(({ note }, i) => [['commands', i, 'note'], note] as const);
  const texts = [[['summary'], summary], ...notes, [['danger'], danger], [['more'], more]] as const;
  return texts.flatMap(([path, text]) =>
    (['en', 'zh'] as const).flatMap((lang) => (text ? [[[...path, lang], text[lang]] as const] : [])),
  );
}

function advised({ kind, message }: CommandProblem): string {
  return kind === 'deprecated'
    ? `${message}; teach what replaces it and tell the old way in \`changed\``
    : message;
}

/** Subcommands and flags exist, values fit, and nothing deprecated is taught: `changed` is where that is told. */
export function commandsAreKnown(reference: Reference): Rule {
  return (parsed) =>
    entriesOf(parsed).flatMap((entry) =>
      shellOf(entry).flatMap(([field, code]) =>
        checkCommand(code, reference).map((problem) => problemOf(parsed, entry, field, advised(problem))),
      ),
    );
}

/** What is mentioned in passing exists too. It may leave out what does not matter: a flag's value, or anything as "…". */
export function mentionsAreKnown(reference: Reference): Rule {
  const problemsIn = (text: string) =>
    [...text.matchAll(/`([^`…]+)`/g)]
      .flatMap(([, code = '']) => checkCommand(code, reference))
      .filter(({ kind }) => kind !== 'bad-value');
  return (parsed) =>
    entriesOf(parsed).flatMap((entry) =>
      textsOf(entry).flatMap(([field, text]) =>
        problemsIn(text).map((problem) => problemOf(parsed, entry, field, advised(problem))),
      ),
    );
}

/** Who shows how to destroy says what is lost; and what is shown as a preview destroys nothing itself. */
export function destroyersWarn(reference: Reference): Rule {
  return (parsed) =>
    entriesOf(parsed).flatMap((entry) => {
      const { danger, commands } = entry;
      if (danger?.preview !== undefined && destroys(danger.preview, reference))
        return [problemOf(parsed, entry, ['danger', 'preview'], 'destroys something itself; only look here')];
      const at = commands.findIndex(({ language, code }) => language === 'sh' && destroys(code, reference));
      if (danger !== undefined || at === -1) return [];
      const advice = 'takes something away for good; say under `danger` what is lost and how to look first';
      return [problemOf(parsed, entry, ['commands', at, 'code'], advice)];
    });
}

/** What is wrong with the proof of one block, if anything. */
function lacking({ language, file, proof }: Command): string | undefined {
  const { then, shows, unproven, ...rest } = proof ?? {};
  if (unproven !== undefined) {
    const useless =
      then !== undefined || shows !== undefined || Object.keys(rest).some((key) => key !== 'with');
    return useless ? 'is `unproven`, so nothing else of its proof is looked at; keep one of both' : undefined;
  }
  if (language === 'powershell')
    return 'PowerShell cannot be run by the engine tests; say `unproven: other-os`';
  if (language !== 'sh' && then === undefined)
    return 'is a file; say under `proof.then` what holds once it is there';
  if (language === 'sh' && then === undefined && shows === undefined)
    return 'needs a proof: `then` for what must now be true, or `shows` for what it prints';
  const unnamed = file === undefined && !['sh', 'dockerfile', 'yaml'].includes(language);
  return unnamed ? 'needs `file`, the name it is written to' : undefined;
}

/** Nothing of ours is taught that the engine tests do not run, or that does not say why they cannot. */
export const commandsAreProven: Rule = (parsed: Parsed) =>
  entriesOf(parsed)
    .filter((entry) => !isTeams(parsed, entry))
    .flatMap((entry) =>
      entry.commands.flatMap((command, i) => {
        const advice = lacking(command);
        return advice === undefined ? [] : [problemOf(parsed, entry, ['commands', i], advice)];
      }),
    );
