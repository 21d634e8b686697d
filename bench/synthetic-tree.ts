import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../src/dev/files-below.ts';

const project = 'fixtures/projects/shop';

/** A temporary folder with about as many files, copies of the shop side by side. */
export function syntheticTree(files: number): string {
  const root = mkdtempSync(join(tmpdir(), 'infra-lint-bench-'));
  const copies = Math.ceil(files / filesBelow(project).length);
  for (let copy = 0; copy < copies; copy++) {
    cpSync(project, join(root, `team-${Math.floor(copy / 100)}`, `shop-${copy}`), { recursive: true });
  }
  return root;
}

/** A temporary folder with one Dockerfile and nothing around it. */
export function loneDockerfile(): string {
  const root = mkdtempSync(join(tmpdir(), 'infra-lint-bench-'));
  cpSync(`${project}/checkout/Dockerfile`, join(root, 'Dockerfile'));
  return root;
}
