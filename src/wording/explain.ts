/** What is said around the meanings of knowledge/flags when a command is explained. Codes come without backticks. */

/** Where a command takes an image from: the registry, here or else the registry, or here alone. */
export type ImagePlace = 'registry' | 'either' | 'here';

export interface ImageWords {
  /** "docker.io" where the reference names none. */
  readonly registry: string | undefined;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** What `docker run` starts, for the sentence about the whole. */
export interface StartWords {
  readonly image: string;
  readonly name: string | undefined;
  readonly created: boolean;
  readonly removed: boolean;
  readonly interactive: boolean;
  readonly detached: boolean;
  readonly mounts: readonly { readonly host: string | undefined; readonly inside: string }[];
  readonly volumes: readonly { readonly volume: string; readonly inside: string }[];
  readonly ports: readonly { readonly host: string; readonly inside: string }[];
  readonly command: string | undefined;
}

/** Sentences about whole commands. */
export interface WholeWords {
  readonly runsIn: (what: { command: string; container: string; interactive: boolean }) => string;
  readonly builds: (what: { tags: readonly string[]; context: string; file: string | undefined }) => string;
  /** The containers are named, or are what an inner command prints. */
  readonly removes: (what: {
    names: string | undefined;
    inner: string | undefined;
    running: boolean;
    volumes: boolean;
  }) => string;
  readonly lists: (what: { stopped: boolean; ids: boolean; filters: readonly string[] }) => string;
  readonly logs: (what: {
    container: string;
    follow: boolean;
    tail: string | undefined;
    since: string | undefined;
  }) => string;
  readonly up: (what: {
    files: readonly string[];
    services: string | undefined;
    build: boolean;
    detached: boolean;
  }) => string;
  readonly down: (what: { volumes: boolean; images: string | undefined }) => string;
  readonly prunes: (what: { all: boolean; volumes: boolean }) => string;
  readonly prunesImages: (what: { all: boolean; filters: readonly string[] }) => string;
  /** One of the two is in a container: "web:/etc/hosts". */
  readonly copies: (what: { from: string; to: string; container: string; into: boolean }) => string;
  readonly inspects: (what: { template: string; names: string }) => string;
}

/** About Dockerfiles and Compose files. */
export interface SnippetWords {
  readonly dockerfile: (what: { base: string; stages: number; starts: string | undefined }) => string;
  readonly lines: (count: number) => string;
  readonly stage: string;
  readonly compose: (services: readonly string[]) => string;
  readonly settings: string;
  readonly service: string;
  readonly root: string;
  readonly secret: string;
  readonly addAddress: string;
  readonly aptLists: string;
  readonly aptUpdate: string;
  readonly ignoreFile: string;
  readonly version: string;
}

export interface ExplainWording {
  readonly outdated: string;
  readonly strange: string;
  readonly hint: string;
  readonly allParts: string;
  readonly summary: string;
  readonly furtherParts: (count: number) => string;
  readonly furtherRisks: (count: number) => string;
  readonly forgotten: { readonly title: string; readonly text: string };

  readonly isDeprecated: (what: string, version: string, instead: string | undefined) => string;
  readonly isRemoved: (what: string, version: string, instead: string | undefined) => string;
  readonly oldCompose: string;
  readonly noSuchFlag: (flag: string, command: string, meant: string | undefined) => string;
  readonly noSuchCommand: (word: string, parent: string, meant: string | undefined) => string;
  readonly needsValue: (flag: string) => string;
  readonly badValue: (flag: string, type: string) => string;
  readonly plugin: (name: string) => string;
  readonly broken: string;

  readonly sameAs: (path: string) => string;
  readonly switchedOff: (text: string) => string;
  readonly plainFlag: string;
  readonly plainArguments: string;
  readonly image: (image: ImageWords, place: ImagePlace) => string;
  readonly latest: (image: string) => string;
  readonly context: (value: string) => string;
  readonly inContainer: string;
  /** Of exec: the container's own program goes on. */
  readonly besides: string;
  readonly psOptions: string;
  readonly container: string;
  readonly service: string;
  readonly flagInside: string;
  readonly endOfFlags: string;

  readonly joint: Readonly<Record<'|' | '|&' | '&&' | '||' | ';', string>>;
  readonly background: string;
  readonly assignment: (name: string, alone: boolean) => string;
  readonly program: (name: string) => string;
  readonly prints: string;
  readonly runsFor: string;
  readonly workingFolder: string;
  readonly variable: string;
  readonly continued: string;
  readonly redirect: {
    readonly write: (file: string) => string;
    readonly append: (file: string) => string;
    readonly errors: (file: string) => string;
    readonly errorsAway: string;
    readonly away: string;
    readonly joinErrors: string;
    readonly both: (file: string) => string;
    readonly read: (file: string) => string;
    readonly here: string;
    readonly other: string;
  };

  readonly risk: {
    readonly pipedScript: string;
    readonly removesFolders: (what: string) => string;
  };

  readonly starts: (what: StartWords) => string;
  readonly whole: WholeWords;
  readonly snippet: SnippetWords;
  readonly does: (about: string, args: string | undefined) => string;
  readonly steps: (
    sentences: readonly { readonly joint: string | undefined; readonly text: string }[],
  ) => string;
  /** Works on what the inner command prints. */
  readonly doesTo: (about: string, inner: string) => string;
  /** Two texts about one part. */
  readonly both: (first: string, second: string) => string;
}
