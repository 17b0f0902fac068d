/** An answer as a row of Markdown pieces, each of which stays whole. */
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
  // A caption stays in one piece with its code, so that they never part at the end of a page.
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

function join(pieces: readonly Piece[]): string {
  return pieces
    .map(({ markdown }, index) => {
      if (index === 0) return markdown;
      // A heading brings its own distance; a paragraph after a paragraph has none.
      return (pieces[index - 1]?.kind === 'text' ? '\n\n' : '\n') + markdown;
    })
    .join('');
}

/** The texts to show below each other: prose runs together, what is to be copied or heeded stands alone. */
export function textsOf(pieces: readonly Piece[]): string[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    const isProse = ({ kind }: Piece) => kind === 'heading' || kind === 'text';
    if (run && isProse(piece) && run.every(isProse)) run.push(piece);
    else runs.push([piece]);
  }
  return runs.map(join);
}
