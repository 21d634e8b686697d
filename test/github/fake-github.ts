import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Ajv, type ValidateFunction } from 'ajv';

/** What GitHub publishes about the operations that the Action calls. */
interface Description {
  readonly operations: Readonly<
    Record<
      string,
      {
        readonly query: Readonly<Record<string, object>>;
        readonly request: object | null;
        readonly responses: Readonly<Record<string, object | null>>;
      }
    >
  >;
}

const description: Description = JSON.parse(readFileSync('fixtures/github/openapi.json', 'utf8'));
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
const validators = new Map<object, ValidateFunction>();

export interface Call {
  /** `POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews` */
  readonly operation: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly authorization: string | undefined;
}

export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Never answers. */
  readonly silent?: boolean;
}

/** What it answers to each operation: one reply for all calls, one for each in turn (the last holds on), or by the call. */
export type Replies = Readonly<Record<string, Reply | readonly Reply[] | ((call: Call) => Reply)>>;

export interface FakeGitHub {
  readonly url: string;
  readonly calls: readonly Call[];
  /** What GitHub would not have taken, and what the fake itself told wrongly. */
  readonly wrong: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * A local server that speaks the part of GitHub's REST API that the Action calls, and holds every request and every
 * successful answer against GitHub's own description.
 */
export async function fakeGitHub(replies: Replies): Promise<FakeGitHub> {
  const calls: Call[] = [];
  const wrong: string[] = [];
  const server = createServer(async (request, response) => {
    const call = await callOf(request, wrong);
    calls.push(call);
    const given = replies[call.operation] ?? { status: 404, body: { message: 'Not Found' } };
    const turn = calls.filter(({ operation }) => operation === call.operation).length - 1;
    const reply = typeof given === 'function' ? given(call) : inTurn(given, turn);
    if (reply.silent !== true) answer(response, call, reply, wrong);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    wrong,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function inTurn(given: Reply | readonly Reply[], turn: number): Reply {
  if (!Array.isArray(given)) return given as Reply;
  return given[Math.min(turn, given.length - 1)] ?? {};
}

async function callOf(request: IncomingMessage, wrong: string[]): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  const operation = operationOf(request.method ?? '', pathname);
  const call = {
    operation,
    path: pathname,
    query: Object.fromEntries(searchParams),
    body: text === '' ? undefined : JSON.parse(text),
    authorization: request.headers.authorization,
  };
  const described = description.operations[operation];
  if (described === undefined) wrong.push(`There is no operation ${request.method} ${pathname}.`);
  for (const name of Object.keys(call.query))
    if (described !== undefined && !Object.hasOwn(described.query, name))
      wrong.push(`${operation}: ?${name}`);
  check(described?.request, call.body, `the request of ${operation}`, wrong);
  if (request.headers['user-agent'] === undefined)
    wrong.push('GitHub refuses requests without a user agent.');
  return call;
}

function operationOf(method: string, path: string): string {
  const parts = path.split('/');
  const found = Object.keys(description.operations).find((operation) => {
    const [verb, template = ''] = operation.split(' ');
    const names = template.split('/');
    return (
      verb === method &&
      names.length === parts.length &&
      names.every((name, index) => name.startsWith('{') || name === parts[index])
    );
  });
  return found ?? `${method} ${path}`;
}

function answer(response: ServerResponse, call: Call, reply: Reply, wrong: string[]): void {
  const { status = 200, body = {}, headers = {} } = reply;
  const schema = status < 300 ? description.operations[call.operation]?.responses[status] : undefined;
  if (status < 300 && schema === undefined) wrong.push(`${call.operation} is never answered with ${status}.`);
  check(schema, body, `the answer to ${call.operation}`, wrong);
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

function check(schema: object | null | undefined, value: unknown, what: string, wrong: string[]): void {
  if (schema === null || schema === undefined) return;
  const validate = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validate);
  if (!validate(value)) wrong.push(`${what}: ${ajv.errorsText(validate.errors)}`);
}
