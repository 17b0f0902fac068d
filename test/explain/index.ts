/**
 * npm run explain:coverage [-- path/to/docker]: how many commands and flags of the reference have a meaning, and what an
 * installed client has more or less than the reference. Fails when a meaning is missing, not when a client differs.
 */
import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load';
import { commandsOf, versionOf } from './client';
import { coverageOf, differenceOf } from './compare';

function list(heading: string, items: readonly string[]): void {
  console.log(`${heading}: ${items.length}`);
  for (const item of items) console.log(`  ${item}`);
}

function main(): void {
  const knowledge = loadKnowledge(join(__dirname, '..', '..', 'knowledge'));
  const { commands, flags, missing } = coverageOf(knowledge);
  console.log(`${commands} commands and ${flags} flags in the reference, explained in English and Chinese`);
  list('without a meaning', missing);
  if (missing.length > 0) process.exitCode = 1;
  const client = process.argv[2] ?? 'docker';
  const version = versionOf(client);
  if (version === undefined)
    return console.log(`comparison with a client: skipped, there is no ${client} here`);
  const { added, dropped, skipped } = differenceOf(commandsOf(client), knowledge.reference);
  console.log(`compared with ${version}`);
  for (const group of skipped) console.log(`${group}: skipped, the plug-in is not installed`);
  list('this client has and the reference has not', added);
  list('the reference has and this client does not list (newer, hidden, or dropped)', dropped);
}

main();
