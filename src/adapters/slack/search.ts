/** Searching as one types: the options of a search field, from memory. Pure. */
import type { types } from '@slack/bolt';
import type { Choice, Lang } from '../../types';
import { slackWording } from '../../wording/slack';
import { isChinese } from './chinese';
import { cut } from './escape';

export const searchField = 'search';

/** Slack shows at most 100 options, of at most 75 characters. */
const limits = { options: 100, text: 75 };

/** What is typed tells the language; before it, the surface does. */
export function languageTyped(typed: string, otherwise: Lang): Lang {
  return isChinese(typed) ? 'zh' : otherwise;
}

/** The chosen line comes back as `value`, which is the action that shows it. */
export function toOptions(choices: readonly Choice[], lang: Lang): types.PlainTextOption[] {
  return choices.slice(0, limits.options).map(({ id, title }) => ({
    text: { type: 'plain_text', text: cut(title.replaceAll('`', '').trim() || id, limits.text) },
    value: `show:${id}:${lang}`,
  }));
}

export function searchBlock(lang: Lang): types.ActionsBlock {
  const placeholder = slackWording(lang).search.placeholder;
  return {
    type: 'actions',
    elements: [
      {
        type: 'external_select',
        action_id: searchField,
        placeholder: { type: 'plain_text', text: placeholder },
        min_query_length: 0,
      },
    ],
  };
}
