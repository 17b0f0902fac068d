/** The bot's memory: the store where it can be asked, this process alone where it cannot. */
import type { Guard } from './guard';
import type { Memory, Store } from './store';

/** The person who asked waits for it, and nobody else. */
const forgetPatience = 5000;
/** Nobody waits for a greeting, and one that is claimed should also be said. */
const welcomePatience = 5000;

/** @param claimHere the claim among what this process has seen, which also holds while the store is away */
export function createMemory(guard: Guard, claimHere: (key: string) => boolean): Memory {
  return {
    async claim(key) {
      if (!claimHere(key)) return false;
      const said = await guard.write((store) => store.claim(key));
      return said?.value ?? true;
    },
    note({ person, lang, outcome, about, missed }) {
      guard.save((store) => store.asked.count({ outcome, about, lang }));
      if (missed) guard.save((store) => store.misses.keep({ kind: 'miss', person, lang, ...missed }));
    },
    async forget(person) {
      return (await guard.write((store) => store.forget(person), forgetPatience)) !== undefined;
    },
    async welcome(person, place) {
      const work = async (store: Store) => {
        if (!(await store.people.welcome(person))) return undefined;
        const [own, channel] = [await store.people.get(person), await store.channels.get(place)];
        return { lang: own.lang ?? channel.lang, text: channel.welcome };
      };
      return (await guard.write(work, welcomePatience))?.value;
    },
    async optOut(person) {
      const change = { optedOut: true };
      return (await guard.write((store) => store.people.set(person, change), forgetPatience)) !== undefined;
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
