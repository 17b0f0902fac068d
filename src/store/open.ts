/** The store that the configuration asks for. Each driver is loaded only where it is used. */
import type { Store } from './store';

/** As `config.ts` reads it. */
export interface StoreConfig {
  /** PostgreSQL; undefined: SQLite in `file`. */
  readonly url?: string | undefined;
  readonly file: string;
  /** Always there with `url`. */
  readonly secret?: string | undefined;
  /** For how many days questions without an answer and the text of feedback are kept. */
  readonly keepDays: number;
}

/** SQLite is brought to the program's schema, PostgreSQL must have it. @throws BotError STORE */
export async function openStore({ url, file, secret = '', keepDays }: StoreConfig): Promise<Store> {
  if (url) {
    const { openPostgres } = await import('./postgres.js');
    return openPostgres({ url, secret, keepDays });
  }
  const { openSqlite } = await import('./sqlite.js');
  return openSqlite({ file, secret: secret || undefined, keepDays });
}
