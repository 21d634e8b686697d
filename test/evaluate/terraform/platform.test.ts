import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseHcl } from '../../../src/parse/hcl/parse.ts';
import { textOf } from '../../../src/source/span.ts';
import { evaluateRoot, plain } from './evaluate-source.ts';

interface Golden {
  readonly tool: string;
  readonly version: string;
  readonly outputs: Readonly<Record<string, unknown>>;
}

const fixtures = new URL('../../../fixtures/evaluate/terraform/', import.meta.url);
const golden: Golden = JSON.parse(readFileSync(new URL('platform.outputs.json', fixtures), 'utf8'));

/** The project, with a local for each output of its root: outputs are asked for, locals are there to be read. */
function readProject(): Record<string, string> {
  const paths = readdirSync(new URL('platform/', fixtures), { recursive: true, encoding: 'utf8' });
  const files = Object.fromEntries(
    paths
      .filter((path) => /\.(tf|tfvars)(\.json)?$/.test(path))
      .map((path) => [
        path.replaceAll('\\', '/'),
        readFileSync(new URL(`platform/${path}`, fixtures), 'utf8'),
      ]),
  );
  const outputs = parseHcl({ path: 'outputs.tf', text: files['outputs.tf'] ?? '' }).tree.blocks;
  const locals = outputs.map(({ labels, body }) => {
    const [value] = body.attributes;
    return `  output_${labels[0]?.text} = ${value && textOf(value.value.span)}`;
  });
  return { ...files, 'asked.tf': `locals {\n${locals.join('\n')}\n}\n` };
}

describe(`a whole configuration comes to the outputs of ${golden.tool} ${golden.version}`, () => {
  const root = evaluateRoot(readProject());
  for (const [name, expected] of Object.entries(golden.outputs))
    test(name, () => {
      const value = root.named.get(`output_${name}`);
      expect(value && plain(value)).toEqual(expected);
    });
});
