/** What is wrong with the store and what it costs: counted always, told once each way. */
export interface Log {
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
}

export class Outage {
  /** The sentence for the operator; undefined while all is well. */
  fault: string | undefined;
  /** What could not be saved since the process began. */
  unsaved = 0;
  private unsavedBefore = 0;

  constructor(private readonly log: Log) {}

  /** Says it unless something was said already. */
  begins(error: unknown): void {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined;
    const fault = error instanceof Error ? error.message : String(error);
    if (this.fault === undefined)
      this.log.warn(
        { event: 'store', cause },
        `answering goes on without the store, in which nothing is saved for now: ${fault}`,
      );
    this.fault = fault;
  }

  ends(): void {
    const unsaved = this.unsaved - this.unsavedBefore;
    this.unsavedBefore = this.unsaved;
    if (this.fault !== undefined)
      this.log.info({ event: 'store', unsaved }, `the store is back; ${unsaved} things were not saved`);
    this.fault = undefined;
  }
}
