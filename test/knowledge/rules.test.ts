/** The gate, rule by rule: what each must name, to the letter, and what it must let pass. */
import { RULES, REMOVED_COMMANDS } from '../../src/knowledge/command-deprecations';
import { parseKnowledge } from '../../src/knowledge/parse';
import { describe as say } from '../../src/knowledge/problem';
import { readReference } from '../../src/knowledge/reference';
import {
  commandsAreKnown,
  commandsAreProven,
  destroyersWarn,
  mentionsAreKnown,
} from '../../src/knowledge/rules/commands';
import { answersAreShort } from '../../src/knowledge/rules/length';
import { placeholdersExist, relatedExist, topicsExist } from '../../src/knowledge/rules/links';
import type { Rule } from '../../src/knowledge/rules/rule';
import { sourcesAreWellFormed } from '../../src/knowledge/rules/sources';
import { phrasingsAreUnique, titlesAreUnique, wordsMeanOneThing } from '../../src/knowledge/rules/unique';
import { knowledgeFolder, ownEntry, tiny, tinyFiles } from '../support/knowledge';

const reference = readReference(knowledgeFolder);
const known = commandsAreKnown(reference);
const mentioned = mentionsAreKnown(reference);
const warned = destroyersWarn(reference);

/** What a rule says of one entry, whose `more` begins in line 9 of images/bad.yaml. */
function judged(rule: Rule, more: string, change = (text: string) => text): string[] {
  const parsed = tiny({ 'images/bad.yaml': change(ownEntry('bad', 'Bad', more)) });
  expect(parsed.problems).toEqual([]);
  return rule(parsed)
    .filter(({ file }) => file === 'images/bad.yaml')
    .map(say);
}

const shell = (code: string, more = '') => `  commands:\n    - code: ${JSON.stringify(code)}\n${more}`;
const danger = (preview: string) =>
  `  danger: { en: Gone., zh: 没了。, preview: ${JSON.stringify(preview)} }`;

describe('commands are known', () => {
  const at = 'images/bad.yaml:10 · bad · commands.0.code · ';
  it.each([
    ['docker contaner ls', 'docker has no command contaner; did you mean docker container?'],
    ['docker ps --al', 'docker container ls has no flag --al; did you mean --all?'],
    ['docker run -m lots alpine', '-m of docker container run takes bytes, not lots'],
    [
      'echo hi | docker compose down --volume',
      'docker compose down has no flag --volume; did you mean --volumes?',
    ],
    ['docker run --name', '--name of docker container run needs a value'],
  ])('%s', (code, message) => {
    expect(judged(known, shell(code))).toEqual([at + message]);
  });

  it('all that is wrong with one line is said at once, and of every block', () => {
    const more = `${shell('docker ps --al --nope')}    - code: docker flie`;
    expect(judged(known, more)).toEqual([
      `${at}docker container ls has no flag --al; did you mean --all?`,
      `${at}docker container ls has no flag --nope`,
      'images/bad.yaml:11 · bad · commands.1.code · docker has no command flie',
    ]);
  });

  it('the preview is a command too', () => {
    expect(judged(known, danger('docker ps --al'))).toEqual([
      'images/bad.yaml:9 · bad · danger.preview · docker container ls has no flag --al; did you mean --all?',
    ]);
  });

  it.each([
    ['what the reference has', shell('docker run -d --name <container> -p 8080:80 nginx:alpine')],
    ['a plugin of the short list', shell('docker scout cves nginx')],
    ['other programs', shell('ls --nope')],
    ['a file that speaks of docker', shell('RUN docker nothing', '      language: dockerfile')],
  ])('%s passes', (_what, more) => {
    expect(judged(known, more)).toEqual([]);
  });
});

describe('nothing deprecated is taught', () => {
  const values: Readonly<Record<string, string>> = {
    '/^is-automated/': 'is-automated=true',
    '/^[a-z-]+:/': 'seccomp:unconfined',
  };
  const old = RULES.flatMap(({ commands, flags, value }) =>
    commands.flatMap((command) =>
      flags.map((flag) => `${command} ${flag} ${values[String(value)] ?? '1'} alpine`),
    ),
  );
  const gone = Object.keys(REMOVED_COMMANDS).map((name) => `docker ${name}`);
  const advice =
    /(deprecated since|removed in) [^;]+(; use .+)?; teach what replaces it and tell the old way in `changed`$/;

  it.each([...old, ...gone])('%s', (code) => {
    expect(judged(known, shell(code))).toContainEqual(expect.stringMatching(advice));
    const inPassing = `  more: { en: "Or \`${code}\`.", zh: "或 \`${code}\`。" }`;
    expect(judged(mentioned, inPassing)).toEqual([
      expect.stringMatching(/^images\/bad\.yaml:9 · bad · more\.en · .* `changed`$/),
      expect.stringMatching(/^images\/bad\.yaml:9 · bad · more\.zh · .* `changed`$/),
    ]);
    const told = `  changed: { en: "\`${code}\` is old.", zh: "\`${code}\` 已过时。" }`;
    expect([...judged(known, told), ...judged(mentioned, told)]).toEqual([]);
  });

  it('as in: stop with --time', () => {
    expect(judged(known, shell('docker stop --time 5 web'))).toEqual([
      'images/bad.yaml:10 · bad · commands.0.code · --time of docker container stop is deprecated since 28.0; use --timeout; teach what replaces it and tell the old way in `changed`',
    ]);
  });
});

describe('commands that are mentioned are known', () => {
  it.each([
    [
      'the summary',
      'images/bad.yaml:4 · bad · summary.en',
      (text: string) => text.replace('en: S.', 'en: "`docker ps --al`"'),
      '',
    ],
    [
      'a note',
      'images/bad.yaml:11 · bad · commands.0.note.zh',
      (text: string) => text,
      shell('docker ps', '      note: { en: N, zh: "即 `docker ps --al`" }'),
    ],
    [
      'the danger',
      'images/bad.yaml:9 · bad · danger.en',
      (text: string) => text,
      '  danger: { en: "`docker ps --al`", zh: 没了 }',
    ],
  ])('in %s', (_where, place, change, more) => {
    expect(judged(mentioned, more, change)).toEqual([
      `${place} · docker container ls has no flag --al; did you mean --all?`,
    ]);
  });

  it.each(['docker run -e', 'docker -H … ps', 'docker ps', 'sudo docker …', 'ls -la'])(
    '`%s` passes',
    (code) => {
      expect(judged(mentioned, `  more: { en: "\`${code}\`", zh: "\`${code}\`" }`)).toEqual([]);
    },
  );
});

describe('what destroys warns', () => {
  const advice = 'takes something away for good; say under `danger` what is lost and how to look first';
  const destroyers = [
    'docker rm web',
    'docker container rm -f web',
    'docker rm $(docker ps -aq)',
    'docker ps -aq | xargs docker rm',
    'docker rmi alpine',
    'docker image rm alpine',
    'docker container prune',
    'docker image prune -a',
    'docker volume prune',
    'docker network prune',
    'docker system prune -af --volumes',
    'docker builder prune',
    'docker buildx prune',
    'docker volume rm data',
    'docker network rm backend',
    'docker kill web',
    'docker compose kill',
    'docker compose rm',
    'docker compose down -v',
    'docker compose down --volumes',
    'docker compose down --rmi all',
    'docker-compose down -v',
    'docker context rm far',
    'docker swarm leave --force',
    'sudo rm -rf /var/lib/docker',
  ];

  it.each(destroyers)('%s', (code) => {
    expect(judged(warned, shell(code))).toEqual([`images/bad.yaml:10 · bad · commands.0.code · ${advice}`]);
    expect(judged(warned, `${shell(code)}${danger('docker ps -a')}`)).toEqual([]);
  });

  it('the block that does it is named', () => {
    expect(judged(warned, `${shell('docker ps')}    - code: docker kill web`)).toEqual([
      `images/bad.yaml:11 · bad · commands.1.code · ${advice}`,
    ]);
  });

  it('a preview must not destroy anything itself', () => {
    expect(judged(warned, danger('docker rm web'))).toEqual([
      'images/bad.yaml:9 · bad · danger.preview · destroys something itself; only look here',
    ]);
  });

  it.each([
    'docker run --rm alpine',
    'docker compose down',
    'docker compose down --volumes=false',
    'docker stop web',
    'docker ps -a -f status=exited',
    'docker build --rm .',
    'docker exec web rm notes.txt',
    'echo "docker rm web"',
    'rm -r build',
  ])('%s passes', (code) => {
    expect(judged(warned, shell(code))).toEqual([]);
  });

  it('the name of a file passes', () => {
    expect(judged(warned, shell('RUN docker rm web', '      language: dockerfile'))).toEqual([]);
  });
});

describe('commands are proven', () => {
  it.each([
    ['no proof', '', 'needs a proof: `then` for what must now be true, or `shows` for what it prints'],
    ['a scene alone', '      proof: { given: [ls] }', 'needs a proof: `then` for'],
    [
      'a file without effect',
      '      language: dockerfile\n      proof: { shows: x }',
      'is a file; say under `proof.then`',
    ],
    [
      'a file without a name',
      '      language: json\n      proof: { then: [ls] }',
      'needs `file`, the name it is written to',
    ],
    [
      'PowerShell',
      '      language: powershell',
      'PowerShell cannot be run by the engine tests; say `unproven: other-os`',
    ],
    [
      'proven and not',
      '      proof: { unproven: hardware, shows: x }',
      'is `unproven`, so nothing else of its proof',
    ],
    [
      'a scene and not',
      '      proof: { unproven: hardware, given: [ls] }',
      'is `unproven`, so nothing else of its proof',
    ],
  ])('%s', (_what, more, message) => {
    expect(judged(commandsAreProven, shell('docker ps', more))).toEqual([
      expect.stringContaining(`images/bad.yaml:10 · bad · commands.0 · ${message}`),
    ]);
  });

  it.each([
    ['an effect', '      proof: { then: [ls] }'],
    ['an output', '      proof: { shows: x }'],
    ['a reason', '      proof: { unproven: docker-hub, with: { image: a } }'],
    ['a file with its effect', '      language: dockerfile\n      proof: { then: [ls] }'],
    ['a named file with its effect', '      language: json\n      file: a.json\n      proof: { then: [ls] }'],
    ['PowerShell that says so', '      language: powershell\n      proof: { unproven: other-os }'],
  ])('%s passes', (_what, more) => {
    expect(judged(commandsAreProven, shell('docker ps', more))).toEqual([]);
  });
});

describe('answers are short', () => {
  const long = (characters: number) =>
    answersAreShort((_, lang) => (lang === 'zh' ? '字'.repeat(characters) : ''));

  it('1,201 characters are too many in either language, 1,200 are not', () => {
    expect(judged(long(1200), '')).toEqual([]);
    expect(judged(long(1201), '')).toContain(
      'images/bad.yaml:4 · bad · summary.zh · the answer has 1201 characters, 1200 are allowed; move details to "more"',
    );
  });

  it('a walk-through may have 1,800', () => {
    const topics = `${tinyFiles['topics.yaml']}\n- { id: walkthroughs, title: { en: W, zh: 步 }, about: { en: W, zh: 步 } }`;
    const parsed = tiny({ 'topics.yaml': topics, 'walkthroughs/a.yaml': ownEntry('steps', 'Steps') });
    const ofSteps = (rule: Rule) => rule(parsed).filter(({ entry }) => entry === 'steps');
    expect(ofSteps(long(1800))).toEqual([]);
    expect(ofSteps(long(1801)).map(say)).toEqual([
      expect.stringContaining('1801 characters, 1800 are allowed'),
    ]);
  });
});

describe('what is pointed at exists', () => {
  it('a topic', () => {
    const parsed = tiny({ 'nowhere/lost.yaml': ownEntry('lost', 'Lost') });
    expect(topicsExist(parsed).map(say)).toEqual([
      'nowhere/lost.yaml:2 · lost · its folder nowhere/ is no topic of topics.yaml; move the file or add the topic',
    ]);
  });

  it('related entries, and not the entry itself', () => {
    expect(judged(relatedExist, '  related: [list-images, nowhere, bad]')).toEqual([
      'images/bad.yaml:9 · bad · related.1 · there is no entry nowhere; correct or remove it',
      'images/bad.yaml:9 · bad · related.2 · names the entry itself; remove it',
    ]);
  });

  it('placeholders', () => {
    expect(judged(placeholdersExist, shell('docker exec <container> <thing>'))).toEqual([
      'images/bad.yaml:10 · bad · commands.0.code · <thing> is not in placeholders.yaml; add it there',
    ]);
  });

  it.each([
    ['a redirection', 'docker load <file.tar >out'],
    ['what is in placeholders.yaml', 'docker stop <container>'],
  ])('%s passes', (_what, code) => {
    expect(judged(placeholdersExist, shell(code))).toEqual([]);
  });
});

describe('sources are well-formed', () => {
  const sources = (list: string) => (text: string) => text.replace('[https://docs.docker.com/]', list);
  it.each([
    ['http://docs.docker.com/', 'must begin with https://'],
    ['ftp://docs.docker.com/', 'must begin with https://'],
    ['https://docs', 'is no address of a page'],
    ['https://me@docs.docker.com/', 'must be the plain address, without user, port or tracking'],
    ['https://docs.docker.com:8443/', 'must be the plain address, without user, port or tracking'],
    ['https://docs.docker.com/?utm_source=x', 'must be the plain address, without user, port or tracking'],
  ])('%s', (source, message) => {
    expect(judged(sourcesAreWellFormed, '', sources(`["${source}"]`))).toEqual([
      `images/bad.yaml:5 · bad · sources.0 · ${source} ${message}`,
    ]);
  });

  it('twice the same', () => {
    const twice = '["https://docs.docker.com/a", "https://docs.docker.com/a"]';
    expect(judged(sourcesAreWellFormed, '', sources(twice))).toEqual([
      'images/bad.yaml:5 · bad · sources.1 · https://docs.docker.com/a stands here twice; remove one',
    ]);
  });

  it('several pages, one with an anchor, pass', () => {
    const good = '["https://docs.docker.com/a#part", "https://docs.docker.com/b"]';
    expect(judged(sourcesAreWellFormed, '', sources(good))).toEqual([]);
  });
});

describe('what must be unique is', () => {
  it('a title, however it is written', () => {
    expect(judged(titlesAreUnique, '', (text) => text.replace('en: Bad,', 'en: list IMAGES!,'))).toEqual([
      'images/bad.yaml:3 · bad · title.en · "list IMAGES!" is the title of list-images already; say what makes this one different',
    ]);
  });

  it('a phrasing, however it is spaced, in the other entry or the same one', () => {
    const change = (text: string) => text.replace('bad 1', '"Images  list!"').replace('bad三', '镜像列表');
    expect(judged(phrasingsAreUnique, '', change)).toEqual([
      'images/bad.yaml:7 · bad · utterances.en.0 · "Images  list!" is asked of list-images already; a phrasing leads to one entry',
      'images/bad.yaml:8 · bad · utterances.zh.2 · "镜像列表" is asked of list-images already; a phrasing leads to one entry',
    ]);
    expect(judged(phrasingsAreUnique, '', (text) => text.replace('bad 2', 'bad 1'))).toEqual([
      'images/bad.yaml:7 · bad · utterances.en.1 · "bad 1" is asked of bad already; a phrasing leads to one entry',
    ]);
  });

  it("a word's meaning", () => {
    const parsed = tiny({
      'lexicon/more.yaml':
        '# more\nerase: { kind: act, en: [wipe, Delete], zh: [抹掉] }\nby: { kind: plain, en: [list] }',
    });
    expect(wordsMeanOneThing(parsed).map(say)).toEqual([
      'lexicon/more.yaml:2 · erase · "delete" stands under remove already; keep it in one place',
    ]);
  });
});

describe('of two that are alike, the one of the team is named: ours cannot be changed there', () => {
  const ours = Object.entries(tinyFiles).map(([path, text]) => ({ path, text }));
  const beside = (path: string, text: string) => parseKnowledge(ours, [[{ path, text, folder: '/team' }]]);

  it('although a replacement stands before ours', () => {
    const parsed = beside('cleanup.yaml', ownEntry('remove-exited', 'List images'));
    expect(titlesAreUnique(parsed).map(say)).toEqual([
      expect.stringContaining(
        '/team/cleanup.yaml:3 · remove-exited · title.en · "List images" is the title of list-images',
      ),
    ]);
  });

  it('although words were added to an idea that stands before ours', () => {
    const parsed = beside('lexicon.yaml', 'remove: { kind: act, en: [show all] }');
    expect(wordsMeanOneThing(parsed).map(say)).toEqual([
      '/team/lexicon.yaml:1 · remove · "show all" stands under list already; keep it in one place',
    ]);
  });

  it.each(['http://wiki/page', 'http://wiki.local:8080/page', 'https://wiki.example/?utm_source=x'])(
    'and its pages may be at %s',
    (source) => {
      const parsed = beside(
        'images.yaml',
        ownEntry('own', 'Own').replace('https://docs.docker.com/', source),
      );
      expect(parsed.problems).toEqual([]);
      expect(sourcesAreWellFormed(parsed)).toEqual([]);
    },
  );

  it.each(['ftp://wiki/page', 'https://me:secret@wiki/page'])('but not at %s', (source) => {
    const parsed = beside('images.yaml', ownEntry('own', 'Own').replace('https://docs.docker.com/', source));
    expect(sourcesAreWellFormed(parsed)).toHaveLength(1);
  });

  it('and its commands need no proof, but are checked otherwise', () => {
    const parsed = beside('images.yaml', ownEntry('own', 'Own', shell('docker rm --al web')));
    expect(commandsAreProven(parsed).filter(({ entry }) => entry === 'own')).toEqual([]);
    expect(known(parsed)).toHaveLength(1);
    expect(warned(parsed)).toHaveLength(1);
  });
});

it('knowledge that is fine passes every rule', () => {
  const parsed = tiny();
  const rules = [
    topicsExist,
    relatedExist,
    placeholdersExist,
    titlesAreUnique,
    phrasingsAreUnique,
    wordsMeanOneThing,
    known,
    mentioned,
    warned,
    sourcesAreWellFormed,
    answersAreShort(() => ''),
  ];
  expect(rules.flatMap((rule) => rule(parsed))).toEqual([]);
});
