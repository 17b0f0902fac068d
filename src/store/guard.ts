/**
 * Never in the way: what is asked of the store is waited for only so long, and while the store fails nothing is asked of
 * it at all. It is opened anew from time to time, and so comes back by itself.
 */
import type { Store } from './store';

export interface GuardOptions {
  open(): Promise<Store>;
  readonly log: {
    info(data: object, message: string): void;
    warn(data: object, message: string): void;
  };
  /** How long an answer may wait for the store, in milliseconds. */
  readonly patience?: number;
  /** How long what nobody waits for may take, in milliseconds. */
  readonly savePatience?: number;
  /** How long after a failure it is opened anew, in milliseconds. */
  readonly retryAfter?: number;
}

export interface StoreStatus {
  readonly up: boolean;
  /** The sentence for the operator while it is down. */
  readonly fault?: string | undefined;
  /** What could not be saved since the process began. */
  readonly unsaved: number;
}

/** More would be memory that grows while the store hangs. */
const mostPending = 200;
/** One slow moment is no failure; this many in a row are. */
const mostFailures = 3;
const purgeEvery = 6 * 60 * 60 * 1000;

function within<T>(promise: Promise<T>, patience: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The store did not answer within ${patience} ms: look at the database's load.`)),
      patience,
    );
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export class Guard {
  private store: Store | undefined;
  private fault: string | undefined;
  private unsaved = 0;
  private unsavedBefore = 0;
  private failures = 0;
  private readonly pending = new Set<Promise<unknown>>();
  private closed = false;
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly first: Promise<void>;

  constructor(private readonly options: GuardOptions) {
    this.first = this.open();
    this.every(purgeEvery, () => this.save((store) => store.purge(), false));
  }

  /** Resolves when the store was opened for the first time, or could not be, or after `patience` ms. */
  opened(patience: number): Promise<void> {
    return within(this.first, patience).catch(() => undefined);
  }

  /** What the store says; undefined when it cannot be asked or takes too long, which counts as not saved. */
  async ask<T>(
    work: (store: Store) => Promise<T>,
    patience = this.options.patience ?? 250,
  ): Promise<{ readonly value: T } | undefined> {
    const { store } = this;
    const value = store && (await this.attempt(store, work, patience));
    if (!value) this.unsaved += 1;
    return value;
  }

  /** Not waited for. */
  save(work: (store: Store) => Promise<unknown>, counts = true): void {
    const { store } = this;
    const missed = () => void (counts && (this.unsaved += 1));
    if (!store || this.pending.size >= mostPending) return missed();
    const saving = this.attempt(store, work, this.options.savePatience ?? 5000)
      .then((done) => done ?? missed())
      .finally(() => this.pending.delete(saving));
    this.pending.add(saving);
  }

  status(): StoreStatus {
    return { up: this.store !== undefined, fault: this.fault, unsaved: this.unsaved };
  }

  /** Finishes what is in flight, for at most two seconds. */
  async close(): Promise<void> {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    const { store } = this;
    this.store = undefined;
    const saved = Promise.allSettled(this.pending);
    if (store)
      await within(
        saved.then(() => store.close()),
        2000,
      ).catch(() => undefined);
  }

  private async attempt<T>(store: Store, work: (store: Store) => Promise<T>, patience: number) {
    try {
      const value = await within(work(store), patience);
      this.failures = 0;
      return { value };
    } catch (error) {
      // A store that was given up may go on failing: that says nothing about the one in use.
      if (this.store === store && ++this.failures >= mostFailures) this.giveUp(store, error);
      return undefined;
    }
  }

  private async open(): Promise<void> {
    try {
      const store = await this.options.open();
      if (this.closed) return await store.close();
      this.store = store;
      this.recovered();
      this.save((opened) => opened.purge(), false);
    } catch (error) {
      this.tell(error);
      this.retry();
    }
  }

  private recovered(): void {
    this.failures = 0;
    const unsaved = this.unsaved - this.unsavedBefore;
    this.unsavedBefore = this.unsaved;
    if (this.fault !== undefined)
      this.options.log.info(
        { event: 'store', unsaved },
        `the store is back; ${unsaved} things were not saved`,
      );
    this.fault = undefined;
  }

  private giveUp(store: Store, error: unknown): void {
    this.store = undefined;
    store.close().catch(() => undefined);
    this.tell(error);
    this.retry();
  }

  /** Once, until it is back. */
  private tell(error: unknown): void {
    const fault = error instanceof Error ? error.message : String(error);
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined;
    if (this.fault === undefined)
      this.options.log.warn(
        { event: 'store', cause },
        `answering goes on without the store, in which nothing is saved for now: ${fault}`,
      );
    this.fault = fault;
  }

  private retry(): void {
    if (this.closed) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.open();
    }, this.options.retryAfter ?? 2000);
    timer.unref();
    this.timers.add(timer);
  }

  private every(interval: number, act: () => void): void {
    const timer = setInterval(act, interval);
    timer.unref();
    this.timers.add(timer);
  }
}
