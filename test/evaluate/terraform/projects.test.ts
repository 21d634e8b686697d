import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluateRoot, plain } from './evaluate-source.ts';

interface Golden {
  readonly tool: string;
  readonly version: string;
  readonly outputs: Readonly<Record<string, unknown>>;
}

const fixtures = new URL('../../../fixtures/evaluate/terraform/', import.meta.url);

/** Every file of Terraform and of its variables in a project. */
function readProject(name: string): Record<string, string> {
  const folder = new URL(`${name}/`, fixtures);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    paths
      .filter((path) => /\.(tf|tofu|tfvars)(\.json)?$/.test(path))
      .map((path) => path.replaceAll('\\', '/'))
      .map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]),
  );
}

for (const project of ['platform', 'structure']) {
  const golden: Golden = JSON.parse(readFileSync(new URL(`${project}.outputs.json`, fixtures), 'utf8'));

  describe(`the project \`${project}\` comes to the outputs of ${golden.tool} ${golden.version}`, () => {
    const { outputs } = evaluateRoot(readProject(project));
    for (const [name, expected] of Object.entries(golden.outputs))
      test(name, () => {
        const value = outputs?.get(name);
        expect(value && plain(value)).toEqual(expected);
      });
  });
}
