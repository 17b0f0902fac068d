/** Files' texts → Knowledge, and every problem on the way. Nothing is lost: a broken entry alone is left out. Pure. */
import type { z } from 'zod';
import { adviceFor } from './advice';
import { noReference, type Reference } from './command-reference';
import { lineOf, type Path } from './locate';
import { extended } from './merge';
import type { Problem } from './problem';
import { nameOf, type SourceFile } from './read';
import * as schema from './schema';
import { topicOf, typeOf } from './place';
import { inBothLanguages, isTaughtFile } from './wanted';
import {
  commandMeaning,
  errorFamily,
  type CommandMeaning,
  type ErrorFamily,
  type ErrorFamilyData,
} from './schema-explain';
import { picture, type Picture } from './schema-pictures';
import { partsOf, sheetFile, type SheetPart } from './schema-sheet';
import { noSlots, slotFile, type SlotData } from './schema-slots';
import { stepId, tourStep, type TourStep } from './schema-tour';
import type { Concept, Entry, EntryData, Knowledge, Placeholder, Topic } from './schema';
import { readYaml } from './yaml';

export interface Parsed {
  readonly knowledge: Knowledge;
  readonly problems: readonly Problem[];
  /** What the first folder alone brought; the others come after it. */
  readonly own: { readonly entries: number; readonly problems: readonly Problem[] };
  /** Entry id → the file it came from, for later checks. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** The same for ideas of the lexicon: the file that spoke of it last. */
  readonly ideas: ReadonlyMap<string, SourceFile>;
  /** The same for pictures, and the list of the printed cheat sheet. */
  readonly drawn: ReadonlyMap<string, SourceFile>;
  readonly sheetFile: SourceFile | undefined;
  /** Where the tour stands, if there is one. */
  readonly tourFile: SourceFile | undefined;
}

class Parser {
  readonly problems: Problem[] = [];
  readonly files = new Map<string, SourceFile>();
  readonly ideas = new Map<string, SourceFile>();
  readonly drawn = new Map<string, SourceFile>();
  readonly pictures = new Map<string, Picture>();
  sheet: readonly SheetPart[] = [];
  sheetFile: SourceFile | undefined;
  readonly entries = new Map<string, Entry>();
  readonly lexicon = new Map<string, Concept>();
  readonly placeholders = new Map<string, Placeholder>();
  readonly topics = new Map<string, Topic>();
  readonly meanings = new Map<string, CommandMeaning>();
  readonly errors = new Map<string, ErrorFamily>();
  slots: SlotData = noSlots;
  tour: TourStep[] = [];
  tourFile: SourceFile | undefined;
  /** Entry id → its file, within the folder being read: only there an id can be taken. */
  private taken = new Map<string, SourceFile>();

  /** One folder; what it brings stands in for what earlier folders brought under the same id. */
  folder(files: readonly SourceFile[]): void {
    this.taken = new Map();
    for (const file of files) this.read(file);
  }

  private read(file: SourceFile): void {
    const data = this.yaml(file);
    if (data === undefined) return;
    if (/^topics\.ya?ml$/.test(file.path)) this.topicsOf(data, file);
    else if (/^placeholders\.ya?ml$/.test(file.path)) {
      this.eachOf(data, schema.placeholder, file, (key, value) => this.placeholders.set(key, value));
    } else if (/^lexicon(\/|\.ya?ml$)/.test(file.path)) {
      this.eachOf(data, schema.concept, file, (key, value) => this.idea(key, value, file));
    } else if (/^slots\.ya?ml$/.test(file.path)) {
      this.slots = this.checked(slotFile, data, file, []) ?? this.slots;
    } else if (/^tour\.ya?ml$/.test(file.path)) this.tourOf(data, file);
    else if (file.path.startsWith('flags/')) {
      this.eachOf(data, commandMeaning, file, (path, value) => this.meaning(path, value));
    } else if (file.path.startsWith('errors/')) {
      this.eachOf(data, errorFamily, file, (id, value) => this.error(id, value, file));
    } else if (file.folder === undefined && file.path.startsWith('diagrams/')) {
      this.eachOf(data, picture, file, (id, value) => this.picture(id, value, file));
    } else if (file.folder === undefined && file.path === 'cheatsheet.yaml') {
      this.sheetOf(data, file);
    } else this.entriesOf(data, file);
  }

  private yaml(file: SourceFile): unknown {
    const read = readYaml(file.text);
    if ('data' in read) return read.data;
    this.problems.push({ file: nameOf(file), line: read.line, advice: `is not YAML: ${read.reason}` });
    return undefined;
  }

  private problem(file: SourceFile, path: Path, advice: string): void {
    const [id, ...field] = path;
    this.problems.push({
      file: nameOf(file),
      line: lineOf(file.text, path),
      entry: id === undefined ? undefined : String(id),
      field: field.join('.') || undefined,
      advice,
    });
  }

  private checked<T extends z.ZodType>(
    type: T,
    data: unknown,
    file: SourceFile,
    at: Path,
  ): z.infer<T> | undefined {
    const result = type.safeParse(data, { error: adviceFor });
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      // A field that nobody knows is named itself, not what it stands in.
      const beyond = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]];
      for (const key of beyond) this.problem(file, [...at, ...issue.path, ...key] as Path, issue.message);
    }
    return undefined;
  }

  private topicsOf(data: unknown, file: SourceFile): void {
    if (!Array.isArray(data)) return this.problem(file, [], 'must be a list of topics: - id: …');
    data.forEach((value: unknown, i) => {
      const topic = this.checked(schema.topic, value, file, [i]);
      if (topic) this.topics.set(topic.id, topic);
    });
  }

  /** A team's tour stands in for ours as a whole. */
  private tourOf(data: unknown, file: SourceFile): void {
    this.tour = [];
    this.tourFile = file;
    this.eachOf(data, tourStep, file, (id, step) => {
      if (this.checked(stepId, id, file, [id])) this.tour.push({ ...step, id });
    });
  }

  private idea(key: string, value: Concept, file: SourceFile): void {
    const known = this.lexicon.get(key);
    if (known && file.folder !== undefined && known.kind !== value.kind) {
      this.problem(file, [key, 'kind'], `the idea ${key} is of the kind ${known.kind}; choose another name`);
      return;
    }
    this.ideas.set(key, file);
    this.lexicon.set(key, known && file.folder !== undefined ? extended(known, value) : value);
  }

  /** A command's meaning may be spread over files: what a later one says of a flag counts. */
  private meaning(path: string, value: CommandMeaning): void {
    const known = this.meanings.get(path);
    this.meanings.set(
      path,
      known ? { ...known, ...value, flags: { ...known.flags, ...value.flags } } : value,
    );
  }

  private error(id: string, value: ErrorFamilyData, file: SourceFile): void {
    if (!this.checked(schema.entryId, id, file, [id])) return;
    const twin = file.folder === undefined && this.errors.has(id);
    if (twin) this.problem(file, [id], `the id ${id} is taken; choose another`);
    else {
      this.errors.set(id, { ...value, id });
      if (!this.files.has(id)) this.files.set(id, file);
    }
  }

  private picture(id: string, value: Omit<Picture, 'id'>, file: SourceFile): void {
    this.pictures.set(id, { ...value, id });
    this.drawn.set(id, file);
  }

  private sheetOf(data: unknown, file: SourceFile): void {
    this.sheet = partsOf(this.checked(sheetFile, data, file, []) ?? {});
    this.sheetFile = file;
  }

  private eachOf<T extends z.ZodType>(
    data: unknown,
    type: T,
    file: SourceFile,
    take: (key: string, value: z.infer<T>) => void,
  ): void {
    for (const [key, value] of Object.entries(Object(data) as object)) {
      const good = this.checked(type, value, file, [key]);
      if (good !== undefined) take(key, good);
    }
  }

  private entriesOf(data: unknown, file: SourceFile): void {
    for (const [id, value] of Object.entries(Object(data) as object)) {
      if (!this.checked(schema.entryId, id, file, [id])) continue;
      const twin = this.taken.get(id);
      if (file.folder !== undefined && Object(value) === value && 'hide' in (value as object)) {
        this.hide(id, value, file);
        continue;
      }
      const good = this.checked(typeOf(file), value, file, [id]);
      if (!good) continue;
      if (twin) this.problem(file, [id], `the id is taken by ${nameOf(twin)}; choose another`);
      else this.entry(id, good, file);
    }
  }

  private entry(id: string, data: EntryData, file: SourceFile): void {
    this.taken.set(id, file);
    this.files.set(id, file);
    const whole = isTaughtFile(file.path) ? inBothLanguages(data) : data;
    this.entries.set(id, { ...whole, id, topic: topicOf(file) });
  }

  private hide(id: string, value: unknown, file: SourceFile): void {
    if (!this.checked(schema.hiding, value, file, [id])) return;
    if (!this.entries.delete(id)) this.problem(file, [id], `there is no entry ${id} to hide; remove this`);
    this.files.delete(id);
  }
}

/** @param teams further folders in order: each adds to, replaces and hides what those before it brought. */
export function parseKnowledge(
  files: readonly SourceFile[],
  teams: readonly (readonly SourceFile[])[] = [],
  reference: Reference = noReference,
): Parsed {
  const parser = new Parser();
  parser.folder(files);
  const own = { entries: parser.entries.size, problems: [...parser.problems] };
  for (const team of teams) parser.folder(team);
  const { entries, placeholders, lexicon, meanings, errors, slots, pictures, sheet, tour } = parser;
  const topics = [...parser.topics.values()];
  const read = { entries, topics, placeholders, lexicon, meanings, errors, slots };
  return {
    knowledge: { ...read, reference, pictures, sheet, tour },
    problems: parser.problems,
    own,
    files: parser.files,
    ideas: parser.ideas,
    drawn: parser.drawn,
    sheetFile: parser.sheetFile,
    tourFile: parser.tourFile,
  };
}
