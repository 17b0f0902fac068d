/** The real adapter with a scripted brain and a log that is kept. */
import { createSlackAdapter, type SlackOptions } from '../../../src/adapters/slack/adapter';
import type { Adapter, Log } from '../../../src/adapters/adapter';
import type {
  Choice,
  EditOutcome,
  Handlers,
  IncomingMessage,
  Lang,
  Outcome,
  Press,
  PressOutcome,
  Where,
} from '../../../src/types';
import { QuietHandlers } from '../handlers';
import { removeExited } from '../sample-answers';
import { Inbox } from './inbox';
import { type LocalSlack, workspace } from './server';

export interface LogLine {
  readonly level: keyof Log;
  readonly message: string;
  readonly data: Record<string, unknown>;
}

/** Answers everything with the sample answer, unless a test says otherwise; keeps what it was asked. */
export class ScriptedHandlers extends QuietHandlers implements Handlers {
  readonly messages = new Inbox<IncomingMessage>();
  readonly presses = new Inbox<Press>();
  outcome: () => Promise<Outcome> = () => Promise.resolve({ kind: 'reply', answer: removeExited });

  message(message: IncomingMessage): Promise<Outcome> {
    this.messages.add(message);
    return this.outcome();
  }

  /** To presses alone; the same as to messages where it is not set. */
  pressed: PressOutcome | undefined;

  press(press: Press): Promise<PressOutcome> {
    this.presses.add(press);
    return this.pressed ? Promise.resolve(this.pressed) : this.outcome();
  }

  /** Which message was answered where. */
  readonly answers = new Inbox<{ key: string; where: Where | undefined }>();
  readonly edits = new Inbox<IncomingMessage>();
  readonly deletions = new Inbox<string>();
  follow: EditOutcome = { kind: 'silent', reason: 'not answered' };
  override withdrawn: Where | undefined = undefined;
  asked: readonly Choice[] = [];

  override answered({ key }: IncomingMessage, where: Where | undefined): void {
    this.answers.add({ key, where });
  }

  override edited(message: IncomingMessage): Promise<EditOutcome> {
    this.edits.add(message);
    return Promise.resolve(this.follow);
  }

  override deleted(key: string): Promise<Where | undefined> {
    this.deletions.add(key);
    return Promise.resolve(this.withdrawn);
  }

  override recent(): Promise<readonly Choice[]> {
    return Promise.resolve(this.asked);
  }

  suggestions: readonly Choice[] = [];
  readonly suggested: { typed: string; lang: Lang; limit: number }[] = [];

  suggest(typed: string, lang: Lang, limit: number): readonly Choice[] {
    this.suggested.push({ typed, lang, limit });
    return this.suggestions;
  }
}

/** A log whose lines can be waited for and looked up. */
export class KeptLog implements Log {
  readonly lines = new Inbox<LogLine>();

  private keep(level: keyof Log, data: object, message: string): void {
    this.lines.add({ level, message, data: { ...data } });
  }

  debug = (data: object, message: string) => this.keep('debug', data, message);
  info = (data: object, message: string) => this.keep('info', data, message);
  warn = (data: object, message: string) => this.keep('warn', data, message);
  error = (data: object, message: string) => this.keep('error', data, message);

  /** The first line with this message, waited for where it has not been written yet. */
  async line(message: string): Promise<LogLine> {
    const known = this.lines.all.find((line) => line.message === message);
    if (known) return known;
    const next = await this.lines.next();
    return next.message === message ? next : this.line(message);
  }
}

export interface Bot {
  readonly adapter: Adapter;
  readonly handlers: ScriptedHandlers;
  readonly log: KeptLog;
}

export function createBot(slack: LocalSlack, options: Partial<SlackOptions>): Bot {
  const log = new KeptLog();
  const { botToken } = workspace;
  const adapter = createSlackAdapter({ botToken, apiUrl: slack.apiUrl, log, ...options });
  return { adapter, handlers: new ScriptedHandlers(), log };
}
