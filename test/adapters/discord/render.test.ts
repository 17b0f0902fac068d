import { ComponentType, type APIComponentInContainer } from 'discord.js';
import type { Answer, Block } from '../../../src/answer';
import { render, type Payload } from '../../../src/adapters/discord/render';
import { removeExited } from '../../support/sample-answers';
import { shownText } from './scene';
import { pagesOf } from './pages-of';

function shown(...blocks: Block[]): string {
  return pagesOf({ ...removeExited, blocks })
    .map(shownText)
    .join('\n');
}

function text(words: string): string {
  return shown({ kind: 'text', text: words }).split('\n')[1] ?? '';
}

/** What stands in the one container of an answer. */
function inside({ components }: Payload): readonly APIComponentInContainer[] {
  return components.flatMap((one) => (one.type === ComponentType.Container ? one.components : []));
}

function buttonsOf(payload: Payload): string[][] {
  const rows = inside(payload).filter((one) => one.type === ComponentType.ActionRow);
  return rows.map((row) => row.components.map((button) => ('label' in button ? (button.label ?? '') : '')));
}

/** The labels of a menu's options. */
function optionsOf(payload: Payload): string[] {
  const rows = inside(payload).filter((one) => one.type === ComponentType.ActionRow);
  const menus = rows.flatMap(({ components }) => components).filter((one) => 'options' in one);
  return menus.flatMap(({ options }) => options.map(({ label }) => label));
}

it('shows title and words, each command in a fence and a text of its own, the danger and the sources', () => {
  const payload = render(removeExited);
  expect(inside(payload).map(shownText)).toEqual([
    '### Remove exited containers\nUse `docker container prune`; running ones \\<stay> & live.',
    'All stopped containers\n```sh\ndocker container prune\n```',
    '```sh\ndocker rm $(docker ps -aq -f status=exited)\n```',
    '**Danger:** Their logs are gone. Look first: `docker ps -a`',
    '-# Source: <https://docs.docker.com/reference/cli/docker/container/prune/>',
    '',
    '-# See also',
    '',
  ]);
  expect(buttonsOf(payload)).toEqual([['More'], ['Disk usage', 'Remove all containers']]);
});

it('is red where something is lost, after the word that says so, and calm elsewhere', () => {
  const colour = (answer: Answer) =>
    render(answer).components.map((one) => 'accent_color' in one && one.accent_color);
  expect(colour(removeExited)).toEqual([0xd83c3e]);
  expect(colour({ ...removeExited, blocks: [] })).toEqual([0x1d63ed]);
  expect(colour({ ...removeExited, kind: 'miss', blocks: [] })).toEqual([false]);
});

it('has the colon of its language', () => {
  const warning: Block = { kind: 'warning', label: '危险', text: '日志会丢失' };
  const chinese = shownText(render({ ...removeExited, blocks: [warning], sourceLabel: '来源' }));
  expect(chinese).toContain('**危险：**日志会丢失');
  expect(chinese).toContain('-# 来源：<https://docs.docker.com/');
});

it('puts the label of a group directly above its buttons', () => {
  const components = inside(render(removeExited));
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

function withButtons(...labels: readonly string[][]): Payload {
  const groups = labels.map((group, at) => ({
    buttons: group.map((label, n) => ({ label, action: `show:${at}-${n}:en` })),
  }));
  return render({ ...removeExited, groups });
}

function some(count: number, at = ''): string[] {
  return Array.from({ length: count }, (_, n) => `B${at}${n}`);
}

describe('buttons', () => {
  it('stand five to a row; more of them become one menu, which a thumb can scroll', () => {
    expect(buttonsOf(withButtons(some(5)))).toEqual([some(5)]);
    const menu = withButtons(some(6));
    expect(optionsOf(menu)).toEqual(some(6));
    expect(buttonsOf(menu)).toEqual([['']]);
  });

  it('of one long list that was given in two parts share a menu', () => {
    const topics = withButtons(some(8, 'a'), some(8, 'b'));
    expect(inside(topics).filter(({ type }) => type === ComponentType.ActionRow)).toHaveLength(1);
    expect(optionsOf(topics)).toEqual([...some(8, 'a'), ...some(8, 'b')]);
  });

  it('of a menu say in it what they are', () => {
    const buttons = some(7).map((label) => ({ label, action: `show:${label.toLowerCase()}:en` }));
    const payload = render({ ...removeExited, groups: [{ label: 'Topics', buttons }] });
    expect(JSON.stringify(payload)).toContain('"placeholder":"Topics"');
    expect(shownText(payload)).not.toContain('Topics');
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
    expect(buttonsOf(render(answer))).toEqual([['A']]);
  });
});

describe('what is too long', () => {
  it('is split between lines, with the fence closed and opened again', () => {
    const lines = Array.from({ length: 400 }, (_, n) => `RUN echo ${n}`);
    const payloads = pagesOf({
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
    const last = pagesOf({ ...removeExited, blocks: [filler, code] }).at(-1)!;
    expect(shownText(last)).toMatch(/^What it is\n```sh\n/);
  });

  it('is turned in place, with the same three buttons on every page and the way back in their ids', () => {
    const long: Answer = { ...removeExited, blocks: [{ kind: 'text', text: 'word '.repeat(2200) }] };
    const turning = pagesOf(long).map((page) => buttonsOf(page).at(-1));
    expect(turning).toEqual([
      ['‹', '1 / 3', '›'],
      ['‹', '2 / 3', '›'],
      ['‹', '3 / 3', '›'],
    ]);
    expect(JSON.stringify(render(long, { page: 1 }))).toContain('"custom_id":"page:2:show:remove-exited:en"');
    expect(JSON.stringify(render(long, { again: 'more:x:zht~k.u' }))).toContain('page:1:more:x:zht~k.u');
    expect(shownText(render(long, { page: 90 }))).toBe(shownText(render(long, { page: 2 })));
  });

  it('is cut with an ellipsis where no button could bring the rest', () => {
    const payload = render({
      ...removeExited,
      kind: 'miss',
      blocks: [{ kind: 'text', text: 'word '.repeat(900) }],
    });
    expect(shownText(payload)).toContain('…');
    expect(buttonsOf(payload).flat()).not.toContain('›');
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

it('the verdicts stand in the last row, with what else can be said of the answer', () => {
  const said = (id: string) => ({ action: `${id}:x:en~k.u`, label: id });
  const verdict = { helpful: said('Helpful'), unhelpful: said('Not helpful') };
  const feedback = { verdict, others: [said('Not what I meant'), said('Delete')] };
  const rows = buttonsOf(render({ ...removeExited, feedback }));
  expect(rows.at(-1)).toEqual(['👍 Helpful', '👎 Not helpful', 'Not what I meant', 'Delete']);
});
