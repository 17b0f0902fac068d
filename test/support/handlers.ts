import type { Choice, EditOutcome, IncomingMessage, Where } from '../../src/types';

/** What a scripted bot does with all that a test does not care about; what it was told is kept. */
export class QuietHandlers {
  readonly given: { readonly key: string; readonly where: Where | undefined }[] = [];
  edit: EditOutcome = { kind: 'silent', reason: 'not answered' };
  withdrawn: Where | undefined;
  lately: readonly Choice[] = [];

  answered(message: IncomingMessage, where: Where | undefined): void {
    this.given.push({ key: message.key, where });
  }

  edited(_message: IncomingMessage): Promise<EditOutcome> {
    return Promise.resolve(this.edit);
  }

  deleted(_key: string): Promise<Where | undefined> {
    return Promise.resolve(this.withdrawn);
  }

  recent(_person: string): Promise<readonly Choice[]> {
    return Promise.resolve(this.lately);
  }
}

/** The same for a bot that is written as an object. */
export function quietHandlers(): Omit<QuietHandlers, 'given' | 'edit' | 'withdrawn' | 'lately'> {
  const quiet = new QuietHandlers();
  return {
    answered: (message, where) => quiet.answered(message, where),
    edited: (message) => quiet.edited(message),
    deleted: (key) => quiet.deleted(key),
    recent: (person) => quiet.recent(person),
  };
}
