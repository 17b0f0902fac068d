import { PassThrough } from 'node:stream';
import { createTerminalAdapter } from '../../src/adapters/terminal/adapter';
import type { OpenSurface, Shown } from './surface';

/** Reads an answer back from what a terminal without colours shows. */
export function readTerminal(text: string): Shown {
  const parts = text.trim().split('\n');
  const buttons = parts.flatMap((line) => /^ {2}\[\d+\] (.*)$/.exec(line)?.[1] ?? []);
  const at = parts.findIndex((line) => /^(Danger: |危险：)/.test(line));
  const end = parts.indexOf('', at);
  const warning = at === -1 ? undefined : parts.slice(at, end === -1 ? undefined : end).join('\n');
  // Commands are indented; the lines of one command stand together.
  const commands: string[] = [];
  let before = '';
  for (const line of parts) {
    if (line.startsWith('    ')) {
      const code = line.slice(4);
      if (before.startsWith('    ')) commands[commands.length - 1] += `\n${code}`;
      else commands.push(code);
    }
    before = line;
  }
  return { title: parts[0] ?? '', commands, warning, buttons };
}

export const openTerminal: OpenSurface = async (handlers) => {
  const input = new PassThrough();
  const output = new PassThrough();
  let written = '';
  let heard: (() => void) | undefined;
  output.setEncoding('utf8').on('data', (chunk: string) => {
    written += chunk;
    heard?.();
  });
  const adapter = createTerminalAdapter({ input, output, colour: false, lang: 'en', onEnd: () => {} });
  await adapter.start(handlers);
  let shown: Shown = { title: '', commands: [], warning: undefined, buttons: [] };

  async function type(line: string): Promise<Shown> {
    written = '';
    const answered = new Promise<void>((resolve) => (heard = resolve));
    input.write(`${line}\n`);
    await answered;
    shown = readTerminal(written);
    return shown;
  }

  return {
    name: 'terminal',
    ask: type,
    click: (label) => type(String(shown.buttons.indexOf(label) + 1)),
    close: () => adapter.stop(),
  };
};
