/** What teaching says in the terminal: lists, previews, refusals. Pure. */
import { render } from '../../adapters/terminal/render';
import type { AuditLine, Taught } from '../../store/store';
import type { Choice, Lang } from '../../types';
import { faultLine, teachWording } from '../../wording/teach';
import { answerOf } from '../answer';
import type { Refused } from '../fault';
import type { OpenMiss } from '../open-misses';
import type { Done, Drafted, Teacher } from '../teacher';

export interface Manner {
  readonly lang: Lang;
  readonly colour: boolean;
}

/** How the terminal is told to do something. */
export const call = (what: string) => `npm run --silent teach -- ${what}`;

/** What people typed must not steer the operator's terminal. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}

function missLine({ id, at, question, count, kind, nearest }: OpenMiss, number: number, lang: Lang): string {
  const marks = [`${count}×`, ...(kind === 'not meant' ? [teachWording(lang).notMeant] : []), dayOf(at), id];
  const near = nearest.length > 0 ? `\n      ≈ ${nearest.join(', ')}` : '';
  return `${String(number).padStart(3)}. ${harmless(question)}\n      ${marks.join('  ')}${near}`;
}

export function tellMisses(misses: readonly OpenMiss[], lang: Lang): string {
  const { missed, noneMissed } = teachWording(lang);
  if (misses.length === 0) return noneMissed;
  return [missed(misses.length), ...misses.map((miss, i) => missLine(miss, i + 1, lang))].join('\n');
}

export function tellChoices(choices: readonly Choice[], lang: Lang): string {
  if (choices.length === 0) return teachWording(lang).noneFound;
  return choices.map(({ id, title }, i) => `${String(i + 1).padStart(3)}. ${title}  (${id})`).join('\n');
}

export function tellRefused({ faults }: Refused, lang: Lang): string {
  return [teachWording(lang).refused, ...faults.map((fault) => `  - ${faultLine(fault, lang)}`)].join('\n');
}

/** As the bot would answer in the language it is taught in. */
export function tellPreview(taught: Taught, teacher: Teacher, { lang, colour }: Manner): string {
  const answer = teacher.preview(taught, taught.lang);
  if (!answer) return teachWording(lang).noSuch(taught.about);
  const shown = render({ ...answer, groups: [] }, colour).replace(/^/gm, '  │ ');
  return `${teachWording(lang).preview}\n\n${shown}`;
}

export function tellDrafted({ taught }: Drafted, teacher: Teacher, manner: Manner): string {
  return [tellPreview(taught, teacher, manner), teachWording(manner.lang).drafted(taught.id)].join('\n\n');
}

export function tellPublished({ taught: { id } }: Done, lang: Lang): string {
  return teachWording(lang).published(id, call(`undo ${id}`));
}

function contentOf({ kind, content }: Taught): string {
  return kind === 'phrasing' ? content : (answerOf(content)?.title ?? '?');
}

function taughtLine(taught: Taught, lang: Lang): string {
  const { states, wantedIn } = teachWording(lang);
  const { id, at, state, about, kind } = taught;
  const lacks = kind === 'entry' && taught.lang === lang ? `  (${wantedIn})` : '';
  return `${states[state]}  ${dayOf(at)}  ${id}  ${harmless(contentOf(taught))} → ${about}${lacks}`;
}

export function tellTaught(taught: readonly Taught[], lang: Lang): string {
  if (taught.length === 0) return teachWording(lang).noneTaught;
  return taught.map((one) => taughtLine(one, lang)).join('\n');
}

/** Enough of a keyed hash to tell one person from another. */
const shownOfHash = 8;

export function tellAudit(lines: readonly AuditLine[], lang: Lang): string {
  const { noneTaught, acts, nobody, by: person } = teachWording(lang);
  if (lines.length === 0) return noneTaught;
  return lines
    .map(({ at, by, act, taught }) => {
      const who = by === undefined ? nobody : person(by.slice(0, shownOfHash));
      return `${dayOf(at)}  ${who}  ${acts[act]}  ${taught}`;
    })
    .join('\n');
}
