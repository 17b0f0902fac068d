/** Slack's rate limits: so many calls of a method a minute, messages also per channel; then 429 with Retry-After. */

interface Allowance {
  readonly perMinute: number;
  /** Calls that may come at once. */
  readonly burst: number;
  readonly perChannel?: boolean;
}

/** Tiers as documented; a message a second and channel, with a burst that Slack tolerates without saying how much. */
const allowances: Readonly<Record<string, Allowance>> = {
  'chat.postMessage': { perMinute: 60, burst: 20, perChannel: true },
  'chat.postEphemeral': { perMinute: 100, burst: 100 },
  'chat.update': { perMinute: 50, burst: 50 },
  'chat.delete': { perMinute: 50, burst: 50 },
  'views.open': { perMinute: 100, burst: 100 },
  'views.update': { perMinute: 100, burst: 100 },
  'views.publish': { perMinute: 100, burst: 100 },
  'users.info': { perMinute: 100, burst: 100 },
  'conversations.info': { perMinute: 50, burst: 50 },
};

interface Bucket {
  left: number;
  since: number;
}

export class Rates {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly now: () => number) {}

  /** Whole seconds to wait; undefined when the call is let through. */
  take(method: string, channel: string): number | undefined {
    const allowed = allowances[method];
    if (!allowed) return undefined;
    const bucket = this.bucket(allowed.perChannel ? `${method} ${channel}` : method, allowed);
    const perSecond = allowed.perMinute / 60;
    bucket.left = Math.min(allowed.burst, bucket.left + ((this.now() - bucket.since) / 1000) * perSecond);
    bucket.since = this.now();
    if (bucket.left < 1) return Math.ceil((1 - bucket.left) / perSecond);
    bucket.left -= 1;
    return undefined;
  }

  /** As if others had used it up: the next call has to wait. */
  exhaust(method: string, channel = ''): void {
    const allowed = allowances[method];
    if (allowed) this.bucket(allowed.perChannel ? `${method} ${channel}` : method, allowed).left = 0;
  }

  private bucket(key: string, { burst }: Allowance): Bucket {
    const bucket = this.buckets.get(key) ?? { left: burst, since: this.now() };
    this.buckets.set(key, bucket);
    return bucket;
  }
}
