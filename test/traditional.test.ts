import { plainText } from '../src/answer';
import { createBrain } from '../src/brain';
import { inTraditional, readCharacters, simplified } from '../src/traditional';
import { shipped } from './support/knowledge';
import { questionOf } from './support/question';

const brain = createBrain(shipped());
const ask = (text: string, locale?: string) => {
  const question = questionOf(text, { locale });
  return brain.answer(brain.understand(question), question)!;
};

describe('a Traditional question', () => {
  it.each([
    ['怎麼刪除已退出的容器', 'remove-exited'],
    ['列出所有 Docker 網路', 'network-list'],
    ['開機後自動啟動容器要怎麼設定', 'start-on-boot'],
  ])('%s is read as a Simplified one', (text, id) => {
    expect(ask(text).id).toBe(id);
  });

  it('is answered in Traditional characters, its code untouched', () => {
    const answer = ask('怎麼刪除已退出的容器');
    expect(answer.title).toBe('刪除已退出的容器');
    expect(plainText(answer)).toContain('危險');
    expect(plainText(answer)).toContain('docker rm $(docker ps -aq -f status=exited)');
    expect(plainText(answer)).not.toMatch(/[这们删启]/);
  });

  it('describes its picture in Traditional characters', () => {
    const { picture } = ask('映像檔的分層是什麼意思');
    expect(picture?.id).toBe('image-layers');
    expect(picture?.title).toMatch(/可寫層/);
    expect(picture?.alt).not.toMatch(/[这们删个层]/);
  });

  it('leads on in Traditional characters, by every button', () => {
    for (const { action } of ask('怎麼刪除已退出的容器').groups.flatMap(({ buttons }) => buttons)) {
      expect(action).toMatch(/:zht(:|$)/);
      expect(plainText(brain.press(action))).not.toMatch(/[这们删启]/);
      expect(brain.press(action).kind).toBe('answer');
    }
  });

  it('without words is known by the locale', () => {
    expect(ask('👋', 'zh-TW').title).toBe(inTraditional(ask('👋', 'zh-CN')).title);
  });
});

it('a Simplified or English question has nothing to convert', () => {
  for (const text of ['怎么删除已退出的容器', '容器里面的文件', 'how do I stop a container', ''])
    expect(simplified(text)).toBeUndefined();
});

it('a button says which characters it leads to', () => {
  expect(readCharacters('show:remove-exited:zht:x')).toEqual({
    action: 'show:remove-exited:zh:x',
    traditional: true,
  });
  expect(readCharacters('show:remove-exited:zh')).toEqual({
    action: 'show:remove-exited:zh',
    traditional: false,
  });
});
