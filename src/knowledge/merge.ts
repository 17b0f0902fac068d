/** What a team's folder adds to an idea of ours. */
import type { Concept } from './schema';

/** Joined, not replaced: a team that says "bin" for deleting should not have to copy every other word for it. */
export function extended(known: Concept, added: Concept): Concept {
  return {
    kind: known.kind,
    en: [...new Set([...known.en, ...added.en])],
    zh: [...new Set([...known.zh, ...added.zh])],
    telltale: known.telltale || added.telltale,
  };
}
