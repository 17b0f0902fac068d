/** What was taught while the bot ran and then written out: what it still lacks before it is as good as every other entry. */
import { load } from 'js-yaml';
import { adviceFor } from '../advice';
import type { Path } from '../locate';
import { entry as ownEntry, teamEntry } from '../schema';
import { isTaughtFile, wantedIn } from '../wanted';
import { entriesOf, isTeams, problemOf, type Rule } from './rule';

function adviceAt(path: Path): string {
  if (path[0] === 'sources') return 'is wanted: name the page that says so';
  return path.includes('zh') ? 'is wanted: write it in Chinese' : 'is wanted: write it in English';
}

/** As it stands in its file: the parser has put the other language there already. */
export const nothingIsWanted: Rule = (parsed) =>
  entriesOf(parsed).flatMap((entry) => {
    const file = parsed.files.get(entry.id);
    if (!file || !isTaughtFile(file.path)) return [];
    const written = (load(file.text) as Record<string, unknown>)[entry.id];
    const marked = wantedIn(written);
    const type = isTeams(parsed, entry) ? teamEntry : ownEntry;
    const lacking = type.safeParse(written, { error: adviceFor }).error?.issues ?? [];
    const named = new Set(marked.map((path) => path.join('.')));
    return [
      ...marked.map((path) => problemOf(parsed, entry, path, adviceAt(path))),
      ...lacking
        .filter(({ path }) => !named.has(path.join('.')))
        .map(({ path, message }) => problemOf(parsed, entry, path as Path, message)),
    ];
  });
