/** Is the process ready? An answer needs the knowledge and a platform; the store is told, and never waited for. */
export interface Parts {
  /** How many entries are in use. */
  entries(): number;
  /** By platform: can messages arrive? Empty while none has been started. */
  platforms(): Readonly<Record<string, boolean>>;
  store(): { readonly up: boolean; readonly unsaved: number };
  /** True from the signal to leave. */
  leaving(): boolean;
}

export interface Health {
  readonly ready: boolean;
  readonly entries: number;
  readonly platforms: Readonly<Record<string, 'connected' | 'not connected'>>;
  readonly store: 'up' | 'down';
  readonly leaving: boolean;
}

export function healthOf(parts: Parts): Health {
  const states = Object.entries(parts.platforms());
  const connected = states.length > 0 && states.every(([, is]) => is);
  const entries = parts.entries();
  const leaving = parts.leaving();
  return {
    ready: connected && entries > 0 && !leaving,
    entries,
    platforms: Object.fromEntries(
      states.map(([platform, is]) => [platform, is ? 'connected' : 'not connected'] as const),
    ),
    store: parts.store().up ? 'up' : 'down',
    leaving,
  };
}
