/** Requests without a library, and payloads to send with them. */
import { BOT_ID, CHANNEL_ID } from './payloads';
import { TOKEN, type DiscordServer } from './server';

export const V2 = 1 << 15;
export const SEND = `/channels/${CHANNEL_ID}/messages`;
export const COMMANDS = `/applications/${BOT_ID}/commands`;

export interface Answered {
  readonly status: number;
  readonly code: unknown;
  /** The paths and codes of what is wrong in the form. */
  readonly errors: string;
}

export async function request(
  discord: DiscordServer,
  method: string,
  path: string,
  body?: unknown,
  token = TOKEN,
): Promise<Answered> {
  const response = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : {};
  return { status: response.status, code: answer.code, errors: JSON.stringify(answer.errors ?? {}) };
}

export function button(fields: object = {}): object {
  return { type: 2, style: 2, label: 'A', custom_id: 'a', ...fields };
}

export function row(...components: object[]): object {
  return { type: 1, components };
}

export function words(length: number): object {
  return { type: 10, content: 'x'.repeat(length) };
}

export function v2(...components: unknown[]): object {
  return { flags: V2, components };
}
