/** Names of people and messages → keyed hashes: the same name gives the same hash, and nobody without the secret gets back. */
import { createHmac } from 'node:crypto';

export interface Keys {
  /** 22 characters of A-Z, a-z, 0-9, - and _ (128 bits and a little more). */
  person(person: string): string;
  message(key: string): string;
  /** Tells whether a database was made with this secret, without telling the secret. */
  readonly fingerprint: string;
}

export function createKeys(secret: string): Keys {
  const hash = (kind: string, name: string) =>
    createHmac('sha256', secret).update(`${kind}\n${name}`).digest('base64url').slice(0, 22);
  return {
    person: (person) => hash('person', person),
    message: (key) => hash('message', key),
    fingerprint: hash('fingerprint', 'docklore'),
  };
}
