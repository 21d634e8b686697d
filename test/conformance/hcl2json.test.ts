// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is what templates look like in HCL.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHcl2json } from '../../src/dev/hcl2json-shape.ts';
import { parseHcl } from '../../src/parse/hcl/parse.ts';

/**
 * Our parser against HashiCorp's: what one reads the other reads alike, what one rejects the other rejects.
 * `INFRA_LINT_CORPUS=folder npx vitest run test/conformance` compares on every file below a folder.
 *
 * Known to differ, and no fault of ours: hcl2json refuses to print blocks of one type with and without labels, and
 * an operator on a literal of the wrong type (`!5`); it prints numbers in templates in decimals and in full
 * (`"${1e30}"`), where our tree has a double. Ours alone rejects nesting deeper than 400 levels.
 */
describe('parseHcl and hcl2json', () => {
  it('agree on every fixture', async () => {
    const { different, equal, rejected } = await compareAll('fixtures');
    expect(different).toEqual([]);
    expect(equal).toBeGreaterThan(0);
    expect(rejected).toBeGreaterThan(0);
  });

  it('agree on random pieces of templates and expressions', async () => {
    const text = fc
      .array(fc.constantFrom(...pieces), { maxLength: 9 })
      .chain((parts) => fc.constantFrom(`a = ${parts.join('')}\n`, `a = <<-E\n${parts.join('')}\n E\n`));
    await fc.assert(
      fc.asyncProperty(text, async (sample) => {
        expect(readByUs('main.tf', sample)).toBe(await readByHcl2json('main.tf', sample));
      }),
      { numRuns: 1_000, seed: 20 },
    );
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

const pieces = [
  ...[
    'a',
    'b.c',
    '1',
    '"',
    '"x"',
    '${a}',
    '${~ a ~}',
    '%{if a}',
    '%{~ else ~}',
    '%{endif}',
    '%{for x in a ~}',
  ],
  ...[
    '%{endfor}',
    '$',
    '$$',
    '$${',
    '%%{',
    '\n',
    '\r\n',
    '  ',
    '\t',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    ',',
    '.',
    ':',
  ],
  ...[
    '?',
    '=',
    '=>',
    '...',
    '*',
    '-',
    '!',
    '==',
    '&&',
    '[*]',
    '.*',
    '[0]',
    '.0',
    '#\n',
    '/**/',
    '\\n',
    'é',
    'for',
  ],
];

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
