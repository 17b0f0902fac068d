/** Files' texts → Knowledge, and every problem on the way. Nothing is lost: a broken entry alone is left out. Pure. */
import { load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { lineOf, type Path } from './locate';
import type { Problem } from './problem';
import type { SourceFile } from './read';
import * as schema from './schema';
import type { Concept, Entry, Knowledge, Placeholder, Topic } from './schema';

export interface Parsed {
  readonly knowledge: Knowledge;
  readonly problems: readonly Problem[];
  /** Entry id → the file it came from, for later checks. */
  readonly files: ReadonlyMap<string, SourceFile>;
}

class Parser {
  readonly problems: Problem[] = [];
  readonly files = new Map<string, SourceFile>();
  readonly entries = new Map<string, Entry>();
  readonly lexicon = new Map<string, Concept>();
  readonly placeholders = new Map<string, Placeholder>();
  topics: Topic[] = [];

  read(file: SourceFile): void {
    const data = this.yaml(file);
    if (data === undefined) return;
    if (file.path === 'topics.yaml') this.topics = this.checked(schema.topicFile, data, file) ?? [];
    else if (file.path === 'placeholders.yaml')
      this.eachOf(data, schema.placeholder, file, this.placeholders);
    else if (file.path.startsWith('lexicon/')) this.eachOf(data, schema.concept, file, this.lexicon);
    else this.entriesOf(data, file);
  }

  private yaml(file: SourceFile): unknown {
    try {
      return load(file.text) ?? {};
    } catch (error) {
      const fault = error instanceof YAMLException ? error : undefined;
      const line = fault?.mark ? fault.mark.line + 1 : undefined;
      this.problems.push({ file: file.path, line, advice: `is not YAML: ${fault?.reason ?? String(error)}` });
      return undefined;
    }
  }

  private checked<T extends z.ZodType>(
    type: T,
    data: unknown,
    file: SourceFile,
    at: Path = [],
  ): z.infer<T> | undefined {
    const result = type.safeParse(data);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const path = [...at, ...issue.path] as Path;
      this.problems.push({
        file: file.path,
        line: lineOf(file.text, path),
        entry: at.length > 0 ? String(at[0]) : undefined,
        field: issue.path.join('.') || undefined,
        advice: issue.message,
      });
    }
    return undefined;
  }

  private eachOf<T extends z.ZodType>(
    data: unknown,
    type: T,
    file: SourceFile,
    into: Map<string, z.infer<T>>,
  ): void {
    for (const [key, value] of Object.entries(Object(data) as object)) {
      const good = this.checked(type, value, file, [key]);
      if (good !== undefined) into.set(key, good);
    }
  }

  private entriesOf(data: unknown, file: SourceFile): void {
    const topic = file.path.split('/')[0] ?? '';
    for (const [id, value] of Object.entries(Object(data) as object)) {
      const good =
        this.checked(schema.entryId, id, file, [id]) && this.checked(schema.entry, value, file, [id]);
      if (!good) continue;
      const twin = this.files.get(id);
      if (twin) {
        const advice = `the id is taken by ${twin.path}; choose another`;
        this.problems.push({ file: file.path, line: lineOf(file.text, [id]), entry: id, advice });
        continue;
      }
      this.files.set(id, file);
      this.entries.set(id, { ...good, id, topic });
    }
  }
}

export function parseKnowledge(files: readonly SourceFile[]): Parsed {
  const parser = new Parser();
  for (const file of files) parser.read(file);
  const { entries, topics, placeholders, lexicon, problems } = parser;
  return { knowledge: { entries, topics, placeholders, lexicon }, problems, files: parser.files };
}
