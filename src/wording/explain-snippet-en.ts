/** About Dockerfiles and Compose files, in English. */
import type { SnippetWords } from './explain';

const code = (text: string) => `\`${text}\``;

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

export const snippetEn: SnippetWords = {
  dockerfile: ({ base, stages, starts }) =>
    [
      `Builds an image on ${code(base)}`,
      stages > 1 && ` in ${stages} stages, of which only the last is kept`,
      starts && `; its containers run ${code(starts)}`,
    ]
      .filter(Boolean)
      .join(''),
  lines: (count) => `${count} instructions of a Dockerfile, each a step of the build`,
  stage: 'The name of the stage, for `COPY --from` and `--target`',
  compose: (services) =>
    `Describes ${services.length === 1 ? 'the service' : 'the services'} ${listed(services.map(code))}, which ${code('docker compose up')} starts`,
  settings: 'Settings of a service in a Compose file',
  service: 'A service, by this name also reachable for the others',
  root: 'No other user is named, so the program runs as root: who breaks into it has root rights in the container. Make a user and add `USER`',
  secret:
    'Whatever is set here stays readable in the image, for everyone who has it. Use `RUN --mount=type=secret`, or set it when running',
  addAddress: 'Takes whatever the address sends, unchecked. Add `--checksum=sha256:…`',
  aptLists: 'The package lists stay in the image; end the same `RUN` with `rm -rf /var/lib/apt/lists/*`',
  aptUpdate: 'Without `apt-get update` in the same `RUN`, old package lists from the cache are used',
  ignoreFile: 'Copies the whole directory: keep `.git`, `.env` and `node_modules` out with a `.dockerignore`',
  version: '`version` has no effect any more; leave it out',
};
