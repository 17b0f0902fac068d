/** The secret beside the SQLite file: made once, readable by its owner alone, never replaced. */
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BotError } from '../errors';
import { fileFault } from './faults';

function isThere(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Appears whole or not at all: of two processes that start at once, one makes it and both read the same. */
function make(file: string): void {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(file: string): string {
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 16) return secret;
  throw new BotError(
    'STORE',
    `${file} holds no secret: put back the file that was there, or set DOCKLORE_SECRET.`,
  );
}

/** @throws BotError STORE when the database is there and its secret is not, or when the folder cannot be used */
export function secretBeside(database: string): string {
  const file = `${database}.secret`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    if (!isThere(file)) {
      if (isThere(database))
        throw new BotError(
          'STORE',
          `${database} is there without ${file}, by which people are recognised in it: put that file back, or set DOCKLORE_SECRET to what it held.`,
        );
      make(file);
    }
    return read(file);
  } catch (error) {
    throw fileFault(error, database);
  }
}
