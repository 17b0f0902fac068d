/** An answer as a row of Markdown pieces, and the pieces dealt out to messages. */
import {
  labelled,
  type Answer,
  type Block,
  type CodeBlock,
  type Link,
  type WarningBlock,
} from '../../answer';
import { escapeText } from './escape';
import { shorten } from './limits';
import { splitCode, splitText } from './split';

export interface Piece {
  readonly kind: 'heading' | 'text' | 'code' | 'warning' | 'source';
  readonly markdown: string;
}

/** What is left for pieces in each message, in characters and in components. */
export interface Room {
  readonly text: number;
  readonly components: number;
}

const TITLE = 200;
/** Characters of the line breaks that join two pieces, at most. */
const JOINT = 2;

function codePieces(block: CodeBlock, limit: number): Piece[] {
  const fences = splitCode(block.code, block.language, limit).map((markdown): Piece => ({
    kind: 'code',
    markdown,
  }));
  const captions = splitText(block.caption ?? '', limit).map((markdown): Piece => ({
    kind: 'text',
    markdown,
  }));
  const [caption] = captions;
  const [first, ...rest] = fences;
  // A caption stays in one piece with its code, so that they never part at the end of a message.
  if (captions.length === 1 && caption && first && caption.markdown.length + first.markdown.length < limit)
    return [{ kind: 'code', markdown: `${caption.markdown}\n${first.markdown}` }, ...rest];
  return [...captions, ...fences];
}

function warningPieces(block: WarningBlock, limit: number): Piece[] {
  const colon = labelled(escapeText(block.label), '');
  const label = `**${colon.trimEnd()}**${colon.endsWith(' ') ? ' ' : ''}`;
  return splitText(block.text, limit - label.length).map((markdown, index) => ({
    kind: 'warning',
    markdown: index === 0 ? label + markdown : markdown,
  }));
}

function blockPieces(block: Block, limit: number): Piece[] {
  if (block.kind === 'code') return codePieces(block, limit);
  if (block.kind === 'warning') return warningPieces(block, limit);
  return splitText(block.text, limit).map((markdown) => ({ kind: 'text', markdown }));
}

/** The address itself, not a masked link: nobody has to trust a label, and <…> asks for no preview. */
function sourcePieces(label: string, sources: readonly Link[], limit: number): Piece[] {
  if (sources.length === 0) return [];
  let markdown = `-# ${labelled(escapeText(label), '')}`;
  sources.forEach(({ url }, index) => {
    const next = `${index === 0 ? '' : ' · '}<${url.replace(/[\s<>]/g, encodeURIComponent)}>`;
    if (markdown.length + next.length <= limit) markdown += next;
  });
  return [{ kind: 'source', markdown }];
}

function heading(title: string): Piece[] {
  const line = shorten(title.replace(/\s+/g, ' ').trim(), TITLE);
  return line ? [{ kind: 'heading', markdown: `### ${escapeText(line)}` }] : [];
}

/** Everything an answer says, no piece longer than `limit`, nor the first one below the heading with it. */
export function answerPieces(answer: Answer, limit: number): Piece[] {
  const above = heading(answer.title);
  const left = limit - above.reduce((sum, { markdown }) => sum + markdown.length + JOINT, 0);
  return [
    ...above,
    ...answer.blocks.flatMap((block) => blockPieces(block, left)),
    ...sourcePieces(answer.sourceLabel, answer.sources, left),
  ];
}

function fits(pieces: readonly Piece[], room: Room): boolean {
  // A warning is a text in a container, with another text after it.
  const text = pieces.reduce((sum, piece) => sum + piece.markdown.length + JOINT, 0);
  const warnings = pieces.filter((piece) => piece.kind === 'warning').length;
  return text <= room.text && warnings * 3 + 1 <= room.components;
}

/** Deals the pieces out in order, as many to each message as it has room for. */
export function dealOut(pieces: readonly Piece[], room: Room): Piece[][] {
  const messages: Piece[][] = [];
  for (const piece of pieces) {
    const last = messages.at(-1);
    if (last && fits([...last, piece], room)) last.push(piece);
    else messages.push([piece]);
  }
  return messages;
}
