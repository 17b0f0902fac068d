/** A question or an entry's id → the public JSON form (docs/ask.md). */
import { plainBlocks, plainText, type Answer } from '../answer';
import type { Brain } from '../brain';
import type { Match } from '../matcher/match';
import { languageOf, readQuestion } from '../question';
import { moreOfError } from '../skills/diagnose';
import { moreOf } from '../skills/look-up';
import type { Choice, Lang } from '../types';

export interface Structured {
  readonly q?: string;
  readonly outcome: 'answer' | 'choices' | 'miss' | 'silent';
  readonly confidence: number;
  readonly lang: Lang;
  readonly answer: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly more: string;
    readonly commands: readonly string[];
  } | null;
  readonly choices: readonly Choice[];
  readonly reason: string;
  /** Milliseconds the matching took. */
  readonly ms: number;
}

function answerForm(answer: Answer, brain: Brain, match?: Match): NonNullable<Structured['answer']> {
  const { knowledge } = brain;
  const { id, lang } = answer;
  const entry = knowledge.entries.get(id);
  const pasted = match?.kind === 'error' ? match.error : undefined;
  // The line that was pasted is no command.
  const quoted = pasted?.output ? answer.blocks.find(({ kind }) => kind === 'code') : undefined;
  return {
    id: answer.id,
    title: answer.title,
    text: plainText(answer),
    more: plainBlocks(
      answer.more ?? (entry ? moreOf(entry, answer.lang) : moreOfError(id, knowledge, lang, pasted)),
    ),
    commands: answer.blocks.flatMap((block) =>
      block.kind === 'code' && block !== quoted ? [block.code] : [],
    ),
  };
}

const outcomes: Record<Match['kind'], Structured['outcome']> = {
  answer: 'answer',
  topic: 'answer',
  topics: 'answer',
  help: 'answer',
  choices: 'choices',
  miss: 'miss',
  silent: 'silent',
  error: 'answer',
  explain: 'answer',
};

/** Never throws for odd text: what cannot be read as a question is silent or answered with help. */
export function structured(text: string, brain: Brain, listen: boolean): Structured {
  const address = listen ? 'none' : 'command';
  const question = readQuestion({
    kind: 'message',
    key: 'ask',
    person: 'ask',
    text,
    address,
    fromBot: false,
  });
  const started = performance.now();
  if (question.kind === 'silent') {
    const lang = languageOf(text);
    const { reason } = question;
    return { q: text, outcome: 'silent', confidence: 0, lang, answer: null, choices: [], reason, ms: 0 };
  }
  const match = brain.understand(question);
  const ms = performance.now() - started;
  const strange = match.kind === 'error' && match.error.found.length === 0;
  const outcome = strange ? 'miss' : outcomes[match.kind];
  const answer = outcome === 'answer' ? brain.answer(match, question) : undefined;
  const entries = match.kind === 'choices' ? match.entries : [];
  return {
    q: text,
    outcome,
    confidence: match.confidence,
    lang: question.lang,
    answer: answer ? answerForm(answer, brain, match) : null,
    choices: entries.map(({ id, title }) => ({ id, title: title[question.lang] })),
    reason: match.reason,
    ms: Math.round(ms * 1000) / 1000,
  };
}

/** The answer behind a choice, as when a person picks it. */
export function picked(id: string, lang: Lang, brain: Brain): Structured {
  const known = brain.knowledge.entries.has(id) || brain.knowledge.errors.has(id);
  const answer = known ? answerForm(brain.press(`show:${id}:${lang}`), brain) : null;
  const reason = known ? 'picked by its id' : `no entry has the id ${JSON.stringify(id)}`;
  const outcome = known ? 'answer' : 'miss';
  return { outcome, confidence: known ? 1 : 0, lang, answer, choices: [], reason, ms: 0 };
}
