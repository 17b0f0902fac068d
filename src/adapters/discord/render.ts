/**
 * Answer → one message. Pure.
 *
 * Answers are Components V2, not embeds: people on iOS cannot copy out of an embed, while a fenced block in a text
 * display is copied like one in a plain message. Each command has a text display of its own, so that pressing it
 * long copies that command alone. One container holds everything; its colour only repeats what the word says first.
 */
import {
  ComponentType,
  MessageFlags,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import type { Answer } from '../../answer';
import { answerRows, type Below } from './buttons';
import { LIMITS } from './limits';
import { canTurn, dealOut, pageRow, wayBack, type Room } from './pages';
import { answerPieces, textsOf, type Piece } from './pieces';

export interface Payload {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: APIMessageTopLevelComponent[];
}

export interface View {
  /** From 0; one beyond the end shows the last. */
  readonly page?: number;
  /** The action that led here; without it the answer's own. */
  readonly again?: string;
  /** A line of Markdown above the answer, such as whom it is for. */
  readonly above?: string | undefined;
}

const ELLIPSIS: Piece = { kind: 'text', markdown: '…' };
const RED = 0xd83c3e;
const BLUE = 0x1d63ed;

function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

function countAll(components: readonly Below[]): number {
  return components.reduce((sum, one) => sum + 1 + ('components' in one ? one.components.length : 0), 0);
}

function textLength(components: readonly Below[]): number {
  return components.reduce((sum, one) => sum + ('content' in one ? one.content.length : 0), 0);
}

/** What the container, the line above it and the buttons leave. */
function roomBeside(rows: readonly Below[], above: string): Room {
  return {
    text: LIMITS.text - textLength(rows) - above.length - ELLIPSIS.markdown.length - 2,
    components: LIMITS.components - countAll(rows) - (above ? 2 : 1),
  };
}

function accent({ kind, blocks }: Answer): Pick<APIContainerComponent, 'accent_color'> {
  if (blocks.some((block) => block.kind === 'warning')) return { accent_color: RED };
  return kind === 'answer' ? { accent_color: BLUE } : {};
}

function message(answer: Answer, texts: readonly string[], below: readonly Below[], above: string): Payload {
  const inside: APIComponentInContainer[] = [...texts.map(textDisplay), ...below];
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    ...accent(answer),
    components: inside,
  };
  const components = above ? [textDisplay(above), container] : [container];
  return { flags: MessageFlags.IsComponentsV2, components };
}

/** Cut with an ellipsis, where no button could bring the rest. */
function firstOnly(pages: readonly Piece[][]): Piece[] {
  const [first = []] = pages;
  return first.length === 0 || pages.length > 1 ? [...first, ELLIPSIS] : first;
}

/** The message that holds the answer, or one page of it, with its buttons. */
export function render(answer: Answer, view: View = {}): Payload {
  const above = view.above ?? '';
  const rows = answerRows(answer);
  const room = roomBeside(rows, above);
  const pages = dealOut(answerPieces(answer, room.text), room);
  const again = canTurn(view.again) ? view.again : wayBack(answer);
  if (pages.length === 1 || !canTurn(again)) return message(answer, textsOf(firstOnly(pages)), rows, above);
  return onePage(answer, again, view.page ?? 0, above);
}

/** With fewer rows of buttons, as turning pages takes one. */
function onePage(answer: Answer, again: string, wanted: number, above: string): Payload {
  const rows = answerRows(answer, LIMITS.rows - 1);
  const most = roomBeside([...rows, pageRow(again, 0, 2)], above);
  const pages = dealOut(answerPieces(answer, most.text), most);
  const page = Math.min(Math.max(wanted, 0), pages.length - 1);
  const below = pages.length > 1 ? [...rows, pageRow(again, page, pages.length)] : rows;
  return message(answer, textsOf(pages[page] ?? [ELLIPSIS]), below, above);
}
