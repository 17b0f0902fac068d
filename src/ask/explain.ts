/** Every stage of one question in words, for people who tune the matcher or wonder about an answer. */
import type { Match } from '../matcher/match';
import type { Scored } from '../matcher/candidates';
import type { Question } from '../question';

const shown = 8;

function scoredLine({ entry, score, features }: Scored): string {
  const parts = Object.entries(features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  return `  ${score.toFixed(3)}  ${entry.id.padEnd(24)}  ${parts.join('  ')}`;
}

function outcomeOf(match: Match): string {
  if (match.kind === 'answer') return `answer ${match.entry.id}`;
  if (match.kind === 'choices') return `choices ${match.entries.map(({ id }) => id).join(', ')}`;
  if (match.kind === 'explain') return `explain ${JSON.stringify(match.code)}`;
  if (match.kind === 'error') {
    const ids = match.error.found.map(({ family, slots }) => `${family.id} ${JSON.stringify(slots)}`);
    return `error ${ids.join(', ') || 'unknown'}`;
  }
  return match.kind === 'topic' ? `topic ${match.topic.id}` : match.kind;
}

export function explain(question: Question, match: Match): string {
  const tokens = match.trace.tokens.map(({ id, kind, raw }) => `  ${raw} → ${id} (${kind})`);
  return [
    `normalised   ${question.text}`,
    `language     ${question.lang}`,
    `tokens`,
    ...(tokens.length > 0 ? tokens : ['  none']),
    `candidates   (score, entry, features)`,
    ...match.trace.candidates.slice(0, shown).map(scoredLine),
    `outcome      ${outcomeOf(match)}`,
    `confidence   ${match.confidence.toFixed(2)}`,
    `because      ${match.reason}`,
  ].join('\n');
}
