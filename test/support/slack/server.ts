/** A Slack of one's own: Web API, Socket Mode and response URLs on one local port. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Deadlines, slackPatience } from './acknowledgement';
import { type Answered, HttpSender } from './http-sender';
import { archivedChannel, botId, botUser, channel, directChannel, foreignChannel, team } from './payloads';
import { portOf } from './ports';
import { ResponseUrls } from './response-url';
import { SocketSide } from './socket';
import { WebApi, type Workspace } from './web-api';

export type { Answered };

export interface Options {
  /** Milliseconds the bot has for an acknowledgement. */
  readonly patience?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** What is different from the usual workspace. */
  readonly workspace?: Partial<Workspace>;
}

export const workspace: Workspace = {
  botToken: 'xoxb-local',
  appToken: 'xapp-local',
  team,
  botUser,
  botId,
  channels: [channel, directChannel],
  archivedChannels: [archivedChannel],
  foreignChannels: [foreignChannel],
};

export interface LocalSlack {
  /** The Web API's base, with its slash. */
  readonly apiUrl: string;
  readonly api: WebApi;
  readonly socket: SocketSide;
  readonly responseUrls: ResponseUrls;
  readonly deadlines: Deadlines;
  /** Sends to a bot that listens over HTTP. */
  sender(url: string, signingSecret: string): HttpSender;
  /** Close the bot first: its socket ends with the server. */
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startSlack(options: Options = {}): Promise<LocalSlack> {
  const patience = options.patience ?? slackPatience;
  const deadlines = new Deadlines(patience);
  const http = createServer((request, response) => void serve(request, response));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const port = portOf(http);
  const socket = new SocketSide(http, deadlines);
  const now = options.now ?? Date.now;
  const api = new WebApi({ ...workspace, ...options.workspace }, () => socket.ticket(port), now);
  const responseUrls = new ResponseUrls(now, () => `http://127.0.0.1:${port}`);
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await text(request);
    const path = request.url ?? '';
    if (path.startsWith('/api/')) api.serve(request, response, raw);
    else if (path.startsWith('/response/')) responseUrls.serve(path, raw, response);
    else response.writeHead(404).end();
  }

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    api,
    socket,
    responseUrls,
    deadlines,
    sender: (url, signingSecret) => new HttpSender({ url, signingSecret, patience }),
    async close() {
      deadlines.forget();
      socket.close();
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
}
