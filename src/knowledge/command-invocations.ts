import { simpleCommands, UNKNOWN } from './command-words';

/** Words that run the command behind them: programs, and the shell's own words. */
const CARRIERS = new Set(
  'sudo env time timeout nohup nice watch xargs exec eval command if then else while until do ! {'.split(' '),
);
/** Flags of the carriers that take a value. */
const VALUED: Readonly<Record<string, readonly string[]>> = {
  sudo: ['-u', '-g'],
  xargs: ['-I', '-n', '-P', '-L', '-d'],
  watch: ['-n'],
  timeout: ['-s', '-k'],
  nice: ['-n'],
};
const SHELLS = new Set(['sh', 'bash', 'ash', 'zsh']);

/** The words of every `docker …` in a shell block; `docker-compose …` becomes `docker compose …`. */
export function dockerInvocations(code: string): string[][] {
  return simpleCommands(code).flatMap((words) => invocationsOf(words));
}

function invocationsOf(words: readonly string[]): string[][] {
  const [name = '', ...rest] = words;
  const program = name.split('/').at(-1) ?? '';
  if (program === 'docker') return [['docker', ...rest]];
  if (program === 'docker-compose') return [['docker', 'compose', ...rest]];
  if (SHELLS.has(program)) return inShell(rest);
  if (program === 'ssh') return dockerInvocations(withoutOptions(rest, []).slice(1).join(' '));
  if (/^\w+\+?=/.test(name)) return invocationsOf(rest);
  return carried(program, rest);
}

function carried(program: string, rest: readonly string[]): string[][] {
  if (!CARRIERS.has(program)) return [];
  const command = withoutOptions(rest, VALUED[program] ?? []).slice(program === 'timeout' ? 1 : 0);
  // watch and eval also take the whole command as one word.
  const [line = ''] = command;
  if (command.length === 1 && line.includes(' ')) return dockerInvocations(line);
  return invocationsOf(program === 'xargs' ? [...command, UNKNOWN] : command);
}

function inShell(words: readonly string[]): string[][] {
  const at = words.findIndex((word) => /^-\w*c$/.test(word));
  return at === -1 ? [] : dockerInvocations(words[at + 1] ?? '');
}

function withoutOptions(words: readonly string[], valued: readonly string[]): string[] {
  const [first = '', ...rest] = words;
  if (!first.startsWith('-')) return [...words];
  return withoutOptions(valued.includes(first) ? rest.slice(1) : rest, valued);
}
