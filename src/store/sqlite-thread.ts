/**
 * SQLite in a thread of its own: a lock or a slow disk holds this thread up, never the answers. libsql only works
 * synchronously on a file.
 */
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

let open: Database.Database | undefined;

function database(): Database.Database {
  const { file, patience } = workerData as ThreadOptions;
  open ??= new Database(file, { timeout: patience });
  return open;
}

function work({ sql, parameters }: Request): { rows: readonly unknown[]; changes: number } {
  if (sql === undefined) {
    open?.close();
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

parentPort?.on('message', (request: Request) => parentPort?.postMessage(answer(request), []));
