/** What Slack tells of a person: who manages the workspace, and their language. Asked seldom, and remembered. */
import type { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Log } from '../adapter';
import { describeFailure } from './failures';

export interface Known {
  /** Workspace admins and owners. */
  readonly admin?: boolean;
  /** BCP 47. */
  readonly locale?: string;
}

/** @param person Slack's id */
export type People = (client: webApi.WebClient, person: string) => Promise<Known>;

/** In milliseconds. */
const lifetime = 60 * 60 * 1000;
const most = 5000;

async function ask(client: webApi.WebClient, user: string): Promise<Known> {
  const { user: found } = await client.users.info({ user, include_locale: true });
  const admin = found?.is_admin === true || found?.is_owner === true;
  return { admin, ...(found?.locale && { locale: found.locale }) };
}

/** Nothing is known where the scope users:read was not granted: then only ADMINS tells who may change settings. */
export function createPeople(log: Log): People {
  const kept = new LRUCache<string, Promise<Known>>({ max: most, ttl: lifetime });
  return (client, person) => {
    const before = kept.get(person);
    if (before) return before;
    const known = ask(client, person).catch((error: unknown) => {
      log.debug(describeFailure(error), 'Slack tells nothing of this person');
      return {};
    });
    kept.set(person, known);
    return known;
  };
}
