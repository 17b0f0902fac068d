/** Slack's side of the HTTP Events API: signs, posts, and gives up after its patience. */
import { createHmac } from 'node:crypto';
import { type Json, isObject } from './check';
import { eventCallback } from './payloads';

export interface SenderOptions {
  /** The bot's endpoint, such as http://127.0.0.1:3000/slack/events. */
  readonly url: string;
  readonly signingSecret: string;
  /** Milliseconds. */
  readonly patience: number;
}

export interface Answered {
  readonly status: number;
  readonly body: string;
}

export class HttpSender {
  readonly failures: string[] = [];

  constructor(private readonly options: SenderOptions) {}

  private async post(type: string, body: string, headers: Record<string, string> = {}): Promise<Answered> {
    const { url, patience } = this.options;
    try {
      const signal = AbortSignal.timeout(patience);
      const response = await fetch(url, {
        method: 'POST',
        body,
        signal,
        headers: { ...this.sign(body), 'content-type': type, ...headers },
      });
      if (response.status !== 200) this.failures.push(`http_error ${response.status}`);
      return { status: response.status, body: await response.text() };
    } catch (error) {
      const timeout = isObject(error) && error['name'] === 'TimeoutError';
      this.failures.push(timeout ? `http_timeout after ${patience} ms` : 'connection_failed');
      return { status: 0, body: '' };
    }
  }

  private sign(body: string): Record<string, string> {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const digest = createHmac('sha256', this.options.signingSecret)
      .update(`v0:${timestamp}:${body}`)
      .digest('hex');
    return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
  }

  /** @param retry how often Slack has already tried */
  event(event: Json, retry = 0): Promise<Answered> {
    const headers: Record<string, string> =
      retry > 0 ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' } : {};
    return this.post('application/json', JSON.stringify(eventCallback(event)), headers);
  }

  /** The question Slack asks when the address is first entered. */
  verifyUrl(challenge: string): Promise<Answered> {
    return this.post(
      'application/json',
      JSON.stringify({ type: 'url_verification', token: 'verification', challenge }),
    );
  }

  command(fields: Json): Promise<Answered> {
    const form = new URLSearchParams(
      Object.entries(fields).map(([key, value]): [string, string] => [key, String(value)]),
    );
    return this.post('application/x-www-form-urlencoded', form.toString());
  }

  interaction(payload: Json): Promise<Answered> {
    const form = new URLSearchParams({ payload: JSON.stringify(payload) });
    return this.post('application/x-www-form-urlencoded', form.toString());
  }
}
