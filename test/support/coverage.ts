/** The list of what the knowledge promises to cover, and how each item of it is answered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import type { Matcher } from '../../src/matcher/matcher';
import { heard } from './question';

const row = z.strictObject({
  item: z.string().min(1),
  section: z.string().min(1),
  en: z.string().min(1),
  zh: z.string().regex(/\p{Script=Han}/u),
  /** The entry or known error that answers it, several where either does equally well. */
  entry: z.union([z.string(), z.array(z.string()).min(2)]),
});

export type CoverageRow = z.infer<typeof row>;

export function coverageRows(): CoverageRow[] {
  const file = join(__dirname, '..', 'coverage.yaml');
  return z.array(row).parse(load(readFileSync(file, 'utf8')));
}

export function idsOf({ entry }: CoverageRow): string[] {
  return [entry].flat();
}

/** The entry ranked first, and all that the person is shown or offered. */
export function answersTo(text: string, matcher: Matcher): { first: string | undefined; offered: string[] } {
  const question = heard(text);
  if (question.kind === 'silent') return { first: undefined, offered: [] };
  const match = matcher.match(question);
  const first = match.trace.candidates[0]?.entry.id;
  if (match.kind === 'answer') return { first, offered: [match.entry.id] };
  return { first, offered: match.kind === 'choices' ? match.entries.map(({ id }) => id) : [] };
}
