/** The figures are counted right, and the READMEs quote them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageRows } from '../support/coverage';
import { ownEntry, shipped, tiny } from '../support/knowledge';
import { countKnowledge } from './count';
import { figures, sentence, table } from './tell';

const block = (code: string, more: string) => `    - { code: ${JSON.stringify(code)}, ${more} }\n`;

describe('what is counted', () => {
  const { knowledge, problems } = tiny({
    'images/own.yaml': ownEntry(
      'own',
      'Own',
      `  commands:
${block('docker pull a', 'proof: { unproven: docker-hub }')}${block('docker pull b ', 'proof: { unproven: docker-hub }')}${block('docker ps', 'proof: { shows: x }')}${block('docker ps', 'proof: { unproven: hardware }')}${block('FROM a', 'language: dockerfile, proof: { then: [ls] }')}${block('dir', 'language: powershell, proof: { unproven: other-os }')}`,
    ),
    'images/second.yaml': ownEntry(
      'second',
      'Second',
      `  commands:\n${block('docker pull b', 'proof: { shows: x }')}`,
    ),
  });
  const row = { section: 'Clean-up', item: 'exited', zh: '删除已退出的容器', entry: 'remove-exited' };
  const stats = countKnowledge(knowledge, [
    { ...row, en: 'delete exited containers', entry: ['own', 'remove-exited'] },
    { ...row, en: 'show all images' },
  ]);

  it('comes from knowledge without faults', () => {
    expect(problems).toEqual([]);
  });

  it('entries by topic, and ways to ask in each language', () => {
    expect(stats.entries).toBe(4);
    expect([...stats.topics]).toEqual([
      ['cleanup', 1],
      ['images', 3],
    ]);
    expect(stats.asked).toEqual({ en: 24, zh: 16 });
  });

  it('a command once, as executed when it is executed anywhere; files apart', () => {
    // docker rm <container> and docker image ls are those of the tiny knowledge.
    expect(stats.commands).toEqual({ distinct: 5, executed: 4, parsed: new Map([['docker-hub', 1]]) });
    expect(stats.files).toEqual({ all: 2, unproven: 1 });
  });

  it('what of the list is answered, section by section', () => {
    expect(stats.sections).toEqual([{ name: 'Clean-up', items: 2, en: 1, zh: 2 }]);
  });

  it('as a table', () => {
    const text = table(stats);
    expect(text).toContain('commands  5 distinct: 4 executed (80.0 %), the others parsed only');
    expect(text).toContain('1 docker-hub');
    expect(text).toMatch(/Clean-up +2 items, answered or offered: English 1, Chinese 2/);
  });
});

describe('the README', () => {
  const counted = figures(countKnowledge(shipped(), coverageRows()));
  const gap = '([\\d,]+)';
  const inGaps = (lang: 'en' | 'zh') =>
    new RegExp(
      sentence(Array(6).fill('#') as string[], lang)
        .replace(/[.]/g, '\\.')
        .replaceAll('#', gap),
    );

  it.each([
    ['README.md', 'en'],
    ['README.zh.md', 'zh'],
  ] as const)('%s quotes figures that are true, and no more than a tenth behind', (file, lang) => {
    const text = readFileSync(join(__dirname, '..', '..', file), 'utf8').replace(/\s+/g, ' ');
    const [, ...quoted] = (inGaps(lang).exec(text) ?? []).map((figure) => Number(figure.replaceAll(',', '')));
    const stale = counted.filter((figure, i) => !(quoted[i]! <= figure && figure <= quoted[i]! * 1.1));
    // Whoever sees one replaces the sentence by what npm run knowledge:stats prints.
    expect(stale).toEqual([]);
    expect(quoted).toHaveLength(6);
  });
});
