/** Rich text as Slack accepts it from an app. It documents no length of its own for it. */
import { boolean, byType, type Check, list, oneOf, optional, shape, string } from './check';

const anyLength = string(Number.MAX_SAFE_INTEGER);
const anyNumber = (check: Check): Check => list(Number.MAX_SAFE_INTEGER, check);

const style = optional(
  shape({
    bold: optional(boolean),
    italic: optional(boolean),
    strike: optional(boolean),
    code: optional(boolean),
  }),
);
const text = shape({ type: oneOf('text'), text: anyLength, style });
const link = shape({
  type: oneOf('link'),
  url: string(3000),
  text: optional(anyLength),
  unsafe: optional(boolean),
  style,
});
const inline = byType({
  text,
  link,
  emoji: shape({ type: oneOf('emoji'), name: anyLength, unicode: optional(anyLength) }),
  user: shape({ type: oneOf('user'), user_id: anyLength, style }),
  channel: shape({ type: oneOf('channel'), channel_id: anyLength, style }),
  broadcast: shape({ type: oneOf('broadcast'), range: oneOf('here', 'channel', 'everyone') }),
});
const border = optional(oneOf(0, 1));
const section = shape({ type: oneOf('rich_text_section'), elements: anyNumber(inline) });

export const richTextElement = byType({
  rich_text_section: section,
  rich_text_quote: shape({ type: oneOf('rich_text_quote'), elements: anyNumber(inline), border }),
  rich_text_preformatted: shape({
    type: oneOf('rich_text_preformatted'),
    elements: anyNumber(byType({ text, link })),
    border,
  }),
  rich_text_list: shape({
    type: oneOf('rich_text_list'),
    elements: anyNumber(section),
    style: oneOf('bullet', 'ordered'),
    indent: optional(oneOf(0, 1, 2, 3, 4, 5, 6, 7, 8)),
    border,
  }),
});
