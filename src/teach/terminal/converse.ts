/** Teaching as a conversation: a miss, what it means, a look at the answer, a second confirmation. */
import type { Choice } from '../../types';
import { teachWording } from '../../wording/teach';
import type { Refused } from '../fault';
import type { AnswerForm } from '../new-answer';
import type { OpenMiss } from '../open-misses';
import type { Drafted, Teacher } from '../teacher';
import type { Who } from '../../may';
import { commandOf } from './options';
import { tellChoices, tellDrafted, tellMisses, tellPublished, tellRefused, type Manner } from './tell';

export interface Talk {
  /** Undefined when the person has gone. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  readonly say: (text: string) => void;
  /** After publishing or undoing, so that what is listed next is up to date. */
  readonly refresh: () => Promise<void>;
}

export interface Topics {
  readonly ids: readonly string[];
  /** The topic of an entry. */
  readonly of: (entry: string) => string | undefined;
}

/** A miss of the list, or a question that the person typed. */
interface Subject {
  readonly question: string;
  readonly miss?: string | undefined;
  readonly topic?: string | undefined;
}

const mostChoices = 8;

export class Conversation {
  private readonly words;

  constructor(
    private readonly teacher: Teacher,
    private readonly talk: Talk,
    private readonly topics: Topics,
    private readonly manner: Manner,
    private readonly who: Who,
  ) {
    this.words = teachWording(manner.lang);
  }

  /** Until the person leaves. */
  async hold(since: Date): Promise<void> {
    for (;;) {
      const misses = await this.teacher.misses(since);
      this.talk.say(tellMisses(misses, this.manner.lang));
      const subject = await this.subject(misses);
      if (!subject) return this.talk.say(this.words.talk.left);
      const drafted = await this.draft(subject);
      if (drafted?.kind === 'refused') this.talk.say(tellRefused(drafted, this.manner.lang));
      else if (drafted) await this.confirm(drafted);
    }
  }

  private async ask(prompt: string): Promise<string> {
    return (await this.talk.ask(prompt))?.trim() ?? '';
  }

  private async subject(misses: readonly OpenMiss[]): Promise<Subject | undefined> {
    const typed = await this.ask(this.words.talk.whichMiss);
    if (typed === '') return undefined;
    if (!/^\d{1,3}$/.test(typed)) return { question: typed };
    const miss = misses[Number(typed) - 1];
    if (!miss) {
      this.talk.say(this.words.talk.unclear);
      return this.subject(misses);
    }
    const topic = miss.nearest.flatMap((id) => this.topics.of(id) ?? [])[0];
    return { question: miss.question, miss: miss.id, topic };
  }

  private async draft(subject: Subject): Promise<Drafted | Refused | undefined> {
    const typed = await this.ask(this.words.talk.whatNow);
    if (typed === '1') return this.phrasing(subject);
    if (typed === '2') return this.teacher.draftAnswer(await this.form(subject), this.who);
    if (typed !== '') this.talk.say(this.words.talk.unclear);
    return undefined;
  }

  private async phrasing({ question, miss }: Subject): Promise<Drafted | Refused | undefined> {
    const entry = await this.entry(this.teacher.search(question, this.manner.lang, mostChoices));
    return entry && this.teacher.draftPhrasing({ question, miss, entry: entry.id }, this.who);
  }

  /** Asks until one is picked, or the person goes back. */
  private async entry(choices: readonly Choice[]): Promise<Choice | undefined> {
    this.talk.say(tellChoices(choices, this.manner.lang));
    const typed = await this.ask(choices.length > 0 ? this.words.talk.whichEntry : this.words.talk.searchFor);
    if (typed === '') return undefined;
    const picked = choices[Number(typed) - 1];
    return picked ?? this.entry(this.teacher.search(typed, this.manner.lang, mostChoices));
  }

  private async form({
    question,
    miss,
    topic: near,
  }: Subject): Promise<AnswerForm & { miss?: string | undefined }> {
    const { talk } = this.words;
    const title = await this.ask(talk.title);
    const text = await this.ask(talk.text);
    const commands = await this.commands();
    const topic = (await this.ask(talk.topic(this.topics.ids.join(', '), near ?? ''))) || near;
    const source = await this.ask(talk.source);
    const form = {
      title,
      text,
      commands,
      topic,
      sources: source ? [source] : [],
      asked: miss ? [] : [question],
      miss,
    };
    return this.takesAway(form) ? { ...form, ...(await this.danger()) } : form;
  }

  private async commands(): Promise<AnswerForm['commands']> {
    const commands = [];
    for (
      let code = await this.ask(this.words.talk.command);
      code;
      code = await this.ask(this.words.talk.command)
    ) {
      const command = commandOf(code);
      const note = command.note ?? (await this.ask(this.words.talk.note));
      commands.push({ ...command, ...(note && { note }) });
    }
    return commands;
  }

  private takesAway(form: AnswerForm): boolean {
    return this.teacher.faults(form).some(({ why }) => why === 'destroyersWarn');
  }

  private async danger(): Promise<Pick<AnswerForm, 'danger' | 'lookFirst'>> {
    const danger = await this.ask(this.words.talk.danger);
    return { danger, lookFirst: await this.ask(this.words.talk.lookFirst) };
  }

  private async confirm(drafted: Drafted): Promise<void> {
    const { lang } = this.manner;
    this.talk.say(tellDrafted(drafted, this.teacher, this.manner));
    const said = (await this.ask(this.words.talk.publish)).toLowerCase();
    if (!this.words.talk.yes.includes(said)) return this.talk.say(this.words.talk.stays);
    const done = await this.teacher.publish(drafted.taught.id, this.who);
    this.talk.say(done.kind === 'done' ? tellPublished(done, lang) : tellRefused(done, lang));
    await this.talk.refresh();
  }
}
