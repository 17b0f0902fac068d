const PLACEHOLDER = /<([a-z]+(?:-[a-z]+)*)>/g;

/** Puts a value in the place of every <placeholder> that has one; other <words> stay. */
export function fill(code: string, values: Readonly<Record<string, string>>): string {
  return code.replace(PLACEHOLDER, (whole, name: string) => values[name] ?? whole);
}

/** The <placeholders> of a shell block that nothing stands for: the shell would read them as redirections. */
export function unfilled(code: string, values: Readonly<Record<string, string>>): string[] {
  const names = [...code.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
  return [...new Set(names)].filter((name) => values[name] === undefined);
}
