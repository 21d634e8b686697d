import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import { describe, expect, it } from 'vitest';
import { toHcl2json } from '../../src/dev/hcl2json-shape.ts';
import { parseHcl } from '../../src/parse/hcl/parse.ts';

/**
 * Our parser against HashiCorp's: what one reads the other reads alike, what one rejects the other rejects.
 * `INFRA_LINT_CORPUS=folder npx vitest run test/conformance` compares on every file below a folder.
 */
describe('parseHcl and hcl2json', () => {
  it('agree on every fixture', async () => {
    const { different, equal, rejected } = await compareAll('fixtures');
    expect(different).toEqual([]);
    expect(equal).toBeGreaterThan(0);
    expect(rejected).toBeGreaterThan(0);
  });

  const corpus = process.env.INFRA_LINT_CORPUS;
  it.runIf(corpus !== undefined)(
    'agree on every file of the corpus',
    async () => {
      const { different, equal, rejected } = await compareAll(corpus ?? '');
      console.log(`${equal} files equal, ${rejected} rejected by both, ${different.length} different`);
      expect(different).toEqual([]);
    },
    600_000,
  );
});

interface Figures {
  readonly different: readonly string[];
  readonly equal: number;
  readonly rejected: number;
}

async function compareAll(folder: string): Promise<Figures> {
  const different: string[] = [];
  let equal = 0;
  let rejected = 0;
  for (const path of terraformFiles(folder)) {
    const text = readFileSync(path, 'utf8');
    const theirs = await readByHcl2json(path, text);
    const ours = readByUs(path, text);
    if (theirs !== ours) different.push(relative(folder, path));
    else if (ours === undefined) rejected++;
    else equal++;
  }
  return { different, equal, rejected };
}

function terraformFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tf|tofu)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function readByHcl2json(path: string, text: string): Promise<string | undefined> {
  try {
    return canonical(await parse(path, text));
  } catch {
    return undefined;
  }
}

function readByUs(path: string, text: string): string | undefined {
  const { tree, problems } = parseHcl({ path, text });
  return problems.length === 0 ? canonical(toHcl2json(tree)) : undefined;
}

/** JSON with its keys in order: neither parser promises one. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.sort().join(',')}}`;
}
