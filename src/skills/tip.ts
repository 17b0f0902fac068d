/** A tip of the day, made of an entry: its title, its first sentence and one proven command. Pure. */
import type { Answer } from '../answer';
import type { Entry, Knowledge } from '../knowledge/schema';
import type { Lang } from '../types';
import { onboardingWording, wording } from '../wording';
import { action } from './action';
import { filled, linkOf } from './look-up';

type Command = Entry['commands'][number];

/** One line that was run and seen to work; none where anything is destroyed, which wants more than a sentence. */
function tipCommand({ commands, danger }: Entry): Command | undefined {
  if (danger) return undefined;
  return commands.find(
    ({ code, language, proof }) =>
      language === 'sh' && code.startsWith('docker ') && !code.trim().includes('\n') && !proof?.unproven,
  );
}

/** Ids of the entries that make a tip. */
export function tipIds({ entries }: Knowledge): string[] {
  return [...entries.values()].filter(tipCommand).map(({ id }) => id);
}

/** Up to its first full stop outside of code; a stop within a name (nginx.conf, 1.27) ends nothing. */
export function firstSentence(text: string): string {
  const found = /^(?:`[^`]*`|[^`])*?(?:[.!?](?=\s|$)|[。！？])/.exec(text);
  return found?.[0] ?? text;
}

/** @returns undefined where the entry is no tip (any more) */
export function tipAnswer(id: string, knowledge: Knowledge, lang: Lang): Answer | undefined {
  const entry = knowledge.entries.get(id);
  const command = entry && tipCommand(entry);
  if (!entry || !command) return undefined;
  const words = onboardingWording(lang).tip;
  return {
    kind: 'answer',
    id: entry.id,
    lang,
    title: words.title(entry.title[lang]),
    blocks: [
      { kind: 'text', text: firstSentence(entry.summary[lang]) },
      {
        kind: 'code',
        code: filled(command.code.trimEnd(), knowledge, lang),
        language: command.language,
        caption: command.note?.[lang],
      },
    ],
    groups: [{ buttons: [{ action: action.show(entry.id, lang), label: words.more }] }],
    sourceLabel: wording(lang).source,
    sources: entry.sources.slice(0, 1).map(linkOf),
  };
}
