/** A known error → Answer: its line, what it means, causes with check and fix, the wrong fix. Pure. */
import { plainBlocks, type Answer, type Block, type Button, type ButtonGroup } from '../../answer';
import type { ErrorFamily, Knowledge } from '../../knowledge/schema';
import type { Slots } from '../../slots';
import type { Lang } from '../../types';
import { wording } from '../../wording';
import { action } from '../action';
import { linkOf, titleOf, type View } from '../look-up';
import { partsOf, told, type Parts } from './causes';
import { quote } from './quote';

/** What was recognised in a pasted text. */
export interface Recognised {
  readonly line: string;
  readonly span: readonly [number, number];
  readonly slots: Slots;
  /** It is output; somebody's own words need not be quoted to them. */
  readonly output: boolean;
  /** Further errors in the same text. */
  readonly others: readonly ErrorFamily[];
  /** A token, key or password stands in the text. */
  readonly secret: boolean;
}

/** Of the whole answer as plain text, with some air below the 1,800 that a chat shows at once. */
const longest = 1750;

/** An entry of the same id, which only a team's folder can bring, stands before it. */
export function familyOf(id: string, { entries, errors }: Knowledge): ErrorFamily | undefined {
  return entries.has(id) ? undefined : errors.get(id);
}

export function secretWarning(lang: Lang): Block {
  return { kind: 'warning', label: wording(lang).danger, text: wording(lang).diagnosis.secret };
}

function headOf(pasted: Recognised | undefined, lang: Lang): Block[] {
  if (!pasted) return [];
  const { line, span, output, secret } = pasted;
  return [...(secret ? [secretWarning(lang)] : []), ...(output ? [quote(line, span)] : [])];
}

function buttonsOf(
  family: ErrorFamily,
  knowledge: Knowledge,
  lang: Lang,
  view: View,
  parts: Parts,
): Button[] {
  const words = wording(lang);
  const from = view.from ? titleOf(view.from, knowledge, lang) : undefined;
  const back =
    from === undefined ? [] : [{ action: action.show(view.from ?? '', lang), label: words.back(from) }];
  if (parts.rest.length === 0) return back;
  const verb = view.unfolded ? action.show : action.more;
  const label = view.unfolded ? words.less : words.more;
  return [...back, { action: verb(family.id, lang, view.from), label }];
}

function linksTo(ids: readonly string[], from: string, knowledge: Knowledge, lang: Lang): Button[] {
  return ids.flatMap((id) => {
    const label = titleOf(id, knowledge, lang);
    return label === undefined ? [] : [{ action: action.show(id, lang, from), label }];
  });
}

function room(head: readonly Block[], title: string): number {
  return longest - title.length - plainBlocks(head).length - 4;
}

/** What is shown at first and what "more" unfolds. */
export function diagnosisParts(
  family: ErrorFamily,
  knowledge: Knowledge,
  lang: Lang,
  pasted?: Recognised,
): Parts {
  const about = { family, slots: pasted?.slots ?? {}, knowledge, lang };
  return partsOf(about, room(headOf(pasted, lang), family.title[lang]));
}

/** @param pasted left out where the error was asked about in other words. */
export function diagnose(
  family: ErrorFamily,
  knowledge: Knowledge,
  lang: Lang,
  view: View = {},
  pasted?: Recognised,
): Answer {
  const words = wording(lang);
  const parts = diagnosisParts(family, knowledge, lang, pasted);
  const others = (pasted?.others ?? []).slice(0, 5).map(({ id }) => id);
  const related = family.related.filter((id) => id !== view.from);
  const groups: ButtonGroup[] = [
    { buttons: buttonsOf(family, knowledge, lang, view, parts) },
    { label: words.diagnosis.others, buttons: linksTo(others, family.id, knowledge, lang) },
    { label: words.seeAlso, buttons: linksTo(related, family.id, knowledge, lang) },
  ];
  return {
    kind: 'answer',
    id: family.id,
    lang,
    title: told(family.title[lang], { family, slots: pasted?.slots ?? {}, knowledge, lang }),
    blocks: [...headOf(pasted, lang), ...parts.shown, ...(view.unfolded ? parts.rest : [])],
    groups: groups.filter(({ buttons }) => buttons.length > 0),
    sourceLabel: words.source,
    sources: family.sources.map(linkOf),
  };
}
