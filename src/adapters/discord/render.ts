/**
 * Answer → message payloads. Pure.
 *
 * Answers are Components V2 text displays, not embeds: people on iOS cannot copy out of an embed, while a
 * fenced block in a text display is copied like one in a plain message. Plain content would do as well, but
 * has no place for a group's label above its buttons and half the room (2000 characters instead of 4000),
 * and a button can only edit one message: an unfolded answer has to fit where the short one stood.
 */
import {
  ComponentType,
  MessageFlags,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import type { Answer } from '../../answer';
import { buttonRows } from './buttons';
import { LIMITS } from './limits';
import { answerPieces, dealOut, type Piece, type Room } from './pieces';

export interface Payload {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: APIMessageTopLevelComponent[];
}

/** More than this is not an answer any more; what is left is cut with an ellipsis. */
const MESSAGES = 4;
const ELLIPSIS: Piece = { kind: 'text', markdown: '…' };
const RED = 0xd83c3e;

function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

function warning(piece: Piece): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: RED, components: [textDisplay(piece.markdown)] };
}

function join(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, markdown }, index) => {
      if (index === 0) return markdown;
      // Headings and fences bring their own distance; a paragraph or a caption after a paragraph has none.
      const isWords = kind === 'text' || (kind === 'code' && !markdown.startsWith('```'));
      return (isWords && pieces[index - 1]?.kind === 'text' ? '\n\n' : '\n') + markdown;
    })
    .join('');
}

function toComponents(pieces: readonly Piece[]): APIMessageTopLevelComponent[] {
  const components: APIMessageTopLevelComponent[] = [];
  let run: Piece[] = [];
  const endRun = () => {
    if (run.length > 0) components.push(textDisplay(join(run)));
    run = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'warning') {
      endRun();
      components.push(warning(piece));
    } else run.push(piece);
  }
  endRun();
  return components;
}

function countAll(components: readonly APIMessageTopLevelComponent[]): number {
  return components.reduce((sum, one) => sum + 1 + ('components' in one ? one.components.length : 0), 0);
}

function textLength(components: readonly APIMessageTopLevelComponent[]): number {
  return components.reduce((sum, one) => sum + ('content' in one ? one.content.length : 0), 0);
}

/** The last message has to hold the buttons too; the others simply leave the same room free. */
function roomBeside(rows: readonly APIMessageTopLevelComponent[]): Room {
  return {
    text: LIMITS.text - textLength(rows) - ELLIPSIS.markdown.length - 2,
    components: LIMITS.components - countAll(rows),
  };
}

function payload(components: APIMessageTopLevelComponent[]): Payload {
  return { flags: MessageFlags.IsComponentsV2, components };
}

/** The messages that hold the answer, in order and at least one; the last one carries the buttons. */
export function render(answer: Answer): [Payload, ...Payload[]] {
  const rows = buttonRows(answer.groups);
  const room = roomBeside(rows);
  const dealt = dealOut(answerPieces(answer, room.text - 2), room);
  const kept = dealt.slice(0, MESSAGES);
  const pieces = kept.pop() ?? [];
  if (pieces.length === 0 || kept.length + 1 < dealt.length) pieces.push(ELLIPSIS);
  const last = payload([...toComponents(pieces), ...rows]);
  const [first, ...rest] = kept.map((one) => payload(toComponents(one)));
  return first ? [first, ...rest, last] : [last];
}
