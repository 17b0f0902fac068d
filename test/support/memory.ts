import { createClaims } from '../../src/limits';
import type { Happened, Memory } from '../../src/store/store';

/** The bot's memory without a store; what it was told is in `noted` and `forgotten`. */
export function memoryHere(): Memory & { noted: Happened[]; forgotten: string[] } {
  const claim = createClaims();
  const noted: Happened[] = [];
  const forgotten: string[] = [];
  return {
    noted,
    forgotten,
    claim: (key) => Promise.resolve(claim(key)),
    note: (happened) => void noted.push(happened),
    forget: (person) => Promise.resolve(forgotten.push(person) > 0),
  };
}
