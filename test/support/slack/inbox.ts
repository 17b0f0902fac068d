/** A list that can be waited for: what the server received, in order. */
export class Inbox<T> {
  readonly all: T[] = [];
  private taken = 0;
  private readonly waiting: ((item: T) => void)[] = [];

  add(item: T): void {
    this.all.push(item);
    const next = this.waiting.shift();
    if (!next) return;
    this.taken += 1;
    next(item);
  }

  /** The next item nobody has taken yet; waits for it where there is none. */
  next(): Promise<T> {
    const item = this.all[this.taken];
    if (item === undefined) return new Promise((resolve) => this.waiting.push(resolve));
    this.taken += 1;
    return Promise.resolve(item);
  }
}
