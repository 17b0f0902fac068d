/** The shape of everything under knowledge/. The published JSON Schema is made from this (npm run knowledge:schema). */
import { z } from 'zod';
import type { Reference } from './command-reference';
import type { LearnedData } from './schema-learned';
import type { CommandMeaning, ErrorFamily } from './schema-explain';
import type { Picture } from './schema-pictures';
import type { SheetPart } from './schema-sheet';
import type { SlotData } from './schema-slots';
import type { TourStep } from './schema-tour';
import { text, unproven, words } from './schema-words';
import { wanted } from './wanted';

export type { ErrorFamily } from './schema-explain';

const proof = z.strictObject({
  given: z.array(words).optional().describe('Shell lines that set the scene before this block is run.'),
  with: z
    .record(z.string(), z.string())
    .optional()
    .describe('What stands for each <placeholder> here, instead of the example in placeholders.yaml.'),
  then: z
    .array(words)
    .min(1)
    .optional()
    .describe('Shell conditions that are false before this block and true after it.'),
  shows: words.optional().describe('A regular expression that the output matches.'),
  input: z.string().optional().describe('What is typed into the command.'),
  tty: z.boolean().optional().describe('Run it on a terminal, as -it needs.'),
  stopAfter: z
    .number()
    .int()
    .min(1)
    .max(20)
    .optional()
    .describe('For commands that go on: seconds until Ctrl+C.'),
  exit: z.number().int().optional().describe('The exit code that is expected, when it is not 0.'),
  wrap: words.optional().describe('For a part of a file: the whole file, with {code} where the part goes.'),
  unproven: unproven.optional().describe('Why it cannot be executed here; it is then only parsed.'),
});

const command = z.strictObject({
  code: words.describe('Exactly what is shown. <placeholders> are listed in placeholders.yaml.'),
  language: z
    .enum(['sh', 'powershell', 'dockerfile', 'yaml', 'json', 'ini', 'text', 'python', 'js'])
    .default('sh'),
  file: words.optional().describe('The file this block is the content of, such as Dockerfile.'),
  note: text.optional().describe('One short line above the block: what it does or what a part means.'),
  proof: proof.optional(),
});

const danger = z.strictObject({
  en: words.describe('What is lost, in one sentence.'),
  zh: words,
  preview: words.optional().describe('The command that shows first what would be lost.'),
});

export const entry = z.strictObject({
  title: text.describe('The heading of the answer; short, unique.'),
  summary: text.describe('One or two sentences that answer the question by themselves.'),
  commands: z.array(command).max(12).default([]),
  danger: danger.optional(),
  changed: text.optional().describe('What older advice says, what is true today and since which version.'),
  since: words.optional().describe('The first version that has it, such as "23.0".'),
  more: text.optional().describe('What "more" unfolds: details that few need.'),
  related: z.array(words).max(5).default([]).describe('Ids of other entries, nearest first.'),
  sources: z.array(z.url()).min(1).describe('Official pages that say so.'),
  notes: words.optional().describe("The section of the engineer's notes it grew out of."),
  utterances: z
    .strictObject({ en: z.array(words).min(6), zh: z.array(words).min(4) })
    .describe('Ways people ask, in their own words; none a mere re-ordering of another.'),
  proof: z
    .strictObject({ given: z.array(words) })
    .optional()
    .describe('Sets the scene for all blocks.'),
});

const askedAtLeastOnce = z.array(words).min(1);

/** An entry of a team's own folder: few people write it, so one way to ask in each language is enough. */
export const teamEntry = entry.extend({
  utterances: z
    .strictObject({ en: askedAtLeastOnce, zh: askedAtLeastOnce })
    .describe('Ways people ask, in their own words: at least one in each language, better six.'),
});

/** An entry that was taught in one language: see wanted.ts. The gate names what it still lacks. */
export const taughtEntry = entry.extend({
  sources: z.array(z.union([z.literal(wanted), z.url()])).default([]),
  utterances: z.strictObject({ en: z.array(words).default([]), zh: z.array(words).default([]) }),
});

/** In a team's folder: `id: { hide: true }` takes away the entry of that id. */
export const hiding = z.strictObject({
  hide: z.literal(true).describe('Takes away the entry of this id, which another folder brings.'),
});

/** Entry ids are button values on every platform, so they are short. */
export const entryId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by -')
  .max(24);

export const entryFile = z.record(entryId, entry);

export const topic = z.strictObject({ id: entryId, title: text, about: text });
export const topicFile = z.array(topic);

export const placeholder = text.extend({ example: words });
export const placeholderFile = z.record(z.string(), placeholder);

/** One idea and every word for it: the matcher treats them all as the same. */
export const concept = z.strictObject({
  kind: z.enum(['act', 'thing', 'quality', 'ask', 'noise', 'bot', 'plain', 'foreign']),
  en: z.array(words).default([]),
  zh: z.array(words).default([]),
  telltale: z.boolean().default(false).describe('Whoever says it speaks of Docker, even without saying so.'),
});
export const lexiconFile = z.record(z.string(), concept);

export type EntryData = z.infer<typeof entry>;
export type Command = z.infer<typeof command>;
export type Topic = z.infer<typeof topic>;
export type Placeholder = z.infer<typeof placeholder>;
export type Concept = z.infer<typeof concept>;

export interface Entry extends EntryData {
  readonly id: string;
  /** The topic: the folder the entry's file lies in. */
  readonly topic: string;
}

/** Everything the bot knows, checked and ready. Never changed in place: a reload makes a new one. */
export interface Knowledge {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly topics: readonly Topic[];
  readonly placeholders: ReadonlyMap<string, Placeholder>;
  readonly lexicon: ReadonlyMap<string, Concept>;
  /** What commands and their flags mean, by the command's whole path; `shared` holds flags that mean the same everywhere. */
  readonly meanings: ReadonlyMap<string, CommandMeaning>;
  /** What people name in a question, and where commands take it. */
  readonly slots: SlotData;
  /** The facts about Docker's command line. */
  readonly reference: Reference;
  /** What error texts mean, by id. */
  readonly errors: ReadonlyMap<string, ErrorFamily>;
  /** By id. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** What the printed cheat sheet shows; empty where nothing says so. */
  readonly sheet: readonly SheetPart[];
  /** "Docker in ten steps", in order; empty where there is none. */
  readonly tour: readonly TourStep[];
  /** What was learnt from the ways to ask; absent where nothing was. */
  readonly learned?: LearnedData;
}
