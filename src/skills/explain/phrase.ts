/** Texts of the knowledge with the words of a command put in. Pure. */

/** Safe between backticks, on one line, and not too long to read. */
export function shortened(text: string, longest = 70): string {
  const line = text.replaceAll('`', "'").replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  // Never between the halves of a surrogate pair.
  return `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** {name} becomes what was typed; `{{.Names}}` and what has no value in `slots` stay. */
export function phrase(template: string, slots: Readonly<Record<string, string | undefined>>): string {
  return template.replace(/(?<![{$])\{(\w+)\}(?!\})/g, (whole, name: string) =>
    Object.hasOwn(slots, name) ? shortened(slots[name] ?? '') : whole,
  );
}
