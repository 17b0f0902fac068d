/** The project's own questions, as people type them: every *.yaml here, and what is not to be answered. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';

const row = z.strictObject({
  q: z.string().min(1),
  /** The entry that should come first, several where a careful person would take either, none where nothing fits. */
  entry: z.union([z.string(), z.array(z.string()), z.literal('none')]),
  style: z.string().default('notes'),
  why: z.string().optional(),
});

export interface Question {
  readonly q: string;
  readonly entries: readonly string[];
  readonly style: string;
  readonly lang: 'en' | 'zh';
  /** Fitted to, or kept back to measure with. Whole entries are kept back, so that nothing of them was seen. */
  readonly half: 'fitting' | 'held back';
}

/** A small stable hash (FNV-1a), so that a question stays in its half on every machine. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Which half an entry belongs to. */
export function halfOf(id: string): Question['half'] {
  return hash(id) % 2 === 0 ? 'fitting' : 'held back';
}

const folder = __dirname;

export function questions(): Question[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  return files.flatMap((name) => {
    const rows = z.array(row).parse(load(readFileSync(join(folder, name), 'utf8')), { reportInput: true });
    return rows.map(({ q, entry, style }) => {
      const entries = entry === 'none' ? [] : [entry].flat();
      const lang = /\p{Script=Han}/u.test(q) ? 'zh' : 'en';
      const half = halfOf(entries[0] ?? q);
      return { q, entries, style, lang, half };
    });
  });
}
