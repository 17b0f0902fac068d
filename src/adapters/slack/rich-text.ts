/**
 * Neutral text as rich text elements. Rich text rather than mrkdwn: its code and bold are fields, not
 * characters, so `*`, `_` and `~` stay what they are, code works next to Chinese (mrkdwn marks need a
 * space around them), nothing needs escaping and a preformatted element copies exactly as it was sent.
 */
import type { types } from '@slack/bolt';
import { type Block, type CodeBlock, labelled, type WarningBlock } from '../../answer';

type RichTextBlock = types.RichTextBlock;
type Span = types.RichTextText;

function span(text: string, style?: Span['style']): Span[] {
  // Slack refuses an empty text element.
  if (text === '') return [];
  return [style ? { type: 'text', text, style } : { type: 'text', text }];
}

/** `code` in backticks becomes a code span; a single backtick stays a backtick. */
export function spans(text: string): Span[] {
  return text
    .split(/(`[^`\n]+`)/)
    .flatMap((part, index) => (index % 2 === 1 ? span(part.slice(1, -1), { code: true }) : span(part)));
}

function codeElements({ caption, code }: CodeBlock): RichTextBlock['elements'] {
  const preformatted: types.RichTextPreformatted = { type: 'rich_text_preformatted', elements: span(code) };
  if (!caption) return [preformatted];
  return [{ type: 'rich_text_section', elements: spans(caption) }, preformatted];
}

/** A quote with its bar at the side: a warning is seen before it is read. Its label and colon are bold. */
function warningElement({ label, text }: WarningBlock): types.RichTextQuote {
  const colon = labelled(label, '').trimEnd();
  return {
    type: 'rich_text_quote',
    elements: [...span(colon, { bold: true }), ...spans(labelled(label, text).slice(colon.length))],
  };
}

function elements(block: Block): RichTextBlock['elements'] {
  switch (block.kind) {
    case 'text':
      return [{ type: 'rich_text_section', elements: spans(block.text) }];
    case 'code':
      return codeElements(block);
    case 'warning':
      return [warningElement(block)];
  }
}

export function richText(block: Block): RichTextBlock {
  return { type: 'rich_text', elements: elements(block) };
}
