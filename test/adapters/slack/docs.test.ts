/** What operators paste and read must fit what the adapter does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { eventsPath } from '../../../src/adapters/slack/http-transport';
import { slashCommand } from '../../../src/adapters/slack/command';
import { furtherScopes, neededScopes } from '../../../src/adapters/slack/scopes';
import { askShortcut } from '../../../src/adapters/slack/shortcut';
import { searchShortcut } from '../../../src/adapters/slack/window';

const read = (name: string): string => readFileSync(join(__dirname, '../../../docs', name), 'utf8');
const manifest = (mode: string): unknown => parse(read(`slack-manifest-${mode}.yaml`));

describe.each(['socket', 'http'])('the %s manifest', (mode) => {
  it('asks for the scopes and events the adapter uses and for nothing else', () => {
    expect(manifest(mode)).toMatchObject({
      oauth_config: { scopes: { bot: Object.keys(neededScopes) } },
      settings: { event_subscriptions: { bot_events: ['app_home_opened', 'app_mention', 'message.im'] } },
    });
  });

  it('offers one command, both kinds of shortcut, the Home tab, direct messages and buttons', () => {
    expect(manifest(mode)).toMatchObject({
      features: {
        shortcuts: [
          {
            type: 'message',
            callback_id: askShortcut,
            name: expect.stringMatching(/^.{1,24}$/),
            description: expect.stringMatching(/^.{1,150}$/),
          },
          {
            type: 'global',
            callback_id: searchShortcut,
            name: expect.stringMatching(/^.{1,24}$/),
            description: expect.stringMatching(/^.{1,150}$/),
          },
        ],
        slash_commands: [{ command: slashCommand, should_escape: false }],
        app_home: {
          home_tab_enabled: true,
          messages_tab_enabled: true,
          messages_tab_read_only_enabled: false,
        },
      },
      settings: { interactivity: { is_enabled: true }, socket_mode_enabled: mode === 'socket' },
    });
  });

  it('stays within the lengths Slack allows', () => {
    expect(manifest(mode)).toMatchObject({
      display_information: {
        name: expect.stringMatching(/^.{1,35}$/),
        description: expect.stringMatching(/^.{1,140}$/),
      },
      features: { bot_user: { display_name: expect.stringMatching(/^[a-z]{1,80}$/) } },
    });
  });
});

describe('addresses', () => {
  it('are left out where Slack is reached by socket', () => {
    expect(JSON.stringify(manifest('socket'))).not.toMatch(/url/);
  });

  it('all lead to the one endpoint that the bot serves over HTTP', () => {
    const addresses = JSON.stringify(manifest('http')).match(/https:[^"]+/g);
    expect(addresses).toEqual(Array(3).fill(`https://docklore.example.com${eventsPath}`));
  });
});

describe.each(['slack.md', 'slack.zh.md'])('%s', (name) => {
  const words = [
    ...Object.keys(neededScopes),
    ...Object.keys(furtherScopes),
    searchShortcut,
    '/docker public',
    '/docker doctor',
    'connections:write',
    'SLACK_BOT_TOKEN',
    'SLACK_APP_TOKEN',
    'SLACK_SIGNING_SECRET',
    'PORT',
    'SLACK_API_URL',
    slashCommand,
    eventsPath,
    'slack-manifest-socket.yaml',
    'slack-manifest-http.yaml',
    'not_in_channel',
    'missing_scope',
    'Ask Docklore',
    askShortcut,
    '/docker explain',
  ];

  it.each(words)('explains %s', (word) => {
    expect(read(name)).toContain(word);
  });
});
