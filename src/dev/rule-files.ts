import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

/** A rule's file: `{ topic: 'data', id: 'no-backups', path: 'rules/data/no-backups.ts' }`. */
export interface RuleFile {
  readonly topic: string;
  readonly id: string;
  readonly path: string;
}

/** Every rule there is, sorted by id. The folders are the only list. */
export function ruleFiles(): readonly RuleFile[] {
  return readdirSync('rules', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: topic }) =>
      readdirSync(`rules/${topic}`)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => ({ topic, id: basename(file, '.ts'), path: `rules/${topic}/${file}` })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
