/**
 * npm run knowledge:export: what was taught, written as files ready for review. Phrasings go into their entry's file, new
 * answers into a taught.yaml of their topic. Only ever added to; a file that was changed meanwhile is left alone.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAdmins, readKnowledgeFolders, readStore } from './config';
import { BotError } from './errors';
import { parseKnowledge } from './knowledge/parse';
import { readFolder, readTeam } from './knowledge/read';
import { readReference } from './knowledge/reference';
import { may } from './may';
import { inExistingStore } from './store/existing';
import { planExport, type Change, type Noted, type Place, type Standing } from './teach/export/plan';

const usage = `Usage: npm run knowledge:export [-- options]
  --into FOLDER  where new answers are written: the last folder of KNOWLEDGE_DIRS unless told, else knowledge/
  --dry-run      says what would be written, and writes nothing
  --help         this text`;

const ours = join(__dirname, '..', 'knowledge');

function readOptions() {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ options: { into: { type: 'string' }, 'dry-run': flag, help: flag } }).values;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BotError('USAGE', `${why}\n\n${usage}`, { cause });
  }
}

function standing(into: string | undefined): Standing {
  const dirs = readKnowledgeFolders(process.env);
  if (into !== undefined && !dirs.includes(into) && !existsSync(into))
    throw new BotError('USAGE', `--into names ${JSON.stringify(into)}, which is no folder; make it first.`);
  const own = readFolder(ours);
  const folders = into === undefined || dirs.includes(into) ? dirs : [...dirs, into];
  const teams = folders.map((folder) => [...readTeam(folder).files]);
  const { knowledge, files } = parseKnowledge(own, teams, readReference(ours));
  return { knowledge, files, all: [...own, ...teams.flat()], into: into ?? dirs.at(-1) };
}

function nameOf({ folder = ours, path }: Place): string {
  return join(folder, path);
}

/** Whole or not at all: whoever watches the folder never reads half of it. */
function write(change: Change): void {
  const name = nameOf(change);
  const now = existsSync(name) ? readFileSync(name, 'utf8') : undefined;
  if (now !== change.before)
    throw new BotError('KNOWLEDGE', `${name} was changed meanwhile and is left alone: export once more.`);
  mkdirSync(dirname(name), { recursive: true });
  const draft = join(dirname(name), '.taught.tmp');
  writeFileSync(draft, change.after);
  renameSync(draft, name);
}

const says: Record<Noted['did'], string> = {
  merged: 'one more way to ask for',
  added: 'a new answer,',
  there: 'stands there already:',
  lost: 'left out, its entry has gone:',
  'by hand': 'to be added by hand, the list is written in an unusual way:',
};

function line({ did, about, taught, place }: Noted): string {
  return `${taught}  ${says[did]} ${about}${place ? `  ${nameOf(place)}` : ''}`;
}

async function main(): Promise<void> {
  const { into, 'dry-run': dry, help } = readOptions();
  if (help) return console.log(usage);
  if (existsSync('.env')) process.loadEnvFile('.env');
  if (!may(readAdmins(process.env), { person: 'terminal' }))
    throw new BotError('USAGE', 'ADMINS does not name terminal, so nothing is exported here.');
  const published = await inExistingStore(readStore(process.env), (store) => store.teaching.all('published'));
  const { changes, notes } = planExport(published, standing(into));
  if (!dry) changes.forEach(write);
  for (const note of notes) console.log(line(note));
  const files = changes.length === 1 ? '1 file' : `${changes.length} files`;
  console.log(
    `${files} ${dry ? 'would be ' : ''}written; npm run knowledge:check names what is still wanted.`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof BotError ? error.message : error);
  process.exitCode = 1;
});
