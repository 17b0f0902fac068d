/** What is counted, as plain calls: who counts does not know Prometheus, and nothing in here names a person. */
import type { Handlers, Outcome } from '../types';

export interface Measures {
  /** A message was dealt with. @param seconds from its arrival to the outcome */
  message(platform: string, outcome: Outcome, seconds: number): void;
  /** A button of an answer was pressed. */
  press(platform: string): void;
  /** A question ended in an apology; the log has the cause. */
  failure(): void;
  /** Changed knowledge was taken over, or refused for its faults. */
  reload(result: 'taken' | 'refused'): void;
}

/** Where nobody asks for metrics. */
export const unmeasured: Measures = {
  message() {},
  press() {},
  failure() {},
  reload() {},
};

/** The same handlers, counted. @param now milliseconds, such as performance.now */
export function measured(
  handlers: Handlers,
  platform: string,
  measures: Measures,
  now: () => number,
): Handlers {
  return {
    ...handlers,
    async message(message) {
      const begun = now();
      const outcome = await handlers.message(message);
      measures.message(platform, outcome, (now() - begun) / 1000);
      return outcome;
    },
    press(press) {
      measures.press(platform);
      return handlers.press(press);
    },
  };
}
