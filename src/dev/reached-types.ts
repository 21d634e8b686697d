import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from './files-below.ts';

/** `npm run prepack`: of the declarations that the compiler wrote, keeps those that the library's own lead to. */
const folder = 'dist/types';
const reached = new Set<string>();
const pending = [join(folder, 'src/index.d.ts')];
for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
  if (reached.has(path)) continue;
  reached.add(path);
  const specifiers = readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)\.ts['"]/g);
  for (const [, specifier = ''] of specifiers) pending.push(join(dirname(path), `${specifier}.d.ts`));
}
for (const path of filesBelow(folder)) if (!reached.has(path)) rmSync(path);
