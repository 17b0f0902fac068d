/** sudo, xargs, watch, `sh -c`: what merely runs the command behind it. Pure. */
import { readScript, type Step, type Word } from './script';

export interface Carried {
  /** Each with its own options, outermost first: `sudo -u app`, `xargs -r`. */
  readonly carriers: readonly (readonly Word[])[];
  /** The command itself. */
  readonly words: readonly Word[];
  /** Where a carrier takes a whole script in one word: `sh -c "…"`. */
  readonly script: readonly Step[];
}

const carriers = new Set(
  'sudo doas env time timeout nohup nice ionice watch xargs exec eval command winpty wsl ssh'.split(' '),
);
const shells = new Set(['sh', 'bash', 'ash', 'zsh', 'dash']);
/** Options of the carriers that take a value. */
const valued: Readonly<Record<string, readonly string[]>> = {
  sudo: ['-u', '-g', '-h', '-C'],
  xargs: ['-I', '-n', '-P', '-L', '-d', '-E', '-s', '-a'],
  watch: ['-n', '--interval'],
  timeout: ['-s', '-k'],
  nice: ['-n'],
  ssh: ['-i', '-p', '-l', '-o', '-F', '-J', '-L', '-R'],
  env: ['-u'],
};
/** Words of their own that come before the command: how long, which host. */
const ownWords: Readonly<Record<string, number>> = { timeout: 1, ssh: 1 };

/** The name without its folder and without ".exe". */
export function programOf(words: readonly Word[]): string {
  const name = words[0]?.value ?? '';
  return (name.split(/[/\\]/).at(-1) ?? '').replace(/\.exe$/i, '');
}

/** How many words of a carrier are its own. */
function ownLength(words: readonly Word[], program: string): number {
  let at = 1;
  while (words[at]?.value.startsWith('-')) at += valued[program]?.includes(words[at]?.value ?? '') ? 2 : 1;
  if (program !== 'env') return at + (ownWords[program] ?? 0);
  while (/^\w+=/.test(words[at]?.value ?? '')) at++;
  return at;
}

function inOneWord(carrier: readonly Word[], line: Word, outer: Carried['carriers']): Carried {
  return { carriers: [...outer, carrier], words: [], script: readScript(line.value).steps };
}

export function carriedBy(words: readonly Word[], outer: Carried['carriers'] = []): Carried {
  const program = programOf(words);
  const flag = words.findIndex(({ value }) => /^-\w*c$/.test(value));
  const line = words[flag + 1];
  if (shells.has(program) && flag > 0 && line && outer.length < 4)
    return inOneWord(words.slice(0, flag + 1), line, outer);
  if (!carriers.has(program) || outer.length > 4) return { carriers: outer, words, script: [] };
  const at = ownLength(words, program);
  const [only, more] = words.slice(at);
  if (!only) return { carriers: outer, words, script: [] };
  const own = words.slice(0, at);
  // watch, ssh and eval also take the whole command as one word.
  if (!more && only.value.includes(' ')) return inOneWord(own, only, outer);
  return carriedBy(words.slice(at), [...outer, own]);
}
