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
  return programs(code).flatMap(([program, ...rest]) => {
    if (program === 'docker') return [['docker', ...rest]];
    return program === 'docker-compose' ? [['docker', 'compose', ...rest]] : [];
  });
}

/** The words of every program that a shell block runs, without its folder and without what merely carries it. */
export function programs(code: string): string[][] {
  return simpleCommands(code).flatMap((words) => carried(words));
}

function carried(words: readonly string[]): string[][] {
  const [name = '', ...rest] = words;
  const program = name.split('/').at(-1) ?? '';
  if (/^\w+\+?=/.test(name)) return rest.length === 0 ? [] : carried(rest);
  if (SHELLS.has(program) && rest.some(isScriptFlag)) return inShell(rest);
  if (program === 'ssh') return programs(withoutOptions(rest, ['-i', '-p', '-l']).slice(1).join(' '));
  return CARRIERS.has(program) ? behind(program, rest) : [[program, ...rest]];
}

function behind(carrier: string, rest: readonly string[]): string[][] {
  const command = withoutOptions(rest, VALUED[carrier] ?? []).slice(carrier === 'timeout' ? 1 : 0);
  const [line = ''] = command;
  if (line === '') return [];
  // watch and eval also take the whole command as one word.
  if (command.length === 1 && line.includes(' ')) return programs(line);
  return carried(carrier === 'xargs' ? [...command, UNKNOWN] : command);
}

function isScriptFlag(word: string): boolean {
  return /^-\w*c$/.test(word);
}

function inShell(words: readonly string[]): string[][] {
  return programs(words[words.findIndex(isScriptFlag) + 1] ?? '');
}

function withoutOptions(words: readonly string[], valued: readonly string[]): string[] {
  const [first = '', ...rest] = words;
  if (!first.startsWith('-')) return [...words];
  return withoutOptions(valued.includes(first) ? rest.slice(1) : rest, valued);
}
