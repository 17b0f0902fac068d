/** A conversation in the terminal; without a terminal, one question a line or fenced block until the input ends. */
import { randomUUID } from 'node:crypto';
import { createInterface, type Interface } from 'node:readline';
import type { Button } from '../../answer';
import type { Handlers, Lang, PressOutcome } from '../../types';
import { wording } from '../../wording';
import type { Adapter } from '../adapter';
import { gatherFences, gatherPastes, type Gathering } from './gather';
import { receive } from './receive';
import { buttonsOf, render } from './render';

export interface TerminalOptions {
  readonly input: NodeJS.ReadableStream & { isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
  readonly colour: boolean;
  /** The language of what is said before anything was asked. */
  readonly lang: Lang;
  /** Called once when the person leaves or the input ends, after the last answer. */
  readonly onEnd: () => void;
}

const promptText = '> ';

/** Asks the terminal to mark where a paste begins and ends ("bracketed paste"). */
const pastesMarked = { on: '\u001b[?2004h', off: '\u001b[?2004l' } as const;

class Conversation {
  private buttons: readonly Button[] = [];
  private lang: Lang;
  private count = 0;
  /** No other conversation in a terminal has these keys. */
  private readonly keys = `terminal:${randomUUID()}`;

  constructor(
    private readonly options: TerminalOptions,
    private readonly handlers: Handlers,
  ) {
    this.lang = options.lang;
  }

  say(text: string): void {
    this.options.output.write(`${text}\n\n`);
  }

  async hear(line: string): Promise<void> {
    const heard = receive(line, `${this.keys}:${++this.count}`, this.buttons);
    if (heard.kind === 'no such button')
      return this.say(wording(this.lang).terminal.noSuchButton(heard.number));
    const outcome = await (heard.kind === 'press'
      ? this.handlers.press(heard)
      : this.handlers.message(heard));
    this.reply(outcome);
  }

  private reply(outcome: PressOutcome): void {
    // What stands in a terminal cannot be taken back.
    if (outcome.kind !== 'reply') return;
    const { answer, show } = outcome;
    this.lang = answer.lang;
    // Beside an answer that stays, its buttons do too.
    if (show !== 'privately' || answer.groups.length > 0) this.buttons = buttonsOf(answer);
    this.say(render(answer, this.options.colour));
  }
}

export function createTerminalAdapter(options: TerminalOptions): Adapter {
  const interactive = options.input.isTTY === true;
  let lines: Interface | undefined;
  let talking: Promise<void> = Promise.resolve();

  function gathering(say: (message: string) => void, reader: Interface): Gathering {
    if (!interactive) return gatherFences((message) => message.trim() && say(message));
    const gather = gatherPastes(say, () => reader.line !== '');
    options.output.write(pastesMarked.on);
    options.input.on('keypress', (_, key?: { name?: string }) => {
      if (key?.name === 'paste-start' || key?.name === 'paste-end')
        gather.pasting(key.name === 'paste-start');
    });
    return gather;
  }

  /** Answers in the order of the questions; the prompt comes back after the answer, not before. */
  function converse(conversation: Conversation, reader: Interface): void {
    const gather = gathering((message) => {
      talking = talking
        .then(() => conversation.hear(message))
        .then(() => {
          if (interactive) reader.prompt();
        });
    }, reader);
    reader.setPrompt(promptText);
    if (interactive) reader.prompt();
    reader.on('line', (line) => gather.line(line));
    reader.on('SIGINT', () => reader.close());
    reader.on('close', () => {
      gather.end();
      if (interactive) options.output.write(`${pastesMarked.off}\n`);
      void talking.finally(options.onEnd);
    });
  }

  return {
    name: 'terminal',
    check: () => Promise.resolve(),
    start(handlers) {
      const conversation = new Conversation(options, handlers);
      const { noTokens, welcome } = wording(options.lang).terminal;
      conversation.say(interactive ? `${noTokens}\n${welcome}` : noTokens);
      const { input, output } = options;
      lines = createInterface({ input, output: interactive ? output : undefined, terminal: interactive });
      converse(conversation, lines);
      return Promise.resolve();
    },
    async stop() {
      lines?.close();
      await talking;
    },
  };
}
