import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the operations that the Action calls out of GitHub's published description of its REST API, for the tests:
 * `tsx src/dev/github-openapi.ts <folder of the package @octokit/openapi>`.
 */
const operations = [
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}',
  'POST /repos/{owner}/{repo}/code-scanning/sarifs',
  'GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}',
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
];

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Told to people, not to validators. */
const prose = new Set(['description', 'summary', 'example', 'examples', 'externalDocs', 'title', 'x-github']);

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder of the package @octokit/openapi.');
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const description: Json = JSON.parse(readFileSync(join(folder, 'generated/api.github.com.json'), 'utf8'));
const extract = {
  source: `@octokit/openapi ${version}, api.github.com (MIT)`,
  operations: Object.fromEntries(operations.map((name) => [name, operation(name)])),
};
writeFileSync('fixtures/github/openapi.json', `${JSON.stringify(extract, null, 1)}\n`);

function operation(name: string): Json {
  const [method = '', path = ''] = name.split(' ');
  const found = at(description, 'paths', path, method.toLowerCase());
  const parameters = listOf(at(found, 'parameters')).map((parameter) => resolved(parameter));
  const request = at(found, 'requestBody', 'content', 'application/json', 'schema');
  const responses = Object.entries(mapOf(at(found, 'responses'))).map(
    ([status, response]): [string, Json] => {
      const schema = at(resolved(response), 'content', 'application/json', 'schema');
      return [status, schema ?? null];
    },
  );
  return {
    query: Object.fromEntries(
      parameters.flatMap((parameter): [string, Json][] =>
        at(parameter, 'in') === 'query'
          ? [[String(at(parameter, 'name')), at(parameter, 'schema') ?? {}]]
          : [],
      ),
    ),
    request: request === undefined ? null : resolved(request),
    responses: Object.fromEntries(responses),
  };
}

/** References followed, prose left out, and `nullable` as JSON Schema says it. */
function resolved(value: Json, isMap = false): Json {
  if (Array.isArray(value)) return value.map((inner) => resolved(inner));
  if (typeof value !== 'object' || value === null) return value;
  const reference = at(value, '$ref');
  if (typeof reference === 'string')
    return resolved(at(description, ...reference.slice(2).split('/')) ?? null);
  const kept = Object.entries(value).filter(([name]) => isMap || (!prose.has(name) && name !== 'nullable'));
  const plain = Object.fromEntries(
    kept.map(([name, inner]): [string, Json] => [name, resolved(inner, !isMap && name === 'properties')]),
  );
  return !isMap && at(value, 'nullable') === true ? { anyOf: [plain, { type: 'null' }] } : plain;
}

function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((inner, name) => mapOf(inner)[name], value);
}

function mapOf(value: Json | undefined): Readonly<Record<string, Json>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value));
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
