/** /healthz, /readyz and /metrics on a port of their own: for the host and the monitoring, never for people. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BotError } from '../errors';
import type { Health } from './health';

export interface OpsAddress {
  readonly host: string;
  readonly port: number;
}

export interface Pages {
  health(): Health;
  readonly metrics: { readonly contentType: string; text(): Promise<string> };
}

interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const json = (status: number, body: object): Page => ({
  status,
  type: 'application/json',
  body: `${JSON.stringify(body)}\n`,
});

async function pageFor(path: string, pages: Pages): Promise<Page> {
  switch (path) {
    case '/healthz':
      return json(200, { alive: true });
    case '/readyz': {
      const now = pages.health();
      return json(now.ready ? 200 : 503, now);
    }
    case '/metrics':
      return { status: 200, type: pages.metrics.contentType, body: await pages.metrics.text() };
    default:
      return json(404, { error: 'Only /healthz, /readyz and /metrics are here.' });
  }
}

async function serve(request: IncomingMessage, response: ServerResponse, pages: Pages): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const path = (request.url ?? '/').replace(/\?.*/s, '');
  const page = await pageFor(path, pages).catch(() => json(500, { error: 'see the log' }));
  response.writeHead(page.status, { 'content-type': page.type, 'cache-control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : page.body);
}

function listenError(error: unknown, { host, port }: OpsAddress): BotError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  const seen = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be listened on (${code})`;
  return new BotError(
    'CONNECT',
    `Port ${port} of ${host} ${seen}: set OPS_PORT to a free one, or correct OPS_HOST.`,
    { cause: error },
  );
}

/** @returns the listening server, whose port is another one only for port 0. @throws BotError CONNECT */
export async function startOpsServer(address: OpsAddress, pages: Pages): Promise<Server> {
  const server = createServer((request, response) => void serve(request, response, pages));
  server.requestTimeout = 5_000;
  server.listen(address.port, address.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw listenError(error, address);
  }
  // Asked by machines only: it must not keep a process alive that has nothing else to do.
  server.unref();
  return server;
}

/** Whoever is connected is cut off: nothing here is worth waiting for. */
export async function stopOpsServer(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
