/** Slack's side of Socket Mode. */
import type { Server } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Deadlines } from './acknowledgement';
import { type Json, parseObject, textOf } from './check';
import { Inbox } from './inbox';

export class SocketSide {
  /** One item per connection the bot opened. */
  readonly connections = new Inbox<WebSocket>();
  private readonly server: WebSocketServer;
  private current: WebSocket | undefined;
  private tickets = 0;
  private envelopes = 0;

  constructor(
    http: Server,
    private readonly deadlines: Deadlines,
  ) {
    this.server = new WebSocketServer({ server: http, path: '/socket' });
    this.server.on('connection', (socket) => this.accept(socket));
  }

  private accept(socket: WebSocket): void {
    this.current = socket;
    socket.on('message', (data) => this.received(data));
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: 1,
        debug_info: { host: 'local', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: 'A1' },
      }),
    );
    this.connections.add(socket);
  }

  private received(data: RawData): void {
    const bytes = Array.isArray(data) ? Buffer.concat(data) : data;
    const message = parseObject(new TextDecoder().decode(bytes));
    this.deadlines.acknowledge(textOf(message['envelope_id']), message['payload']);
  }

  /** For the answer to apps.connections.open. */
  ticket(port: number): string {
    return `ws://127.0.0.1:${port}/socket?ticket=${(this.tickets += 1)}`;
  }

  get isConnected(): boolean {
    return this.current?.readyState === 1;
  }

  /** Sends one envelope; resolves with the acknowledgement's payload. */
  send(type: 'events_api' | 'slash_commands' | 'interactive', payload: Json, retry = 0): Promise<unknown> {
    const envelope_id = `${type}-${(this.envelopes += 1)}`;
    const accepts_response_payload = type !== 'events_api';
    const attempt = accepts_response_payload
      ? {}
      : { retry_attempt: retry, retry_reason: retry > 0 ? 'timeout' : '' };
    const acknowledged = this.deadlines.expect(envelope_id);
    this.current?.send(JSON.stringify({ envelope_id, type, accepts_response_payload, ...attempt, payload }));
    return acknowledged;
  }

  /** Asks the bot to come back on a new connection, as Slack does every few hours. */
  refresh(): void {
    this.disconnect('refresh_requested');
  }

  /** Somebody turned Socket Mode off in the app's settings. */
  disable(): void {
    this.disconnect('link_disabled');
  }

  private disconnect(reason: string): void {
    this.current?.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local' } }));
  }

  close(): void {
    for (const socket of this.server.clients) socket.terminate();
    this.server.close();
  }
}
