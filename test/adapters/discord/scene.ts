/** The real adapter on the local Discord, with a scripted bot behind it. */
import { createDiscordAdapter } from '../../../src/adapters/discord/adapter';
import type { Answer } from '../../../src/answer';
import type { Adapter, Log } from '../../../src/adapters/adapter';
import type { Handlers, IncomingMessage, Outcome, Press, PressOutcome } from '../../../src/types';
import { DiscordServer, startDiscord, TOKEN, type DiscordServerOptions } from '../../support/discord/server';
import { QuietHandlers } from '../../support/handlers';
import { removeExited } from '../../support/sample-answers';

export interface Logged {
  readonly level: string;
  readonly data: object;
  readonly message: string;
}

/** A promise that is settled from outside. */
export class Deferred<T> {
  resolve!: (value: T) => void;
  readonly promise = new Promise<T>((resolve) => {
    this.resolve = resolve;
  });
}

export function recordingLog(): { log: Log; logged: Logged[] } {
  const logged: Logged[] = [];
  const at = (level: string) => (data: object, message: string) => void logged.push({ level, data, message });
  return { logged, log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } };
}

/** Answers everything with one answer and remembers what it was asked. */
export class ScriptedBot extends QuietHandlers implements Handlers {
  readonly messages: IncomingMessage[] = [];
  readonly presses: Press[] = [];
  readonly typed: { typed: string; lang: string; limit: number }[] = [];
  outcome: Outcome = { kind: 'reply', answer: removeExited };
  suggestions: { id: string; title: string }[] = [];

  says(answer: Answer): void {
    this.outcome = { kind: 'reply', answer };
  }

  message(message: IncomingMessage): Promise<Outcome> {
    this.messages.push(message);
    return Promise.resolve(this.outcome);
  }

  press(press: Press): Promise<PressOutcome> {
    this.presses.push(press);
    return Promise.resolve(this.outcome);
  }

  suggest(typed: string, lang: string, limit: number): { id: string; title: string }[] {
    this.typed.push({ typed, lang, limit });
    return this.suggestions;
  }
}

export interface Scene {
  readonly discord: DiscordServer;
  readonly adapter: Adapter;
  readonly bot: ScriptedBot;
  readonly logged: Logged[];
  /** Resolves when the adapter reports that it cannot go on. */
  readonly fatal: Promise<Error>;
  close(): Promise<void>;
}

export async function openScene(options: DiscordServerOptions = {}): Promise<Scene> {
  const discord = await startDiscord(options);
  const bot = new ScriptedBot();
  const { log, logged } = recordingLog();
  const fatal = new Deferred<Error>();
  const adapter = createDiscordAdapter({ token: TOKEN, apiUrl: discord.api, log, onFatal: fatal.resolve });
  await adapter.start(bot);
  const close = async () => {
    await adapter.stop();
    await discord.close();
  };
  return { discord, adapter, bot, logged, fatal: fatal.promise, close };
}

/** Everything a payload shows as text, whichever component holds it. */
export function shownText(payload: unknown): string {
  if (Array.isArray(payload)) return payload.map(shownText).filter(Boolean).join('\n');
  if (typeof payload !== 'object' || payload === null) return '';
  const content = 'content' in payload && typeof payload.content === 'string' ? payload.content : '';
  return [content, 'components' in payload ? shownText(payload.components) : ''].filter(Boolean).join('\n');
}
