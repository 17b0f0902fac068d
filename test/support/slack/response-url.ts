/** response_url: five uses within thirty minutes, no token. */
import type { ServerResponse } from 'node:http';
import { type Json, parseObject } from './check';
import { Inbox } from './inbox';
import { refusal } from './message';

const uses = 5;
const lifetime = 30 * 60 * 1000;

interface Ticket {
  readonly expires: number;
  used: number;
}

export class ResponseUrls {
  /** Accepted payloads. */
  readonly responses = new Inbox<Json>();
  private readonly tickets = new Map<string, Ticket>();

  constructor(
    private readonly now: () => number,
    private readonly base: () => string,
  ) {}

  create(): string {
    const path = `/response/${this.tickets.size + 1}`;
    this.tickets.set(path, { expires: this.now() + lifetime, used: 0 });
    return `${this.base()}${path}`;
  }

  private refuse(path: string, message: Json): [number, string] | undefined {
    const ticket = this.tickets.get(path);
    if (!ticket) return [404, 'not_found'];
    if (this.now() > ticket.expires) return [404, 'expired_url'];
    if (ticket.used >= uses) return [404, 'used_url'];
    ticket.used += 1;
    if (message['delete_original'] === true) return undefined;
    const no = refusal(message);
    return no && [400, no.error];
  }

  /** Serves `POST /response/<n>`. */
  serve(path: string, raw: string, response: ServerResponse): void {
    const message = parseObject(raw);
    const no = this.refuse(path, message);
    if (!no) this.responses.add(message);
    const [status, error] = no ?? [200, undefined];
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(error ? { ok: false, error } : { ok: true }));
  }
}
