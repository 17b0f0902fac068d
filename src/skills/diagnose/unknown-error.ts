/** An error text that nothing is known of → Answer: says so, quotes what was understood, asks for one command. Pure. */
import type { Answer, Block } from '../../answer';
import type { Entry, Knowledge } from '../../knowledge/schema';
import type { Lang } from '../../types';
import { wording } from '../../wording';
import { entryButtons } from '../cheat-sheet';
import { filled } from '../look-up';
import { secretWarning } from './diagnose';
import { quote } from './quote';

/** What the line speaks of → the command whose output would say more. */
const askedFor: readonly (readonly [RegExp, string])[] = [
  [/compose|services?[.[]|\.ya?ml\b/i, 'docker compose config'],
  [/API version|client version|server version|plugin/i, 'docker version'],
  [
    /daemon(?! (?:is|said))\b.{0,40}(?:connect|running|start)|docker\.sock|socket|cgroup|runtime|driver/i,
    'docker info',
  ],
  [/build|Dockerfile|solve|#\d+ |stage/i, 'docker build --progress=plain --no-cache .'],
  [/container|exec|mount|network|port|OCI/i, 'docker inspect <container>'],
];

export function commandToAsk(line: string): string {
  return askedFor.find(([words]) => words.test(line))?.[1] ?? 'docker logs --tail 50 <container>';
}

export function unknownError(
  { line, secret }: { readonly line: string; readonly secret: boolean },
  near: readonly Entry[],
  knowledge: Knowledge,
  lang: Lang,
): Answer {
  const words = wording(lang);
  const { title, text, ask } = words.diagnosis.unknown;
  const blocks: Block[] = [
    ...(secret ? [secretWarning(lang)] : []),
    { kind: 'text', text },
    quote(line),
    { kind: 'code', code: filled(commandToAsk(line), knowledge, lang), language: 'sh', caption: ask },
  ];
  const groups = near.length > 0 ? [{ label: words.seeAlso, buttons: entryButtons(near, lang) }] : [];
  return {
    kind: 'miss',
    id: 'unknown-error',
    lang,
    title,
    blocks,
    groups,
    sourceLabel: words.source,
    sources: [],
  };
}
