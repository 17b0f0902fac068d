/** The published JSON Schemas, by file name, made from the same source as the validation. */
import { z } from 'zod';
import { concept, entry, hiding, placeholder, teamEntry, topicFile } from './schema';
import { commandMeaning, errorFamily } from './schema-explain';
import { picture } from './schema-pictures';
import { sheetFile } from './schema-sheet';
import { slotFile } from './schema-slots';
import { tourStep } from './schema-tour';

export function jsonSchemas(): Record<string, object> {
  const input = { io: 'input' } as const;
  // A file is a map of ids; editors complete the fields of each.
  const files = {
    entries: z.record(z.string(), entry),
    'team-entries': z.record(z.string(), z.union([teamEntry, hiding])),
    placeholders: z.record(z.string(), placeholder),
    lexicon: z.record(z.string(), concept),
    flags: z.record(z.string(), commandMeaning),
    errors: z.record(z.string(), errorFamily),
    slots: slotFile,
    tour: z.record(z.string(), tourStep),
    topics: topicFile,
    diagrams: z.record(z.string(), picture),
    cheatsheet: sheetFile,
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, type]) => [`${name}.json`, z.toJSONSchema(type, input)]),
  );
}
