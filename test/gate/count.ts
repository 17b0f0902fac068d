/** What the knowledge holds, in figures. What is proven is counted as the proofs say; npm run test:engine shows that it is so. */
import type { Command, Entry, Knowledge } from '../../src/knowledge/schema';
import { createMatcher } from '../../src/matcher/matcher';
import { answersTo, idsOf, type CoverageRow } from '../support/coverage';

export interface Section {
  readonly name: string;
  readonly items: number;
  /** Items whose question in that language is answered, or offered among the choices. */
  readonly en: number;
  readonly zh: number;
}

export interface Stats {
  readonly entries: number;
  readonly errors: number;
  /** Topic → entries. */
  readonly topics: ReadonlyMap<string, number>;
  /** Ways to ask. */
  readonly asked: { readonly en: number; readonly zh: number };
  readonly commands: {
    readonly distinct: number;
    readonly executed: number;
    /** Why a command is parsed only → how many. */
    readonly parsed: ReadonlyMap<string, number>;
  };
  readonly files: { readonly all: number; readonly unproven: number };
  readonly sections: readonly Section[];
}

/** The most frequent first. */
function tally(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort(([, one], [, other]) => other - one));
}

function countCommands(blocks: readonly Command[]): Stats['commands'] {
  const reasons = new Map<string, string | undefined>();
  for (const { code, proof } of blocks) {
    const command = code.trim();
    // One that several entries show is executed when it is executed once.
    const before = reasons.has(command) ? reasons.get(command) : proof?.unproven;
    reasons.set(command, before === undefined ? undefined : proof?.unproven);
  }
  const parsed = tally([...reasons.values()].filter((reason) => reason !== undefined));
  const unproven = [...parsed.values()].reduce((sum, count) => sum + count, 0);
  return { distinct: reasons.size, executed: reasons.size - unproven, parsed };
}

function countSections(rows: readonly CoverageRow[], knowledge: Knowledge): Section[] {
  const matcher = createMatcher(knowledge);
  const isMet = (row: CoverageRow, lang: 'en' | 'zh') =>
    idsOf(row).some((id) => answersTo(row[lang], matcher).offered.includes(id));
  return [...new Set(rows.map(({ section }) => section))].map((name) => {
    const items = rows.filter(({ section }) => section === name);
    const met = (lang: 'en' | 'zh') => items.filter((row) => isMet(row, lang)).length;
    return { name, items: items.length, en: met('en'), zh: met('zh') };
  });
}

export function countKnowledge(knowledge: Knowledge, rows: readonly CoverageRow[]): Stats {
  const entries: Entry[] = [...knowledge.entries.values()];
  const blocks = entries.flatMap(({ commands }) => commands);
  const files = blocks.filter(({ language }) => language !== 'sh');
  const asked = (lang: 'en' | 'zh') =>
    entries.reduce((sum, { utterances }) => sum + utterances[lang].length, 0);
  return {
    entries: entries.length,
    errors: knowledge.errors.size,
    topics: new Map(
      knowledge.topics.map(({ id }) => [id, entries.filter(({ topic }) => topic === id).length] as const),
    ),
    asked: { en: asked('en'), zh: asked('zh') },
    commands: countCommands(blocks.filter(({ language }) => language === 'sh')),
    files: { all: files.length, unproven: files.filter(({ proof }) => proof?.unproven !== undefined).length },
    sections: countSections(rows, knowledge),
  };
}
