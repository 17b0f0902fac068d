/** Entries that point at each other, at topics and at placeholders. */
import { entriesOf, problemOf, type Rule } from './rule';

export const topicsExist: Rule = (parsed) => {
  const known = new Set(parsed.knowledge.topics.map(({ id }) => id));
  return entriesOf(parsed)
    .filter(({ topic }) => !known.has(topic))
    .map((entry) =>
      problemOf(
        parsed,
        entry,
        [],
        `its folder ${entry.topic}/ is no topic of topics.yaml; move the file or add the topic`,
      ),
    );
};

export const relatedExist: Rule = (parsed) =>
  entriesOf(parsed).flatMap((entry) =>
    entry.related.flatMap((id, i) => {
      if (id === entry.id)
        return [problemOf(parsed, entry, ['related', i], 'names the entry itself; remove it')];
      if (parsed.knowledge.entries.has(id)) return [];
      return [problemOf(parsed, entry, ['related', i], `there is no entry ${id}; correct or remove it`)];
    }),
  );

export const placeholdersExist: Rule = (parsed) =>
  entriesOf(parsed).flatMap((entry) =>
    entry.commands.flatMap(({ code }, i) =>
      [...code.matchAll(/<([a-z][a-z0-9-]*)>/g)]
        .map(([, name]) => name ?? '')
        .filter((name) => !parsed.knowledge.placeholders.has(name))
        .map((name) =>
          problemOf(
            parsed,
            entry,
            ['commands', i, 'code'],
            `<${name}> is not in placeholders.yaml; add it there`,
          ),
        ),
    ),
  );
