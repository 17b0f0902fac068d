/** Lines of standard input, asked for one after the other: on a terminal and in a pipe alike. */
import { createInterface } from 'node:readline';

export interface Lines {
  /** Undefined when the input has ended. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** readline's own `question` loses lines of a pipe that come before they are asked for. */
export function readLines(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Lines {
  const reader = createInterface({ input, output, terminal: (input as { isTTY?: boolean }).isTTY === true });
  const lines = reader[Symbol.asyncIterator]();
  reader.on('SIGINT', () => reader.close());
  return {
    async ask(prompt) {
      reader.setPrompt(prompt);
      reader.prompt();
      const { value, done } = await lines.next();
      return done ? undefined : value;
    },
    close: () => reader.close(),
  };
}
