import { readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/dev/files-below.ts';

/** Which folder may import which; `src/README.md` says what each holds. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  source: [],
  discover: ['source'],
  parse: ['source'],
  evaluate: ['source', 'parse'],
  model: ['source'],
  adapt: ['source', 'evaluate', 'model'],
  rule: ['source', 'model'],
  engine: ['source', 'model', 'rule'],
  fix: ['source', 'parse', 'model', 'rule'],
  report: ['source', 'rule'],
  baseline: ['model', 'report', 'rule'],
  merge: ['report', 'rule'],
  config: ['source', 'parse', 'rule'],
  custom: ['source', 'parse', 'evaluate', 'model', 'adapt', 'rule', 'engine', 'config'],
};

/** Folders that touch the world, or wire the stages together. */
const impure = new Set(['discover', 'changes', 'lint', 'github', 'cli', 'action', 'dev']);

const sources = filesBelow('src').filter((path) => path.endsWith('.ts'));
const folderOf = (path: string) => path.split('/')[1] ?? '';

describe('the folders of src', () => {
  it.each(Object.keys(mayImport))('%s imports only what it may', (folder) => {
    const allowed = new Set([folder, ...(mayImport[folder] ?? [])]);
    const wrong = sources
      .filter((path) => folderOf(path) === folder)
      .flatMap((path) => importsOf(path).map((target) => ({ path, target })))
      .filter(({ target }) => !target.startsWith('src/') || !allowed.has(folderOf(target)));
    expect(wrong).toEqual([]);
  });

  it('touches the world at the edges only', () => {
    const wrong = sources
      .filter((path) => !impure.has(folderOf(path)))
      .filter((path) =>
        /from 'node:|\bprocess\.|\bDate\.now|Math\.random|\basync\b|\bawait\b/.test(codeOf(path)),
      );
    expect(wrong).toEqual([]);
  });

  it('lets rules import #rule only', () => {
    const rules = filesBelow('rules').filter((path) => path.endsWith('.ts') && path !== 'rules/index.ts');
    for (const path of rules) expect(packagesOf(path), path).toEqual(['#rule']);
  });
});

/** The project's own files that a file imports, as paths from the root. */
function importsOf(path: string): readonly string[] {
  return specifiersOf(path)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(dirname(path), specifier));
}

function packagesOf(path: string): readonly string[] {
  return [...new Set(specifiersOf(path))];
}

function specifiersOf(path: string): readonly string[] {
  return [...codeOf(path).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function codeOf(path: string): string {
  return readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
