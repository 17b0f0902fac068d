import { App, type ReceiverEvent } from '@slack/bolt';

/**
 * A Bolt app that can be drained. Bolt acknowledges an event before any listener or middleware sees it, so
 * this is the only place where one can still be left to Slack, which then delivers it again elsewhere.
 */
export class DrainingApp extends App {
  private readonly inFlight = new Set<Promise<void>>();
  private draining = false;

  override async processEvent(event: ReceiverEvent): Promise<void> {
    if (this.draining) return;
    // Resolves when every listener has: Bolt waits for all of them.
    const work = super.processEvent(event);
    this.inFlight.add(work);
    try {
      await work;
    } finally {
      this.inFlight.delete(work);
    }
  }

  /** Takes nothing new from now on; resolves when what was taken is answered. */
  async drain(): Promise<void> {
    this.draining = true;
    await Promise.allSettled(this.inFlight);
  }
}
