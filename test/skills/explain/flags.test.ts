/** What single flags mean, and in which words. */
import { plainBlocks, plainText } from '../../../src/answer';
import { explain } from '../../../src/skills/explain';
import type { Lang } from '../../../src/types';
import { shipped } from '../../support/knowledge';

const knowledge = shipped();

function said(code: string, lang: Lang): string {
  const answer = explain(code, knowledge, lang);
  return `${plainText(answer)}\n${plainBlocks(answer.more ?? [])}`;
}

describe('a switch that is turned off', () => {
  it.each<[code: string, en: string, zh: string]>([
    [
      'docker history --human=false nginx',
      '`--human=false`: Shows sizes in bytes and dates in full',
      '`--human=false`：大小按字节显示，时间显示完整',
    ],
    [
      'docker run --rm=false nginx:1',
      '`--rm=false`: Switched off; switched on it would mean: Removes',
      '`--rm=false`：已关闭；打开时的作用是：退出后',
    ],
    [
      'docker run --init=0 nginx:1',
      '`--init=0`: Switched off; switched on',
      '`--init=0`：已关闭；打开时的作用是',
    ],
    // A label has a value, whatever it is.
    ['docker run --label false nginx:1', 'the label `false`', '加上标签 `false`'],
  ])('%s says so', (code, en, zh) => {
    expect(said(code, 'en')).toContain(en);
    expect(said(code, 'zh')).toContain(zh);
  });
});

describe('flags that mean something else for services', () => {
  it.each([
    'docker service create -q nginx',
    'docker service update -q web',
    'docker service rollback -q web',
  ])('%s is about the progress, not about IDs', (code) => {
    expect(said(code, 'en')).toContain('Does not show the progress');
    expect(said(code, 'zh')).toContain('不显示进度');
  });

  it('docker service update --force restarts, and asks nothing anyway', () => {
    expect(said('docker service update --force web', 'en')).toContain(
      'Replaces all tasks even when nothing changed',
    );
    expect(said('docker service update --force web', 'zh')).toContain('即使没有改动也重新部署所有任务');
  });
});

describe('who the client talks to', () => {
  it('is called the daemon in every meaning', () => {
    const texts = JSON.stringify([...knowledge.meanings]);
    expect(texts).toContain('the daemon at the local socket');
    expect(texts).not.toMatch(/\b(?:the|an|docker|local) engine\b|引擎/i);
  });
});
