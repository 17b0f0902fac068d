/** What every part of the schema is built of. */
import { z } from 'zod';

export const words = z.string().trim().min(1);

export const text = z.strictObject({ en: words, zh: words });

/** Why a command cannot be executed by the engine tests (docs/proof.md says more); it is then only read by the real client's parser. */
export const unproven = z.enum([
  'needs-system',
  'other-os',
  'docker-hub',
  'docker-desktop',
  'hardware',
  'kernel',
  'missing-plugin',
  'needs-accounts',
  'second-host',
]);
