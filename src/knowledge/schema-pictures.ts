/** The shape of what knowledge/diagrams/ says of each picture; the drawing itself lies beside it as SVG. */
import { z } from 'zod';
import { text, words } from './schema-words';

export const picture = z.strictObject({
  title: text.describe('The heading within the picture.'),
  alt: text.describe('What the picture shows, in words, for who cannot see it.'),
  entries: z.array(words).min(1).describe('Ids of the entries whose answers it belongs to.'),
  sources: z.array(z.url()).min(1).describe('Official pages that say so.'),
  texts: z
    .record(z.string().regex(/^\w+$/), text)
    .describe('What stands for each {{name}} of the drawing. A line break begins a new line.'),
});

export type PictureData = z.infer<typeof picture>;

export interface Picture extends PictureData {
  /** Also the drawing's name: knowledge/diagrams/<id>.svg */
  readonly id: string;
}
