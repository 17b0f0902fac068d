/** Long answers are read page by page in the same message: the buttons carry the page and the way back to the answer. Pure. */
import { ButtonStyle, ComponentType, type APIActionRowComponent, type APIButtonComponent } from 'discord.js';
import type { Answer } from '../../answer';
import { LIMITS } from './limits';
import { textsOf, type Piece } from './pieces';

/** What is left for pieces on each page, in characters and in components. */
export interface Room {
  readonly text: number;
  readonly components: number;
}

/** More than this is not an answer any more; what is left is cut with an ellipsis. */
const PAGES = 99;

const PAGE = /^page:(-?\d{1,2}):(.+)$/;

function fits(pieces: readonly Piece[], room: Room): boolean {
  const texts = textsOf(pieces);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return length <= room.text && texts.length <= room.components;
}

/** A heading alone at the end of a page heads nothing. */
function headsNothing(page: readonly Piece[]): boolean {
  return page.length > 1 && page.at(-1)?.kind === 'heading';
}

/** The pieces in order, as many to each page as it has room for; at least one page. */
export function dealOut(pieces: readonly Piece[], room: Room): Piece[][] {
  const pages: Piece[][] = [[]];
  for (const piece of pieces) {
    const page = pages.at(-1)!;
    if (page.length === 0 || fits([...page, piece], room)) page.push(piece);
    else pages.push(headsNothing(page) ? [page.pop()!, piece] : [piece]);
  }
  if (pages.length > PAGES) pages.splice(PAGES - 1, Infinity, [{ kind: 'text', markdown: '…' }]);
  return pages;
}

/** The language of an answer's actions: `zht` where it was put into Traditional characters. */
function actionLang({ lang, groups }: Answer): string {
  const isTraditional = groups.some(({ buttons }) => buttons.some(({ action }) => /:zht\b/.test(action)));
  return isTraditional ? 'zht' : lang;
}

/** The action that brings this answer again; undefined for what is only said once. */
export function wayBack(answer: Answer): string | undefined {
  if (answer.again) return answer.again;
  if (answer.kind !== 'answer') return undefined;
  return `${answer.unfolded ? 'more' : 'show'}:${answer.id}:${actionLang(answer)}`;
}

/** Can a button bring this again, with the page in its id? */
export function canTurn(action: string | undefined): action is string {
  return action !== undefined && `page:${PAGES}:${action}`.length <= LIMITS.customId;
}

/** What a button asks for: an action, and the page of its answer. */
export function readPage(customId: string): { readonly action: string; readonly page: number } {
  const found = PAGE.exec(customId);
  return { action: found?.[2] ?? customId, page: Number(found?.[1] ?? 0) };
}

/** ‹ 2 / 5 ›: the same three places on every page, so that a thumb stays where it is. */
export function pageRow(
  action: string,
  page: number,
  pages: number,
): APIActionRowComponent<APIButtonComponent> {
  const to = (target: number, label: string): APIButtonComponent => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: `page:${target}:${action}`,
    label,
    disabled: target === page || target < 0 || target >= pages,
  });
  return {
    type: ComponentType.ActionRow,
    components: [to(page - 1, '‹'), to(page, `${page + 1} / ${pages}`), to(page + 1, '›')],
  };
}
