/**
 * Never in the way: what is asked of the store is waited for only so long, and while the store fails nothing is asked of
 * it at all. It is opened anew from time to time, and so comes back by itself.
 */
import { Outage, type Log } from './outage';
import { within } from './patience';
import type { Store } from './store';

export interface GuardOptions {
  open(): Promise<Store>;
  readonly log: Log;
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

type Work<T> = (store: Store) => Promise<T>;

/** Undefined: not said. */
type Said<T> = { readonly value: T } | undefined;

/** More would be memory that grows while the store hangs. */
const mostPending = 200;
/** One slow moment is no failure; this many in a row are. */
const mostFailures = 3;
const purgeEvery = 6 * 60 * 60 * 1000;

export class Guard {
  private store: Store | undefined;
  private readonly outage: Outage;
  private failures = 0;
  private readonly pending = new Set<Promise<unknown>>();
  private closed = false;
  private readonly timers = new Set<NodeJS.Timeout>();
  private opening: Promise<void>;

  constructor(private readonly options: GuardOptions) {
    this.outage = new Outage(options.log);
    this.opening = this.open();
    this.every(purgeEvery, () => this.save((store) => store.purge(), false));
  }

  /** Resolves when the store was opened for the first time, or could not be, or after `patience` ms. */
  opened(patience: number): Promise<void> {
    return within(this.opening, patience).catch(() => undefined);
  }

  /** What the store says; undefined when it cannot be asked or takes too long. */
  async ask<T>(work: Work<T>, patience = this.options.patience ?? 250): Promise<Said<T>> {
    return this.store && this.attempt(this.store, work, patience);
  }

  /** As `ask`, for what is to be saved: what was not is counted. */
  async write<T>(work: Work<T>, patience?: number): Promise<Said<T>> {
    const done = await this.ask(work, patience);
    if (done) this.failures = 0;
    else this.outage.unsaved += 1;
    return done;
  }

  /** Not waited for. */
  save(work: Work<unknown>, counts = true): void {
    const { store } = this;
    const missed = () => void (counts && (this.outage.unsaved += 1));
    if (!store || this.pending.size >= mostPending) return missed();
    const saving = this.attempt(store, work, this.options.savePatience ?? 5000)
      .then((done) => (done ? void (this.failures = 0) : missed()))
      .finally(() => this.pending.delete(saving));
    this.pending.add(saving);
  }

  status(): StoreStatus {
    const { fault, unsaved } = this.outage;
    return { up: this.store !== undefined, fault, unsaved };
  }

  /** Finishes what is in flight, opening too, for at most two seconds: libsql takes a process down that ends in the middle of a call. */
  async close(): Promise<void> {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    const { store } = this;
    this.store = undefined;
    const settled = Promise.allSettled([this.opening, ...this.pending]);
    await within(
      settled.then(() => store?.close()),
      2000,
    ).catch(() => undefined);
  }

  /** Only a write shows that the store works: a full disk can still be read. */
  private async attempt<T>(store: Store, work: Work<T>, patience: number): Promise<Said<T>> {
    try {
      return { value: await within(work(store), patience) };
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
      this.failures = 0;
      this.outage.ends();
      this.save((opened) => opened.purge(), false);
    } catch (error) {
      this.outage.begins(error);
      this.retry();
    }
  }

  private giveUp(store: Store, error: unknown): void {
    this.store = undefined;
    store.close().catch(() => undefined);
    this.outage.begins(error);
    this.retry();
  }

  private retry(): void {
    if (this.closed) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.opening = this.open();
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
