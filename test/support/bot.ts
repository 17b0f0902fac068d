import { createBot, type Surroundings } from '../../src/bot';
import type { Brain } from '../../src/brain';
import { createHere } from '../../src/limits';
import { may } from '../../src/may';
import type { Handlers } from '../../src/types';
import { memoryHere } from './memory';

const quiet = () => {};

/** All that a bot needs besides its brain, nothing of it outside this process. */
export function surroundings(brain: Brain, more: Partial<Surroundings> = {}): Surroundings {
  return {
    ...createHere(),
    brain: () => brain,
    memory: memoryHere(),
    may: (person, isPlatformAdmin) => may(['chief'], { person, isPlatformAdmin }),
    now: Date.now,
    newReference: () => 'reference',
    log: { debug: quiet, info: quiet, error: quiet },
    ...more,
  };
}

export function botWith(brain: Brain, more?: Partial<Surroundings>): Handlers {
  return createBot(surroundings(brain, more));
}
