/** Which request is which, for waiting until it was made. */
import type { Invocation } from './interactions';
import type { Recorded } from './rest';

/** A message was sent to a channel. */
export function isSend({ method, path }: Recorded): boolean {
  return method === 'POST' && /^\/channels\/\d+\/messages$/.test(path);
}

/** The interaction got its first response. */
export function isCallback({ id }: Invocation): (request: Recorded) => boolean {
  return ({ method, path }) => method === 'POST' && path.startsWith(`/interactions/${id}/`);
}

/** The interaction's own message was written, after it was deferred. */
export function isEdit({ token }: Invocation): (request: Recorded) => boolean {
  return ({ method, path }) => method === 'PATCH' && path.includes(`/${token}/`);
}
