/** What a file's place says of the entries in it. Pure. */
import type { SourceFile } from './read';
import { entry, taughtEntry, teamEntry } from './schema';
import { isTaughtFile } from './wanted';

/** The folder an entry's file lies in; a file beside topics.yaml is a topic by itself: registry.yaml */
export function topicOf({ path }: SourceFile): string {
  return path.replace(/(\/|\.ya?ml$).*/, '');
}

/** A team writes fewer ways to ask than we do; what was taught may lack a language. */
export function typeOf({ path, folder }: SourceFile) {
  if (isTaughtFile(path)) return taughtEntry;
  return folder === undefined ? entry : teamEntry;
}
