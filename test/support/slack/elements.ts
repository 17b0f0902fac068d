/** Interactive elements with their documented limits. */
import { boolean, byType, type Check, list, oneOf, optional, shape, string } from './check';

export const plainText = (limit: number): Check =>
  shape({ type: oneOf('plain_text'), text: string(limit), emoji: optional(boolean) });

const actionId = optional(string(255));

export const button = shape({
  type: oneOf('button'),
  text: plainText(75),
  action_id: actionId,
  value: optional(string(2000)),
  url: optional(string(3000)),
  style: optional(oneOf('primary', 'danger')),
  accessibility_label: optional(string(75)),
});

/** 75 in the SDK's types, 150 in newer documents: the stricter counts. */
export const option = shape({
  text: plainText(75),
  value: string(75),
  description: optional(plainText(75)),
});

const anyNumber: Check = (value, at) => (Number.isInteger(value) ? [] : [`${at}: must be a whole number`]);

const externalSelect = shape({
  type: oneOf('external_select'),
  action_id: actionId,
  placeholder: optional(plainText(150)),
  min_query_length: optional(anyNumber),
  initial_option: optional(option),
  focus_on_load: optional(boolean),
});

const staticSelect = shape({
  type: oneOf('static_select'),
  action_id: actionId,
  placeholder: optional(plainText(150)),
  options: list(100, option),
  initial_option: optional(option),
});

export const inActions = byType({ button, external_select: externalSelect, static_select: staticSelect });
export const inInput = byType({ external_select: externalSelect, static_select: staticSelect });

const verdict = shape({
  text: plainText(75),
  value: string(2000),
  accessibility_label: optional(string(75)),
});

export const feedbackButtons = shape({
  type: oneOf('feedback_buttons'),
  action_id: actionId,
  positive_button: verdict,
  negative_button: verdict,
});

const iconButton = shape({
  type: oneOf('icon_button'),
  action_id: actionId,
  icon: oneOf('trash'),
  text: plainText(75),
  value: optional(string(2000)),
  accessibility_label: optional(string(75)),
});

/** Nothing but these two may stand in a context_actions block. */
export const inContextActions = byType({ feedback_buttons: feedbackButtons, icon_button: iconButton });

/** What a block_suggestion is answered with. */
export function checkSuggestions(answer: unknown): string[] {
  const options: Check = (value, at) =>
    Array.isArray(value) && value.length === 0 ? [] : list(100, option)(value, at);
  return shape({ options })(answer, '');
}
