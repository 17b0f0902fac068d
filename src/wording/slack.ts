/** What the bot says on Slack alone: refusals of Slack's, the search window, the Home tab, the check of itself. */
import type { Lang } from '../types';
import { slackEn } from './slack-en';
import { slackZh } from './slack-zh';

interface Said {
  readonly title: string;
  readonly text: string;
}

export interface SlackWording {
  readonly share: string;
  readonly shared: Said;
  /** Said privately with the answer, where Slack did not let the bot write it. */
  readonly refused: {
    readonly title: string;
    /** @param name the bot's, without the sign before it */
    readonly notMember: (name: string) => string;
    readonly archived: string;
    readonly restricted: string;
    readonly missingScope: (scope: string) => string;
    readonly revoked: string;
    readonly other: (code: string) => string;
  };
  readonly search: {
    /** At most 24 characters: titles of windows are short. */
    readonly title: string;
    readonly close: string;
    readonly placeholder: string;
    readonly hint: string;
  };
  readonly home: {
    readonly text: string;
    readonly recent: string;
    readonly language: string;
    readonly settings: string;
    readonly ways: readonly string[];
  };
  /** To somebody who opens the conversation with the bot. */
  readonly prompts: {
    readonly title: string;
    readonly each: readonly { readonly title: string; readonly message: string }[];
  };
  readonly working: string;
  readonly doctor: {
    readonly title: string;
    readonly token: (name: string, team: string, milliseconds: number) => string;
    readonly refused: (code: string) => string;
    readonly scopes: string;
    readonly missing: (scopes: string) => string;
    readonly member: string;
    readonly notMember: (name: string) => string;
    readonly memberUnknown: (name: string) => string;
    readonly knowledge: string;
    readonly noKnowledge: string;
    readonly connected: string;
    readonly notConnected: string;
    readonly more: string;
  };
}

export function slackWording(lang: Lang): SlackWording {
  return lang === 'zh' ? slackZh : slackEn;
}
