import { createClaims } from '../../src/limits';
import type { Happened, Memory, TourChange, TourProgress } from '../../src/store/store';

/** The bot's memory without a store; what it was told is in `noted` and `forgotten`. */
export function memoryHere(): Memory & { noted: Happened[]; forgotten: string[] } {
  const claim = createClaims();
  const noted: Happened[] = [];
  const forgotten: string[] = [];
  const welcomed = new Set<string>();
  const tours = new Map<string, TourProgress>();
  return {
    noted,
    forgotten,
    claim: (key) => Promise.resolve(claim(key)),
    note: (happened) => void noted.push(happened),
    welcome: (person) => {
      const greeting = welcomed.has(person) ? undefined : { text: 'Hello from the team.' };
      welcomed.add(person);
      return Promise.resolve(greeting);
    },
    optOut: (person) => Promise.resolve(welcomed.add(person).size > 0),
    tour: {
      of: (person) => Promise.resolve(tours.get(person)),
      note: (person, { step, lang, until, finished }: TourChange) => {
        const at = new Date(0);
        tours.set(person, {
          step,
          lang,
          until,
          started: at,
          finished: finished ? at : undefined,
          named: false,
        });
      },
    },
    forget: (person) => Promise.resolve(forgotten.push(person) > 0),
  };
}
