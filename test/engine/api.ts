import { spawn } from 'node:child_process';
import { Agent, request, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { Duplex } from 'node:stream';
import { docker } from './docker';

/**
 * The engine's own interface, for what is asked between all entries: starting the client for each question costs more
 * than most commands that are proven.
 */
export interface Api {
  /** @returns what the engine answers, parsed. @throws Error for every other status than success. */
  call(method: 'GET' | 'POST' | 'DELETE', path: string): Promise<unknown>;
}

let opened: Promise<Api> | undefined;

/** The interface of the engine that `docker` uses, whichever way it reaches it. */
export function engineApi(): Promise<Api> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Api> {
  const host = await docker('context', 'inspect', '--format', '{{.Endpoints.docker.Host}}');
  const agent = new Agent();
  agent.createConnection = () => (host.startsWith('unix://') ? connect(host.slice(7)) : dial());
  return { call: (method, path) => send({ agent, method, path, host: 'docker' }) };
}

/** A connection as the client makes it: to another machine through ssh or TLS. */
function dial(): Duplex {
  const child = spawn('docker', ['system', 'dial-stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  return Duplex.from({ readable: child.stdout, writable: child.stdin });
}

function send(options: RequestOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const sent = request(options, (response) => {
      const parts: string[] = [];
      response.setEncoding('utf8').on('data', (part: string) => parts.push(part));
      response.on('error', reject).on('end', () => {
        const body = parts.join('');
        const { statusCode = 0 } = response;
        if (statusCode >= 300) reject(new Error(`${options.method} ${options.path}: ${statusCode} ${body}`));
        else resolve(body === '' ? undefined : JSON.parse(body));
      });
    });
    sent.on('error', reject).end();
  });
}
