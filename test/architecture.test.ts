import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

const root = join(__dirname, '..', 'src');

interface Import {
  readonly from: string;
  /** A path below src without its ending, or a package's name. */
  readonly to: string;
  readonly typeOnly: boolean;
}

function files(): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.split(sep).join('/'));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /(?:import|export)\s+(type\s+)?(?:[^'";]*?from\s+)?'([^']+)'|import\('([^']+)'\)/g,
  );
  return [...found].map(([, type, named, dynamic]) => {
    const name = named ?? dynamic ?? '';
    const to = name.startsWith('.') ? posix.join(posix.dirname(file), name).replace(/\.js$/, '') : name;
    return { from: file, to, typeOnly: type !== undefined };
  });
}

const own = (folder: string) => new RegExp(`^${folder}/`);
/** The grammar of Docker's command line: pure, and what the gate and the bot both read commands with. */
const commands = /^knowledge\/command-[a-z]+$/;
const pure = [/^types$/, /^answer$/, /^errors$/, /^wording/];

/** Which imports may stand in which part; the first rule whose `part` matches counts. */
const rules: readonly { part: RegExp; may: readonly RegExp[]; mayAsType?: readonly RegExp[] }[] = [
  {
    part: /^(index|channel|ask|check|prepare|cheatsheet|migrate|doctor|report|teach|knowledge-export|tour-stats)\.ts$/,
    may: [/.*/],
  },
  { part: /^(types|answer)\.ts$/, may: [], mayAsType: [/^types$/, /^answer$/] },
  { part: /^errors\.ts$/, may: [] },
  { part: /^environment\.ts$/, may: [/^may$/, /^node:(fs|path)$/] },
  {
    part: /^config\.ts$/,
    may: [/^(environment|errors|may)$/, /^node:path$/],
    mayAsType: [/^types$/, /^store\/open$/],
  },
  { part: /^may\.ts$/, may: [] },
  { part: /^origin\.ts$/, may: [], mayAsType: [/^answer$/] },
  { part: /^limits\.ts$/, may: [/^lru-cache$/, /^rate-limiter-flexible$/] },
  {
    part: /^observability\//,
    may: [
      /^pino(-pretty)?$/,
      /^prom-client$/,
      /^(secrets|errors)$/,
      own('observability'),
      /^node:(http|events)$/,
    ],
    mayAsType: [/^types$/],
  },
  {
    part: /^doctor\/own\.ts$/,
    may: [...pure, own('doctor'), /^knowledge\/(load|problem)$/, /^store\/open$/, /^node:fs$/],
  },
  { part: /^doctor\//, may: [...pure, own('doctor')], mayAsType: [/^config$/] },
  { part: /^report\//, may: [...pure, own('report')], mayAsType: [/^store\/store$/] },
  {
    part: /^teach\//,
    may: [
      ...pure,
      own('teach'),
      own('skills'),
      /^(may|question|secrets|traditional|brain)$/,
      /^report\/clusters$/,
      /^adapters\/terminal\/render$/,
      /^knowledge\/(taught|wanted|parse|commands|rules\/.+)$/,
      /^(js-yaml|yaml)$/,
      /^node:(crypto|readline|util)$/,
    ],
    mayAsType: [/^knowledge\/(schema|problem|read|snapshot)$/, /^matcher\/match$/, /^store\/store$/],
  },
  { part: /^wording\//, may: [own('wording')], mayAsType: [/^types$/] },
  { part: /^adapters\/adapter\.ts$/, may: [], mayAsType: [/^(types|answer)$/] },
  {
    part: /^adapters\/slack\//,
    may: [...pure, /^adapters\/adapter$/, own('adapters/slack'), /^@slack\//, /^lru-cache$/, /^node:/],
  },
  {
    part: /^adapters\/discord\//,
    may: [
      ...pure,
      /^adapters\/adapter$/,
      own('adapters/discord'),
      /^traditional$/,
      /^discord(\.js|-api-types)/,
      /^node:/,
    ],
  },
  {
    part: /^adapters\/terminal\//,
    may: [...pure, /^adapters\/adapter$/, own('adapters/terminal'), /^picocolors$/, /^node:/],
  },
  { part: /^traditional\.ts$/, may: [/^opencc-js\//], mayAsType: [/^answer$/] },
  { part: /^shell\//, may: [own('shell'), /^unbash$/] },
  {
    part: /^question\.ts$/,
    may: [...pure, /^traditional$/],
    mayAsType: [/^matcher\/follow-up$/],
  },
  { part: /^snippets\//, may: [own('snippets'), /^dockerfile-ast$/, /^yaml$/] },
  { part: /^(secrets|forget-me|tour-asked|nudge-time)\.ts$/, may: [] },
  {
    part: /^unasked\.ts$/,
    may: [/^nudge$/, own('tips')],
    mayAsType: [/^brain$/, /^adapters\/adapter$/, /^store\/(guard|store)$/],
  },
  {
    part: /^tips\//,
    may: [...pure, own('tips'), own('skills'), /^croner$/],
    mayAsType: [/^(store\/store|knowledge\/schema)$/],
  },
  {
    part: /^(tour|nudge|welcome)\.ts$/,
    may: [...pure, /^(nudge-time|question)$/, own('skills')],
    mayAsType: [/^(brain|question)$/, /^(store\/store|knowledge\/schema)$/],
  },
  {
    part: /^happened\.ts$/,
    may: [],
    mayAsType: [/^(types|answer|question)$/, /^matcher\/match$/, /^store\/store$/],
  },
  {
    part: /^store\/(store|memory-types|means|tables)\.ts$/,
    may: [],
    mayAsType: [/^types$/, /^kysely$/, own('store')],
  },
  {
    part: /^store\//,
    may: [
      /^(errors|secrets)$/,
      own('store'),
      /^(kysely|libsql|pg)$/,
      /^node:(crypto|fs|path|worker_threads)$/,
    ],
    mayAsType: [/^types$/],
  },
  { part: /^slots\.ts$/, may: [/^types$/] },
  {
    part: /^filling\//,
    may: [own('filling'), /^knowledge\/command-reference$/],
    mayAsType: [/^knowledge\/schema/],
  },
  {
    part: /^matcher\//,
    may: [
      ...pure,
      own('matcher'),
      own('shell'),
      own('snippets'),
      own('filling'),
      commands,
      /^(secrets|slots)$/,
      /^fuse\.js$/,
    ],
    mayAsType: [/^knowledge\/(schema|schema-learned|snapshot)$/, /^question$/],
  },
  {
    part: /^skills\//,
    may: [
      ...pure,
      own('skills'),
      own('shell'),
      own('snippets'),
      commands,
      /^knowledge\/pictures$/,
      /^(secrets|slots)$/,
    ],
    mayAsType: [/^knowledge\/schema$/, /^store\/store$/],
  },
  {
    part: /^cheatsheet\//,
    may: [
      ...pure,
      own('cheatsheet'),
      own('pictures'),
      /^skills\/look-up$/,
      /^pdfkit$/,
      /^node:(fs|path|crypto)$/,
    ],
    mayAsType: [/^knowledge\/schema$/],
  },
  {
    part: /^pictures\/drawing\.ts$/,
    may: [],
    mayAsType: [/^types$/, /^knowledge\/schema-pictures$/],
  },
  {
    part: /^pictures\//,
    may: [
      own('pictures'),
      /^knowledge\/(read|pictures)$/,
      /^@resvg\/resvg-js$/,
      /^fontkit$/,
      /^node:(fs|path|crypto|zlib)$/,
    ],
    mayAsType: [/^types$/, /^knowledge\/schema/],
  },
  {
    part: /^brain\.ts$/,
    may: [...pure, /^limits$/, own('skills'), own('matcher'), own('filling'), /^traditional$/],
    mayAsType: [/^knowledge\/(schema|schema-learned|snapshot)$/, /^question$/],
  },
  {
    part: /^bot\.ts$/,
    may: [...pure, /^(question|welcome)$/, own('conversation'), own('skills')],
    mayAsType: [/^brain$/],
  },
  {
    part: /^conversation\//,
    may: [
      ...pure,
      /^(question|forget-me|happened|origin|traditional|tour|tour-asked|welcome)$/,
      own('conversation'),
      own('skills'),
    ],
    mayAsType: [/^brain$/, own('matcher'), /^store\/store$/],
  },
  {
    part: /^ask\//,
    may: [...pure, /^question$/, own('skills'), own('ask'), /^zod$/],
    mayAsType: [/^brain$/, own('matcher')],
  },
  {
    part: /^knowledge\/read\.ts$/,
    may: [/^errors$/, /^node:(fs|path)$/],
    mayAsType: [/^knowledge\/problem$/],
  },
  { part: /^knowledge\/wanted\.ts$/, may: [/^wording\/only-in$/], mayAsType: [own('knowledge')] },
  { part: /^knowledge\/watch\.ts$/, may: [/^node:(fs|path)$/] },
  {
    part: /^knowledge\/(reference|learned)\.ts$/,
    may: [/^errors$/, own('knowledge'), /^node:(fs|path)$/],
  },
  {
    part: /^knowledge\/snapshot\.ts$/,
    may: [/^node:(fs|crypto)$/],
    mayAsType: [own('knowledge')],
  },
  { part: /^knowledge\/reload\.ts$/, may: [/^errors$/, own('knowledge'), /^node:path$/] },
  { part: /^knowledge\//, may: [/^types$/, /^errors$/, own('knowledge'), /^zod$/, /^js-yaml$/, /^yaml$/] },
];

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const rule = rules.find(({ part }) => part.test(from));
  if (!rule) return false;
  return [...rule.may, ...(typeOnly ? (rule.mayAsType ?? []) : [])].some((allowed) => allowed.test(to));
}

describe('the import rule', () => {
  const all = files().flatMap(importsOf);

  it('reads the imports of every part', () => {
    expect(all.length).toBeGreaterThan(100);
  });

  it('gives every file a rule', () => {
    expect(files().filter((file) => !rules.some(({ part }) => part.test(file)))).toEqual([]);
  });

  it('lets imports point only the allowed way', () => {
    expect(all.filter((one) => !isAllowed(one)).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('notices an import that points the wrong way', () => {
    expect(
      isAllowed({ from: 'adapters/slack/render.ts', to: 'adapters/discord/render', typeOnly: false }),
    ).toBe(false);
    expect(isAllowed({ from: 'matcher/score.ts', to: 'pino', typeOnly: false })).toBe(false);
    expect(isAllowed({ from: 'skills/look-up.ts', to: 'knowledge/schema', typeOnly: false })).toBe(false);
  });

  it('lets nobody import a composition root', () => {
    expect(all.filter(({ to }) => /^(index|ask|check|cheatsheet)$/.test(to))).toEqual([]);
  });

  it('lets only the matcher know fuse.js', () => {
    const knowing = all.filter(({ to }) => to === 'fuse.js').map(({ from }) => dirname(from));
    expect(new Set(knowing)).toEqual(new Set(['matcher']));
  });
});

describe('the environment', () => {
  it('is read by the composition roots alone, which hand it to the configuration', () => {
    const readers = files().filter((file) => readFileSync(join(root, file), 'utf8').includes('process.env'));
    expect(
      readers.filter(
        (file) =>
          ![
            'index.ts',
            'ask.ts',
            'check.ts',
            'migrate.ts',
            'doctor.ts',
            'report.ts',
            'channel.ts',
            'teach.ts',
            'knowledge-export.ts',
            'tour-stats.ts',
            'config.ts',
          ].includes(file),
      ),
    ).toEqual([]);
  });
});

describe('the house', () => {
  it('keeps every source file under 250 lines', () => {
    const long = files().filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 250);
    expect(long).toEqual([]);
  });

  it('has no folder or file called utils', () => {
    expect(files().filter((file) => /(^|\/)(utils?|helpers?)(\/|\.)/.test(relative('.', file)))).toEqual([]);
  });

  it('gives every platform the same three files', () => {
    for (const platform of ['slack', 'discord', 'terminal']) {
      for (const name of ['adapter', 'receive', 'render']) {
        expect(files()).toContain(`adapters/${platform}/${name}.ts`);
      }
    }
  });
});
