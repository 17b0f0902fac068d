/** A new answer goes through the gate that every entry of a team's folder goes through. Pure. */
import { plainText } from '../answer';
import { parseKnowledge, type Parsed } from '../knowledge/parse';
import { entryRules, type EntryRule } from '../knowledge/rules/entries';
import type { Problem } from '../knowledge/problem';
import type { Knowledge } from '../knowledge/schema';
import { lookUp } from '../skills/look-up';
import type { Lang } from '../types';
import { fileOf, type NewAnswer } from './answer';
import type { Fault, Field, Why } from './fault';

/** The field of an entry → what the person filled in. */
const fields: Readonly<Record<string, Field>> = {
  title: 'title',
  summary: 'text',
  commands: 'commands',
  danger: 'danger',
  sources: 'sources',
  utterances: 'question',
};

function faultOf({ field, advice }: Problem, why: Why, otherwise: Field): Fault {
  return { field: fields[field?.split('.')[0] ?? ''] ?? otherwise, why, detail: advice };
}

/** These look at one entry at a time: asking them for hundreds of others would only take time. */
const looksAround: ReadonlySet<EntryRule> = new Set([
  'relatedExist',
  'titlesAreUnique',
  'phrasingsAreUnique',
]);

const inEachLanguage: ReadonlySet<Why> = new Set(['titlesAreUnique', 'answersAreShort']);

/** A fault in both languages is one fault: the other language stands for the one that was written. */
function once(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ field, why, detail }) => {
    const key = [field, why, inEachLanguage.has(why) ? '' : detail].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

function brokenRules(parsed: Parsed, id: string, known: Knowledge): Fault[] {
  const entry = parsed.knowledge.entries.get(id);
  if (!entry) return [];
  const alone = { ...parsed, knowledge: { ...known, entries: new Map([[id, entry]]) } };
  const among = { ...parsed, knowledge: { ...known, entries: new Map([...known.entries, [id, entry]]) } };
  const rules = entryRules(known.reference, (one, lang) => plainText(lookUp(one, among.knowledge, lang)));
  return Object.entries(rules).flatMap(([name, rule]) => {
    const why = name as EntryRule;
    const otherwise = why === 'topicsExist' ? 'topic' : 'text';
    const problems = rule(looksAround.has(why) ? among : alone).filter((problem) => problem.entry === id);
    return problems.map((problem) => faultOf(problem, why, otherwise));
  });
}

/** All that is wrong with it. */
export function faultsOf(id: string, answer: NewAnswer, lang: Lang, known: Knowledge): readonly Fault[] {
  const parsed = parseKnowledge([], [[fileOf(id, answer, lang)]], known.reference);
  const malformed = parsed.problems.map((problem) => faultOf(problem, 'malformed', 'id'));
  return once([...malformed, ...brokenRules(parsed, id, known)]);
}
