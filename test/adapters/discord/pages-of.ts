import type { Answer } from '../../../src/answer';
import { render, type Payload } from '../../../src/adapters/discord/render';

/** Every page of an answer, as the buttons would show them one after the other. */
export function pagesOf(answer: Answer): Payload[] {
  const first = render(answer);
  const pages = Number(/"label":"1 \/ (\d+)"/.exec(JSON.stringify(first))?.[1] ?? 1);
  return [first, ...Array.from({ length: pages - 1 }, (_, n) => render(answer, { page: n + 1 }))];
}
