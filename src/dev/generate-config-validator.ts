import { Ajv } from 'ajv';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { type ConfigurableRule, configSchema, type JsonSchema } from '../config/schema.ts';
import { customRuleSchema } from '../custom/schema.ts';

const standaloneCode = standaloneModule.default;

/** The code of `src/config/validate.generated.js`: the configuration's schema, compiled, so that no run compiles it. */
export function configValidatorCode(rules: readonly ConfigurableRule[]): string {
  return compiled(configSchema(rules), 'src/config/schema.ts and the rules');
}

/** The code of `src/custom/validate.generated.js`: the schema of a repository's own rules, compiled likewise. */
export function customRuleValidatorCode(): string {
  return compiled(customRuleSchema, 'src/custom/schema.ts');
}

function compiled(schema: JsonSchema, madeFrom: string): string {
  const ajv = new Ajv({ allErrors: true, inlineRefs: false, code: { source: true, esm: true, lines: true } });
  const code = standaloneCode(ajv, ajv.compile(withoutProse(schema)));
  // ajv writes `require` into modules, too: https://github.com/ajv-validator/ajv/issues/2209
  if (code.includes('require('))
    throw new Error(
      'The schema uses a keyword for which ajv loads a module; use another, such as `pattern`.',
    );
  return [
    `// Made by \`npm run generate\` from ${madeFrom}.`,
    '// biome-ignore-all lint: generated',
    '// biome-ignore-all format: generated',
    '// biome-ignore-all assist: generated',
    `${code}\n`,
  ].join('\n');
}

/** The text of `infra-lint.schema.json`, for editors. */
export function configSchemaText(rules: readonly ConfigurableRule[]): string {
  return `${JSON.stringify(configSchema(rules), null, 2)}\n`;
}

/** The text of `infra-lint-rule.schema.json`, for editors. */
export function customRuleSchemaText(): string {
  return `${JSON.stringify(customRuleSchema, null, 2)}\n`;
}

/** What is written for people is not needed at run time. */
function withoutProse(schema: JsonSchema): JsonSchema {
  const isProse = (key: string, value: unknown) =>
    (key === 'description' && typeof value === 'string') || (key === 'default' && typeof value !== 'object');
  return JSON.parse(JSON.stringify(schema, (key, value) => (isProse(key, value) ? undefined : value)));
}
