import { lineOf, type Path } from '../locate';
import type { Parsed } from '../parse';
import type { Problem } from '../problem';
import { nameOf } from '../read';
import type { Entry } from '../schema';

/** Looks at everything that parsed and says all that is wrong by its own measure. */
export type Rule = (parsed: Parsed) => Problem[];

/** A problem of one entry or error, placed in its file. */
export function problemOf(
  parsed: Parsed,
  entry: { readonly id: string },
  field: Path,
  advice: string,
): Problem {
  const file = parsed.files.get(entry.id);
  const line = file && lineOf(file.text, [entry.id, ...field]);
  return { file: file ? nameOf(file) : '?', line, entry: entry.id, field: field.join('.'), advice };
}

/** An entry of a team's folder: what must be proven of ours is its own affair. */
export function isTeams({ files }: Parsed, { id }: Entry): boolean {
  return files.get(id)?.folder !== undefined;
}

export function entriesOf(parsed: Parsed): Entry[] {
  return [...parsed.knowledge.entries.values()];
}
