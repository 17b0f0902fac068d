/** One request to a platform, whose failure is an answer like any other. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** An empty object where the answer was no JSON object. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Unreachable {
  /** ECONNREFUSED and its like, or TimeoutError. */
  readonly unreachable: string;
}

const patience = 10_000;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** fetch hides the system's code in the causes of its error. */
function codeOf(error: unknown): string {
  let name = 'unknown';
  for (let each = error; isObject(each); each = each['cause']) {
    if (typeof each['code'] === 'string') return each['code'];
    name = textOf(each['name']) || name;
  }
  return name;
}

/** @param authorization the whole header */
export async function ask(
  url: string,
  method: 'GET' | 'POST',
  authorization: string,
): Promise<Answered | Unreachable> {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(url, { method, headers: { authorization }, signal });
    const body: unknown = await response.json().catch(() => ({}));
    return { status: response.status, headers: response.headers, body: isObject(body) ? body : {} };
  } catch (error) {
    return { unreachable: codeOf(error) };
  }
}

/** A text of an answer; empty where it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
