/**
 * Tokens, keys and passwords in what people paste: blanked before anything of it is quoted. Pure. Rules of our own: the
 * libraries for this scan repositories and bring hundreds of rules, or look at entropy and blank every container id.
 */

export const blank = '[secret]';

interface Rule {
  /** In lower case; text without any of these is not looked at any closer. */
  readonly telltales: readonly string[];
  /** What stands before the secret is kept as the group `kept`, and what stands behind it as `behind`. */
  readonly pattern: RegExp;
}

const named = 'passw(?:or)?d|passphrase|pwd|secret|token|api_?key|access_?key|credentials?|auth';

/** SECRET_ACCESS_KEY and TOKENS, but neither TOKEN_FILE, which holds a path, nor AUTHORS. */
const more = '(?:(?!_FILE\\b)_[A-Z_]{1,20}|s)?';

const rules: readonly Rule[] = [
  {
    telltales: ['private key'],
    // The end may be cut off: then everything behind the head is blanked.
    pattern: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[^]*?(?:-----END [A-Z ]{0,40}-----|$)/g,
  },
  {
    telltales: ['://'],
    pattern: /(?<kept>\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/'"]{0,100}:)[^\s@/'"]{1,300}(?<behind>@)/gi,
  },
  {
    telltales: [
      'ghp_',
      'gho_',
      'ghu_',
      'ghs_',
      'ghr_',
      'github_pat_',
      'glpat-',
      'dckr_pat_',
      'dckr_oat_',
      'npm_',
    ],
    pattern: /\b(?:gh[pousr]_|github_pat_|glpat-|dckr_[po]at_|npm_)[\w-]{10,300}/g,
  },
  { telltales: ['xox', 'xapp-'], pattern: /\b(?:xox[a-z]|xapp)-[\w-]{8,300}/gi },
  {
    telltales: ['hooks.slack.com'],
    pattern: /(?<kept>hooks\.slack\.com\/(?:services|workflows)\/)[\w/]{10,200}/gi,
  },
  { telltales: ['/webhooks/'], pattern: /(?<kept>\/api\/webhooks\/\d{1,30}\/)[\w-]{20,200}/gi },
  { telltales: ['akia', 'asia'], pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
  { telltales: ['aiza'], pattern: /\bAIza[\w-]{35}/g },
  {
    telltales: ['sk-', 'sk_live_', 'rk_live_', 'sk_test_'],
    pattern: /\b(?:sk-|[sr]k_(?:live|test)_)[\w-]{16,300}/g,
  },
  { telltales: ['eyj'], pattern: /\beyJ[\w-]{20,}(?:\.[\w-]*){0,2}/g },
  { telltales: ['swmtkn-'], pattern: /\bSWMTKN-1-\w{20,100}-\w{10,100}/g },
  {
    telltales: ['bearer ', 'basic '],
    pattern: /(?<kept>\b(?:bearer|basic) )(?=[\w+/.=-]*\d)[\w+/.=-]{16,4000}/gi,
  },
  { telltales: ['.'], pattern: /\b[MNO][\w-]{23,28}\.[\w-]{6}\.[\w-]{27,45}/g },
  {
    telltales: ['passw', 'passphrase', 'pwd', 'secret', 'token', 'key', 'credential', 'auth'],
    pattern: new RegExp(
      // What is a name, a variable or already a blank is no secret: ${PASSWORD}, <token>, ****, [secret].
      `(?<kept>(?:\\b|_)(?:${named})${more}["']?=["']?)(?![$<*\\[{]|x{3,}|true\\b|false\\b)[^\\s"'&]{3,4000}`,
      'gi',
    ),
  },
  {
    telltales: ['passw', 'secret', 'token', 'key', 'auth'],
    pattern: new RegExp(
      `(?<kept>(?:\\b|_)(?:${named})${more}["']?: ?["']?)(?![$<*\\[{])(?=[^\\s"']{0,80}\\d)[^\\s"',]{8,4000}`,
      'gi',
    ),
  },
  {
    telltales: ['--token', '--password', '--api-key'],
    pattern: /(?<kept>--(?:token|password|api-key)[ =])(?![$<[])[^\s]{3,4000}/gi,
  },
  {
    telltales: ['login'],
    pattern: /(?<kept>\blogin\b[^\n]{0,200}? (?:-p |--password[ =]))(?![$<])[^\s]{3,200}/gi,
  },
];

function rulesFor(text: string): readonly Rule[] {
  const lower = text.toLowerCase();
  return rules.filter(({ telltales }) => telltales.some((telltale) => lower.includes(telltale)));
}

/** The text with "[secret]" where a token, key or password stood. */
export function withoutSecrets(text: string): string {
  return rulesFor(text).reduce(
    (clean, { pattern }) =>
      clean.replace(pattern, (...found) => {
        const groups = found.at(-1) as unknown;
        const { kept = '', behind = '' } = (typeof groups === 'object' ? groups : {}) as Record<
          string,
          string
        >;
        return `${kept}${blank}${behind}`;
      }),
    text,
  );
}

export function holdsSecret(text: string): boolean {
  return rulesFor(text).some(({ pattern }) =>
    new RegExp(pattern.source, pattern.flags.replace('g', '')).test(text),
  );
}
