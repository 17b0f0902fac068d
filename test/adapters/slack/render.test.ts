import type { Answer, Block } from '../../../src/answer';
import { render } from '../../../src/adapters/slack/render';
import { diagnosedAnswers } from '../../support/diagnosed-answers';
import { explainedAnswers } from '../../support/explained-answers';
import { removeExited } from '../../support/sample-answers';
import { checkBlocks } from '../../support/slack/block-kit';
import { isObject } from '../../support/slack/check';

const withBlocks = (...blocks: Block[]): Answer => ({ ...removeExited, blocks });
const text = (words: string): Block => ({ kind: 'text', text: words });
const code = (lines: string, caption?: string): Block => ({
  kind: 'code',
  code: lines,
  language: 'sh',
  caption,
});

/** Every text of one kind of rich text element, in order. */
function texts(answer: Answer, type: string): string[] {
  return render(answer).blocks.flatMap((block) =>
    block.type !== 'rich_text'
      ? []
      : block.elements
          .filter((element) => element.type === type)
          .map(({ elements }) => elements.map((each) => ('text' in each ? each.text : '')).join('')),
  );
}

describe('an answer in Slack', () => {
  it('shows title, text, commands, warning, buttons and source, in this order', () => {
    expect(render(removeExited).blocks.map(({ type }) => type)).toEqual([
      'header',
      'rich_text',
      'rich_text',
      'rich_text',
      'rich_text',
      'actions',
      'context',
      'actions',
      'context',
    ]);
  });

  it('puts each command into a code block of its own, under its caption, exactly as it is', () => {
    expect(texts(removeExited, 'rich_text_preformatted')).toEqual([
      'docker container prune',
      'docker rm $(docker ps -aq -f status=exited)',
    ]);
    expect(texts(removeExited, 'rich_text_section')).toContain('All stopped containers');
  });

  it('begins a warning with its word, in bold', () => {
    const [warning] = texts(removeExited, 'rich_text_quote');
    expect(warning).toBe('Danger: Their logs are gone. Look first: docker ps -a');
    expect(JSON.stringify(render(removeExited))).toContain(
      '{"type":"text","text":"Danger:","style":{"bold":true}}',
    );
  });

  it('makes code of backticks and leaves every other mark what it is, next to Chinese too', () => {
    const { blocks } = render(withBlocks(text('用`docker ps`看*全部*_容器_ ~a~ <b> ` &')));
    expect(blocks[1]).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: '用' },
            { type: 'text', text: 'docker ps', style: { code: true } },
            { type: 'text', text: '看*全部*_容器_ ~a~ <b> ` &' },
          ],
        },
      ],
    });
  });

  it('carries each action in its button’s value, under an id of its own even where the action repeats', () => {
    const button = { action: 'topic:all:en', label: 'All topics' };
    const { blocks } = render({
      ...removeExited,
      groups: [{ buttons: [button, button] }, { buttons: [button] }],
    });
    const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    expect(buttons.map((each) => 'value' in each && each.value)).toEqual(Array(3).fill('topic:all:en'));
    expect(new Set(buttons.map(({ action_id }) => action_id)).size).toBe(3);
  });

  it('escapes what stands in a source link', () => {
    const source = { label: 'a <b> | c', url: 'https://docs.docker.com/?a=1&b=2|3' };
    expect(render({ ...removeExited, sources: [source] }).blocks.at(-1)).toMatchObject({
      elements: [
        { type: 'plain_text', text: 'Source:' },
        { type: 'mrkdwn', text: '<https://docs.docker.com/?a=1&amp;b=2%7C3|a &lt;b&gt; / c>' },
      ],
    });
  });

  it('labels a Chinese source with a Chinese colon', () => {
    expect(render({ ...removeExited, sourceLabel: '来源' }).blocks.at(-1)).toMatchObject({
      elements: [{ text: '来源：' }, {}],
    });
  });

  it('says everything once more as escaped plain text, for notifications', () => {
    expect(render(removeExited).text).toContain('running ones &lt;stay&gt; &amp; live.');
  });

  it('leaves out what is empty', () => {
    const empty: Answer = {
      ...removeExited,
      title: '',
      blocks: [text(' '), code('')],
      groups: [{ buttons: [] }],
      sources: [],
    };
    expect(render(empty)).toEqual({ text: '…', blocks: [] });
  });
});

describe('an answer that is too long for Slack', () => {
  it('has its title cut at 150', () => {
    expect(render({ ...removeExited, title: 'x'.repeat(200) }).blocks[0]).toMatchObject({
      text: { text: `${'x'.repeat(149)}…` },
    });
  });

  it('has a button’s label cut at 75, but never its action', () => {
    const action = `show:${'a'.repeat(90)}:en`;
    const { blocks } = render({
      ...removeExited,
      groups: [{ buttons: [{ action, label: 'x'.repeat(90) }] }],
      sources: [],
    });
    expect(blocks.at(-1)).toMatchObject({
      elements: [{ value: action, text: { text: `${'x'.repeat(74)}…` } }],
    });
  });

  it('shows more than 25 buttons of one group in rows', () => {
    const buttons = Array.from({ length: 30 }, (_, index) => ({
      action: `show:${index}`,
      label: `${index}`,
    }));
    const rows = render({ ...removeExited, groups: [{ buttons }] }).blocks.flatMap((block) =>
      block.type === 'actions' ? [block.elements.length] : [],
    );
    expect(rows).toEqual([25, 5]);
  });

  it('has its fallback cut at 4,000 without a broken entity', () => {
    const { text: fallback } = render(withBlocks(text('&'.repeat(3000))));
    expect(fallback.length).toBeLessThanOrEqual(4000);
    expect(fallback).toMatch(/&amp;…$/);
  });

  it('is parted between paragraphs', () => {
    const paragraphs = [1, 2, 3].map((each) => `${each} `.repeat(600).trim());
    expect(texts(withBlocks(text(paragraphs.join('\n\n'))), 'rich_text_section')).toEqual([
      `${paragraphs[0]}\n\n${paragraphs[1]}`,
      paragraphs[2],
    ]);
  });

  it('has long code parted between lines, nothing lost', () => {
    const lines = Array.from({ length: 200 }, (_, index) => `RUN echo ${index} ${'x'.repeat(20)}`).join('\n');
    const parts = texts(withBlocks(code(lines)), 'rich_text_preformatted');
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('\n')).toBe(lines);
  });

  it('never has a code span or a character cut in two', () => {
    const words = `${'a'.repeat(2990)} \`docker ps --all\` ${'🐳'.repeat(2000)}`;
    const parts = texts(withBlocks(text(words)), 'rich_text_section');
    expect(parts[1]).toMatch(/^docker ps --all/);
    expect(parts.join('')).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });

  it('loses text before it loses its warning', () => {
    const warning: Block = { kind: 'warning', label: 'Danger', text: 'All data is gone.' };
    const answer = withBlocks(text('word '.repeat(4000)), code('docker ps'), warning);
    expect(texts(answer, 'rich_text_quote')).toEqual(['Danger: All data is gone.']);
    expect(texts(answer, 'rich_text_section').at(-1)).toMatch(/word…$/);
  });

  it('ends cut code with an ellipsis outside of what is copied', () => {
    const answer = withBlocks(code('docker ps -a\n'.repeat(2000)));
    expect(texts(answer, 'rich_text_preformatted').at(-1)).toMatch(/docker ps -a$/);
    expect(texts(answer, 'rich_text_section').at(-1)).toBe('…');
  });
});

/** A small generator with a seed, so that a failure can be repeated. */
function randomly(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const alphabet = [
  'docker ',
  '`docker ps` ',
  '容器',
  '🐳',
  '<!channel> ',
  '&',
  '\n',
  '\n\n',
  '`',
  '*a*',
  'x'.repeat(80),
];

function generated(seed: number): Answer {
  const below = randomly(seed);
  const words = (limit: number) =>
    Array.from({ length: below(limit) }, () => alphabet[below(alphabet.length)]).join('');
  const block = (): Block => {
    const kinds: readonly Block[] = [
      text(words(300)),
      code(words(300), words(3)),
      { kind: 'warning', label: 'Danger', text: words(60) },
    ];
    return kinds[below(kinds.length)] ?? text('');
  };
  const many = <T>(limit: number, make: () => T): T[] => Array.from({ length: below(limit) }, make);
  return {
    ...removeExited,
    title: words(12),
    blocks: many(below(2) ? 8 : 90, block),
    groups: many(15, () => ({
      label: words(4),
      buttons: many(30, () => ({ action: `a:${below(9)}`, label: words(5) })),
    })),
    sources: many(25, () => ({
      label: words(9),
      url: `https://example.com/${'p'.repeat(below(1200))}?a|b&c`,
    })),
  };
}

describe('any answer at all', () => {
  it('stays within what Slack accepts', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const { text: fallback, blocks } = render(generated(seed));
      expect(fallback.length).toBeLessThanOrEqual(4000);
      expect(fallback).not.toMatch(/<!|<@/);
      const verdict = blocks.length > 0 ? checkBlocks(blocks) : { details: [] };
      expect({ seed, ...verdict }).toEqual({ seed, details: [] });
    }
  });

  it('shows at least the beginning of what it has to say', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const answer = generated(seed);
      const isSaid = answer.blocks.some(
        (each) => (each.kind === 'code' ? each.code : each.text).trim() !== '',
      );
      const shown = render(answer).blocks.filter((block) => isObject(block) && block.type === 'rich_text');
      expect({ seed, shown: shown.length > 0 }).toEqual({ seed, shown: isSaid });
    }
  });
});

describe('an explained command', () => {
  const answers = explainedAnswers();

  it('stays within what Slack accepts, with nothing cut off and nobody called', () => {
    for (const answer of answers) {
      const { text: fallback, blocks } = render(answer);
      expect(checkBlocks(blocks)).toEqual({ details: [] });
      expect(fallback).not.toMatch(/<!|<@/);
      expect(JSON.stringify(blocks)).not.toContain('"…"');
    }
  });

  it('shows its dangers first, below the title', () => {
    const [header, first] = render(answers[0] ?? removeExited).blocks;
    expect(header).toMatchObject({ type: 'header' });
    expect(first).toMatchObject({ type: 'rich_text', elements: [{ type: 'rich_text_quote' }] });
  });
});

describe('a diagnosed error', () => {
  it('stays within what Slack accepts, with nothing cut off and nobody called', () => {
    for (const answer of diagnosedAnswers()) {
      const { text: fallback, blocks } = render(answer);
      expect(checkBlocks(blocks)).toEqual({ details: [] });
      expect(fallback).not.toMatch(/<!|<@/);
    }
  });
});
