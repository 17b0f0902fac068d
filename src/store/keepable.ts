/** What of a question may be kept: without secrets, other people's names and addresses, and short. Pure. */
import { withoutSecrets } from '../secrets';

const longest = 300;

/** Slack's and Discord's mentions, as typed or as the platform writes them. */
const mention = /<@[!&]?[\w|.-]{1,80}>|(?<![\w/:@.-])@[\p{L}\p{N}_.-]{2,40}/gu;
const address = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;

/** One line of at most 300 characters. */
export function keepable(question: string): string {
  const clean = withoutSecrets(question.slice(0, 20_000))
    .replace(address, '[address]')
    .replace(mention, '[somebody]')
    .replace(/\s+/g, ' ')
    .trim();
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean;
}
