import { randomBytes } from 'node:crypto';

/** 16 characters of 0-9 and a-f: short enough for a button's action. */
export function newId(): string {
  return randomBytes(8).toString('hex');
}
