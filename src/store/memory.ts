/** The bot's memory: the store where it can be asked, this process alone where it cannot. */
import type { Guard } from './guard';
import type { Memory, Store } from './store';

/** The person who asked waits for it, and nobody else. */
const patience = 5000;

/** What was read of a setting, for a moment: a channel's are asked for with every message in it. */
export interface Recently<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  drop(key: string): void;
}

type Settings = Pick<Memory, 'person' | 'channel' | 'setPerson' | 'setChannel'>;

/** While the store cannot be asked, what it said last is still true for most. */
function createSettings(guard: Guard, recently: <T extends object>() => Recently<T>): Settings {
  const people = recently<Awaited<ReturnType<Memory['person']>>>();
  const channels = recently<Awaited<ReturnType<Memory['channel']>>>();
  return {
    async person(person) {
      const known = people.get(person) ?? (await guard.ask((store) => store.people.get(person)))?.value;
      if (known) people.set(person, known);
      return known ?? { optedOut: false, welcomed: false };
    },
    async channel(place) {
      const known = channels.get(place) ?? (await guard.ask((store) => store.channels.get(place)))?.value;
      if (known) channels.set(place, known);
      return known ?? {};
    },
    async setPerson(person, change) {
      people.drop(person);
      return (await guard.write((store) => store.people.set(person, change), patience)) !== undefined;
    },
    async setChannel(place, change) {
      channels.drop(place);
      return (await guard.write((store) => store.channels.set(place, change), patience)) !== undefined;
    },
  };
}

/**
 * @param claimHere the claim among what this process has seen, which also holds while the store is away
 * @param recently keeps a value for some seconds
 */
export function createMemory(
  guard: Guard,
  claimHere: (key: string) => boolean,
  recently: <T extends object>() => Recently<T>,
): Memory {
  return {
    ...createSettings(guard, recently),
    async claim(key) {
      if (!claimHere(key)) return false;
      const said = await guard.write((store) => store.claim(key));
      return said?.value ?? true;
    },
    note({ person, lang, outcome, about, missed }) {
      guard.save((store) => store.asked.count({ outcome, about, lang }));
      if (missed) guard.save((store) => store.misses.keep({ kind: 'miss', person, lang, ...missed }));
    },
    judge: (feedback) => guard.save((store) => store.feedback.give(feedback)),
    notMeant: (miss) => guard.save((store) => store.misses.keep({ kind: 'not meant', ...miss })),
    async forget(person) {
      return (await guard.write((store) => store.forget(person), patience)) !== undefined;
    },
    given: (answer) => guard.save((store) => store.answers.keep(answer)),
    whereIs: async (question) => (await guard.ask((store) => store.answers.find(question)))?.value,
    withdrawn: (question) => guard.save((store) => store.answers.drop(question)),
    recent: async (person, limit) =>
      (await guard.ask((store) => store.answers.recent(person, limit)))?.value ?? [],
    async welcome(person, place) {
      const work = async (store: Store) => {
        if (!(await store.people.welcome(person))) return undefined;
        const [own, channel] = [await store.people.get(person), await store.channels.get(place)];
        return { lang: own.lang ?? channel.lang, text: channel.welcome };
      };
      return (await guard.write(work, patience))?.value;
    },
    async optOut(person) {
      const change = { optedOut: true };
      return (await guard.write((store) => store.people.set(person, change), patience)) !== undefined;
    },
    tour: {
      async of(person) {
        return (await guard.ask((store) => store.tours.get(person)))?.value;
      },
      note(person, change) {
        guard.save((store) => store.tours.note(person, change));
      },
    },
  };
}
