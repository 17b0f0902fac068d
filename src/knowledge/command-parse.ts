import { nearest } from './command-nearest';
import { UNKNOWN } from './command-words';
import {
  findCommand,
  findFlag,
  takesValue,
  type Flag,
  type Reference,
  type Resolved,
} from './command-reference';

export interface WrittenFlag {
  /** As written, without its value: "--filter", or "-f" even when bundled in "-aqf". */
  readonly name: string;
  /** The name of the command it was written behind, such as "docker" for `docker -H … ps`. */
  readonly command: string;
  /** Its facts, or undefined when that command has no such flag. */
  readonly facts?: Flag | undefined;
  readonly value?: string | undefined;
  /** Which word it stands in, from 0. */
  readonly at: number;
  /** Whether its value is the word after that one. */
  readonly tookNext: boolean;
}

/** One `docker …`, taken apart as the client does. */
export interface Invocation {
  readonly command: Resolved;
  /** Its name as written, such as "docker rm" for the command "docker container rm". */
  readonly written: string;
  /** How many words the name takes with the flags between them. */
  readonly nameLength: number;
  readonly flags: readonly WrittenFlag[];
  /** What is neither name nor flag; behind the first one of run, create and exec all belongs to the container. */
  readonly rest: readonly string[];
  /** Which words those are, from 0. */
  readonly restAt: readonly number[];
  /** A word in the place of a subcommand that is none. */
  readonly strange?: string | undefined;
}

/** Commands whose first positional ends Docker's own flags. */
const FOR_THE_CONTAINER = new Set([
  'docker container run',
  'docker container create',
  'docker container exec',
  'docker compose run',
  'docker compose exec',
  'docker container top',
]);

/** Takes the words of a `docker …` apart; words that only the shell could expand are taken for fitting. */
export function parseInvocation(words: readonly string[], reference: Reference): Invocation {
  const flags: WrittenFlag[] = [];
  let command = findCommand('docker', reference) ?? { path: 'docker', facts: {} };
  let written = 'docker';
  let at = 1;
  while (at < words.length) {
    at = readFlags(words, at, command, flags);
    const next = words[at];
    const found = next === undefined ? undefined : findCommand(`${written} ${next}`, reference);
    if (found === undefined || next === undefined) break;
    written = `${written} ${next}`;
    command = found;
    at++;
  }
  const nameLength = at;
  const restAt = readRest(words, at, command, flags);
  const rest = restAt.map((index) => words[index] ?? '');
  return { command, written, nameLength, flags, rest, restAt, strange: strangeWord(rest[0], command) };
}

/** Has a subcommand, and takes words of its own too. */
const ALSO_TAKES_WORDS = new Set(['docker buildx history inspect']);

function strangeWord(word: string | undefined, { path, facts }: Resolved): string | undefined {
  if (word === undefined || facts.subcommands === undefined || ALSO_TAKES_WORDS.has(path)) return undefined;
  return word.includes(UNKNOWN) || word.startsWith('<') ? undefined : word;
}

function readRest(words: readonly string[], from: number, command: Resolved, flags: WrittenFlag[]): number[] {
  const rest: number[] = [];
  let at = from;
  while (at < words.length) {
    at = readFlags(words, at, command, flags);
    if (words[at] === '--' || (rest.length === 0 && FOR_THE_CONTAINER.has(command.path)))
      return [...rest, ...[...words.keys()].slice(at)];
    if (at < words.length) rest.push(at);
    at++;
  }
  return rest;
}

/** Reads flags up to the next word that is none; answers where that is. */
function readFlags(words: readonly string[], from: number, command: Resolved, flags: WrittenFlag[]): number {
  let at = from;
  while (/^-./.test(words[at] ?? '') && words[at] !== '--') {
    const read = flagsOf(words[at] ?? '', words[at + 1], command);
    for (const [i, flag] of read.flags.entries())
      flags.push({ ...flag, at, tookNext: read.tookNext && i === read.flags.length - 1 });
    at += read.tookNext ? 2 : 1;
  }
  return at;
}

interface ReadWord {
  readonly flags: readonly Omit<WrittenFlag, 'at' | 'tookNext'>[];
  readonly tookNext: boolean;
}

/** A misspelled flag takes a value where the one that was meant does: what follows keeps its meaning. */
function meantFlag(name: string, { facts }: Resolved): Flag | undefined {
  const meant = nearest(name, Object.keys(facts.flags ?? {}));
  return meant === undefined ? undefined : findFlag(meant, facts);
}

function flagsOf(word: string, next: string | undefined, command: Resolved): ReadWord {
  if (word.startsWith('--')) {
    const [name = '', ...value] = word.split('=');
    const facts = findFlag(name, command.facts);
    const own = value.length > 0 ? value.join('=') : undefined;
    const taken = facts ?? meantFlag(name, command);
    const tookNext = own === undefined && taken !== undefined && takesValue(taken);
    return { flags: [{ name, command: command.path, facts, value: tookNext ? next : own }], tookNext };
  }
  return bundled(word, next, command);
}

/** "-aqf status=exited": switches in one word, of which the last may take a value, glued to it or as the next word. */
function bundled(word: string, next: string | undefined, command: Resolved): ReadWord {
  const flags: Omit<WrittenFlag, 'at' | 'tookNext'>[] = [];
  for (let at = 1; at < word.length; at++) {
    const name = `-${word[at]}`;
    const facts = findFlag(name, command.facts);
    if (facts !== undefined && (takesValue(facts) || word[at + 1] === '=')) {
      const glued = word.slice(at + 1).replace(/^=/, '');
      const tookNext = glued === '';
      flags.push({ name, command: command.path, facts, value: tookNext ? next : glued });
      return { flags, tookNext };
    }
    flags.push({ name, command: command.path, facts });
    if (facts === undefined) break; // What follows may be its value.
  }
  return { flags, tookNext: false };
}
