import { dockerInvocations } from '../../src/knowledge/command-invocations';
import { parseInvocation } from '../../src/knowledge/command-parse';
import { UNKNOWN } from '../../src/knowledge/command-words';
import { reference } from './reference';
import { runLine, type Place } from './shell';

/** What the client says when it refuses a line before it looks for an engine. */
const REFUSED =
  /unknown (?:shorthand )?flag|unknown (?:docker )?command|is not a docker command|flag needs an argument|requires (?:at least|at most|exactly)? ?\d+ argument|accepts (?:at most )?\d+ arg|invalid argument|invalid reference format|bad flag syntax|conflicting options|requires (?:at least|exactly) /i;

/**
 * Gives a block that cannot be executed to the real client's parser, with an engine and a network that are not there.
 * Answers with what was refused. A plugin that is not installed cannot be asked, so its commands pass.
 */
export async function refusals(code: string, place: Place): Promise<string[]> {
  const dead = { ...place, env: { ...place.env, ...DEAD } };
  const shell = await runLine(`bash -n <<'END_OF_BLOCK'\n${code}\nEND_OF_BLOCK`, dead);
  const found = shell.code === 0 ? [] : [`the shell cannot read it: ${shell.output.trim()}`];
  for (const words of dockerInvocations(code)) found.push(...(await refusalOf(words, dead)));
  return found;
}

const DEAD = {
  DOCKER_HOST: 'unix:///nonexistent/docker.sock',
  DOCKER_CONTEXT: '',
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
};

async function refusalOf(words: readonly string[], place: Place): Promise<string[]> {
  const known = words.map((word) => word.replaceAll(UNKNOWN, 'x'));
  const { nameLength, strange, command } = parseInvocation(known, reference);
  if (command.path === 'docker' && strange !== undefined)
    return (await isPlugin(strange, place)) ? tryBoth(known, 2, place) : [];
  return tryBoth(known, nameLength, place);
}

/** --help makes the client parse all flags and do nothing; the line itself then meets its checks of the arguments. */
async function tryBoth(words: readonly string[], nameLength: number, place: Place): Promise<string[]> {
  const helped = [...words.slice(0, nameLength), '--help', ...words.slice(nameLength)];
  for (const line of [helped, words]) {
    const { code, output } = await runLine(`timeout 10 ${line.map(quote).join(' ')} </dev/null`, place);
    if (code !== 0 && REFUSED.test(output))
      return [`the client refuses ${words.join(' ')}: ${firstLine(output)}`];
  }
  return [];
}

async function isPlugin(name: string, place: Place): Promise<boolean> {
  const { code, output } = await runLine(`docker ${quote(name)} --help`, place);
  return code === 0 && !/^Usage: +docker \[OPTIONS\] COMMAND/m.test(output);
}

function quote(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

function firstLine(output: string): string {
  return output.trim().split('\n')[0] ?? '';
}
