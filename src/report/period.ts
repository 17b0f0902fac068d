/** The period of a report, as the operator writes it. Pure. */
import { BotError } from '../errors';

const day = 24 * 60 * 60 * 1000;

/** @param period whole days from 1 to 3650, such as 30d @returns its beginning @throws BotError USAGE */
export function beginningOf(period: string, now: Date): Date {
  const days = Number(/^(\d{1,4})d$/.exec(period)?.[1]);
  if (days >= 1 && days <= 3650) return new Date(now.getTime() - days * day);
  const given = JSON.stringify(period);
  throw new BotError(
    'USAGE',
    `--since is ${given}; it must be a number of days from 1d to 3650d, such as 30d.`,
  );
}
