/** What is said on Discord alone, and the names of its commands. */
import type { Lang, Text } from '../types';

/** Names of commands and options are lower case, without spaces, at most 32 characters. */
export const commandNames = {
  ask: { en: 'ask', zh: '提问' },
  cheatsheet: { en: 'cheatsheet', zh: '速查' },
  explain: { en: 'explain', zh: '解释' },
  config: { en: 'config', zh: '设置' },
  doctor: { en: 'doctor', zh: '自检' },
  help: { en: 'help', zh: '帮助' },
  question: { en: 'question', zh: '问题' },
  command: { en: 'command', zh: '命令' },
  topic: { en: 'topic', zh: '主题' },
  for: { en: 'for', zh: '代问' },
  private: { en: 'private', zh: '仅自己可见' },
} as const satisfies Record<string, Text>;

/** At most 100 characters each. */
export const commandAbout = {
  cheatsheet: { en: 'Everything I know about a topic', zh: '查看某个主题的全部内容' },
  topic: { en: 'The topic; leave it out to see them all', zh: '主题；留空则列出全部主题' },
  config: { en: 'Settings of this channel and yours', zh: '本频道和你自己的设置' },
  doctor: { en: 'Check what I may do in this channel', zh: '检查我在这个频道里的权限' },
  for: { en: 'Answer on behalf of another member, who is notified', zh: '代另一位成员提问，并会提醒对方' },
  private: { en: 'Only you see the answer', zh: '回答只有你能看到' },
} as const satisfies Record<string, Text>;

/** As Discord's own settings call them. */
export type PermissionName = 'view' | 'send' | 'sendInThreads' | 'history' | 'embed' | 'attach';

export interface DiscordWording {
  /** @param member a mention */
  readonly onBehalf: (member: string) => string;
  readonly permission: Record<PermissionName, string>;
  readonly cannotWrite: {
    readonly title: string;
    /** @param place a link to the channel */
    readonly text: (place: string, missing: string) => string;
  };
  readonly doctor: {
    readonly title: string;
    readonly allowed: string;
    readonly missing: (permissions: string) => string;
    readonly direct: string;
    readonly reads: string;
    readonly readsMentions: string;
  };
  readonly comma: string;
}

const en: DiscordWording = {
  onBehalf: (member) => `For ${member}:`,
  permission: {
    view: 'View Channel',
    send: 'Send Messages',
    sendInThreads: 'Send Messages in Threads',
    history: 'Read Message History',
    embed: 'Embed Links',
    attach: 'Attach Files',
  },
  cannotWrite: {
    title: 'I may not answer there',
    text: (place, missing) =>
      `You asked me in ${place}, but I lack a permission there: ${missing}. Somebody who manages the channel can give it to me. Until then ask me here, or with /docker ask.`,
  },
  doctor: {
    title: 'What I may do here',
    allowed: 'I have every permission that I need in this channel.',
    missing: (permissions) =>
      `I lack: ${permissions}. Slash commands work all the same, mentions may not. Give it to me under Edit Channel → Permissions.`,
    direct: 'Between the two of us I need no permissions.',
    reads: 'I receive all messages here, and speak up unasked only where that was switched on.',
    readsMentions: 'I receive only messages that mention me, reply to me or are sent to me directly.',
  },
  comma: ', ',
};

const zh: DiscordWording = {
  onBehalf: (member) => `给 ${member}：`,
  permission: {
    view: '查看频道',
    send: '发送消息',
    sendInThreads: '在子区内发送消息',
    history: '阅读消息历史记录',
    embed: '嵌入链接',
    attach: '附加文件',
  },
  cannotWrite: {
    title: '我没有权限在那里回答',
    text: (place, missing) =>
      `你在 ${place} 问了我，但我在那里缺少权限：${missing}。请频道管理者授予我这项权限。在此之前，可以直接在这里问我，或使用 /docker ask。`,
  },
  doctor: {
    title: '我在这里的权限',
    allowed: '我在这个频道需要的权限都齐了。',
    missing: (permissions) =>
      `我缺少：${permissions}。斜杠命令不受影响，但 @ 我可能得不到回答。请在“编辑频道”→“权限”中授予我。`,
    direct: '私聊里我不需要任何权限。',
    reads: '我能收到这里的所有消息，但只在开启了旁听的频道里主动回答。',
    readsMentions: '我只能收到 @ 我、回复我或私信我的消息。',
  },
  comma: '、',
};

export function discordWording(lang: Lang): DiscordWording {
  return lang === 'zh' ? zh : en;
}
