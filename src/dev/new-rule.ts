import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { didYouMean } from '../rule/nearest-name.ts';
import { registry } from './registry.ts';
import { ruleFiles } from './rule-files.ts';

/** `npm run new-rule <topic>/<id>`: a rule that says nothing yet, and the cases that will make it speak. */
const [topic, id, ...rest] = (process.argv[2] ?? '').split('/');
if (!isName(topic) || !isName(id) || rest.length > 0) {
  console.error('Name the rule by topic and id: npm run new-rule data/missing-replica');
  process.exit(2);
}
const topics = readdirSync('rules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
if (!topics.includes(topic)) {
  console.error(
    `There is no topic \`${topic}\`, but ${topics.join(', ')}. ${didYouMean(topic, topics) ?? ''}`.trim(),
  );
  process.exit(2);
}
const path = `rules/${topic}/${id}.ts`;
if (existsSync(path)) {
  console.error(`${path} is there already.`);
  process.exit(2);
}

write(
  path,
  `import { defineRule } from '#rule';

export default defineRule({
  id: '${id}',
  title: 'What is wrong, in a few words',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [{ document: '', section: '' }],
  rationale: \`
Why it matters.
\`,
  remedy: 'Say what to do.',
  exceptions: 'Say where it is right not to follow it.',
  references: [],
  controls: {},
  aliases: [],
  options: {},

  on: ['datastore'],
  *check(datastore) {
    if (datastore.role !== 'primary') return;
    yield { at: datastore.span, message: \`\\\`\${datastore.resource}\\\` is not as it should be.\` };
  },
});
`,
);
write(
  `fixtures/rules/${id}/bad/aws/main.tf`,
  `# expect: ${id}\nresource "aws_db_instance" "orders" {\n  engine = "postgres"\n}\n`,
);
write(
  `fixtures/rules/${id}/good/aws/main.tf`,
  `resource "aws_db_instance" "orders_replica" {\n  replicate_source_db = "orders"\n}\n`,
);
write('rules/index.ts', registry(ruleFiles()));
console.log(`
Next: its cases, then the rule, then
  npx vitest run test/rules.test.ts -t ${id}
  npm run generate && npm test
docs/write-a-rule.md goes through it step by step.`);

function isName(text: string | undefined): text is string {
  return text !== undefined && /^[a-z]+(-[a-z]+)*$/.test(text);
}

function write(target: string, text: string): void {
  mkdirSync(target.slice(0, target.lastIndexOf('/')), { recursive: true });
  writeFileSync(target, text);
  console.log(`Written: ${target}`);
}
