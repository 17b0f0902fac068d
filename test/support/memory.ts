import { createClaims } from '../../src/limits';
import type {
  ChannelSettings,
  Given,
  Happened,
  Memory,
  NewFeedback,
  NewMiss,
  PersonSettings,
  TourChange,
  TourProgress,
} from '../../src/store/store';

/** What the bot's memory was told. */
export interface Told {
  readonly noted: Happened[];
  readonly forgotten: string[];
  readonly judged: NewFeedback[];
  readonly missed: Omit<NewMiss, 'kind'>[];
  readonly placed: Map<string, Given & { readonly at: Date }>;
  readonly people: Map<string, PersonSettings>;
  readonly channels: Map<string, ChannelSettings>;
}

function changed<T extends object>(before: T, change: object): T {
  const all = Object.entries({ ...before, ...change }).map(([name, value]) => [name, value ?? undefined]);
  return Object.fromEntries(all) as T;
}

/** The bot's memory without a store. */
export function memoryHere(): Memory & Told {
  const claim = createClaims();
  const usual: PersonSettings = { optedOut: false, welcomed: false };
  const told: Told = {
    noted: [],
    forgotten: [],
    judged: [],
    missed: [],
    placed: new Map(),
    people: new Map(),
    channels: new Map(),
  };
  const { noted, forgotten, judged, missed, placed, people, channels } = told;
  const person = (name: string) => people.get(name) ?? usual;
  const channel = (place: string) => channels.get(place) ?? {};
  const welcomed = new Set<string>();
  const tours = new Map<string, TourProgress>();
  return {
    ...told,
    claim: (key) => Promise.resolve(claim(key)),
    note: (happened) => void noted.push(happened),
    judge: (feedback) => void judged.push(feedback),
    notMeant: (miss) => void missed.push(miss),
    forget: (name) => Promise.resolve(forgotten.push(name) > 0),
    given: (answer) => void placed.set(answer.question, { ...answer, at: new Date() }),
    whereIs: (question) => Promise.resolve(placed.get(question)),
    withdrawn: (question) => void placed.delete(question),
    recent: (name, limit) => {
      const newest: string[] = [];
      for (const each of placed.values()) if (each.person === name) newest.unshift(each.about);
      return Promise.resolve(newest.slice(0, limit));
    },
    person: (name) => Promise.resolve(person(name)),
    channel: (place) => Promise.resolve(channel(place)),
    setPerson: (name, change) => Promise.resolve(people.set(name, changed(person(name), change)).size > 0),
    setChannel: (place, change) =>
      Promise.resolve(channels.set(place, changed(channel(place), change)).size > 0),
    welcome: (name) => {
      const greeting = welcomed.has(name) ? undefined : { text: 'Hello from the team.' };
      welcomed.add(name);
      return Promise.resolve(greeting);
    },
    optOut: (name) => Promise.resolve(welcomed.add(name).size > 0),
    tour: {
      of: (name) => Promise.resolve(tours.get(name)),
      note: (name, { step, lang, until, finished }: TourChange) => {
        const at = new Date(0);
        tours.set(name, {
          step,
          lang,
          until,
          started: at,
          finished: finished ? at : undefined,
          named: false,
        });
      },
    },
  };
}
