/** A channel on the local Discord with the real adapter in it. */
import { ComponentType } from 'discord.js';
import { createDiscordAdapter } from '../../src/adapters/discord/adapter';
import type { Log } from '../../src/adapters/adapter';
import { wording } from '../../src/wording';
import { isForm, type Form } from '../support/discord/form';
import type { StoredMessage } from '../support/discord/messages';
import { BOT_ID, inGuild, nextId, user } from '../support/discord/payloads';
import { isCallback, isSend } from '../support/discord/requests';
import { startDiscord, TOKEN, type DiscordServer } from '../support/discord/server';
import type { MenuSurface, OpenMenuSurface, Shown } from './surface';

const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} };

interface PlacedButton {
  readonly label: string;
  readonly action: string;
}

function componentsOf(body: Form): readonly Form[] {
  return Array.isArray(body['components']) ? body['components'].filter(isForm) : [];
}

function textOf(component: Form): string {
  return typeof component['content'] === 'string' ? component['content'] : '';
}

/** Discord's Markdown as a person sees it. */
function seen(markdown: string): string {
  return markdown.replace(/\*\*([^*]+)\*\*/g, '$1').replace(/\\([^A-Za-z0-9\s])/g, '$1');
}

/** What stands in the container of an answer. */
function insideOf(body: Form): readonly Form[] {
  return componentsOf(body).flatMap((one) =>
    one['type'] === ComponentType.Container ? componentsOf(one) : [one],
  );
}

/** Buttons, and the lines of menus, in the order in which a person comes upon them. */
function buttonsOf(body: Form): PlacedButton[] {
  const rows = insideOf(body).filter(({ type }) => type === ComponentType.ActionRow);
  return rows.flatMap(componentsOf).flatMap((one) => {
    if (!Array.isArray(one['options']))
      return [{ label: String(one['label']), action: String(one['custom_id']) }];
    return one['options']
      .filter(isForm)
      .map(({ label, value }) => ({ label: String(label), action: String(value) }));
  });
}

/** What can be said of an answer is no part of it; other surfaces show it in their own way. */
const verdicts = new Set(
  (['en', 'zh'] as const).flatMap((lang) => {
    const { feedback } = wording(lang);
    return [
      `👍 ${feedback.helpful}`,
      `👎 ${feedback.unhelpful}`,
      feedback.notMeant,
      feedback.none,
      feedback.remove,
    ];
  }),
);

function commandsOf(text: string): string[] {
  return [...text.matchAll(/```[^\n]*\n([^]*?)\n```/g)].map((fence) => fence[1] ?? '');
}

function shownIn(body: Form): Shown {
  const texts = insideOf(body).map(textOf);
  const text = texts.join('\n');
  const warning = texts
    .filter((one) => /^\*\*(Danger|危险|危險)[:：]/.test(one))
    .map(seen)
    .join('\n');
  return {
    title: seen(/^### (.*)$/m.exec(text)?.[1] ?? ''),
    commands: commandsOf(text),
    warning: warning || undefined,
    buttons: buttonsOf(body)
      .map(({ label }) => label)
      .filter((label) => !verdicts.has(label)),
  };
}

class DiscordSurface implements MenuSurface {
  readonly name = 'discord';
  #last: StoredMessage | undefined;
  #asked = 0;

  constructor(
    private readonly discord: DiscordServer,
    private readonly leave: () => Promise<void>,
  ) {}

  async ask(text: string): Promise<Shown> {
    this.#asked += 1;
    // Somebody else each time: one person may ask only so often a minute.
    const author = user(nextId());
    const content = `<@${BOT_ID}> ${text}`;
    this.discord.say({ ...inGuild, author, content, mentions: [user(BOT_ID, true)] });
    const { body } = await this.discord.rest.seen(isSend, this.#asked);
    this.#last = this.discord.endpoints.lastSent;
    return shownIn(body);
  }

  async take(text: string, explain = false): Promise<Shown> {
    const name = explain ? 'Explain with Docklore' : 'Ask Docklore';
    const chosen = this.discord.menu(name, { content: text });
    await this.discord.rest.seen(isCallback(chosen));
    this.#last = chosen.original;
    return shownIn(chosen.original?.body ?? {});
  }

  async click(label: string): Promise<Shown> {
    const last = this.#last;
    const button = last && buttonsOf(last.body).find((one) => one.label === label);
    if (!last || !button) throw new Error(`The last answer has no button "${label}".`);
    const pressed = this.discord.press(last, button.action, { person: nextId() });
    await this.discord.rest.seen(isCallback(pressed));
    return shownIn(last.body);
  }

  close(): Promise<void> {
    return this.leave();
  }
}

export const openDiscord: OpenMenuSurface = async (handlers) => {
  const discord = await startDiscord();
  const adapter = createDiscordAdapter({ token: TOKEN, apiUrl: discord.api, log: quiet });
  await adapter.start(handlers);
  return new DiscordSurface(discord, async () => {
    await adapter.stop();
    await discord.close();
  });
};
