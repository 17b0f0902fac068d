import type { Invocation } from './command-parse';
import type { Reference } from './command-reference';

/** How a feature of deprecated.json shows in a command line. */
export interface Rule {
  /** The feature as deprecated.json calls it, which has the versions. */
  readonly feature: string;
  readonly commands: readonly string[];
  readonly flags: readonly string[];
  /** Only with such a value. */
  readonly value?: RegExp;
  readonly instead?: string;
}

const RUN = ['docker container run', 'docker container create'];

/** Each feature must stand in deprecated.json word for word: a test sees to it. */
export const RULES: readonly Rule[] = [
  {
    feature: '`--time` option on `docker stop` and `docker restart`',
    commands: ['docker container stop', 'docker container restart'],
    flags: ['--time'],
    instead: '--timeout',
  },
  {
    feature: '`--pause` option on `docker commit`',
    commands: ['docker commit'],
    flags: ['--pause', '-p'],
  },
  { feature: '`--run` flag on `docker commit`', commands: ['docker commit'], flags: ['--run'] },
  { feature: '`-f` flag on `docker tag`', commands: ['docker image tag'], flags: ['-f', '--force'] },
  {
    feature: '`-e` and `--email` flags on `docker login`',
    commands: ['docker login'],
    flags: ['-e', '--email'],
  },
  {
    feature: '`--automated` and `--stars` flags on `docker search`',
    commands: ['docker search'],
    flags: ['--automated', '--stars', '-s'],
    instead: '--filter',
  },
  {
    feature: 'IsAutomated field, and `is-automated` filter on `docker search`',
    commands: ['docker search'],
    flags: ['--filter', '-f'],
    value: /^is-automated/,
  },
  {
    feature: '`--before` and `--since` flags on `docker ps`',
    commands: ['docker container ls'],
    flags: ['--before', '--since'],
    instead: '--filter',
  },
  {
    feature: 'Kernel memory limit',
    commands: [...RUN, 'docker container update'],
    flags: ['--kernel-memory'],
  },
  {
    feature: '`docker build --stream` flag (experimental)',
    commands: ['docker buildx build'],
    flags: ['--stream'],
  },
  {
    feature: 'Separator (`:`) of `--security-opt` flag on `docker run`',
    commands: RUN,
    flags: ['--security-opt'],
    value: /^[a-z-]+:/,
    instead: '--security-opt name=value',
  },
  {
    feature: '`docker stack deploy` using "dab" files (experimental)',
    commands: ['docker stack deploy'],
    flags: ['--bundle-file'],
    instead: '--compose-file',
  },
];

/** Subcommands that are gone, and the feature of deprecated.json that says so. */
export const REMOVED_COMMANDS: Readonly<Record<string, string>> = {
  daemon: '`docker daemon` subcommand',
  deploy: 'Top-level `docker deploy` subcommand (experimental)',
  engine: '`docker engine` subcommands',
};

/** The rule that a flag of an invocation falls under, by the flag's name as written. */
export function deprecations({ command, flags }: Pick<Invocation, 'command' | 'flags'>): Map<string, Rule> {
  const found = new Map<string, Rule>();
  for (const rule of RULES.filter(({ commands }) => commands.includes(command.path))) {
    for (const { name, value = '' } of flags) {
      if (rule.flags.includes(name) && rule.value?.test(value) !== false) found.set(name, rule);
    }
  }
  return found;
}

/** What of an invocation is deprecated or removed, one sentence each, by the flag it is about. */
export function deprecatedFlags(invocation: Invocation, reference: Reference): Map<string, string> {
  const sentences = [...deprecations(invocation)].map(([name, { feature, instead }]) => {
    const use = instead === undefined ? '' : `; use ${instead}`;
    return [name, `${name} of ${invocation.command.path} is ${sinceWhen(feature, reference)}${use}`] as const;
  });
  return new Map(sentences);
}

/** "deprecated since 28.0" or "removed in 17.06", as deprecated.json has it. */
export function sinceWhen(feature: string, { deprecated }: Reference): string {
  const found = deprecated.find((one) => one.feature === feature);
  if (found === undefined) return 'deprecated';
  const { status, removed } = found;
  if (status === 'removed' && removed !== undefined) return `removed in ${removed}`;
  return `deprecated since ${found.deprecated}`;
}
