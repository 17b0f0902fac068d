/** Makes an answer's blocks fit: long ones are split, and what still is too much is cut politely. */
import type { Block } from '../../answer';
import { cutText, splitCode, splitText } from './split';

/** What a message has left. `characters` in UTF-16 units, which never undercounts Slack's own count. */
export interface Room {
  readonly characters: number;
  readonly blocks: number;
}

/** The documented limit of a section's text; rich text has none of its own, and this is safe for both. */
export const pieceLimit = 3000;

const ellipsis: Block = { kind: 'text', text: '…' };

function size(block: Block): number {
  switch (block.kind) {
    case 'text':
      return block.text.length;
    case 'code':
      return block.code.length + (block.caption?.length ?? 0);
    case 'warning':
      return block.label.length + block.text.length + 2;
  }
}

function isEmpty(block: Block): boolean {
  return (block.kind === 'code' ? block.code : block.text).trim() === '';
}

function split(block: Block): Block[] {
  switch (block.kind) {
    case 'text':
      return splitText(block.text, pieceLimit).map((text) => ({ ...block, text }));
    case 'code':
      return splitCode(block.code, pieceLimit).map((code, index) => ({
        ...block,
        code,
        caption: index === 0 && block.caption ? cutText(block.caption, pieceLimit) : undefined,
      }));
    case 'warning':
      return [{ ...block, text: cutText(block.text, pieceLimit) }];
  }
}

/** As much of a piece as fits; only an ellipsis where no more than a stump would be left. */
function shorten(piece: Block, characters: number): Block[] {
  if (piece.kind === 'warning' || characters < 1) return [];
  const room = characters - (piece.kind === 'code' ? (piece.caption?.length ?? 0) : 0);
  if (room < 200) return [ellipsis];
  if (piece.kind === 'text') return [{ ...piece, text: cutText(piece.text, room) }];
  // The ellipsis stands outside the code: what is copied must not end in one.
  return [{ ...piece, code: splitCode(piece.code, room - 1)[0] ?? '' }, ellipsis];
}

/** Takes pieces in order until the first that does not fit, which is shortened and ends the list. */
function takeUntilFull(pieces: readonly Block[], room: Room): ReadonlyMap<Block, readonly Block[]> {
  const taken = new Map<Block, readonly Block[]>();
  let left = room.characters;
  for (const [index, piece] of pieces.entries()) {
    // All but the last leave room for what `shorten` may put after them.
    const isLast = index === pieces.length - 1;
    const hasSeat = index < room.blocks - (isLast ? 0 : 2);
    const fits = size(piece) <= left - (isLast ? 0 : 1);
    taken.set(piece, hasSeat && fits ? [piece] : hasSeat ? shorten(piece, left) : [ellipsis]);
    if (!hasSeat || !fits) break;
    left -= size(piece);
  }
  return taken;
}

/**
 * The blocks in their order, each at most `pieceLimit` long, together within `room`. Warnings are seated
 * first: whatever else must go, what would be lost stays visible.
 */
export function fit(blocks: readonly Block[], room: Room): Block[] {
  const pieces = blocks.filter((block) => !isEmpty(block)).flatMap(split);
  const warnings = takeUntilFull(
    pieces.filter((piece) => piece.kind === 'warning'),
    room,
  );
  const used = [...warnings.values()].flat();
  const others = takeUntilFull(
    pieces.filter((piece) => piece.kind !== 'warning'),
    {
      characters: room.characters - used.reduce((sum, block) => sum + size(block), 0),
      blocks: room.blocks - used.length,
    },
  );
  return pieces.flatMap((piece) => warnings.get(piece) ?? others.get(piece) ?? []);
}
