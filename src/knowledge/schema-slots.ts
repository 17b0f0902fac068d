/** The shape of knowledge/slots.yaml: what people name in a question, and where a command takes it. */
import { z } from 'zod';
import { words } from './schema-words';

/** One way to say a value. */
const saying = z.strictObject({
  match: words.describe('A regular expression; {part} stands for a part of `parts`, {n} for a number.'),
  as: words.default('$1').describe('The value, from the groups of `match`.'),
  keep: z.boolean().default(false).describe('A name that says what is asked all the same, such as redis.'),
  guess: z.boolean().default(false).describe('Only what looks like a name counts, not an everyday word.'),
});

const way = z.union([saying, words.transform((match) => ({ match, as: '$1', keep: false, guess: false }))]);

const slotValues = z.strictObject({
  said: z.array(way).min(1),
  named: z.boolean().default(false).describe('A name: what it is called says nothing about what is asked.'),
  stands: words.optional().describe('The word that stands for a name when it is taken out.'),
  many: z.boolean().default(false).describe('Several may be named: "web and db".'),
});

/** Where one command takes values. "container|name" takes the first of the two that is named. */
const commandSlots = z.strictObject({
  args: z
    .array(words)
    .default([])
    .describe('Slots of the arguments, in order; "container+" takes several, "command" all that follow.'),
  options: z
    .record(z.string().startsWith('-'), words)
    .default({})
    .describe('Options that take a value, each as people write it, with its slot.'),
  switches: z
    .record(z.string().startsWith('-'), z.array(words))
    .default({})
    .describe('Switches, each with the words that ask for it (regular expressions).'),
});

export const slotFile = z.strictObject({
  parts: z.record(z.string(), words),
  numbers: z.record(z.string(), z.string()).describe('Numbers in words.'),
  values: z.record(z.string(), slotValues),
  usual: z.array(words).describe('Words that mean something and are names all the same, such as db.'),
  placeholders: z.record(z.string(), words).describe('Which slot fills which <placeholder>.'),
  ports: z.record(z.string(), z.string()).describe('The port on which an image serves, by its name.'),
  commands: z.record(z.string().startsWith('docker '), commandSlots),
});

export type SlotData = z.infer<typeof slotFile>;
export type CommandSlots = z.infer<typeof commandSlots>;

export const noSlots: SlotData = {
  parts: {},
  numbers: {},
  values: {},
  usual: [],
  placeholders: {},
  ports: {},
  commands: {},
};
