/** What Slack asks of a modal and of a Home tab. */
import { checkBlocks } from './block-kit';
import { boolean, type Check, isObject, oneOf, optional, shape, string } from './check';
import { plainText } from './elements';

const largest = 250 * 1024;
const blocks: Check = () => [];

const rules: Readonly<Record<string, Check>> = {
  modal: shape({
    type: oneOf('modal'),
    title: plainText(24),
    submit: optional(plainText(24)),
    close: optional(plainText(24)),
    callback_id: optional(string(255)),
    private_metadata: optional(string(3000)),
    clear_on_close: optional(boolean),
    notify_on_close: optional(boolean),
    blocks,
  }),
  home: shape({
    type: oneOf('home'),
    callback_id: optional(string(255)),
    private_metadata: optional(string(3000)),
    blocks,
  }),
};

export interface ViewVerdict {
  readonly error?: 'invalid_arguments' | 'view_too_large';
  readonly details: readonly string[];
}

function inputsNeedSubmit(view: unknown): string[] {
  if (!isObject(view) || view['submit'] || !Array.isArray(view['blocks'])) return [];
  const hasInput = view['blocks'].some((block: unknown) => isObject(block) && block['type'] === 'input');
  return hasInput ? ['/submit: needed where there is an input block'] : [];
}

/** Says what Slack would say of a view of this type. */
export function checkView(view: unknown, type: string): ViewVerdict {
  if (JSON.stringify(view ?? null).length > largest) return { error: 'view_too_large', details: [] };
  const rule = rules[type];
  const own = isObject(view) ? checkBlocks(view['blocks'], 100).details : [];
  const details = [...(rule?.(view, '') ?? [`unknown view type ${type}`]), ...own, ...inputsNeedSubmit(view)];
  return details.length > 0 ? { error: 'invalid_arguments', details } : { details };
}
