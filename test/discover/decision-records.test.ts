import { describe, expect, it } from 'vitest';
import { discover } from '../../src/discover/discover.ts';
import { temporaryTree } from './temporary-tree.ts';

const compose = 'services:\n  shop:\n    image: example.com/shop:1.0.0\n';

function found(files: Readonly<Record<string, string>>, paths: readonly string[] = []): boolean {
  const cwd = temporaryTree({ 'infra/compose.yaml': compose, '.git/HEAD': '', ...files });
  return discover(
    paths.map((path) => `${cwd}/${path}`),
    { cwd },
  ).decisionRecords;
}

describe('decision records', () => {
  it.each([
    'docs/adr/0001-one-cluster.md',
    'doc/architecture/decisions/0001-one-cluster.md',
    'adr/0001-one-cluster.adoc',
    'services/orders/decisions/one-cluster.rst',
    'Docs/Architecture-Decision-Records/0001.md',
  ])('are found in %s', (path) => {
    expect(found({ [path]: '# One cluster\n' })).toBe(true);
  });

  it('are found in their usual places also where only a part of the repository is given', () => {
    expect(found({ 'docs/decisions/0001.md': '' }, ['infra'])).toBe(true);
  });

  it.each(['docs/index.md', 'src/decisions/decide.ts', 'docs/adr/.gitkeep'])('are not %s', (path) => {
    expect(found({ [path]: '' })).toBe(false);
  });
});
