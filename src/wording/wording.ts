export interface Said {
  readonly title: string;
  readonly text: string;
}

/** Every sentence the bot says that is not knowledge. One type keeps the languages complete. */
export interface Wording {
  readonly danger: string;
  readonly lookFirst: (command: string) => string;
  /** A name in the question was not put into the command. */
  readonly notFilled: string;
  readonly changed: string;
  readonly since: (version: string) => string;
  readonly source: string;
  readonly seeAlso: string;
  readonly more: string;
  readonly less: string;
  readonly back: (title: string) => string;
  readonly nextPage: string;
  readonly previousPage: string;
  readonly allTopics: string;
  readonly choices: { readonly title: string; readonly text: string };
  readonly miss: {
    readonly title: string;
    readonly text: string;
    /** @param words of the question, in its language */
    readonly understood: (words: readonly string[]) => string;
  };
  /** Of a message that somebody took up. */
  readonly nothingInIt: { readonly title: string; readonly text: string };
  readonly topics: string;
  readonly pickTopic: string;
  readonly topicText: (about: string, shown: number, all: number) => string;
  /** The cheat sheets as files. */
  readonly sheet: {
    /** Of the printed one. */
    readonly title: string;
    readonly page: (number: number, all: number) => string;
    readonly foot: string;
    /** Of the one that holds everything. */
    readonly all: string;
    readonly intro: string;
  };
  readonly help: { readonly title: string; readonly text: string; readonly examples: readonly string[] };
  readonly tooOften: { readonly title: string; readonly text: string };
  readonly failed: { readonly title: string; readonly text: (reference: string) => string };
  readonly diagnosis: {
    readonly check: string;
    readonly fix: string;
    readonly wrong: string;
    readonly others: string;
    readonly secret: string;
    readonly unknown: { readonly title: string; readonly text: string; readonly ask: string };
  };
  readonly gone: { readonly title: string; readonly text: string };
  readonly feedback: {
    readonly helpful: string;
    readonly unhelpful: string;
    readonly notMeant: string;
    /** Of choices. */
    readonly none: string;
    readonly remove: string;
    readonly thanks: Said;
    readonly sorry: Said;
    /** Other readings of a question whose answer was not what was meant. */
    readonly others: Said;
    readonly nothingElse: Said;
    readonly onlyAsker: Said;
  };
  /** Under what the bot says without being asked. */
  readonly unasked: {
    readonly why: string;
    readonly quiet: string;
    readonly off: string;
    readonly quietNow: Said;
    readonly offNow: Said;
  };
  readonly settings: {
    readonly title: string;
    readonly forYou: (language: string) => string;
    readonly forChannel: (channel: {
      readonly listens: string;
      readonly threads: string;
      readonly language: string;
      readonly inPublic: string;
    }) => string;
    readonly onlyAdmins: string;
    readonly yourLanguage: string;
    readonly channelLanguage: string;
    readonly languages: Record<'en' | 'zh' | 'any', string>;
    readonly listening: string;
    readonly on: string;
    readonly off: string;
    readonly threads: string;
    readonly threadModes: Record<'mention' | 'two-party' | 'always', string>;
    readonly commands: string;
    readonly seenBy: Record<'all' | 'asker', string>;
    readonly notAllowed: Said;
    readonly notSaved: Said;
  };
  /** Said to "forget me": it is done, or the store could not be asked. */
  readonly forgotten: Record<'yes' | 'no', { readonly title: string; readonly text: string }>;
  readonly slack: {
    readonly post: string;
    readonly posted: { readonly title: string; readonly text: string };
    readonly notPosted: {
      readonly title: string;
      /** @param name the bot's, without the sign before it */
      readonly notMember: (name: string) => string;
      readonly archived: string;
      readonly restricted: string;
      readonly other: (code: string) => string;
    };
  };
  readonly terminal: {
    readonly noTokens: string;
    readonly welcome: string;
    readonly pick: (number: number) => string;
    readonly noSuchButton: (number: number) => string;
  };
  readonly command: {
    readonly docker: string;
    readonly ask: string;
    readonly question: string;
    readonly explain: string;
    /** The command to explain. */
    readonly code: string;
    /** Names in the menu of a message, at most 32 characters. */
    readonly askMessage: string;
    readonly explainMessage: string;
    readonly help: string;
    readonly usage: string;
  };
}
