/** Slack waits three seconds for an acknowledgement, once. What breaks that rule is kept for the test to see. */

/** Milliseconds after which Slack tells the person that the app did not respond. */
export const slackPatience = 3000;

export class Deadlines {
  readonly failures: string[] = [];
  private readonly waiting = new Map<string, (payload: unknown) => void>();
  private readonly known = new Set<string>();

  constructor(private readonly patience: number) {}

  /** Resolves with the acknowledgement's payload, or `undefined` when none came in time. */
  expect(id: string): Promise<unknown> {
    this.known.add(id);
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.waiting.delete(id);
        this.failures.push(`${id}: no acknowledgement within ${this.patience} ms`);
        resolve(undefined);
      }, this.patience);
      this.waiting.set(id, (payload) => {
        clearTimeout(timer);
        resolve(payload);
      });
    });
  }

  acknowledge(id: string, payload: unknown): void {
    const settle = this.waiting.get(id);
    if (settle) {
      this.waiting.delete(id);
      settle(payload);
      return;
    }
    this.failures.push(
      `${id}: ${this.known.has(id) ? 'acknowledged again or too late' : 'acknowledged but never sent'}`,
    );
  }

  /** Nothing is expected any more: lets a closing server leave no timer behind. */
  forget(): void {
    for (const settle of this.waiting.values()) settle(undefined);
    this.waiting.clear();
  }
}
