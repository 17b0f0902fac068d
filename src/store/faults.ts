/** What a database says → one sentence for the operator: what is wrong, and what to do. Never a password. */
import { BotError } from '../errors';

interface Fault {
  readonly code?: string | undefined;
  readonly message: string;
}

/** libsql has no code for what goes wrong while it opens a file: only SQLite's number at the end of its message. */
const numbers: Readonly<Record<string, string>> = {
  3: 'SQLITE_PERM',
  5: 'SQLITE_BUSY',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};

const untouched = 'It was not changed.';

const files: readonly (readonly [RegExp, (file: string) => string])[] = [
  [
    /^SQLITE_(NOTADB|CORRUPT)/,
    (file) =>
      `${file} is damaged or no SQLite database: move it away and put a back-up in its place. ${untouched}`,
  ],
  [
    /^(SQLITE_(CANTOPEN|PERM|AUTH)|EACCES|EPERM|ENOTDIR|EISDIR|EEXIST)/,
    (file) =>
      `${file} cannot be opened: let DATABASE_FILE name a file in a folder in which this program may write.`,
  ],
  [
    /^(SQLITE_READONLY|EROFS)/,
    (file) =>
      `${file} is read-only: allow this program to write it and its folder, or let DATABASE_FILE name another place.`,
  ],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, (file) => `The disk that holds ${file} is full: make room on it.`],
  [/^SQLITE_(BUSY|LOCKED)/, (file) => `${file} is locked by another program for too long: end that program.`],
  [
    /^SQLITE_MOVED/,
    (file) => `${file} was moved or replaced while it was in use: stop the bot before you do so.`,
  ],
  [/^SQLITE_IOERR/, (file) => `The disk that holds ${file} fails or is full: look into the system's log.`],
];

const servers: readonly (readonly [RegExp, (server: string) => string])[] = [
  [/^28/, (server) => `${server} refuses the user or the password: correct them in DATABASE_URL.`],
  [/^3D000/, (server) => `${server} is not there: create the database or correct its name in DATABASE_URL.`],
  [
    /^42501/,
    (server) => `${server} forbids what is needed: make the user of DATABASE_URL the database's owner.`,
  ],
  [/^42P01|^42703/, (server) => `${server} lacks tables of this program: run npm run migrate.`],
  [/^(53100|58030)/, (server) => `The disk of ${server} is full: make room on it.`],
  [/^53300/, (server) => `${server} has no connection left: end other programs or allow more connections.`],
  [/^25006/, (server) => `${server} is read-only, such as a standby: let DATABASE_URL name the primary.`],
  [
    /^(ENOTFOUND|EAI_AGAIN|EAI_FAIL)/,
    (server) => `The host of ${server} is not known: correct it in DATABASE_URL.`,
  ],
  [
    /^(DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|CERT_|ERR_TLS)/,
    (server) => `The certificate of ${server} is not trusted: see sslmode in docs/setup.md.`,
  ],
];

function faultOf(error: unknown): Fault {
  const { code, message } = error as { code?: string; message?: string };
  const text = message ?? String(error);
  const number = /connection failed.*: (\d+)"?\)?$/i.exec(text)?.[1];
  return { code: code || (number && numbers[number]) || undefined, message: text };
}

function sentence(
  fault: Fault,
  about: string,
  known: readonly (readonly [RegExp, (about: string) => string])[],
  otherwise: string,
): string {
  const found = known.find(([codes]) => codes.test(fault.code ?? ''));
  return found ? found[1](about) : otherwise;
}

/** @param file as DATABASE_FILE names it @returns a BotError as it is */
export function fileFault(error: unknown, file: string): BotError {
  if (error instanceof BotError) return error;
  const fault = faultOf(error);
  const otherwise = `${file} could not be used (${fault.message}).`;
  return new BotError('STORE', sentence(fault, file, files, otherwise), { cause: error });
}

/** @param url DATABASE_URL, of which host and database are named and nothing else */
export function serverFault(error: unknown, url: string): BotError {
  if (error instanceof BotError) return error;
  const fault = faultOf(error);
  const { host, pathname } = new URL(url);
  const server = `The PostgreSQL database ${decodeURIComponent(pathname.slice(1))} at ${host}`;
  const otherwise = `${server} cannot be reached (${fault.code ?? fault.message}): start it, or correct DATABASE_URL.`;
  return new BotError('STORE', sentence(fault, server, servers, otherwise), { cause: error });
}
