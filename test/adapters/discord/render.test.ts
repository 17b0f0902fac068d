import { ComponentType, type APIMessageTopLevelComponent } from 'discord.js';
import type { Answer, Block } from '../../../src/answer';
import { render } from '../../../src/adapters/discord/render';
import { removeExited } from '../../support/sample-answers';
import { shownText } from './scene';

function shown(...blocks: Block[]): string {
  return render({ ...removeExited, blocks })
    .map(shownText)
    .join('\n');
}

function text(words: string): string {
  return shown({ kind: 'text', text: words }).split('\n')[1] ?? '';
}

function buttonsOf(components: readonly APIMessageTopLevelComponent[]): string[][] {
  const rows = components.filter((one) => one.type === ComponentType.ActionRow);
  return rows.map((row) => row.components.map((button) => ('label' in button ? (button.label ?? '') : '')));
}

it('shows title, words, each command in a fence of its own, the danger in red and the sources', () => {
  const [{ components }] = render(removeExited);
  expect(components.map(({ type }) => type)).toEqual([
    ComponentType.TextDisplay,
    ComponentType.Container,
    ComponentType.TextDisplay,
    ComponentType.ActionRow,
    ComponentType.TextDisplay,
    ComponentType.ActionRow,
  ]);
  expect(shownText(components)).toBe(
    [
      '### Remove exited containers',
      'Use `docker container prune`; running ones \\<stay> & live.',
      '',
      'All stopped containers',
      '```sh\ndocker container prune\n```',
      '```sh\ndocker rm $(docker ps -aq -f status=exited)\n```',
      '**Danger:** Their logs are gone. Look first: `docker ps -a`',
      '-# Source: <https://docs.docker.com/reference/cli/docker/container/prune/>',
      '-# See also',
    ].join('\n'),
  );
  expect(buttonsOf(components)).toEqual([['More'], ['Disk usage', 'Remove all containers']]);
});

it('has the colon of its language', () => {
  const warning: Block = { kind: 'warning', label: '危险', text: '日志会丢失' };
  const chinese = shownText(render({ ...removeExited, blocks: [warning], sourceLabel: '来源' }));
  expect(chinese).toContain('**危险：**日志会丢失');
  expect(chinese).toContain('-# 来源：<https://docs.docker.com/');
});

it('puts the label of a group directly above its buttons', () => {
  const [{ components }] = render(removeExited);
  const label = components.findIndex((one) => shownText(one) === '-# See also');
  expect(components[label + 1]).toMatchObject({
    components: [{ custom_id: 'show:disk-usage:en' }, { custom_id: 'show:remove-all:en' }],
  });
});

describe('words', () => {
  it.each([
    ['*bold* and _slanted_', '\\*bold\\* and \\_slanted\\_'],
    ['~~gone~~ ||hidden||', '\\~\\~gone\\~\\~ \\|\\|hidden\\|\\|'],
    ['# no heading', '\\# no heading'],
    ['-# no small print', '\\-# no small print'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['> no quote', '\\> no quote'],
    ['read-only, 2 > 1 and a -> b', 'read-only, 2 > 1 and a -> b'],
    ['[click](https://evil.example)', '\\[click\\](<https://evil.example>)'],
    ['<@200000000000000001> <#1> <:x:1>', '\\<@200000000000000001> \\<#1> \\<:x:1>'],
    ['@everyone @here', '@\u200beveryone @\u200bhere'],
    ['a lone ` backtick', 'a lone \\` backtick'],
    ['keep `*code* @everyone` as it is', 'keep `*code* @everyone` as it is'],
    ['see https://docs.docker.com/a_b_c.', 'see <https://docs.docker.com/a_b_c>.'],
    ['a \\ backslash', 'a \\\\ backslash'],
  ])('%j are shown as they stand', (words, markdown) => {
    expect(text(words)).toBe(markdown);
  });
});

describe('code', () => {
  it('cannot end its fence early', () => {
    const markdown = shown({ kind: 'code', code: 'echo ```` > file', language: 'sh' });
    expect(markdown).toContain('```sh\necho `\u200b`\u200b`` > file\n```');
    expect(markdown.split('```')).toHaveLength(3);
  });

  it('is not touched where it has no run of three backticks', () => {
    const code = 'docker inspect -f "{{ .State }}" `docker ps -lq` # *all* <of> @everyone';
    expect(shown({ kind: 'code', code, language: 'sh' })).toContain(`\`\`\`sh\n${code}\n\`\`\``);
  });

  it('keeps the indent of its first line', () => {
    expect(shown({ kind: 'code', code: '\n  image: nginx\n', language: 'yaml' })).toContain(
      '```yaml\n  image: nginx\n```',
    );
  });

  it('has no language that would be read as its first line', () => {
    expect(shown({ kind: 'code', code: 'x', language: 'not a tag' })).toContain('```\nx\n```');
  });
});

function withButtons(...labels: readonly string[][]): readonly APIMessageTopLevelComponent[] {
  const groups = labels.map((group, at) => ({
    buttons: group.map((label, n) => ({ label, action: `show:${at}-${n}:en` })),
  }));
  return render({ ...removeExited, groups })[0].components;
}

describe('buttons', () => {
  it.each([
    [5, [5]],
    [6, [3, 3]],
    [7, [4, 3]],
    [10, [5, 5]],
    [11, [4, 4, 3]],
  ])('stand at most five to a row, %i of them as %j', (count, rows) => {
    const labels = Array.from({ length: count }, (_, n) => `B${n}`);
    const shownRows = buttonsOf(withButtons(labels));
    expect(shownRows.map(({ length }) => length)).toEqual(rows);
    expect(shownRows.flat()).toEqual(labels);
  });

  it('stand in five rows at most', () => {
    const groups = Array.from({ length: 7 }, (_, n) => [`B${n}`]);
    expect(buttonsOf(withButtons(...groups))).toEqual([['B0'], ['B1'], ['B2'], ['B3'], ['B4']]);
  });

  it('have labels that fit, without backticks, and never none', () => {
    const [labels] = buttonsOf(withButtons(['`docker ps`', 'x'.repeat(100), '']));
    expect(labels).toEqual(['docker ps', `${'x'.repeat(79)}…`, '…']);
  });

  it('are left out where Discord would refuse the whole message for them', () => {
    const twice = { action: 'show:a:en', label: 'A' };
    const long = { action: 'x'.repeat(101), label: 'Long' };
    const answer: Answer = {
      ...removeExited,
      groups: [{ buttons: [twice, long, twice] }, { buttons: [twice] }],
    };
    expect(buttonsOf(render(answer)[0].components)).toEqual([['A']]);
  });

  it('stand below the last of several messages', () => {
    const payloads = render({ ...removeExited, blocks: [{ kind: 'text', text: 'word '.repeat(1500) }] });
    expect(payloads.map(({ components }) => buttonsOf(components).length > 0)).toEqual([false, true]);
  });
});

describe('what is too long', () => {
  it('is split between lines, with the fence closed and opened again', () => {
    const lines = Array.from({ length: 400 }, (_, n) => `RUN echo ${n}`);
    const payloads = render({
      ...removeExited,
      blocks: [{ kind: 'code', code: lines.join('\n'), language: 'dockerfile' }],
    });
    const fences =
      payloads
        .map(shownText)
        .join('\n')
        .match(/```dockerfile\n[^]*?\n```/g) ?? [];
    expect(fences.length).toBeGreaterThan(1);
    expect(fences.flatMap((fence) => fence.split('\n').slice(1, -1))).toEqual(lines);
  });

  it('never parts a caption from its command', () => {
    const filler: Block = { kind: 'text', text: 'x'.repeat(3850) };
    const code: Block = { kind: 'code', code: 'y'.repeat(200), language: 'sh', caption: 'What it is' };
    const last = render({ ...removeExited, blocks: [filler, code] }).at(-1);
    expect(shownText(last)).toMatch(/^What it is\n```sh\n/);
  });

  it('is cut with an ellipsis after four messages', () => {
    const payloads = render({ ...removeExited, blocks: [{ kind: 'text', text: 'word '.repeat(9000) }] });
    expect(payloads).toHaveLength(4);
    expect(shownText(payloads.at(-1)?.components.slice(0, 1))).toMatch(/…$/);
  });

  it('is never cut inside an emoji', () => {
    const code = '🐳'.repeat(3000);
    expect(shown({ kind: 'code', code, language: 'text' })).not.toMatch(
      /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/,
    );
  });
});

it('an answer without any words still is a message', () => {
  const empty: Answer = { ...removeExited, title: '', blocks: [], groups: [], sources: [] };
  expect(shownText(render(empty))).toBe('…');
});
