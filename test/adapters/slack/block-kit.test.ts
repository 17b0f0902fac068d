/** The local Slack refuses what Slack refuses: otherwise a green test would prove nothing. */
import { checkBlocks, totalLimit } from '../../support/slack/block-kit';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const header = (text: string) => ({ type: 'header', text: plain(text) });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const button = (more: object = {}) => ({
  type: 'button',
  text: plain('More'),
  action_id: 'a',
  value: 'v',
  ...more,
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const context = (...elements: object[]) => ({ type: 'context', elements });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
const richSection = (...elements: object[]) => rich({ type: 'rich_text_section', elements });
const verdict = (more: object = {}) => ({
  type: 'feedback_buttons',
  action_id: 'f',
  positive_button: { text: plain('Yes'), value: 'y', ...more },
  negative_button: { text: plain('No'), value: 'n' },
});
const contextActions = (...elements: object[]) => ({ type: 'context_actions', elements });
const times = (count: number, make: (index: number) => object) =>
  Array.from({ length: count }, (_, each) => make(each));

describe('blocks at their limits', () => {
  it.each<[string, object[]]>([
    ['50 blocks', times(50, () => ({ type: 'divider' }))],
    ['a header of 150', [header('x'.repeat(150))]],
    ['a section of 3,000', [section('x'.repeat(3000))]],
    ['ten fields', [{ type: 'section', fields: times(10, () => mrkdwn('x'.repeat(1300))) }]],
    ['25 buttons', [actions(...times(25, (index) => button({ action_id: `${index}` })))]],
    ['a button of 75', [actions(button({ text: plain('x'.repeat(75)), value: 'x'.repeat(2000) }))]],
    [
      'feedback of 75 and 2,000',
      [contextActions(verdict({ text: plain('x'.repeat(75)), value: 'x'.repeat(2000) }))],
    ],
    ['a search field', [actions({ type: 'external_select', action_id: 's', min_query_length: 0 })]],
    ['ten context elements', [context(...times(10, () => mrkdwn('x')))]],
    [
      'rich text of every kind',
      [
        richSection({ type: 'text', text: 'a', style: { code: true } }, { type: 'link', url: 'https://a.b' }),
        rich({ type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a' }] }),
        rich({ type: 'rich_text_quote', elements: [{ type: 'emoji', name: 'warning' }] }),
      ],
    ],
    ['13,200 characters in all', times(5, () => section('x'.repeat(totalLimit / 5)))],
  ])('are accepted: %s', (_, blocks) => {
    expect(checkBlocks(blocks)).toEqual({ details: [] });
  });
});

describe('blocks over their limits', () => {
  it.each<[string, unknown, RegExp]>([
    ['51 blocks', times(51, () => ({ type: 'divider' })), /^\/blocks: 51 items, at most 50/],
    ['no blocks', [], /non-empty list/],
    ['no list', {}, /non-empty list/],
    ['an unknown block', [{ type: 'poem' }], /\/blocks\/0: unsupported type "poem"/],
    ['a block that is no object', ['divider'], /unsupported type/],
    [
      'a block with an unknown field',
      [{ type: 'divider', color: 'red' }],
      /\/blocks\/0\/color: unknown field/,
    ],
    ['a header over 150', [header('x'.repeat(151))], /\/blocks\/0\/text\/text: 151 characters, at most 150/],
    ['a header in mrkdwn', [{ type: 'header', text: mrkdwn('x') }], /\/type: must be one of plain_text/],
    ['an empty header', [header('')], /non-empty string/],
    ['a header without text', [{ type: 'header' }], /\/text: must be an object/],
    ['a section over 3,000', [section('x'.repeat(3001))], /at most 3000/],
    ['a section without text', [{ type: 'section' }], /needs text or fields/],
    ['eleven fields', [{ type: 'section', fields: times(11, () => mrkdwn('x')) }], /at most 10/],
    ['a field over 2,000', [{ type: 'section', fields: [mrkdwn('x'.repeat(2001))] }], /at most 2000/],
    [
      '26 buttons',
      [actions(...times(26, (index) => button({ action_id: `${index}` })))],
      /26 items, at most 25/,
    ],
    ['actions without elements', [actions()], /non-empty list/],
    ['an action that is no button', [actions({ type: 'lever' })], /unsupported type "lever"/],
    ['a button text over 75', [actions(button({ text: plain('x'.repeat(76)) }))], /at most 75/],
    ['a button text in mrkdwn', [actions(button({ text: mrkdwn('x') }))], /plain_text/],
    ['a button value over 2,000', [actions(button({ value: 'x'.repeat(2001) }))], /at most 2000/],
    ['an action_id over 255', [actions(button({ action_id: 'x'.repeat(256) }))], /at most 255/],
    ['a button address over 3,000', [actions(button({ url: 'x'.repeat(3001) }))], /at most 3000/],
    ['feedback over 75', [contextActions(verdict({ text: plain('x'.repeat(76)) }))], /at most 75/],
    ['feedback over 2,000', [contextActions(verdict({ value: 'x'.repeat(2001) }))], /at most 2000/],
    ['half a feedback', [contextActions({ ...verdict(), negative_button: undefined })], /must be an object/],
    ['a button among context actions', [contextActions(button())], /unsupported type "button"/],
    [
      'six context actions',
      [contextActions(...times(6, (index) => ({ ...verdict(), action_id: `${index}` })))],
      /6 items, at most 5/,
    ],
    [
      '101 options',
      [actions({ type: 'static_select', options: times(101, () => ({ text: plain('a'), value: 'a' })) })],
      /101 items, at most 100/,
    ],
    ['one action_id twice', [actions(button()), actions(button())], /action_id "a" is not unique/],
    [
      'one block_id twice',
      times(2, () => ({ type: 'divider', block_id: 'b' })),
      /block_id "b" is not unique/,
    ],
    ['a block_id over 255', [{ type: 'divider', block_id: 'x'.repeat(256) }], /at most 255/],
    ['eleven context elements', [context(...times(11, () => mrkdwn('x')))], /11 items, at most 10/],
    ['a button in a context', [context(button())], /unsupported type "button"/],
    ['rich text without elements', [rich()], /non-empty list/],
    ['an empty rich text element', [richSection({ type: 'text', text: '' })], /non-empty string/],
    [
      'an unknown style',
      [richSection({ type: 'text', text: 'a', style: { blink: true } })],
      /blink: unknown field/,
    ],
    [
      'a mention in preformatted text',
      [rich({ type: 'rich_text_preformatted', elements: [{ type: 'user', user_id: 'U1' }] })],
      /unsupported type "user"/,
    ],
    ['text straight into rich text', [rich({ type: 'text', text: 'a' })], /unsupported type "text"/],
  ])('are refused: %s', (_, blocks, detail) => {
    const { error, details } = checkBlocks(blocks);
    expect(error).toBe('invalid_blocks');
    expect(details.join('\n')).toMatch(detail);
  });

  it('are refused when each is fine and all together are too long', () => {
    const blocks = times(5, (index) => section('x'.repeat(totalLimit / 5 + (index === 0 ? 1 : 0))));
    expect(checkBlocks(blocks)).toMatchObject({ error: 'msg_blocks_too_long' });
  });
});
