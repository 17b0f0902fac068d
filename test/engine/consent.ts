/** What must be typed before an engine that holds something may be used. */
export const WORDS = 'delete everything';

/** What the owner of an engine reads before it is emptied; each list holds one name a line. */
export interface Loss {
  readonly name: string;
  readonly containers: readonly string[];
  readonly volumes: readonly string[];
  readonly networks: readonly string[];
  readonly others: readonly string[];
}

/** The question itself: what would be lost, and what to type. */
export function question({ name, containers, volumes, networks, others }: Loss): string {
  const kinds = { containers, volumes, networks, 'build cache and swarm': others };
  const lost = Object.entries(kinds).filter(([, names]) => names.length > 0);
  const listed = lost.flatMap(([kind, names]) => [`${kind}:`, ...names.map((line) => `  ${line}`)]);
  return [
    `Proving on the engine "${name}" removes for good:`,
    ...(listed.length === 0 ? ['  nothing that is there now'] : listed),
    'and whatever is made on it while the run goes on. Images that are there now stay.',
    `Type "${WORDS}" to go on: `,
  ].join('\n');
}

/** Only these very words count: a key pressed by mistake must not empty an engine. */
export function agrees(answer: string): boolean {
  return answer.trim() === WORDS;
}
