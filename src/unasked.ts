/** What the bot says without being asked, from time to time: reminders of the tour, and tips in channels that want them. */
import type { Adapter, Log } from './adapters/adapter';
import type { Brain } from './brain';
import { remind } from './nudge';
import type { Guard } from './store/guard';
import type { Store } from './store/store';
import { postTips } from './tips/post';

/** In milliseconds. */
const remindEvery = 10 * 60 * 1000;
const tipsEvery = 60 * 1000;
const patience = 5000;

const now = () => Date.now();

function every(interval: number, event: string, act: () => Promise<number>, log: Log): void {
  setInterval(() => {
    act().then(
      (count) => count > 0 && log.info({ event, count }, 'said what was due'),
      (error: unknown) => log.error({ event, err: error }, 'could not say what was due'),
    );
  }, interval).unref();
}

/** The adapter to whose platform a person or place belongs: their names begin with its own. */
function adapterOf(name: string, adapters: readonly Adapter[]): Adapter | undefined {
  return adapters.find((adapter) => name.startsWith(`${adapter.name}:`));
}

/** Only where an adapter can speak unasked: elsewhere a reminder or tip would be claimed and lost. */
export function speakUnasked(adapters: readonly Adapter[], brain: () => Brain, store: Guard, log: Log): void {
  const knowledge = () => brain().knowledge;
  const read = async <T>(work: (opened: Store) => Promise<readonly T[]>) =>
    (await store.ask(work, patience))?.value ?? [];
  const due: Parameters<typeof remind>[0]['due'] = async (wanted) =>
    (await store.write((opened) => opened.tours.due(wanted), patience))?.value ?? [];
  const teller = (person: string) => {
    const adapter = adapterOf(person, adapters);
    return adapter?.tell?.bind(adapter);
  };
  const poster = (place: string) => {
    const adapter = adapterOf(place, adapters);
    return adapter?.post?.bind(adapter);
  };
  const tips = {
    places: () => read((opened) => opened.tips.places()),
    shown: (place: string) => read((opened) => opened.tips.shown(place)),
    askedSince: (from: Date) => read((opened) => opened.asked.since(from)),
    claim: async (place: string, slot: Date, tip: string) =>
      (await store.write((opened) => opened.tips.claim(place, slot, tip), patience))?.value ?? false,
  };
  if (adapters.some((adapter) => adapter.tell !== undefined))
    every(remindEvery, 'reminded', () => remind({ knowledge, due, teller, now }), log);
  if (adapters.some((adapter) => adapter.post !== undefined))
    every(tipsEvery, 'tips', () => postTips({ ...tips, knowledge, poster, now }), log);
}
