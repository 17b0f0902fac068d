/** Lines as they arrive → messages. What is pasted at once is one message, however many lines it has. */

/** Milliseconds in which the next line of the same paste arrives; nobody types one so fast. */
const breath = 30;

/** Opens or closes a block: what is opened and closed in one line is a line like any other. */
const fence = /^\s*```[^`]*$/;

export interface Gathering {
  line(text: string): void;
  /** The terminal says that a paste begins or ends: what is between is one message, sent with the next line. */
  pasting(begins: boolean): void;
  /** Gives out what is still waiting. */
  end(): void;
}

/**
 * On a terminal.
 * @param isTyping whether a line is begun: the last one of a paste that ends without a line break
 */
export function gatherPastes(say: (message: string) => void, isTyping: () => boolean): Gathering {
  let lines: string[] = [];
  let inPaste = false;
  let timer: NodeJS.Timeout | undefined;

  function end(): void {
    clearTimeout(timer);
    const message = lines.join('\n');
    if (lines.length > 0) say(message);
    lines = [];
  }

  return {
    line(text) {
      lines.push(text);
      clearTimeout(timer);
      if (!inPaste) timer = setTimeout(() => !isTyping() && end(), breath);
    },
    pasting(begins) {
      inPaste = begins;
      clearTimeout(timer);
    },
    end,
  };
}

/** In a pipe: every line is a message, but for those between fences. */
export function gatherFences(say: (message: string) => void): Gathering {
  let block: string[] = [];

  function end(): void {
    if (block.length > 0) say(block.join('\n'));
    block = [];
  }

  return {
    line(text) {
      const isOpen = block.length > 0;
      const isFence = fence.test(text);
      if (!isOpen && !isFence) return say(text);
      block.push(text);
      if (isOpen && isFence) end();
    },
    pasting: () => {},
    end,
  };
}
