/** Answers that follow their questions: edited with them, withdrawn with them. */
import { happened } from '../happened';
import { inTraditional } from '../traditional';
import type { EditOutcome, IncomingMessage, SilentReason, Where } from '../types';
import { understood } from './answer-message';
import { readAsking, type Asking } from './asking';
import { carried, keepContext, originOf, remember } from './remembered';
import type { Surroundings } from './surroundings';

/** A later edit is seldom another question, and people have read on. */
const longestAfter = 10 * 60 * 1000;

function silent(reason: SilentReason): EditOutcome {
  return { kind: 'silent', reason };
}

export function keepWhere(message: IncomingMessage, where: Where | undefined, around: Surroundings): void {
  const { key: question, person } = message;
  const { key } = originOf(message);
  const recent = around.recent.recall(key);
  if (!recent) return;
  if (where) around.recent.keep(key, { ...recent, where });
  const { place, message: stands } = where ?? { place: '', message: '' };
  around.memory.given({ question, person, place, message: stands, about: recent.shown[0] ?? '' });
}

async function whereNow(key: string, around: Surroundings): Promise<(Where & { at: number }) | undefined> {
  const found = await around.memory.whereIs(key);
  if (!found?.message) return undefined;
  return { place: found.place, message: found.message, at: found.at.getTime() };
}

function edit(asking: Asking, where: Where, around: Surroundings): EditOutcome {
  const { message, question } = asking;
  const { match, answer } = understood(asking, around);
  if (!answer) return { kind: 'withdraw', where };
  keepContext(message, match, around);
  around.memory.note(happened(message, question, match, answer));
  remember(asking, match, answer, around);
  keepWhere(message, where, around);
  const whole = carried(answer, originOf(message));
  return { kind: 'edit', where, answer: question.traditional ? inTraditional(whole) : whole };
}

export async function followEdit(message: IncomingMessage, around: Surroundings): Promise<EditOutcome> {
  const { key } = originOf(message);
  const recent = around.recent.recall(key);
  const stored = recent?.where ? undefined : await whereNow(message.key, around);
  const where = recent?.where ?? stored;
  if (!where) return silent('not answered');
  if (stored && around.now() - stored.at > longestAfter) return silent('not answered');
  const asking = await readAsking(message, around);
  if (typeof asking !== 'string' && asking.question.text === recent?.question) return silent('not changed');
  const { place, message: stands } = where;
  const outcome: EditOutcome =
    typeof asking === 'string'
      ? { kind: 'withdraw', where: { place, message: stands } }
      : edit(asking, { place, message: stands }, around);
  if (outcome.kind === 'withdraw') around.memory.withdrawn(message.key);
  return outcome;
}

/** @param key of the question's message */
export async function followDeletion(key: string, around: Surroundings): Promise<Where | undefined> {
  const recent = around.recent.recall(originOf({ key, person: '' }).key);
  const where = recent?.where ?? (await whereNow(key, around));
  if (!where) return undefined;
  around.memory.withdrawn(key);
  return { place: where.place, message: where.message };
}
