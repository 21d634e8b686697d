import { jsonIn } from './answer.ts';
import { isRateLimited, troubleOf, waitAsked } from './trouble.ts';

/** What a request came to. It is never thrown: GitHub's troubles are no failure of the run. */
export type Answer =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | {
      readonly ok: false;
      /** 0 where there was no answer at all. */
      readonly status: number;
      /** What is wrong, as a clause without a full stop: "the token may not do this (403)". */
      readonly because: string;
    };

export interface Connection {
  /** `https://api.github.com`, or that of a GitHub Enterprise Server. */
  readonly apiUrl: string;
  readonly token: string;
  /** Waits so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** After so many milliseconds a request is given up. */
  readonly timeout?: number;
}

export interface GitHub {
  /** @param path from the address of the API on, with what belongs into it already encoded */
  readonly get: (path: string) => Promise<Answer>;
  /** @param repeat whether doing it twice does no harm, so that it is tried again after a fault of the server */
  readonly post: (path: string, body: unknown, repeat?: boolean) => Promise<Answer>;
  readonly patch: (path: string, body: unknown) => Promise<Answer>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  readonly mayRepeat: boolean;
}

const attempts = 3;
const patience = 15_000;
/** A step that sleeps longer costs more than what it waits for is worth. */
const longestWait = 60_000;
/** The version of the API that the calls are written for. */
const apiVersion = '2022-11-28';

/** GitHub's REST API: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
export function gitHub(connection: Connection): GitHub {
  return {
    get: (path) => patiently(connection, { method: 'GET', path, mayRepeat: true }),
    post: (path, body, mayRepeat = false) => patiently(connection, { method: 'POST', path, body, mayRepeat }),
    patch: (path, body) => patiently(connection, { method: 'PATCH', path, body, mayRepeat: true }),
    wait: connection.wait,
  };
}

/** Tries again where that helps: after a fault of the server, and after the time that a rate limit asks for. */
async function patiently(connection: Connection, call: Call): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const response = await sent(connection, call);
    if (response.status >= 200 && response.status < 300)
      return { ok: true, status: response.status, body: jsonIn(response.text) };
    const pause = attempt < attempts ? pauseBefore(attempt, call, response) : undefined;
    if (pause === undefined) return { ok: false, status: response.status, because: troubleOf(response) };
    await connection.wait(pause);
  }
}

/** An answer as it came; with status 0 the reason why there is none. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<
    Record<'retry-after' | 'x-ratelimit-remaining' | 'x-ratelimit-reset', string | null>
  >;
  /** By the server's clock, or ours where it has none; milliseconds. */
  readonly now: number;
}

async function sent(
  { apiUrl, token, timeout = patience }: Connection,
  { method, path, body }: Call,
): Promise<RawAnswer> {
  try {
    const response = await fetch(`${apiUrl.replace(/\/+$/, '')}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'infra-lint',
        'x-github-api-version': apiVersion,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      signal: AbortSignal.timeout(timeout),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { headers } = response;
    return {
      status: response.status,
      text: await response.text(),
      headers: {
        'retry-after': headers.get('retry-after'),
        'x-ratelimit-remaining': headers.get('x-ratelimit-remaining'),
        'x-ratelimit-reset': headers.get('x-ratelimit-reset'),
      },
      now: Date.parse(headers.get('date') ?? '') || Date.now(),
    };
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return { status: 0, text: isLate ? 'timeout' : '', headers: noHeaders, now: Date.now() };
  }
}

const noHeaders = { 'retry-after': null, 'x-ratelimit-remaining': null, 'x-ratelimit-reset': null };

/**
 * Milliseconds to wait before another attempt; undefined where it would not help. What a server may have begun to do is
 * only asked for again where doing it twice does no harm.
 */
function pauseBefore(attempt: number, { mayRepeat }: Call, answer: RawAnswer): number | undefined {
  if (isRateLimited(answer)) {
    const asked = waitAsked(answer);
    return asked <= longestWait ? asked : undefined;
  }
  const isFaulty = answer.status === 0 || answer.status >= 500;
  return isFaulty && mayRepeat ? 1000 * 4 ** (attempt - 1) : undefined;
}
