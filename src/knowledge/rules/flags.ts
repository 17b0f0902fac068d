/** Meanings of commands and flags: one for each that the reference has, none for what it has not. */
import type { CommandFacts, Reference } from '../command-reference';
import type { Parsed } from '../parse';
import type { Problem } from '../problem';
import type { CommandMeaning } from '../schema-explain';
import type { Knowledge } from '../schema';
import type { Rule } from './rule';

/** Flags that mean the same in many commands, and one word for programs that are not Docker's. */
const shared = 'shared';

function problem(path: string, field: string | undefined, advice: string): Problem {
  return { file: 'flags', entry: path, field, advice };
}

/** What a command has no meaning for: itself as undefined, then its flags. */
export function missingMeanings(
  path: string,
  { flags = {} }: CommandFacts,
  { meanings }: Pick<Knowledge, 'meanings'>,
): (string | undefined)[] {
  const own = meanings.get(path);
  const everywhere = meanings.get(shared)?.flags ?? {};
  const missing = Object.keys(flags).filter((flag) => !own?.flags[flag] && !everywhere[flag]);
  return own?.about ? missing : [undefined, ...missing];
}

export function everythingHasMeaning({ commands }: Reference): Rule {
  return ({ knowledge }) =>
    Object.entries(commands).flatMap(([path, facts]) =>
      missingMeanings(path, facts, knowledge).map((flag) =>
        problem(path, flag, 'has no meaning; say in both languages what it does'),
      ),
    );
}

function isDocker(path: string): boolean {
  return path === 'docker' || path.startsWith('docker ');
}

function known(flag: string, flags: CommandFacts['flags'] = {}): boolean {
  return flag === '--help' || Object.hasOwn(flags, flag);
}

export function meaningsAreOfCommands({ commands }: Reference): Rule {
  const anywhere = (flag: string) => Object.values(commands).some(({ flags }) => known(flag, flags));
  return ({ knowledge }) =>
    [...knowledge.meanings].flatMap(([path, { flags }]) => {
      if (path !== shared && !isDocker(path)) return [];
      const facts = commands[path];
      if (path !== shared && !facts)
        return [problem(path, undefined, 'is no command of the reference; correct its name')];
      return Object.keys(flags)
        .filter((flag) => (path === shared ? !anywhere(flag) : !known(flag, facts?.flags)))
        .map((flag) => problem(path, flag, 'is no flag of it in the reference; correct its name'));
    });
}

function slotsIn(text: { en: string; zh: string }): string[] {
  return [text.en, text.zh].flatMap((one) =>
    [...one.matchAll(/(?<![{$])\{(\w+)\}(?!\})/g)].map(([, name]) => name ?? ''),
  );
}

function groupsOf(pattern: string): string[] {
  return [...pattern.matchAll(/\(\?<(\w+)>/g)].map(([, name]) => name ?? '');
}

/** Every text of a command's flags, with the slots that are filled in it. */
function slotFaults(path: string, { flags }: CommandMeaning): Problem[] {
  return Object.entries(flags).flatMap(([flag, { values = [], risk, ...plain }]) => {
    const texts = [
      { field: flag, text: plain, filled: ['value'] },
      ...(risk ? [{ field: `${flag}.risk`, text: risk, filled: ['value'] }] : []),
      ...values.flatMap(({ match, risk: danger, ...text }, i) => {
        const filled = ['value', ...groupsOf(match)];
        const field = `${flag}.values.${i}`;
        return [
          { field, text, filled },
          ...(danger ? [{ field: `${field}.risk`, text: danger, filled }] : []),
        ];
      }),
    ];
    return texts.flatMap(({ field, text, filled }) =>
      slotsIn(text)
        .filter((slot) => !filled.includes(slot))
        .map((slot) =>
          problem(path, field, `nothing fills {${slot}}; name a group of the pattern so, or use {value}`),
        ),
    );
  });
}

export const valueSlotsAreFilled: Rule = ({ knowledge }: Parsed) =>
  [...knowledge.meanings].flatMap(([path, meaning]) => slotFaults(path, meaning));
