/**
 * SQLite in a thread of its own: a lock or a slow disk holds this thread up, never the answers. libsql only works
 * synchronously on a file.
 */
import { statSync } from 'node:fs';
import Database from 'libsql';
import { parentPort, workerData } from 'node:worker_threads';

export interface ThreadOptions {
  readonly file: string;
  /** How long to wait for another process's lock, in milliseconds. */
  readonly patience: number;
}

export interface Request {
  readonly id: number;
  /** Undefined asks to close the file. */
  readonly sql?: string;
  readonly parameters: readonly unknown[];
}

export type Response = { readonly id: number } & (
  | { readonly rows: readonly unknown[]; readonly changes: number }
  | { readonly fault: { readonly code?: string; readonly message: string } }
);

const { file, patience } = workerData as ThreadOptions;

let open: { readonly database: Database.Database; readonly inode: number } | undefined;

function inodeOf(): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino;
}

/** SQLite goes on writing to a file that was moved or deleted, where nobody will ever look for it. */
function database(): Database.Database {
  open ??= { database: new Database(file, { timeout: patience }), inode: inodeOf() ?? 0 };
  if (open.inode !== inodeOf()) throw Object.assign(new Error('another file'), { code: 'SQLITE_MOVED' });
  return open.database;
}

function work({ sql, parameters }: Request): { rows: readonly unknown[]; changes: number } {
  if (sql === undefined) {
    open?.database.close();
    return { rows: [], changes: 0 };
  }
  const statement = database().prepare(sql);
  if (statement.reader) return { rows: statement.all(parameters), changes: 0 };
  return { rows: [], changes: statement.run(parameters).changes };
}

function answer(request: Request): Response {
  try {
    return { id: request.id, ...work(request) };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return { id: request.id, fault: { ...(code && { code }), message } };
  }
}

parentPort?.on('message', (request: Request) => {
  parentPort?.postMessage(answer(request), []);
  if (request.sql === undefined) parentPort?.close();
});
