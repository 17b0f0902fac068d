/** Pictures belong to entries that there are, one to each, and their texts are those that are drawn. */
import { lineOf, type Path } from '../locate';
import type { Parsed } from '../parse';
import type { Problem } from '../problem';
import { nameOf } from '../read';
import type { Picture } from '../schema-pictures';
import type { Rule } from './rule';

function problemOf(parsed: Parsed, { id }: Picture, field: Path, advice: string): Problem {
  const file = parsed.drawn.get(id);
  const line = file && lineOf(file.text, [id, ...field]);
  return { file: file ? nameOf(file) : '?', line, entry: id, field: field.join('.') || undefined, advice };
}

export const picturesBelong: Rule = (parsed) => {
  const owners = new Map<string, string>();
  return [...parsed.knowledge.pictures.values()].flatMap((picture) =>
    picture.entries.flatMap((id, i) => {
      const problem = (advice: string) => [problemOf(parsed, picture, ['entries', i], advice)];
      if (!parsed.knowledge.entries.has(id)) return problem(`there is no entry ${id}; correct or remove it`);
      const owner = owners.get(id);
      owners.set(id, picture.id);
      return owner === undefined
        ? []
        : problem(`the entry ${id} has the picture ${owner} already; remove it`);
    }),
  );
};

/** @param drawnNames the {{names}} in the drawing of an id; undefined when there is no drawing */
export function picturesAreDrawn(drawnNames: (id: string) => readonly string[] | undefined): Rule {
  return (parsed) =>
    [...parsed.knowledge.pictures.values()].flatMap((picture) => {
      const names = drawnNames(picture.id);
      const at = (field: Path, advice: string) => problemOf(parsed, picture, field, advice);
      if (!names) return [at([], `there is no drawing diagrams/${picture.id}.svg; add it`)];
      const known = Object.keys(picture.texts);
      return [
        ...names
          .filter((name) => name !== 'title' && !known.includes(name))
          .map((name) => at(['texts', name], 'stands in the drawing and has no text; add it')),
        ...known
          .filter((name) => !names.includes(name))
          .map((name) => at(['texts', name], 'does not stand in the drawing; remove it')),
      ];
    });
}
