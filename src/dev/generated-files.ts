import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { unifiedDiff } from '../report/unified-diff.ts';
import type { Rule } from '../rule/define-rule.ts';
import { rulePage } from '../rule/page.ts';
import { composeValidatorCode } from './generate-compose-validator.ts';
import {
  configSchemaText,
  configValidatorCode,
  customRuleSchemaText,
  customRuleValidatorCode,
} from './generate-config-validator.ts';
import { pageCode } from './generate-page.ts';
import { withoutMarkers } from '../custom/markers.ts';
import { type RuleFile, ruleFiles } from './rule-files.ts';

/** Everything that follows from other files, by path: the registry, a page for each rule, the tables, the validators, the HTML report's page. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const files = ruleFiles();
  const rules = await Promise.all(files.map(async (file) => ({ file, rule: await loadRule(file) })));
  const definitions = rules.map(({ rule }) => rule);
  const table = ruleTable(rules, (file) => `${file.topic}/${file.id}.md`);
  return new Map([
    ['rules/index.ts', registry(files)],
    ['rules/README.md', `# Rules\n\n${table}\n`],
    ['infra-lint.schema.json', configSchemaText(definitions)],
    ['src/config/validate.generated.js', configValidatorCode(definitions)],
    ['infra-lint-rule.schema.json', customRuleSchemaText()],
    ['src/custom/validate.generated.js', customRuleValidatorCode()],
    ['src/evaluate/compose/validate.generated.js', composeValidatorCode()],
    ['src/report/page.generated.js', await pageCode()],
    [
      'README.md',
      withBlock(
        'README.md',
        'rules',
        ruleTable(rules, (file) => `rules/${file.topic}/${file.id}.md`),
      ),
    ],
    ...rules.map(({ file, rule }): [string, string] => [`rules/${file.topic}/${file.id}.md`, page(rule)]),
  ]);
}

interface LoadedRule {
  readonly file: RuleFile;
  readonly rule: Rule;
}

async function loadRule(file: RuleFile): Promise<Rule> {
  const module: { readonly default: Rule } = await import(`../../${file.path}`);
  return module.default;
}

function registry(files: readonly RuleFile[]): string {
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

function ruleTable(rules: readonly LoadedRule[], linkTo: (file: RuleFile) => string): string {
  const rows = rules.map(
    ({ file, rule }) => `| [\`${rule.id}\`](${linkTo(file)}) | ${rule.severity} | ${rule.title} |`,
  );
  return ['| rule | severity | flags |', '| --- | --- | --- |', ...rows].join('\n');
}

function page(rule: Rule): string {
  const source = `<!-- Made by \`npm run generate\` from ${rule.id}.ts and its fixtures. -->\n\n`;
  return (
    `${source}${rulePage(rule)}\n\n${examples(rule.id, 'bad', 'Found')}${repairs(rule)}${examples(rule.id, 'good', 'Not found')}`.trimEnd() +
    '\n'
  );
}

/** The examples are the fixtures, so the documentation is tested. */
function examples(id: string, verdict: 'bad' | 'good', title: string): string {
  const folder = `fixtures/rules/${id}/${verdict}`;
  if (!existsSync(folder)) return '';
  const blocks = filesBelow(folder).map((path) => {
    const text = withoutMarkers(readFileSync(path, 'utf8')).trim();
    return `\`${path.slice(folder.length + 1)}\`\n\n\`\`\`${languageOf(path)}\n${text}\n\`\`\``;
  });
  return `## ${title}\n\n${blocks.join('\n\n')}\n\n`;
}

/** What the fixes of a rule make of its bad cases. */
function repairs({ id }: Rule): string {
  const folder = `fixtures/rules/${id}/fixed`;
  if (!existsSync(folder)) return '';
  const patches = filesBelow(folder).map((fixed) => {
    const path = fixed.slice(folder.length + 1);
    const text = withoutMarkers(readFileSync(`fixtures/rules/${id}/bad/${path}`, 'utf8'));
    return `\`\`\`diff\n${unifiedDiff({ path, text }, readFileSync(fixed, 'utf8')).trimEnd()}\n\`\`\``;
  });
  return `## Repaired\n\n${patches.join('\n\n')}\n\n`;
}

function languageOf(path: string): string {
  if (/\.(?:tf|tfvars)$/.test(path)) return 'hcl';
  if (/\.ya?ml$/.test(path)) return 'yaml';
  return path.endsWith('.md') ? 'markdown' : 'dockerfile';
}

/** Paths of all files below a folder, sorted. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
}

/** A hand-written file with the text between its two markers replaced. */
function withBlock(path: string, name: string, block: string): string {
  const text = readFileSync(path, 'utf8');
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${path} has no block ${start} … ${end}.`);
  return `${text.slice(0, from + start.length)}\n${block}\n${text.slice(to)}`;
}
