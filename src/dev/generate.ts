import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { generatedFiles } from './generated-files.ts';

/** `npm run generate` writes what follows from the rules; with `--check` it only says what is not current. */
const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [path, text] of await generatedFiles()) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale.push(path);
  if (!check) writeFileSync(path, text);
}
if (stale.length > 0) console.log(`${check ? 'Not current' : 'Written'}: ${stale.join(', ')}`);
if (check && stale.length > 0) {
  console.error('Run `npm run generate` and commit what it writes.');
  process.exitCode = 1;
}
