/** Slack: connects, acknowledges, hands on to `receive`, sends what `render` makes. */
import { type Logger, webApi } from '@slack/bolt';
import type { Answer } from '../../answer';
import { BotError } from '../../errors';
import type { Handlers } from '../../types';
import type { Adapter, Log } from '../adapter';
import { boltLogger, silentLogger } from './bolt-logger';
import { DrainingApp } from './draining-app';
import { connectError, describeFailure } from './failures';
import { httpTransport } from './http-transport';
import { listen } from './listen';
import { createPatience } from './patience';
import { createPeople } from './people';
import { post } from './post';
import type { Self } from './receive';
import { socketTransport } from './socket-transport';
import type { Transport } from './transport';
import { clientOptions } from './web-client';

export interface SlackOptions {
  /** xoxb-… */
  botToken: string;
  /** xapp-…: Socket Mode. Without it HTTP, which needs `signingSecret`. */
  appToken?: string;
  signingSecret?: string;
  /** For HTTP; 3000 unless told. */
  port?: number;
  /** The Web API's base with its trailing slash. */
  apiUrl: string;
  log: Log;
  /** Called when Slack stops accepting the app token while the bot runs. */
  onFatal?: (error: BotError) => void;
}

function chooseTransport(options: SlackOptions, logger: Logger): Transport {
  const { appToken, signingSecret, apiUrl, log } = options;
  if (appToken) {
    return socketTransport({ appToken, apiUrl, log, logger, onFatal: options.onFatal ?? (() => {}) });
  }
  if (signingSecret) return httpTransport({ signingSecret, port: options.port ?? 3000, logger });
  throw new BotError(
    'CONFIG',
    'Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside SLACK_BOT_TOKEN: set one of them.',
  );
}

/** Who the bot is, which is also the test of its token. */
async function identify({ botToken, apiUrl }: SlackOptions): Promise<Self & { botId?: string }> {
  try {
    const client = new webApi.WebClient(
      botToken,
      clientOptions({ apiUrl, logger: silentLogger, retries: 0 }),
    );
    const { user_id: userId = '', user: name, bot_id: botId } = await client.auth.test();
    return { userId, ...(name && { name }), ...(botId && { botId }) };
  } catch (error) {
    throw connectError(error, 'SLACK_BOT_TOKEN', apiUrl);
  }
}

function createApp(options: SlackOptions, logger: Logger, transport: Transport, self: Self): DrainingApp {
  const app = new DrainingApp({
    receiver: transport.receiver,
    logger,
    // Already asked: Bolt need not call auth.test again.
    authorize: () => Promise.resolve({ botToken: options.botToken, botUserId: self.userId }),
    clientOptions: clientOptions({ apiUrl: options.apiUrl, logger, retries: 3 }),
    convoStore: false,
    // Our own messages are silent with a reason, like all that is not answered.
    ignoreSelf: false,
  });
  app.error((error) => {
    options.log.error(describeFailure('original' in error ? error.original : error), 'Slack event failed');
    return Promise.resolve();
  });
  return app;
}

/** Slack's own id in the name of a person or place: `slack:T1:U1`. */
function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

/** @throws BotError CONFIG when neither receiver is configured. */
export function createSlackAdapter(options: SlackOptions): Adapter {
  const { log } = options;
  const logger = boltLogger(log);
  const transport = chooseTransport(options, logger);
  let self: Self | undefined;
  const patience = createPatience();
  let app: DrainingApp | undefined;
  let stopped: Promise<void> | undefined;
  async function say(channel: string, answer: Answer): Promise<boolean> {
    if (!app) return false;
    const { botToken, apiUrl } = options;
    const client = new webApi.WebClient(botToken, clientOptions({ apiUrl, logger, retries: 3 }));
    const posting = { client, patience, log, name: self?.name ?? '' };
    try {
      await post(posting, { channel }, answer);
      return true;
    } catch (error) {
      log.warn({ channel, ...describeFailure(error) }, 'Slack refused what was due');
      return false;
    }
  }

  return {
    name: 'slack',
    async check() {
      // A taken port is this machine's own matter and known at once; Slack is asked after it.
      await transport.check();
      self = await identify(options);
    },
    async start(handlers: Handlers) {
      self ??= await identify(options);
      app = createApp(options, logger, transport, self);
      listen(app, {
        handlers,
        self,
        log,
        patience,
        people: createPeople(log),
        connected: () => transport.connected(),
      });
      await transport.open(app);
      log.debug({ mode: options.appToken ? 'socket' : 'http' }, 'connected to Slack');
    },
    connected: () => transport.connected(),
    // A message to a person's id goes into their conversation with the bot.
    tell: (person, answer) => say(lastPart(person), answer),
    post: (place, answer) => say(lastPart(place), answer),
    async stop() {
      if (app) await (stopped ??= transport.close(app.drain()));
    },
  };
}
