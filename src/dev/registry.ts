import type { RuleFile } from './rule-files.ts';

/** The text of `rules/index.ts`. */
export function registry(files: readonly RuleFile[]): string {
  const nameOf = (id: string) => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const byPath = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return [
    '// Made by `npm run generate` from the files beside it.',
    "import type { Rule } from '../src/rule/define-rule.ts';",
    ...byPath.map(({ id, topic }) => `import ${nameOf(id)} from './${topic}/${id}.ts';`),
    '',
    '/** Every rule there is, sorted by id. */',
    `export const rules: readonly Rule[] = [`,
    ...files.map(({ id }) => `  ${nameOf(id)},`),
    '];',
    '',
  ].join('\n');
}
