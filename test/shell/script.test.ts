import { carriedBy, programOf } from '../../src/shell/carried';
import { readScript, type Step } from '../../src/shell/script';
import { growth } from '../support/growth';

/** Steps as one reads them: the joint, then the words between bars. */
function shown(steps: readonly Step[]): string[] {
  return steps.map(({ joint, words }) =>
    [joint, words.map(({ value }) => value).join('|')].filter(Boolean).join(' '),
  );
}

const read = (pasted: string) => shown(readScript(pasted).steps);

describe('a pasted shell text', () => {
  it.each<[why: string, pasted: string, steps: string[]]>([
    ['is one command', 'docker ps -a', ['docker|ps|-a']],
    [
      'keeps what is quoted in one word',
      `docker run -e "A=b c" alpine sh -c 'a; b'`,
      ['docker|run|-e|A=b c|alpine|sh|-c|a; b'],
    ],
    [
      'is several commands',
      'cd /x && docker ps | grep web; ls || pwd',
      ['cd|/x', '&& docker|ps', '| grep|web', '; ls', '|| pwd'],
    ],
    ['goes on after a backslash', 'docker run \\\n  -it \\\n  alpine', ['docker|run|-it|alpine']],
    ["goes on after PowerShell's backtick", 'docker run `\n  -it `\n  alpine', ['docker|run|-it|alpine']],
    ["goes on after cmd's ^", 'docker run ^\r\n  -it ^\r\n  alpine', ['docker|run|-it|alpine']],
    ['has a prompt', '$ docker ps', ['docker|ps']],
    ["has root's prompt", '# docker ps', ['docker|ps']],
    ['has a prompt with a name', 'root@host:~/app# docker ps', ['docker|ps']],
    ["has PowerShell's prompt", 'PS C:\\Users\\me> docker ps', ['docker|ps']],
    ["has cmd's prompt", 'C:\\Users\\me> docker ps', ['docker|ps']],
    [
      'has prompts and what was printed',
      '$ docker ps\nCONTAINER ID  IMAGE\nab12  web\n$ docker stop web',
      ['docker|ps', '; docker|stop|web'],
    ],
    ['has a comment', '# start it\ndocker start web # now', ['docker|start|web']],
    ['has placeholders', 'docker stop <container> <名称>', ['docker|stop|<container>|<名称>']],
    [
      'has a path of Windows',
      'docker run -v C:\\Users\\me\\data:/data alpine',
      ['docker|run|-v|C:\\Users\\me\\data:/data|alpine'],
    ],
    ["has cmd's variables", 'docker run -v %CD%\\src:/src alpine', ['docker|run|-v|%CD%\\src:/src|alpine']],
    [
      "has PowerShell's variables",
      'docker run -v ${PWD}\\src:/src $env:NAME',
      ['docker|run|-v|${PWD}\\src:/src|$env:NAME'],
    ],
    ['has redirections', 'docker logs web > web.log 2>&1', ['docker|logs|web']],
    ['is a loop', 'for i in a b; do docker rm $i; done', ['docker|rm|$i']],
    ['has a Go template', `docker ps --format '{{.Names}}'`, ['docker|ps|--format|{{.Names}}']],
    ['has a Go template without quotes', 'docker ps --format {{.Names}}', ['docker|ps|--format|{{.Names}}']],
    ['never closes its quote', "docker run -e 'A=b alpine", ['docker|run|-e|A=b alpine']],
    ['never closes its bracket', 'docker rm $(docker ps -q', ['docker|rm|$(docker ps -q']],
    ['is nothing', '  \n ', []],
  ])('%s', (_why, pasted, steps) => {
    expect(read(pasted)).toEqual(steps);
  });

  it('knows the steps inside of a substitution', () => {
    const [step] = readScript('docker rm -f $(docker ps -aq | head -1) "x`pwd`"').steps;
    const inner = step?.words
      .flatMap(({ expansions }) => expansions)
      .map(({ text, steps }) => [text, ...shown(steps)]);
    expect(inner).toEqual([
      ['$(docker ps -aq | head -1)', 'docker|ps|-aq', '| head|-1'],
      ['`pwd`', 'pwd'],
    ]);
  });

  it('knows redirections, assignments, the background and the loop a step stands in', () => {
    const { steps } = readScript('for i in $(docker ps -q); do A=1 docker logs $i 2> err.txt & done');
    expect(steps.map(({ inside }) => inside)).toEqual([undefined, 'for i in $(docker ps -q)']);
    expect(steps[1]).toMatchObject({
      assignments: ['A=1'],
      background: true,
      redirects: [{ text: '2> err.txt', operator: '>', descriptor: 2, target: 'err.txt' }],
    });
  });

  it('says when something is never closed', () => {
    expect(readScript("docker run 'a").broken).toBe(true);
    expect(readScript('docker run a').broken).toBe(false);
  });
});

describe('what runs a command', () => {
  const words = (line: string) => readScript(line).steps[0]?.words ?? [];

  it.each<[line: string, carriers: string[], rest: string]>([
    ['sudo docker ps', ['sudo'], 'docker ps'],
    ['sudo -u app env A=b docker ps', ['sudo -u app', 'env A=b'], 'docker ps'],
    ['xargs -r -n 1 docker rm', ['xargs -r -n 1'], 'docker rm'],
    ['timeout 5 docker wait web', ['timeout 5'], 'docker wait web'],
    ['watch -n 2 docker ps', ['watch -n 2'], 'docker ps'],
    ['docker ps', [], 'docker ps'],
    ['sudo', [], 'sudo'],
  ])('is taken off %s', (line, carriers, rest) => {
    const carried = carriedBy(words(line));
    const text = (all: readonly { text: string }[]) => all.map((word) => word.text).join(' ');
    expect([carried.carriers.map(text), text(carried.words)]).toEqual([carriers, rest]);
  });

  it.each(['sudo sh -c "docker ps -q; ls"', 'ssh me@host "docker ps -q; ls"', "bash -lc 'docker ps -q; ls'"])(
    'may take a whole script: %s',
    (line) => {
      expect(shown(carriedBy(words(line)).script)).toEqual(['docker|ps|-q', '; ls']);
    },
  );

  it('is known by its name, whatever its folder', () => {
    expect(programOf(words('/usr/bin/docker ps'))).toBe('docker');
    expect(programOf(words('"C:\\Program Files\\docker.exe" ps'))).toBe('docker');
  });
});

describe('hostile text', () => {
  const unclosed = [
    '"',
    "'",
    '`',
    '(',
    '$(',
    '${',
    '<<a ',
    '{ ',
    '[[ ',
    'if ',
    '"$(',
    '\\',
    '<a ',
    '%A%\\',
    'a=(',
    '🐳',
    'PS >',
    '#  ',
  ];
  it.each(unclosed)('of 4,000 times %s is read without a throw, in its share of time', (part) => {
    const readOf = (length: number) => readScript(part.repeat(length / part.length));
    expect(Array.isArray(readOf(4000).steps)).toBe(true);
    expect(
      growth(
        () => void readOf(2000),
        () => void readOf(4000),
      ),
    ).toBeLessThan(8);
  });
});
