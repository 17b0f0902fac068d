/** The HTTP side: authorisation, routing, bodies; every request is recorded with what it was answered. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { form, type Form } from './form';
import { notFound, Refusal, refusal, unauthorized } from './refusal';

export interface Recorded {
  readonly method: string;
  /** Without base, version and query. */
  readonly path: string;
  readonly body: Form;
  readonly status: number;
  /** Discord's error code where it was refused. */
  readonly code?: number | undefined;
}

export interface Call {
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Form;
}

export interface Route {
  readonly method: string;
  /** Each * stands for one part of the path. */
  readonly path: string;
  /** Interaction tokens are their own authorisation. */
  readonly open?: boolean;
  /** @returns the JSON to answer with; nothing for 204. @throws Refusal. */
  readonly handle: (call: Call) => object | undefined;
}

export class Rest {
  readonly requests: Recorded[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(
    private readonly token: string,
    private readonly routes: readonly Route[],
  ) {}

  /** The nth request that matches, now or as soon as it was answered. */
  async seen(matches: (request: Recorded) => boolean, nth = 1): Promise<Recorded> {
    for (;;) {
      const found = this.requests.filter(matches)[nth - 1];
      if (found) return found;
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(url.pathname.replace(/^\/api(\/v10)?/, ''));
    const method = request.method ?? 'GET';
    const text = await readText(request);
    let body: Form = {};
    try {
      const [route, params] = this.#find(method, path, request.headers.authorization);
      body = parseBody(text);
      const result = route.handle({ params, query: url.searchParams, body });
      write(response, result === undefined ? 204 : 200, result);
      this.#record({ method, path, body, status: response.statusCode });
    } catch (error) {
      const refused = error instanceof Refusal ? error : new Refusal(500, 0, String(error));
      write(response, refused.status, refused.body());
      this.#record({ method, path, body, status: refused.status, code: refused.code });
    }
  }

  #find(method: string, path: string, authorization: string | undefined): [Route, string[]] {
    for (const route of this.routes) {
      const pattern = new RegExp(`^${route.path.replaceAll('*', '([^/]+)')}$`);
      const match = route.method === method ? pattern.exec(path) : null;
      if (!match) continue;
      if (!route.open && authorization !== `Bot ${this.token}`) throw unauthorized();
      return [route, match.slice(1)];
    }
    throw notFound();
  }

  #record(request: Recorded): void {
    this.requests.push(request);
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}

/** @throws Refusal 50109. */
function parseBody(text: string): Form {
  if (text === '') return {};
  try {
    return form(JSON.parse(text));
  } catch {
    throw refusal(50109);
  }
}

function write(response: ServerResponse, status: number, body?: object): void {
  // A 204 with a JSON content type makes the client parse an empty text.
  if (body) response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  else response.writeHead(status).end();
}
