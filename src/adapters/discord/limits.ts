/** What Discord accepts in one message with Components V2, and what it makes of longer things. */
export const LIMITS = {
  /** Characters in all text displays of a message together. */
  text: 4000,
  /** Components in a message, nested ones counted. */
  components: 40,
  /** Ours, so that a page has room left beside its buttons. */
  rows: 5,
  buttonsPerRow: 5,
  buttonLabel: 80,
  customId: 100,
  /** In a select menu. */
  options: 25,
  optionLabel: 100,
  placeholder: 150,
  choices: 25,
  choiceName: 100,
} as const;

/** At most `limit` UTF-16 units, with an ellipsis where something was left out; never half an emoji. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${sliceWhole(text, limit - 1)}…`;
}

/** The first `length` units, one less where that would cut a surrogate pair. */
export function sliceWhole(text: string, length: number): string {
  const cutsPair =
    /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(length));
  return text.slice(0, cutsPair ? length - 1 : length);
}
