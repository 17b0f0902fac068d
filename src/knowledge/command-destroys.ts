import { dockerInvocations, programs } from './command-invocations';
import { parseInvocation, type Invocation } from './command-parse';
import type { Reference } from './command-reference';

/** Commands that always remove or end something. */
const ALWAYS = /^docker .*\b(?:rm|prune|kill)$/;
/** Commands that do so with one of these flags. */
const WITH_FLAG: Readonly<Record<string, readonly string[]>> = {
  'docker compose down': ['--volumes', '-v', '--rmi'],
  'docker compose up': ['--renew-anon-volumes', '-V'],
  'docker swarm leave': ['--force', '-f'],
};

/** Whether a shell block takes something away for good, so that its entry must say what is lost. */
export function destroys(code: string, reference: Reference): boolean {
  const invocations = dockerInvocations(code).map((words) => parseInvocation(words, reference));
  return invocations.some(takesAway) || programs(code).some(wipes);
}

function takesAway({ command, flags }: Invocation): boolean {
  if (ALWAYS.test(command.path)) return true;
  const risky = WITH_FLAG[command.path] ?? [];
  return flags.some(({ name, value }) => risky.includes(name) && value !== 'false');
}

/** Removing folders by their absolute path, emptying files, or removing packages with their data. */
function wipes([program = '', ...rest]: readonly string[]): boolean {
  if (program === 'rm')
    return rest.some((word) => /^-\w*[rR]/.test(word)) && rest.some((word) => word.startsWith('/'));
  if (program === 'truncate') return true;
  return /^(?:apt|apt-get)$/.test(program) && rest.includes('purge');
}
