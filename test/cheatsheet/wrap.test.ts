import { wrapped, wrappedCode } from '../../src/cheatsheet/wrap';
import { widthOf, type Run } from '../../src/pictures/measure';

const said = (lines: readonly (readonly Run[])[]) =>
  lines.map((runs) => runs.map(({ text }) => text).join(''));

describe('a text in lines', () => {
  it('breaks English between words and Chinese between characters', () => {
    expect(said(wrapped('all stopped containers', 'regular', 10, 70))).toEqual(['all stopped', 'containers']);
    expect(said(wrapped('删除所有容器', 'regular', 10, 41))).toEqual(['删除所有', '容器']);
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    for (const line of said(
      wrapped('删除容器（包括运行中的）。再删除镜像，以及数据卷。', 'regular', 10, 52),
    )) {
      expect(line).not.toMatch(/^[，。）]|（$/);
    }
  });

  it('sets what stands in backticks in the letters of code, without the backticks', () => {
    expect(wrapped('use `docker ps` now', 'regular', 10, 500)).toEqual([
      [
        { face: 'regular', text: 'use ' },
        { face: 'code', text: 'docker ps' },
        { face: 'regular', text: ' now' },
      ],
    ]);
  });

  it('keeps each line within the width, even a word that is longer', () => {
    const lines = wrapped(`see ${'x'.repeat(60)} there`, 'regular', 10, 100);
    for (const runs of lines) {
      expect(runs.reduce((sum, { face, text }) => sum + widthOf(text, face, 10), 0)).toBeLessThanOrEqual(100);
    }
  });
});

describe('code in lines', () => {
  it('goes on two characters further in, and keeps a placeholder whole', () => {
    expect(said(wrappedCode('docker run <image name>:<tag> sh', 10, 130))).toEqual([
      'docker run',
      '  <image name>:<tag>',
      '  sh',
    ]);
  });

  it('keeps its own lines, indents and backticks', () => {
    expect(said(wrappedCode('web:\n  run: `date`', 10, 300))).toEqual(['web:', '  run: `date`']);
  });

  it('parts a long address after a slash', () => {
    expect(said(wrappedCode('https://example.com/v2/library', 10, 150))[0]).toMatch(/\/$/);
  });

  it('lends code Chinese letters, which its own font has not', () => {
    expect(wrappedCode('docker rm <容器>', 10, 300)).toEqual([
      [
        { face: 'code', text: 'docker rm <' },
        { face: 'regular', text: '容器' },
        { face: 'code', text: '>' },
      ],
    ]);
  });
});
