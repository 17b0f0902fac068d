/** Block Kit with its documented limits, for the blocks an answering bot may send. */
import { boolean, byType, type Check, isObject, list, oneOf, optional, shape, string } from './check';
import { button, inActions, inContextActions, inInput, plainText } from './elements';
import { richTextElement } from './rich-text-rules';

/** Above it Slack answers msg_blocks_too_long; measured by others, in no document. */
export const totalLimit = 13_200;

const blockId = optional(string(255));

const mrkdwn = (limit: number): Check =>
  shape({ type: oneOf('mrkdwn'), text: string(limit), verbatim: optional(boolean) });
const anyText = (limit: number): Check => byType({ plain_text: plainText(limit), mrkdwn: mrkdwn(limit) });

const image = shape({ type: oneOf('image'), image_url: string(3000), alt_text: string(2000) });

const block = byType({
  header: shape({ type: oneOf('header'), block_id: blockId, text: plainText(150) }),
  section: (value, at) => [
    ...shape({
      type: oneOf('section'),
      block_id: blockId,
      text: optional(anyText(3000)),
      fields: optional(list(10, anyText(2000))),
      accessory: optional(byType({ button, image })),
      expand: optional(boolean),
    })(value, at),
    ...(isObject(value) && !value['text'] && !value['fields'] ? [`${at}: needs text or fields`] : []),
  ],
  context: shape({
    type: oneOf('context'),
    block_id: blockId,
    elements: list(10, byType({ plain_text: plainText(2000), mrkdwn: mrkdwn(2000), image })),
  }),
  actions: shape({ type: oneOf('actions'), block_id: blockId, elements: list(25, inActions) }),
  context_actions: shape({
    type: oneOf('context_actions'),
    block_id: blockId,
    elements: list(5, inContextActions),
  }),
  input: shape({
    type: oneOf('input'),
    block_id: blockId,
    label: plainText(2000),
    element: inInput,
    hint: optional(plainText(2000)),
    optional: optional(boolean),
    dispatch_action: optional(boolean),
  }),
  divider: shape({ type: oneOf('divider'), block_id: blockId }),
  rich_text: shape({
    type: oneOf('rich_text'),
    block_id: blockId,
    elements: list(Number.MAX_SAFE_INTEGER, richTextElement),
  }),
});

/** All values of one field, however deep. */
function deep(value: unknown, field: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => deep(item, field));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === field && typeof inner === 'string' ? [inner] : deep(inner, field),
  );
}

function unique(blocks: unknown, field: string): string[] {
  const all = deep(blocks, field);
  const twice = all.filter((each, index) => all.indexOf(each) !== index);
  return twice.map((each) => `/blocks: ${field} "${each}" is not unique`);
}

export interface Verdict {
  /** Slack's error code; undefined when it would accept the blocks. */
  readonly error?: 'invalid_blocks' | 'msg_blocks_too_long';
  readonly details: readonly string[];
}

/** Says what Slack would say of a message's blocks. @param most 50 in a message, 100 in a view */
export function checkBlocks(blocks: unknown, most = 50): Verdict {
  const details = [
    ...list(most, block)(blocks, '/blocks'),
    ...unique(blocks, 'action_id'),
    ...unique(blocks, 'block_id'),
  ];
  if (details.length > 0) return { error: 'invalid_blocks', details };
  const total = deep(blocks, 'text').reduce((sum, text) => sum + text.length, 0);
  if (total <= totalLimit) return { details: [] };
  return {
    error: 'msg_blocks_too_long',
    details: [`/blocks: ${total} characters in all, at most ${totalLimit}`],
  };
}
