/**
 * npm run knowledge:links: asks every source of the knowledge whether it still answers, or those of the folders named
 * after it alone. It needs the network and other people's servers, so no check runs it.
 */
import { parseKnowledge } from '../../src/knowledge/parse';
import { readFolder, readTeam } from '../../src/knowledge/read';
import { knowledgeFolder } from '../support/knowledge';
import { addressesOf, unreachable, type Addresses, type Unreachable } from './dead-links';

function addresses(dirs: readonly string[]): Addresses {
  const teams = dirs.map((dir) => [...readTeam(dir).files]);
  const { knowledge, files } = parseKnowledge(readFolder(knowledgeFolder), teams);
  const entries = [...knowledge.entries.values()];
  const isAsked = (id: string) => dirs.length === 0 || files.get(id)?.folder !== undefined;
  const errors = dirs.length === 0 ? [...knowledge.errors.values()] : [];
  return addressesOf([...entries.filter(({ id }) => isAsked(id)), ...errors]);
}

function line({ address, why, entries, refused }: Unreachable): string {
  return `${refused ? 'refused' : 'dead'} · ${address} · ${why} · ${entries.join(', ')}`;
}

async function main(): Promise<void> {
  const asked = addresses(process.argv.slice(2));
  const found = await unreachable(asked, { tell: (one) => console.log(line(one)) });
  const dead = found.filter(({ refused }) => !refused).length;
  console.log(`${asked.size} addresses, ${dead} dead, ${found.length - dead} refused`);
  if (dead > 0) process.exitCode = 1;
}

void main();
