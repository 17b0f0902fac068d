/** Names of people and messages → keyed hashes: the same name gives the same hash, and nobody without the secret gets back. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export interface Keys {
  /** 22 characters of A-Z, a-z, 0-9, - and _ (128 bits and a little more). */
  person(person: string): string;
  message(key: string): string;
  /** For what must be read back: encrypted, different each time. */
  seal(text: string): string;
  /** Undefined when it was not sealed with this secret, or was changed. */
  unseal(sealed: string): string | undefined;
  /** Tells whether a database was made with this secret, without telling the secret. */
  readonly fingerprint: string;
}

const ivBytes = 12;
const tagBytes = 16;

function seal(key: Buffer, text: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

function unseal(key: Buffer, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    const body = decipher.update(bytes.subarray(ivBytes + tagBytes));
    return Buffer.concat([body, decipher.final()]).toString('utf8');
  } catch {
    // A wrong tag and too few bytes both throw: neither is ours.
    return undefined;
  }
}

export function createKeys(secret: string): Keys {
  const hash = (kind: string, name: string) =>
    createHmac('sha256', secret).update(`${kind}\n${name}`).digest('base64url').slice(0, 22);
  const sealing = Buffer.from(hkdfSync('sha256', secret, '', 'docklore address', 32));
  return {
    seal: (text) => seal(sealing, text),
    unseal: (sealed) => unseal(sealing, sealed),
    person: (person) => hash('person', person),
    message: (key) => hash('message', key),
    fingerprint: hash('fingerprint', 'docklore'),
  };
}
