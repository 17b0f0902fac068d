/** The gate for taught commands: every `docker …` must exist as written, with the flags it is written with. Pure. */
import { deprecatedFlags, REMOVED_COMMANDS, sinceWhen } from './command-deprecations';
import { dockerInvocations } from './command-invocations';
import { nearest } from './command-nearest';
import { parseInvocation, type Invocation, type WrittenFlag } from './command-parse';
import { OTHER_COMMANDS } from './command-plugins';
import { takesValue, type Reference } from './command-reference';
import { fits } from './command-values';

export { destroys } from './command-destroys';

export interface CommandProblem {
  readonly kind: 'unknown-command' | 'unknown-flag' | 'bad-value' | 'deprecated';
  /** One sentence that names the command and, where one is near, what was probably meant. */
  readonly message: string;
}

/** Everything in a shell block that Docker's client would not take, or will not take for long. */
export function checkCommand(code: string, reference: Reference): CommandProblem[] {
  return dockerInvocations(code).flatMap((words) => problemsOf(parseInvocation(words, reference), reference));
}

function problemsOf(invocation: Invocation, reference: Reference): CommandProblem[] {
  const { strange, command } = invocation;
  if (command.path === 'docker' && strange !== undefined) {
    if (Object.hasOwn(OTHER_COMMANDS, strange)) return [];
    const removed = Object.hasOwn(REMOVED_COMMANDS, strange) ? REMOVED_COMMANDS[strange] : undefined;
    if (removed !== undefined) {
      return [{ kind: 'deprecated', message: `docker ${strange} is ${sinceWhen(removed, reference)}` }];
    }
  }
  const found = strange === undefined ? [] : [unknownCommand(invocation, strange)];
  const old = deprecatedFlags(invocation, reference);
  for (const message of old.values()) found.push({ kind: 'deprecated', message });
  for (const flag of invocation.flags) {
    if (!old.has(flag.name)) found.push(...flagProblems(flag, reference));
  }
  return found;
}

function unknownCommand({ written, command }: Invocation, word: string): CommandProblem {
  const meant = nearest(word, command.facts.subcommands ?? []);
  return {
    kind: 'unknown-command',
    message: `${written} has no command ${word}${suggestion(meant && `${written} ${meant}`)}`,
  };
}

function flagProblems({ name, command, facts, value }: WrittenFlag, reference: Reference): CommandProblem[] {
  if (facts === undefined) {
    const known = Object.keys(reference.commands[command]?.flags ?? {});
    const meant = name.startsWith('--') ? nearest(name, known) : undefined;
    return [{ kind: 'unknown-flag', message: `${command} has no flag ${name}${suggestion(meant)}` }];
  }
  if (value === undefined) {
    return takesValue(facts) ? [{ kind: 'bad-value', message: `${name} of ${command} needs a value` }] : [];
  }
  if (fits(value, facts.type)) return [];
  return [
    { kind: 'bad-value', message: `${name} of ${command} takes ${facts.type ?? 'no value'}, not ${value}` },
  ];
}

function suggestion(meant: string | undefined): string {
  return meant === undefined ? '' : `; did you mean ${meant}?`;
}
