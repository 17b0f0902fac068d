/** Texts of the knowledge with the words of a command put in. Pure. */

/** Safe between backticks, on one line, and not too long to read. */
export function shortened(text: string, longest = 70): string {
  const line = text.replaceAll('`', "'").replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`;
}

/** {name} becomes what was typed; `{{.Names}}` and what has no value in `slots` stay. */
export function phrase(template: string, slots: Readonly<Record<string, string | undefined>>): string {
  return template.replace(/(?<![{$])\{(\w+)\}(?!\})/g, (whole, name: string) =>
    Object.hasOwn(slots, name) ? shortened(slots[name] ?? '') : whole,
  );
}
