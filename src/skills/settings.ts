/** The settings of a person and of a channel, with a button for each change. Pure. */
import { plainAnswer, type Answer, type Button, type ButtonGroup } from '../answer';
import type { ChannelSettings, PersonSettings, ThreadMode } from '../store/store';
import type { Lang } from '../types';
import { wording } from '../wording';
import { deed } from './deed';

export interface Setting {
  readonly of: 'person' | 'channel';
  readonly change: {
    readonly lang?: Lang | null;
    readonly listens?: boolean;
    readonly threads?: ThreadMode;
    readonly inPublic?: boolean;
  };
}

/** Every choice that a button may carry. */
const choices: Readonly<Record<string, Setting>> = {
  'mine-en': { of: 'person', change: { lang: 'en' } },
  'mine-zh': { of: 'person', change: { lang: 'zh' } },
  'mine-any': { of: 'person', change: { lang: null } },
  'here-en': { of: 'channel', change: { lang: 'en' } },
  'here-zh': { of: 'channel', change: { lang: 'zh' } },
  'here-any': { of: 'channel', change: { lang: null } },
  'listens-on': { of: 'channel', change: { listens: true } },
  'listens-off': { of: 'channel', change: { listens: false } },
  'threads-mention': { of: 'channel', change: { threads: 'mention' } },
  'threads-two-party': { of: 'channel', change: { threads: 'two-party' } },
  'threads-always': { of: 'channel', change: { threads: 'always' } },
  'public-on': { of: 'channel', change: { inPublic: true } },
  'public-off': { of: 'channel', change: { inPublic: false } },
};

/** Undefined for none of these: the settings are only to be shown. */
export function settingOf(choice: string): Setting | undefined {
  return Object.hasOwn(choices, choice) ? choices[choice] : undefined;
}

/** `/docker config`, 设置: only the whole of it counts. */
export function asksForSettings(text: string): boolean {
  return /^(?:config|settings|设置|配置)$/i.test(text);
}

export interface SettingsShown {
  readonly person: PersonSettings;
  /** Absent where there is no channel. */
  readonly channel?: ChannelSettings | undefined;
  readonly mayChange: boolean;
}

const languages = ['en', 'zh', 'any'] as const;

function group(
  label: string,
  lang: Lang,
  options: Readonly<Record<string, string>>,
  now: string,
): ButtonGroup {
  const buttons: Button[] = Object.entries(options)
    .filter(([choice]) => choice !== now)
    .map(([choice, text]) => ({ action: deed('set', choice, lang), label: text }));
  return { label, buttons };
}

function languageGroup(whose: 'mine' | 'here', chosen: Lang | undefined, lang: Lang): ButtonGroup {
  const words = wording(lang).settings;
  const label = whose === 'mine' ? words.yourLanguage : words.channelLanguage;
  const options = Object.fromEntries(languages.map((each) => [`${whose}-${each}`, words.languages[each]]));
  return group(label, lang, options, `${whose}-${chosen ?? 'any'}`);
}

function channelGroups(
  { lang: chosen, listens, threads, inPublic }: ChannelSettings,
  lang: Lang,
): ButtonGroup[] {
  const words = wording(lang).settings;
  const { mention, always, 'two-party': both } = words.threadModes;
  const modes = { 'threads-mention': mention, 'threads-two-party': both, 'threads-always': always };
  const seen = { 'public-on': words.seenBy.all, 'public-off': words.seenBy.asker };
  return [
    group(
      words.listening,
      lang,
      { 'listens-on': words.on, 'listens-off': words.off },
      listens ? 'listens-on' : 'listens-off',
    ),
    group(words.threads, lang, modes, `threads-${threads ?? 'mention'}`),
    group(words.commands, lang, seen, inPublic ? 'public-on' : 'public-off'),
    languageGroup('here', chosen, lang),
  ];
}

function channelText({ lang: chosen, listens, threads, inPublic }: ChannelSettings, lang: Lang): string {
  const words = wording(lang).settings;
  return words.forChannel({
    listens: listens ? words.on : words.off,
    threads: words.threadModes[threads ?? 'mention'],
    language: words.languages[chosen ?? 'any'],
    inPublic: words.seenBy[inPublic ? 'all' : 'asker'],
  });
}

export function settingsAnswer({ person, channel, mayChange }: SettingsShown, lang: Lang): Answer {
  const words = wording(lang);
  const texts = [
    words.settings.forYou(words.settings.languages[person.lang ?? 'any']),
    channel && channelText(channel, lang),
    channel && !mayChange && words.settings.onlyAdmins,
  ];
  const said = { title: words.settings.title, text: texts.filter(Boolean).join('\n') };
  const groups = [
    languageGroup('mine', person.lang, lang),
    ...(channel && mayChange ? channelGroups(channel, lang) : []),
  ];
  return plainAnswer('settings', lang, said, words.source, groups);
}

export function settingsNotice(which: 'notAllowed' | 'notSaved', lang: Lang): Answer {
  const words = wording(lang);
  return plainAnswer('notice', lang, words.settings[which], words.source);
}
