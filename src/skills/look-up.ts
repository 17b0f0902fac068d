/** Entry → Answer: title, summary, commands, what is lost, what changed. Pure. */
import {
  labelled,
  type Answer,
  type AnswerPicture,
  type Block,
  type ButtonGroup,
  type Link,
} from '../answer';
import { pictureOf } from '../knowledge/pictures';
import type { Entry, Knowledge } from '../knowledge/schema';
import { fillSlots } from '../slots';
import type { Lang } from '../types';
import { wording } from '../wording';
import { action } from './action';

export interface View {
  /** "More" was pressed. */
  readonly unfolded?: boolean;
  /** The entry from which a "see also" led here, to go back to. */
  readonly from?: string | undefined;
  readonly filling?: Filling | undefined;
}

/** What the question named, put into the commands. */
export interface Filling {
  /** @param leading for the answer's first command, which also takes options that it does not show */
  fill(code: string, leading: boolean): { readonly code: string; readonly altered: boolean };
  /** Something was named that a shell would act on. */
  readonly refused: boolean;
}

/** Placeholders in the asker's language: <container> is <容器> in Chinese. */
export function filled(code: string, knowledge: Knowledge, lang: Lang): string {
  return code.replace(/<([a-z][a-z0-9-]*)>/g, (whole, name: string) => {
    const placeholder = knowledge.placeholders.get(name);
    return placeholder ? `<${placeholder[lang]}>` : whole;
  });
}

function commandBlocks(entry: Entry, knowledge: Knowledge, lang: Lang, filling?: Filling): Block[] {
  return entry.commands.map(({ code, language, note }, i) => {
    const taught = { code: code.trimEnd(), altered: false };
    const own = filling && language === 'sh' ? filling.fill(taught.code, i === 0) : taught;
    // "The last ten minutes" would be wrong above another number.
    const caption = own.altered ? undefined : note?.[lang];
    return { kind: 'code', code: filled(own.code, knowledge, lang), language, caption };
  });
}

function refusedBlocks(filling: Filling | undefined, lang: Lang): Block[] {
  return filling?.refused ? [{ kind: 'text', text: wording(lang).notFilled }] : [];
}

function warningBlocks({ danger }: Entry, knowledge: Knowledge, lang: Lang): Block[] {
  if (!danger) return [];
  const words = wording(lang);
  const preview = danger.preview && words.lookFirst(filled(danger.preview, knowledge, lang));
  const text = [danger[lang], preview].filter(Boolean).join(lang === 'zh' ? '' : ' ');
  return [{ kind: 'warning', label: words.danger, text }];
}

function changedBlocks({ changed }: Entry, lang: Lang): Block[] {
  if (!changed) return [];
  const words = wording(lang);
  return [{ kind: 'text', text: labelled(words.changed, changed[lang]) }];
}

function moreBlocks({ more, since }: Entry, lang: Lang): Block[] {
  const texts = [more?.[lang], since && wording(lang).since(since)];
  return texts.filter((text) => text !== undefined).map((text) => ({ kind: 'text', text }));
}

function drawn(entry: Entry, knowledge: Knowledge, lang: Lang): AnswerPicture | undefined {
  const picture = pictureOf(entry.id, knowledge);
  return picture && { id: picture.id, title: picture.title[lang], alt: picture.alt[lang] };
}

/** Of an entry or a family of errors; undefined where neither has the id. */
export function titleOf(id: string, knowledge: Knowledge, lang: Lang): string | undefined {
  const { entries, errors } = knowledge;
  const entry = entries.get(id);
  if (entry) return entry.title[lang];
  const family = errors.get(id);
  return family && filled(fillSlots(family.title[lang], {}, family.usual, lang), knowledge, lang);
}

function groupsOf(entry: Entry, knowledge: Knowledge, lang: Lang, view: View): ButtonGroup[] {
  const words = wording(lang);
  const from = view.from && titleOf(view.from, knowledge, lang);
  const first = [];
  if (view.from && from) first.push({ action: action.show(view.from, lang), label: words.back(from) });
  if (moreBlocks(entry, lang).length > 0 || pictureOf(entry.id, knowledge)) {
    const verb = view.unfolded ? action.show : action.more;
    first.push({ action: verb(entry.id, lang, view.from), label: view.unfolded ? words.less : words.more });
  }
  const related = entry.related.flatMap((id) => knowledge.entries.get(id) ?? []);
  const also = related.filter(({ id }) => id !== view.from);
  const seeAlso = also.map(({ id, title }) => ({
    action: action.show(id, lang, entry.id),
    label: title[lang],
  }));
  return [{ buttons: first }, { label: words.seeAlso, buttons: seeAlso }].filter(
    ({ buttons }) => buttons.length > 0,
  );
}

export function linkOf(url: string): Link {
  return { url, label: url.replace(/^https?:\/\//, '').replace(/\/$/, '') };
}

export function lookUp(entry: Entry, knowledge: Knowledge, lang: Lang, view: View = {}): Answer {
  const picture = drawn(entry, knowledge, lang);
  return {
    kind: 'answer',
    id: entry.id,
    lang,
    title: entry.title[lang],
    blocks: [
      { kind: 'text', text: entry.summary[lang] },
      ...commandBlocks(entry, knowledge, lang, view.filling),
      ...refusedBlocks(view.filling, lang),
      ...warningBlocks(entry, knowledge, lang),
      ...changedBlocks(entry, lang),
      ...(view.unfolded ? moreBlocks(entry, lang) : []),
    ],
    groups: groupsOf(entry, knowledge, lang, view),
    sourceLabel: wording(lang).source,
    sources: entry.sources.map(linkOf),
    ...(picture && { picture }),
    ...(view.unfolded && { unfolded: true }),
  };
}

/** What "more" unfolds, by itself. */
export function moreOf(entry: Entry, lang: Lang): Block[] {
  return moreBlocks(entry, lang);
}
