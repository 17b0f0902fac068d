/** Modals and the Home tab: trigger ids of three seconds, hashes that tell a stale view, and limits. */
import { type Json, isObject, textOf } from './check';
import { Inbox } from './inbox';
import { refused } from './refused';
import { checkView } from './view-rules';

const triggerLife = 3000;

export interface View {
  readonly id: string;
  readonly hash: string;
  readonly view: Json;
  /** Of the Home tab: whose it is. */
  readonly user?: string;
}

export class Views {
  /** Every accepted state, in order. */
  readonly shown = new Inbox<View>();
  private readonly triggers = new Map<string, { expires: number; used: boolean }>();
  private readonly current = new Map<string, View>();
  private count = 0;

  constructor(private readonly now: () => number) {}

  /** As an interaction carries it. */
  createTrigger(): string {
    const id = `9.${this.triggers.size + 1}`;
    this.triggers.set(id, { expires: this.now() + triggerLife, used: false });
    return id;
  }

  readonly methods: Readonly<Record<string, (body: Json) => Json>> = {
    'views.open': (body) =>
      this.spend(textOf(body['trigger_id'])) ?? this.show(body, 'modal', `V${this.count + 1}`),
    'views.update': (body) => {
      const id = textOf(body['view_id']);
      return this.current.has(id) ? this.show(body, 'modal', id) : refused('not_found');
    },
    'views.publish': (body) => {
      const user = textOf(body['user_id']);
      return user ? this.show(body, 'home', `H${user}`, user) : refused('invalid_arguments');
    },
  };

  private spend(trigger: string): Json | undefined {
    const known = this.triggers.get(trigger);
    if (!known) return refused('invalid_trigger_id');
    if (known.used) return refused('exchanged_trigger_id');
    known.used = true;
    return this.now() > known.expires ? refused('expired_trigger_id') : undefined;
  }

  private show({ view, hash }: Json, type: string, id: string, user?: string): Json {
    const before = this.current.get(id);
    if (typeof hash === 'string' && hash !== before?.hash) return refused('hash_conflict');
    const { error, details } = checkView(view, type);
    if (error) return refused(error, { errors: details, response_metadata: { messages: details } });
    const next = {
      id,
      hash: `${(this.count += 1)}.abc`,
      view: isObject(view) ? view : {},
      ...(user && { user }),
    };
    this.current.set(id, next);
    this.shown.add(next);
    return { ok: true, view: { ...next.view, id, hash: next.hash } };
  }
}
