import { markdownOf } from '../../src/cheatsheet/markdown';
import { ownEntry, tiny } from '../support/knowledge';

const { knowledge } = tiny();

describe('everything as Markdown', () => {
  it('leads to each topic and holds every answer with its command, danger and source', () => {
    const text = markdownOf(knowledge, 'en');
    expect(text).toContain('- [Clean-up](#cleanup)\n- [Images](#images)');
    expect(text).toContain(
      [
        '### Remove exited containers',
        'Summary of Remove exited containers.',
        'One',
        '```sh\ndocker rm <container>\n```',
        '**Danger**: Logs are gone. Look first: `docker ps -a`',
        'More about it.',
        'Source: <https://docs.docker.com/>',
      ].join('\n\n'),
    );
  });

  it('is Chinese in the other language, placeholders too', () => {
    const text = markdownOf(knowledge, 'zh');
    expect(text).toContain('```sh\ndocker rm <容器>\n```');
    // With the colon inside, the stars would be shown as stars.
    expect(text).toContain('**危险**：日志会丢失。');
  });

  it('shows angle brackets and stars that are no markup', () => {
    const odd = ownEntry('odd', 'A <tag> and a*b');
    expect(markdownOf(tiny({ 'images/odd.yaml': odd }).knowledge, 'en')).toContain('### A \\<tag> and a\\*b');
  });

  it('fences code that holds a fence', () => {
    const fence = ownEntry('fence', 'Fence', '  commands: [{ code: "```\\ncode\\n```", language: text }]');
    const text = markdownOf(tiny({ 'images/fence.yaml': fence }).knowledge, 'en');
    expect(text).toContain('````text\n```\ncode\n```\n````');
  });
});
