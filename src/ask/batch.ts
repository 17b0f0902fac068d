/** One JSON line in, one JSON value out. */
import { z } from 'zod';
import type { Brain } from '../brain';
import { picked, structured, type Structured } from './structured';

const input = z.union([
  z.object({ q: z.string() }),
  z.object({ id: z.string(), lang: z.enum(['en', 'zh']).default('en') }),
]);

export interface Refused {
  readonly error: string;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export function batchLine(line: string, brain: Brain, listen: boolean): Structured | Refused {
  const asked = input.safeParse(parsed(line));
  if (!asked.success) return { error: 'expected a JSON object {"q": "question"} or {"id": "entry id"}' };
  if ('q' in asked.data) return structured(asked.data.q, brain, listen);
  return picked(asked.data.id, asked.data.lang, brain);
}
