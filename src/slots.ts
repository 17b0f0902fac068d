/** The changing parts of taught texts: "{port}" becomes what was caught, where it is safe to paste into a shell. Pure. */
import type { Lang, Text } from './types';

export type Slots = Readonly<Record<string, string>>;

/** What stands for a slot that nothing was caught for. */
export type Usual = Readonly<Record<string, string | Text>>;

/** No shell gives these characters a meaning, and nothing that begins with a hyphen can become a flag. */
const safe = /^[\w@%+=:,./][\w@%+=:,./-]{0,99}$/;

export function isShellSafe(value: string): boolean {
  return safe.test(value);
}

function usualOf(name: string, usual: Usual, lang: Lang): string {
  const value = usual[name] ?? `<${name}>`;
  return typeof value === 'string' ? value : value[lang];
}

/** `{{.Names}}` and `${NAME}` are not slots. */
export function fillSlots(text: string, slots: Slots, usual: Usual, lang: Lang): string {
  return text.replace(/(?<![{$])\{([a-z]\w*)\}(?!\})/g, (_, name: string) => {
    const caught = slots[name];
    return caught !== undefined && isShellSafe(caught) ? caught : usualOf(name, usual, lang);
  });
}

/** The names of the slots in a text, in order. */
export function slotNames(text: string): string[] {
  return [...text.matchAll(/(?<![{$])\{([a-z]\w*)\}(?!\})/g)].map(([, name]) => name ?? '');
}
