/** The Events API over HTTP: one signed endpoint for events, commands and buttons. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import { portError } from './failures';
import type { Transport } from './transport';

export interface HttpOptions {
  readonly signingSecret: string;
  readonly port: number;
  readonly logger: Logger;
}

export const eventsPath = '/slack/events';

/** Listens for a moment, so that a taken port is found before anything connects. */
async function tryPort(port: number): Promise<void> {
  const server = createServer();
  server.listen(port);
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

export function httpTransport({ signingSecret, port, logger }: HttpOptions): Transport {
  const receiver = new HTTPReceiver({ signingSecret, port, logger, endpoints: eventsPath });
  let server: Server | undefined;
  return {
    receiver,
    async check() {
      try {
        await tryPort(port);
      } catch (error) {
        throw portError(error, port);
      }
    },
    async open() {
      try {
        server = await receiver.start(port);
      } catch (error) {
        throw portError(error, port);
      }
    },
    connected: () => server?.listening === true,
    async close(drained) {
      if (!server) return;
      const closed = receiver.stop();
      await drained;
      // Everything taken is answered; only kept-alive connections are left, and Slack repeats what it sent on them.
      server.closeAllConnections();
      await closed;
    },
  };
}
