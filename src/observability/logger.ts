/** One line of JSON per event in production, readable lines in development. Never tokens, never what people typed. */
import pino, { type Logger } from 'pino';
import { withoutSecrets } from '../secrets';

export type { Logger } from 'pino';

const secret = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'authorization',
  'text',
  'content',
  'question',
];

/** Loaded only where people read the log. */
function prettyStream(to: 1 | 2): pino.DestinationStream {
  const pretty = require('pino-pretty') as typeof import('pino-pretty');
  return pretty({ destination: to, sync: true, colorize: false });
}

/** A fault may quote what somebody pasted. */
export function faultWithoutSecrets(error: Error): pino.SerializedError {
  const fault = pino.stdSerializers.err(error);
  return { ...fault, message: withoutSecrets(fault.message), stack: withoutSecrets(fault.stack) };
}

/** @param to file descriptor: 1 for a server's log, 2 where standard output holds a conversation. */
export function createLogger(options: { level: string; pretty: boolean }, to: 1 | 2): Logger {
  const redact = {
    paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
    censor: '[redacted]',
  };
  const stream = options.pretty ? prettyStream(to) : pino.destination(to);
  const serializers = { err: faultWithoutSecrets };
  return pino({ level: options.level, redact, serializers, base: undefined }, stream);
}
