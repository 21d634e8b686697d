import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { mergedChunks } from '../../src/dev/merged-chunks.ts';
import { temporaryTree } from '../discover/temporary-tree.ts';

/** Three things that two doors share, each with other neighbours: the bundler makes a file of each. */
const sources = {
  'package.json': '{ "type": "module" }',
  'door.js':
    "import { one } from './one.js'; console.log(one()); const { late } = await import('./late.js'); console.log(late());",
  'other.js': "import { two } from './two.js'; import { one } from './one.js'; console.log(one() + two());",
  'late.js':
    "import { two } from './two.js'; import { three } from './three.js'; export const late = () => two() + three();",
  'last.js':
    "import { three } from './three.js'; import { one } from './one.js'; console.log(three() + one());",
  'one.js': "export const one = () => 'one';",
  'two.js': "export const two = () => 'two';",
  'three.js': "import { basename } from 'node:path'; export const three = () => basename('a/three');",
};

test('what is always loaded together is one file, and says the same', async () => {
  const cwd = temporaryTree({ ...sources, 'dist/': '', 'dist/package.json': '{ "type": "module" }' });
  const { outputFiles, metafile } = await build({
    absWorkingDir: cwd,
    entryPoints: ['door.js', 'other.js', 'last.js'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    minify: true,
    write: false,
    metafile: true,
  });
  const outputs = new Map(outputFiles.map(({ path, text }) => [path.slice(cwd.length + 1), text]));
  const merged = await mergedChunks(outputs, metafile, ['door.js', 'late.js']);
  expect(merged.size).toBeLessThan(outputs.size);
  for (const [path, text] of merged) writeFileSync(join(cwd, path), text);
  const said = (name: string) => spawnSync(process.execPath, [join(cwd, 'dist', name)], { encoding: 'utf8' });
  expect(said('door.js')).toMatchObject({ stdout: 'one\ntwothree\n', stderr: '' });
  expect(said('other.js')).toMatchObject({ stdout: 'onetwo\n', stderr: '' });
  expect(said('last.js')).toMatchObject({ stdout: 'threeone\n', stderr: '' });
});
