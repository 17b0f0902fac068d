/** Kysely's driver for SQLite in a thread: one connection, one transaction at a time. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Dialect,
} from 'kysely';
import type { Request, Response, ThreadOptions } from './sqlite-thread';

interface Waiting {
  resolve(response: { rows: readonly unknown[]; changes: number }): void;
  reject(error: Error): void;
}

/** Holds the process open only while something is asked of it. */
class Thread {
  private readonly waiting = new Map<number, Waiting>();
  private readonly worker: Worker;
  private count = 0;
  private ended: Error | undefined;

  constructor(options: ThreadOptions, script: string) {
    this.worker = new Worker(script, { workerData: options });
    this.worker.unref();
    this.worker.on('message', (response: Response) => this.hear(response));
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', () => this.end(new Error('the thread of SQLite has ended')));
  }

  ask(sql: string | undefined, parameters: readonly unknown[] = []) {
    return new Promise<{ rows: readonly unknown[]; changes: number }>((resolve, reject) => {
      if (this.ended) return reject(this.ended);
      const id = ++this.count;
      this.waiting.set(id, { resolve, reject });
      this.worker.ref();
      this.worker.postMessage({ id, ...(sql !== undefined && { sql }), parameters } satisfies Request, []);
    });
  }

  /** The thread ends by itself: libsql brings the whole process down when its thread is ended in the middle of a call. */
  async close(): Promise<void> {
    if (this.ended) return;
    // Only with its thread does libsql let go of the file.
    const gone = new Promise((resolve) => this.worker.once('exit', resolve));
    const closed = this.ask(undefined);
    this.ended = new Error('the database is closed');
    await closed;
    this.worker.ref();
    await gone;
  }

  private hear(response: Response): void {
    const waiting = this.waiting.get(response.id);
    this.waiting.delete(response.id);
    if (this.waiting.size === 0) this.worker.unref();
    if ('rows' in response) return waiting?.resolve(response);
    waiting?.reject(Object.assign(new Error(response.fault.message), { code: response.fault.code }));
  }

  private end(error: Error): void {
    this.ended ??= error;
    for (const waiting of this.waiting.values()) waiting.reject(error);
    this.waiting.clear();
  }
}

class Connection implements DatabaseConnection {
  constructor(private readonly thread: Thread) {}

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes } = await this.thread.ask(sql, parameters);
    return { rows: rows as R[], numAffectedRows: BigInt(changes) };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('nothing here is large enough to be streamed');
  }
}

/** Each who wants the connection waits for the one before: a transaction is several statements. */
class ThreadDriver implements Driver {
  private free: Promise<void> = Promise.resolve();
  private release: () => void = () => undefined;
  private readonly connection: Connection;

  constructor(private readonly thread: Thread) {
    this.connection = new Connection(thread);
  }

  init = () => Promise.resolve();

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.free;
    let release!: () => void;
    this.free = new Promise((resolve) => (release = resolve));
    await before;
    this.release = release;
    return this.connection;
  }

  /** Takes the lock at once: one that begins to read and then wants to write cannot wait for another writer. */
  async beginTransaction(): Promise<void> {
    await this.thread.ask('begin immediate');
  }

  async commitTransaction(): Promise<void> {
    await this.thread.ask('commit');
  }

  async rollbackTransaction(): Promise<void> {
    await this.thread.ask('rollback');
  }

  releaseConnection(): Promise<void> {
    this.release();
    return Promise.resolve();
  }

  destroy = () => this.thread.close();
}

/** @param script the compiled thread */
export function threadDialect(options: ThreadOptions, script = join(__dirname, 'sqlite-thread.js')): Dialect {
  return {
    createDriver: () => new ThreadDriver(new Thread(options, script)),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}
