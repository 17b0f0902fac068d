/** Asks addresses whether they still answer. */

/** Address without its anchor → the entries that name it. */
export type Addresses = ReadonlyMap<string, readonly string[]>;

export interface Unreachable {
  readonly address: string;
  /** An HTTP status, or the network's words. */
  readonly why: string;
  readonly entries: readonly string[];
  /** The page is there, but not for programs: that does not tell whether it is the right one. */
  readonly refused: boolean;
}

interface Options {
  /** How many are asked at the same time. */
  readonly atOnce?: number;
  /** Milliseconds for one request, with its redirections. */
  readonly patience?: number;
  /** Called as soon as one is known. */
  readonly tell?: (found: Unreachable) => void;
}

export function addressesOf(
  entries: Iterable<{ readonly id: string; readonly sources: readonly string[] }>,
): Addresses {
  const addresses = new Map<string, string[]>();
  for (const { id, sources } of entries) {
    for (const address of new Set(sources.map((source) => source.replace(/#.*/, '')))) {
      const named = addresses.get(address);
      if (named) named.push(id);
      else addresses.set(address, [id]);
    }
  }
  return addresses;
}

/** The status, or why there is none. */
async function ask(address: string, method: 'HEAD' | 'GET', patience: number): Promise<number | string> {
  try {
    const signal = AbortSignal.timeout(patience);
    const headers = { 'user-agent': 'docklore (link check)' };
    const response = await fetch(address, { method, signal, headers });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    const { name, message, cause } = error as Error;
    if (name === 'TimeoutError') return `no answer within ${patience} ms`;
    return (cause as Error | undefined)?.message || message;
  }
}

const good = (status: number | string) => typeof status === 'number' && status < 400;

/** Some servers know no HEAD, so only GET can tell that a page is gone. */
async function statusOf(address: string, patience: number): Promise<number | string> {
  const status = await ask(address, 'HEAD', patience);
  return good(status) ? status : ask(address, 'GET', patience);
}

/** Those that do not answer with a page, as they are found. */
export async function unreachable(
  addresses: Addresses,
  { atOnce = 4, patience = 15_000, tell }: Options = {},
): Promise<Unreachable[]> {
  const found: Unreachable[] = [];
  const left = addresses.entries();
  const work = async () => {
    for (const [address, entries] of left) {
      const status = await statusOf(address, patience);
      if (good(status)) continue;
      const refused = [401, 403, 429].includes(Number(status));
      const one = { address, why: String(status), entries, refused };
      found.push(one);
      tell?.(one);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}
