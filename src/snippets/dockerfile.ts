/** A Dockerfile → its instructions in order. Pure; reads broken text as far as it can. */
import type { Instruction as Line } from 'dockerfile-ast';

export interface Flag {
  /** With its dashes. */
  readonly name: string;
  readonly value: string | undefined;
}

export interface Instruction {
  /** In capitals. */
  readonly keyword: string;
  readonly flags: readonly Flag[];
  /** What stands behind the flags, on one line, comments and continuations taken out. */
  readonly args: string;
  /** The words of a JSON form such as CMD ["nginx", "-g"]; undefined for the shell form. */
  readonly json: readonly string[] | undefined;
}

/** Loaded with the first Dockerfile. */
function ast(): typeof import('dockerfile-ast') {
  return require('dockerfile-ast') as typeof import('dockerfile-ast');
}

function jsonOf(args: string): readonly string[] | undefined {
  if (!args.startsWith('[')) return undefined;
  try {
    const words: unknown = JSON.parse(args);
    return Array.isArray(words) && words.every((word) => typeof word === 'string') ? words : undefined;
  } catch {
    return undefined;
  }
}

function flagsOf(one: Line): Flag[] {
  const { From, ModifiableInstruction } = ast();
  const platform = one instanceof From ? one.getPlatformFlag() : null;
  const flags = one instanceof ModifiableInstruction ? one.getFlags() : platform ? [platform] : [];
  return flags.map((flag) => ({ name: `--${flag.getName()}`, value: flag.getValue() ?? undefined }));
}

/** Comments between the lines of one instruction would become its words. */
function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*#(?!\s*escape=)/.test(line))
    .join('\n');
}

export function readDockerfile(text: string): Instruction[] {
  const lines = ast().DockerfileParser.parse(withoutComments(text)).getInstructions();
  return lines.map((line) => {
    const args = (line.getArgumentsContent() ?? '').replace(/\s+/g, ' ').trim();
    return { keyword: line.getKeyword().toUpperCase(), flags: flagsOf(line), args, json: jsonOf(args) };
  });
}
