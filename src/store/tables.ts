/** The tables as the newest migration leaves them. Times are milliseconds since 1970, yes and no are 1 and 0, in both databases. */
export interface Tables {
  meta: { name: string; value: string };
  /** `key` is a keyed hash. */
  claims: { key: string; at: number };
  people: { person: string; lang: string | null; opted_out: number; welcomed: number };
  channels: {
    place: string;
    lang: string | null;
    listens: number | null;
    threads: string | null;
    in_public: number | null;
    quiet_until: number | null;
    welcome: string | null;
    tips: string | null;
  };
  tips: { place: string; slot: number; tip: string };
  answers: { question: string; person: string; place: string; message: string; about: string; at: number };
  asked: { day: string; outcome: string; about: string; lang: string; count: number };
  misses: {
    id: string;
    at: number;
    kind: string;
    person: string;
    lang: string;
    question: string;
    understood: string;
    taught: string | null;
  };
  feedback: {
    person: string;
    message: string;
    at: number;
    about: string;
    lang: string;
    helpful: number;
    question: string | null;
  };
  taught: {
    id: string;
    at: number;
    kind: string;
    about: string;
    lang: string;
    content: string;
    state: string;
    author: string | null;
  };
  tours: {
    person: string;
    at: number;
    started: number;
    step: number;
    lang: string;
    finished: number | null;
    later_until: number | null;
    /** Encrypted, and only while `later_until` is set. */
    address: string | null;
    utc_offset: number | null;
    named: number;
  };
  audit: { number: number; at: number; author: string | null; act: string; taught: string };
}
