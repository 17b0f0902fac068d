/**
 * The acts of teaching, for every surface alike: find what was missed, find an entry, draft, look, publish, undo. What
 * is refused comes back as faults by field; only the store's own faults are thrown. Each act writes its line of the audit.
 */
import type { Answer } from '../answer';
import type { Brain } from '../brain';
import { withTaught } from '../knowledge/taught';
import { may, type Who } from '../may';
import { readQuestion, type Question } from '../question';
import { lookUp } from '../skills/look-up';
import type { AuditLine, Miss, NewTaught, Store, Taught } from '../store/store';
import type { Choice, Lang } from '../types';
import { refused, type Fault, type Refused } from './fault';
import { lessonsOf } from './lessons';
import { readAnswer, type AnswerForm } from './new-answer';
import { openMisses, type OpenMiss } from './open-misses';
import { readPhrasing } from './phrasing';

export interface TeacherMeans {
  readonly store: Pick<Store, 'teaching' | 'misses'>;
  /** With everything that is published. */
  readonly brain: () => Brain;
  /** What a question is recognised by. */
  readonly wordsOf: (question: string) => readonly string[];
  readonly admins: readonly string[];
}

export interface Drafted {
  readonly kind: 'drafted';
  readonly taught: Taught;
}

export interface Done {
  readonly kind: 'done';
  readonly taught: Taught;
}

/** `miss`: the id of the miss it comes from, whose question is taken where none is named. */
export interface PhrasingForm {
  readonly question?: string | undefined;
  readonly entry: string;
  readonly miss?: string | undefined;
}

export interface Teacher {
  misses(since: Date): Promise<readonly OpenMiss[]>;
  /** Entries that may be meant: titles for what is typed, else what is nearest to it as a question. */
  search(words: string, lang: Lang, limit: number): readonly Choice[];
  draftPhrasing(form: PhrasingForm, who: Who): Promise<Drafted | Refused>;
  draftAnswer(
    form: AnswerForm & { readonly miss?: string | undefined },
    who: Who,
  ): Promise<Drafted | Refused>;
  /** What is wrong with an answer, before it is drafted. */
  faults(form: AnswerForm): readonly Fault[];
  /** As the bot would answer; undefined where its entry has gone. */
  preview(taught: NewTaught | Taught, lang: Lang): Answer | undefined;
  publish(id: string, who: Who): Promise<Done | Refused>;
  undo(id: string, who: Who): Promise<Done | Refused>;
  /** Published first, then drafts, each newest first. */
  list(): Promise<readonly Taught[]>;
  /** Newest first. */
  audit(): Promise<readonly AuditLine[]>;
}

export function questionOf(text: string): Question | undefined {
  const message = {
    kind: 'message',
    key: 'teach',
    person: 'teach',
    text,
    address: 'command',
    fromBot: false,
  } as const;
  const question = readQuestion(message);
  return question.kind === 'question' ? question : undefined;
}

function isMissed(text: string, brain: Brain): boolean {
  const question = questionOf(text);
  return question !== undefined && brain.understand(question).kind === 'miss';
}

function search(words: string, lang: Lang, limit: number, brain: Brain): readonly Choice[] {
  const question = questionOf(words);
  const near = question ? brain.understand(question).trace.candidates.map(({ entry }) => entry) : [];
  const nearest = near.filter(({ id }) => brain.knowledge.entries.has(id));
  const named = brain.suggest(words, lang, limit).filter(({ id }) => brain.knowledge.entries.has(id));
  const exact = brain.knowledge.entries.get(words.trim());
  const choices = [exact, ...nearest].flatMap((entry) =>
    entry ? [{ id: entry.id, title: entry.title[lang] }] : [],
  );
  const all = new Map([...choices.slice(0, 3), ...named, ...choices].map((choice) => [choice.id, choice]));
  return [...all.values()].slice(0, limit);
}

function preview(taught: NewTaught | Taught, lang: Lang, { knowledge }: Brain): Answer | undefined {
  const draft = { id: 'draft', at: new Date(0), state: 'draft', ...taught } as const;
  const overlaid = withTaught(knowledge, lessonsOf([draft])).knowledge;
  const entry = overlaid.entries.get(taught.about);
  return entry && lookUp(entry, overlaid, lang);
}

/** The topic of what came nearest to the question is likely the new answer's too. */
function topicNear({ understood }: Miss, { knowledge }: Brain): string | undefined {
  return understood.nearest.flatMap((id) => knowledge.entries.get(id)?.topic ?? [])[0];
}

/** @param list oldest first */
function newestFirst<T>(list: readonly T[]): readonly T[] {
  const turned: T[] = [];
  for (const one of list) turned.unshift(one);
  return turned;
}

export function createTeacher({ store, brain, wordsOf, admins }: TeacherMeans): Teacher {
  const { teaching, misses } = store;
  const known = () => ({ knowledge: brain().knowledge, wordsOf });

  async function allowed<T>(who: Who, act: () => Promise<T | Refused>): Promise<T | Refused> {
    return may(admins, who) ? act() : refused('person', 'notAllowed', who.person);
  }

  /** The same said twice is one draft. */
  async function keep(read: NewTaught | Refused, miss: string | undefined, { person }: Who) {
    if (read.kind === 'refused') return read;
    const same = (await teaching.all('draft')).find(
      (one) => one.about === read.about && one.content === read.content,
    );
    const id = same?.id ?? (await teaching.draft({ ...read, miss }, person));
    const taught = same ?? (await teaching.get(id));
    return taught ? ({ kind: 'drafted', taught } as const) : refused('taught', 'noDraft', id);
  }

  async function missNamed(id: string | undefined): Promise<Miss | Refused | undefined> {
    return id === undefined ? undefined : ((await misses.get(id)) ?? refused('question', 'noMiss', id));
  }

  /** Since it was drafted its entry may have gone, or others may have taught the same. */
  async function fits(id: string): Promise<Refused | undefined> {
    const draft = await teaching.get(id);
    const lessons = lessonsOf(draft ? [draft] : []);
    const [lost] = [...lessons.unreadable, ...withTaught(brain().knowledge, lessons).skipped];
    return lost && refused('taught', 'noFit', lost.why);
  }

  async function change(id: string, act: 'publish' | 'undo', { person }: Who): Promise<Done | Refused> {
    const done = await teaching[act](id, person);
    const taught = await teaching.get(id);
    if (done && taught) return { kind: 'done', taught };
    return refused('taught', act === 'publish' ? 'noDraft' : 'notPublished', id);
  }

  return {
    async misses(since) {
      const kept = await misses.since(since);
      return openMisses(kept, { wordsOf, isMissed: (question) => isMissed(question, brain()) });
    },
    search: (words, lang, limit) => search(words, lang, limit, brain()),
    draftPhrasing: ({ question, entry, miss }, who) =>
      allowed(who, async () => {
        const missed = await missNamed(miss);
        if (missed && 'faults' in missed) return missed;
        return keep(readPhrasing(question ?? missed?.question ?? '', entry, known()), miss, who);
      }),
    draftAnswer: ({ miss, ...form }, who) =>
      allowed(who, async () => {
        const missed = await missNamed(miss);
        if (missed && 'faults' in missed) return missed;
        const topic = form.topic ?? (missed && topicNear(missed, brain()));
        const asked = missed ? [missed.question, ...form.asked] : form.asked;
        return keep(readAnswer({ ...form, topic, asked }, known()), miss, who);
      }),
    faults(form) {
      const read = readAnswer(form, known());
      return read.kind === 'refused' ? read.faults : [];
    },
    preview: (taught, lang) => preview(taught, lang, brain()),
    publish: (id, who) => allowed(who, async () => (await fits(id)) ?? change(id, 'publish', who)),
    undo: (id, who) => allowed(who, () => change(id, 'undo', who)),
    async list() {
      const [published, drafts] = await Promise.all([teaching.all('published'), teaching.all('draft')]);
      return [...newestFirst(published), ...newestFirst(drafts)];
    },
    audit: async () => newestFirst(await teaching.audit()),
  };
}
