import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/parse/yaml/parse.ts';
import type { DataNode } from '../../src/parse/yaml/tree.ts';

describe('action.yml', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('has the inputs that the README has', () => {
    const rows = [...readme.matchAll(/^\| `([a-z-]+)` \| .+ \| .+ \|$/gm)].map((match) => match[1]);
    expect(namesUnder('inputs')).toEqual(rows);
  });

  it('has the outputs that the README has', () => {
    const line = /^Outputs: (.*)\.$/m.exec(readme)?.[1] ?? '';
    expect(namesUnder('outputs')).toEqual([...line.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]));
  });

  it('runs the bundle on the current Node of the runners', () => {
    expect(readFileSync('action.yml', 'utf8')).toMatch(/using: node24\n\s+main: dist\/action\.js/);
  });
});

function namesUnder(key: string): readonly string[] {
  const { tree } = parseYaml({ path: 'action.yml', text: readFileSync('action.yml', 'utf8') });
  return keysOf(valueAt(tree.documents[0]?.root, key));
}

function valueAt(node: DataNode | undefined, key: string): DataNode | undefined {
  return node?.kind === 'mapping' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

function keysOf(node: DataNode | undefined): readonly string[] {
  return node?.kind === 'mapping' ? node.entries.map((entry) => entry.key) : [];
}
