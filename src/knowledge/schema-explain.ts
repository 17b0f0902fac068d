/** The shape of knowledge/flags/ (what commands and flags mean) and knowledge/errors/ (what error texts mean). */
import { z } from 'zod';
import { text, unproven, words } from './schema-words';

const pattern = words.refine(
  (source) => {
    try {
      return new RegExp(source, 'u') instanceof RegExp;
    } catch {
      return false;
    }
  },
  { error: 'must be a regular expression' },
);

/** A meaning for values of one shape; {name} in its texts is what the named group caught. */
const valueMeaning = text.extend({
  match: pattern.describe('The whole value, with named groups: ^(?<host>\\d+):(?<inside>\\d+)$'),
  risk: text.optional().describe('What such a value exposes or loses; said first.'),
});

const flagMeaning = text.extend({
  values: z
    .array(valueMeaning)
    .optional()
    .describe('Meanings by shape of the value; the first that fits counts.'),
  risk: text.optional().describe('What the flag exposes or loses, whatever its value; said first.'),
});

/** One command of a flags file. Flags by their long name; {value} in a text is the value as typed. */
export const commandMeaning = z.strictObject({
  about: text
    .optional()
    .describe('What the command does: a sentence that goes on from "It …" without a subject.'),
  risk: text.optional().describe('What running it loses; said first.'),
  args: text.optional().describe('What its arguments are; {args} is what was typed.'),
  flags: z.record(z.string().regex(/^-/), flagMeaning).default({}),
});

/** One likely cause: how to tell it apart, and what to do then. */
const cause = z.strictObject({
  why: text.describe('The cause in one sentence.'),
  check: words.optional().describe('The shell line that tells this cause apart.'),
  fix: words.optional().describe('The shell lines that mend it; {name} is what the pattern caught.'),
  danger: text.optional().describe('What the fix loses or exposes.'),
  language: z.enum(['sh', 'powershell', 'dockerfile', 'yaml', 'json', 'ini', 'text']).default('sh'),
});

export const errorFamily = z.strictObject({
  title: text,
  match: z.array(pattern).min(1).describe('The stable words, one line each; any of them is enough.'),
  means: text.describe('What it means, in one sentence.'),
  causes: z.array(cause).min(1).max(4).describe('Likeliest first.'),
  wrong: text.optional().describe('The popular wrong fix, and why not.'),
  usual: z
    .record(z.string(), z.union([words, text]))
    .default({})
    .describe('What stands for a {name} that the text did not give: a plain word, or one in each language.'),
  related: z.array(words).max(5).default([]),
  sources: z.array(z.url()).min(1),
  utterances: z
    .strictObject({ en: z.array(words).min(3), zh: z.array(words).min(3) })
    .optional()
    .describe('Ways to ask about it without pasting anything.'),
  consequence: z
    .boolean()
    .default(false)
    .describe('It only says that something failed; left out where the same text names a cause.'),
  examples: z
    .array(words)
    .min(1)
    .describe('Real texts, of several versions; all must be recognised as this.'),
  produce: z
    .strictObject({
      given: z.array(words).default([]).describe('Shell lines that set the scene.'),
      run: words.describe('The shell line whose output is the error.'),
    })
    .optional()
    .describe('How to make a real engine say it.'),
  unproduced: unproven.optional().describe('Why a test engine cannot be made to say it.'),
});

export type FlagMeaning = z.infer<typeof flagMeaning>;
export type CommandMeaning = z.infer<typeof commandMeaning>;
export type ErrorFamilyData = z.infer<typeof errorFamily>;

export interface ErrorFamily extends ErrorFamilyData {
  readonly id: string;
}
