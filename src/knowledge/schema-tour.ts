/** The shape of knowledge/tour.yaml: "Docker in ten steps", by id, in the order of the tour. */
import { z } from 'zod';
import { text, words } from './schema-words';

/** Buttons show it; Slack and Discord cut what is longer. */
const label = z.strictObject({ en: words.max(60), zh: words.max(60) });

const option = z.strictObject({
  label: label.describe('What the button says, without backticks.'),
  right: z.literal(true).optional().describe('Of exactly one of the three.'),
  because: text.describe('Why it is right, or why it is not.'),
});

export const tourStep = z.strictObject({
  title: text.describe('The heading; short.'),
  idea: text.describe('One idea, two minutes with the command and the question.'),
  picture: words.optional().describe('The id of a picture in diagrams/.'),
  try: z
    .strictObject({
      entry: words.describe('The entry that teaches and proves the commands.'),
      commands: z.array(words).min(1).max(3).describe('Blocks of this entry, exactly as they stand there.'),
    })
    .describe('What to try.'),
  question: text.describe('Asked after the idea, and answered by a button.'),
  options: z
    .array(option)
    .length(3, 'must hold exactly three')
    .refine(
      (options) => options.filter(({ right }) => right).length === 1,
      'must have exactly one with `right: true`',
    ),
});

/** Ids stand in the buttons and in the store's counts. */
export const stepId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case words joined by -')
  .max(24);

export const tourFile = z.record(stepId, tourStep);

export interface TourStep extends z.infer<typeof tourStep> {
  readonly id: string;
}
