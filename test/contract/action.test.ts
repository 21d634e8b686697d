import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inputTable, outputTable } from '../../src/action/input-table.ts';
import { actionMetadata, actionTables } from '../../src/dev/action-metadata.ts';
import { filesBelow } from '../../src/dev/files-below.ts';
import { parseYaml } from '../../src/parse/yaml/parse.ts';
import type { DataNode } from '../../src/parse/yaml/tree.ts';

describe('action.yml', () => {
  const written = readFileSync('action.yml', 'utf8');

  it('is what the table of inputs says', () => {
    expect(written).toBe(actionMetadata());
    expect(namesUnder('inputs')).toEqual(inputTable.map(({ name }) => name));
    expect(namesUnder('outputs')).toEqual(outputTable.map(({ name }) => name));
  });

  it('is told in the documentation', () => {
    expect(readFileSync('docs/github.md', 'utf8')).toContain(actionTables());
  });

  it('has no input that nobody reads', () => {
    const code = readFileSync('src/action/inputs.ts', 'utf8');
    for (const { name } of inputTable) expect(code, name).toContain(`'${name}'`);
  });

  it('has no output that nobody writes', () => {
    const code = readFileSync('src/action/main.ts', 'utf8');
    for (const { name } of outputTable) expect(code, name).toMatch(new RegExp(`['\\s]${name}'?:`));
  });

  it('runs the bundle on the current Node of the runners', () => {
    expect(written).toMatch(/using: node24\n\s+main: dist\/action\.js/);
  });

  function namesUnder(key: string): readonly string[] {
    const { tree } = parseYaml({ path: 'action.yml', text: written });
    return keysOf(valueAt(tree.documents[0]?.root, key));
  }
});

describe('the workflows that are shown', () => {
  const texts = ['README.md', ...filesBelow('docs')].map((path) => readFileSync(path, 'utf8'));
  const uses = texts.flatMap((text) => [...text.matchAll(/uses: (\S+)(.*)$/gm)]);

  it('pin what is not ours to a commit, and say which version it is', () => {
    expect(uses.length).toBeGreaterThan(0);
    for (const [line, action, comment] of uses) {
      if (action?.startsWith('infra-lint/')) continue;
      expect(action, line).toMatch(/@[0-9a-f]{40}$/);
      expect(comment, line).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
  });
});

it('asks nobody over the network but GitHub, and in one place', () => {
  const asking = filesBelow('src')
    .filter((path) => path.endsWith('.ts') && !path.startsWith('src/dev/'))
    .filter((path) => /\bfetch\(|node:https?'|node:net'/.test(readFileSync(path, 'utf8')));
  expect(asking).toEqual(['src/github/client.ts']);
});

function valueAt(node: DataNode | undefined, key: string): DataNode | undefined {
  return node?.kind === 'mapping' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

function keysOf(node: DataNode | undefined): readonly string[] {
  return node?.kind === 'mapping' ? node.entries.map((entry) => entry.key) : [];
}
