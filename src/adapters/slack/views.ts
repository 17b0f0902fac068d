/** The search window and the Home tab as views within Slack's limits. Pure. */
import type { types } from '@slack/bolt';
import type { Answer, Button, ButtonGroup } from '../../answer';
import type { Lang } from '../../types';
import { wording } from '../../wording';
import { slackWording } from '../../wording/slack';
import { cut } from './escape';
import { renderBlocks, section } from './render';
import { searchBlock } from './search';

/** What a view remembers between two presses; it travels with the view. */
export interface Remembered {
  readonly lang: Lang;
}

function remember(remembered: Remembered): string {
  return JSON.stringify(remembered);
}

/** English where nothing, or nothing of ours, is remembered. */
export function recall(metadata: string | undefined): Remembered {
  return { lang: metadata?.includes('"zh"') ? 'zh' : 'en' };
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: cut(text, 24), emoji: false };
}

/** @param answer what was chosen; before that the window only has its search field */
export function searchWindow(lang: Lang, answer?: Answer): types.ModalView {
  const { title, close, hint } = slackWording(lang).search;
  const shown = answer ? renderBlocks(answer, 'view') : [section(hint)];
  return {
    type: 'modal',
    title: plain(title),
    close: plain(close),
    private_metadata: remember({ lang }),
    blocks: [searchBlock(lang), ...shown],
  };
}

export interface Home {
  readonly lang: Lang;
  readonly topics: readonly ButtonGroup[];
  /** What this person asked lately, newest first. */
  readonly recent: readonly Button[];
}

/** Marks the buttons that change the Home tab itself instead of opening a window. */
const homeAction = /^home:(en|zh)$/;

export function readHomeAction(value: string): Lang | undefined {
  return homeAction.exec(value)?.[1] as Lang | undefined;
}

/** Undefined for every other button. */
export function readSettingsAction(value: string): Lang | undefined {
  return /^home-settings:(en|zh)$/.exec(value)?.[1] as Lang | undefined;
}

export function homeView({ lang, topics, recent }: Home): types.HomeView {
  const words = slackWording(lang).home;
  const languages = [
    { action: 'home:en', label: 'English' },
    { action: 'home:zh', label: '中文' },
  ];
  const groups: ButtonGroup[] = [
    ...(recent.length > 0 ? [{ label: words.recent, buttons: recent }] : []),
    ...topics,
    { label: words.language, buttons: languages },
    { buttons: [{ action: `home-settings:${lang}`, label: words.settings }] },
  ];
  const answer: Answer = {
    kind: 'help',
    id: 'home',
    lang,
    title: wording(lang).help.title,
    blocks: [{ kind: 'text', text: words.text }],
    groups,
    sourceLabel: wording(lang).source,
    sources: [],
  };
  const [header, ...rest] = renderBlocks(answer, 'view');
  const first = header ? [header] : [];
  return {
    type: 'home',
    private_metadata: remember({ lang }),
    blocks: [...first, searchBlock(lang), ...rest, section(words.ways.map((way) => `• ${way}`).join('\n'))],
  };
}
