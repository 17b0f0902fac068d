/** Socket Mode, with a reconnect of our own. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger, SocketModeReceiver, webApi } from '@slack/bolt';
import type { BotError } from '../../errors';
import type { Log } from '../adapter';
import { silentLogger } from './bolt-logger';
import { connectError, describeFailure, isFatal } from './failures';
import type { Transport } from './transport';
import { clientOptions } from './web-client';

export interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly log: Log;
  readonly logger: Logger;
  /** Called once when Slack no longer accepts the app token: nothing but a restart with another one helps. */
  readonly onFatal: (error: BotError) => void;
}

const longestWait = 30_000;

export function socketTransport(options: SocketOptions): Transport {
  const { appToken, apiUrl, log, logger } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    // Its options are read from here alone, and it writes into them: they must not be shared with App's.
    installerOptions: { clientOptions: clientOptions({ apiUrl, logger, retries: 0 }) },
    // The library's own reconnect waits five seconds first and lets a refused token end as an unhandled
    // rejection inside a timer.
    autoReconnectEnabled: false,
  });
  const stopping = new AbortController();
  let connected = false;
  const explained = (error: unknown) => connectError(error, 'SLACK_APP_TOKEN', apiUrl);

  async function reconnect(): Promise<void> {
    for (let attempt = 0; !stopping.signal.aborted; attempt += 1) {
      try {
        await receiver.client.start();
        // Stopped while Slack was asked for an address: the client connects to it nevertheless.
        if (stopping.signal.aborted) await receiver.client.disconnect();
        else {
          connected = true;
          log.info({}, 'connected to Slack again');
        }
        return;
      } catch (error) {
        if (isFatal(error)) {
          log.error(describeFailure(error), 'Slack does not accept the app token any more');
          options.onFatal(explained(error));
          return;
        }
        const wait = Math.min(1000 * 2 ** attempt, longestWait);
        log.warn({ ...describeFailure(error), wait }, 'cannot connect to Slack, trying again');
        await sleep(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  }

  let reconnecting: Promise<void> | undefined;

  /** Slack closes every connection after a while. While one attempt runs, its failures are its own. */
  function keepConnected(): void {
    connected = true;
    receiver.client.on('disconnected', () => {
      connected = false;
      if (reconnecting || stopping.signal.aborted) return;
      log.info({}, 'disconnected from Slack');
      reconnecting = reconnect().finally(() => {
        reconnecting = undefined;
      });
    });
  }

  return {
    receiver,
    async check() {
      try {
        await new webApi.WebClient(
          appToken,
          clientOptions({ apiUrl, logger: silentLogger, retries: 0 }),
        ).apps.connections.open({});
      } catch (error) {
        throw explained(error);
      }
    },
    async open(app) {
      try {
        await app.start();
      } catch (error) {
        throw explained(error);
      }
      keepConnected();
    },
    connected: () => connected,
    async close(drained) {
      stopping.abort();
      await drained;
      // Receiver.stop() would resolve before the socket has closed.
      await receiver.client.disconnect();
      await reconnecting;
    },
  };
}
