import type { Json } from './check';

/** Slack's way to say no: HTTP 200, and a code. */
export function refused(error: string, more: Json = {}): Json {
  return { ok: false, error, ...more };
}
