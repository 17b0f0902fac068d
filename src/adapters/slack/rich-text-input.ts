/** The rich_text blocks of a person's message as text: code keeps its backticks, the rest is plain words. */
import { ownMention } from './own-mention';

/** Any node of the tree. Slack adds kinds over time, so each is read by what it holds. */
interface Node {
  readonly type?: string;
  readonly text?: string;
  readonly url?: string;
  readonly name?: string;
  readonly range?: string;
  readonly value?: string;
  readonly fallback?: string;
  readonly user_id?: string;
  readonly style?: { readonly code?: boolean } | string;
  readonly elements?: readonly Node[];
}

function nodes(value: unknown): readonly Node[] {
  if (!Array.isArray(value)) return [];
  return value.filter((each): each is Node => typeof each === 'object' && each !== null);
}

/** A mention keeps a plain word, so that the sentence around it stays one. */
function words(node: Node, selfId: string): string {
  switch (node.type) {
    case 'text':
      return node.text ?? '';
    case 'link':
      return node.text || (node.url ?? '').replace(/^mailto:/, '');
    case 'user':
      return node.user_id === selfId ? ownMention : 'user';
    case 'emoji':
      return `:${node.name ?? ''}:`;
    case 'broadcast':
      return node.range ?? '';
    case 'channel':
      return 'channel';
    case 'usergroup':
      return 'group';
    default:
      return node.text ?? node.fallback ?? node.value ?? '';
  }
}

function isCode(node: Node | undefined): boolean {
  return typeof node?.style === 'object' && node.style.code === true;
}

/** Slack cuts one code span at every link in it, so neighbours share a pair of backticks. */
function inline(elements: readonly Node[], selfId: string): string {
  return elements
    .map((node, index) => {
      const text = words(node, selfId);
      if (!isCode(node)) return text;
      return `${isCode(elements[index - 1]) ? '' : '`'}${text}${isCode(elements[index + 1]) ? '' : '`'}`;
    })
    .join('');
}

function line(node: Node, selfId: string): string {
  const elements = nodes(node.elements);
  switch (node.type) {
    case 'rich_text_preformatted':
      return `\`\`\`\n${elements.map((each) => words(each, selfId)).join('')}\n\`\`\``;
    case 'rich_text':
    case 'rich_text_list':
      return elements.map((each) => line(each, selfId)).join('\n');
    default:
      return inline(elements, selfId).replace(/\n$/, '');
  }
}

/** @returns '' when there is no rich text; otherwise one line per paragraph, list item and code block. */
export function richTextInput(blocks: unknown, selfId: string): string {
  return nodes(blocks)
    .filter((block) => block.type === 'rich_text')
    .map((block) => line(block, selfId))
    .join('\n');
}
