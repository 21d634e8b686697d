// The least that any linter must do: walk a folder and read the files that look like infrastructure.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const wanted = /\.(tf|tofu|tfvars|ya?ml|json)$|dockerfile|containerfile|^\.dockerignore$|^\.gitignore$/i;
let [files, characters] = [0, 0];
const walk = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== '.git' && entry.name !== 'node_modules') walk(path);
    } else if (entry.isFile() && wanted.test(entry.name)) {
      files++;
      characters += readFileSync(path, 'utf8').length;
    }
  }
};
for (const folder of process.argv.slice(2)) walk(folder);
console.log(`${files} files, ${characters} characters`);
