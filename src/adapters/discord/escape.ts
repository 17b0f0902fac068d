/** The neutral text into Discord's Markdown, where nothing but `code` may have an effect. */

const CODE_SPAN = /(`[^`]+`)/;
const BARE_URL = /(https?:\/\/[^\s<>()`，。；、）]*[^\s<>()`，。；、）.,;:!?'"])/;

function escapeWords(words: string): string {
  return (
    words
      .replace(/[\\*_~|`<[\]]/g, '\\$&')
      // Headings, subtext, lists and quotes exist at the start of a line only.
      .replace(/^(\s*)(#{1,3}|-#|-|\+|>{1,3})(?=\s)/gm, '$1\\$2')
      .replace(/^(\s*\d+)\.(?=\s)/gm, '$1\\.')
      // A zero-width space: mentions are switched off for the whole client, this keeps them from even looking like one.
      .replace(/@(everyone|here)/gi, '@\u200b$1')
  );
}

function escapeProse(prose: string): string {
  // A backslash inside a URL would break the link; angle brackets keep it whole and without a preview.
  return prose
    .split(BARE_URL)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeWords(part)))
    .join('');
}

/** Keeps `code` as it is and makes the rest harmless. */
export function escapeText(text: string): string {
  return text
    .split(CODE_SPAN)
    .map((part, index) => (index % 2 === 1 ? part : escapeProse(part)))
    .join('');
}

/**
 * Discord ends a block at the first three backticks, however long the opening fence is, so a longer
 * fence does not help: a zero-width space inside the run is the least visible way to keep the block whole.
 */
export function escapeCode(code: string): string {
  return code.replace(/`(?=``)/g, '`\u200b');
}
