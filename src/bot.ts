/** The bot: handle(message) → reply | silent(reason). Whatever goes wrong in it becomes an apology with a reference. */
import { answerMessage } from './conversation/answer-message';
import { followDeletion, followEdit, keepWhere } from './conversation/follow';
import { answerPress } from './conversation/press';
import type { Surroundings } from './conversation/surroundings';
import { languageOf } from './question';
import { failed } from './skills/without-answer';
import { titleOf } from './skills/look-up';
import { greet } from './welcome';
import type { Choice, Handlers, Lang, Reply } from './types';

export type { Surroundings } from './conversation/surroundings';

const mostRecent = 10;

/** The asker gets an apology and a reference; the log gets the cause under the same reference. */
function apology(error: unknown, lang: Lang, around: Surroundings): Reply {
  const reference = around.newReference();
  around.log.error({ event: 'failed', reference, err: error }, 'could not answer');
  return { kind: 'reply', answer: failed(lang, reference) };
}

async function recentOf(person: string, lang: Lang, around: Surroundings): Promise<readonly Choice[]> {
  const ids = await around.memory.recent(person, mostRecent);
  const { knowledge } = around.brain();
  return ids.flatMap((id) => {
    const title = titleOf(id, knowledge, lang);
    return title === undefined ? [] : [{ id, title }];
  });
}

/** For what nobody waits for in words: its failure is only logged. */
function orElse<T>(around: Surroundings, what: string, instead: T): (error: unknown) => T {
  return (error) => {
    around.log.error({ event: 'failed', err: error }, what);
    return instead;
  };
}

export function createBot(around: Surroundings): Handlers {
  const noted = <T extends { readonly kind: string; readonly reason?: string }>(
    key: string,
    outcome: T,
  ): T => {
    if (outcome.kind === 'silent')
      around.log.debug({ event: 'silent', key, reason: outcome.reason }, 'said nothing');
    return outcome;
  };
  return {
    message: (message) =>
      answerMessage(message, around)
        .then((outcome) => noted(message.key, outcome))
        .catch((error: unknown) => apology(error, languageOf(message.text, message.locale), around)),
    press: (press) =>
      answerPress(press, around).catch((error: unknown) =>
        apology(error, press.action.includes(':zh') ? 'zh' : 'en', around),
      ),
    answered(message, where) {
      try {
        keepWhere(message, where, around);
      } catch (error) {
        orElse(around, 'could not keep where an answer stands', undefined)(error);
      }
    },
    async joined(joined) {
      try {
        return await greet(joined, around);
      } catch (error) {
        around.log.error({ event: 'failed', err: error }, 'could not greet');
        return { kind: 'silent', reason: 'welcomed already' };
      }
    },
    edited: (message) =>
      followEdit(message, around)
        .then((outcome) => noted(message.key, outcome))
        .catch(
          orElse(around, 'could not follow an edit', {
            kind: 'silent' as const,
            reason: 'not answered' as const,
          }),
        ),
    deleted: (key) =>
      followDeletion(key, around).catch(orElse(around, 'could not follow a deletion', undefined)),
    recent: (person, lang) =>
      recentOf(person, lang, around).catch(orElse(around, 'could not list what was asked lately', [])),
    suggest(typed, lang, limit) {
      try {
        return around.brain().suggest(typed, lang, limit);
      } catch (error) {
        return orElse(around, 'could not suggest', [])(error);
      }
    },
  };
}
