/** What every part of the schema is built of. */
import { z } from 'zod';

export const words = z.string().trim().min(1);

export const text = z.strictObject({ en: words, zh: words });

/** Why a command cannot be executed by the engine tests; it is then only read by the real client's parser. */
export const unproven = z.enum([
  'docker-hub',
  'docker-desktop',
  'other-os',
  'second-host',
  'hardware',
  'kernel',
  'missing-plugin',
  'restarts-daemon',
  'needs-accounts',
  // Needs systemd, sudo or the host itself.
  'needs-system',
]);
