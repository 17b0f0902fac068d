/** What needs no platform: the knowledge and the store. */
import { existsSync } from 'node:fs';
import { BotError } from '../errors';
import { loadAll } from '../knowledge/load';
import { describe } from '../knowledge/problem';
import { openStore, type StoreConfig } from '../store/open';
import { doubt, fault, well, type Finding } from './finding';

function explained(about: string, error: unknown): Finding {
  if (error instanceof BotError) return fault(about, error.message);
  throw error;
}

/** @param folder the project's own @param teams the team's own folders */
export function checkKnowledge(folder: string, teams: readonly string[]): Finding[] {
  try {
    const { knowledge, problems } = loadAll(folder, teams);
    const { entries, topics, errors } = knowledge;
    return [
      well('knowledge', `${entries.size} entries in ${topics.length} topics, ${errors.size} errors`),
      ...problems.map((problem) =>
        doubt('knowledge', describe(problem), 'Mend it; until then it is left out and all else is answered.'),
      ),
    ];
  } catch (error) {
    return [explained('knowledge', error)];
  }
}

/** A file that is not there is not made: it would belong to whoever called the doctor, not to the bot. */
export async function checkStore(config: StoreConfig): Promise<Finding[]> {
  if (!config.url && !existsSync(config.file))
    return [well('store', `${config.file} is not there yet; the first start makes it`)];
  try {
    const store = await openStore(config);
    await store.close();
    return [
      well('store', config.url ? 'PostgreSQL answers and has the right schema' : `${config.file} is well`),
    ];
  } catch (error) {
    return [explained('store', error)];
  }
}
