import { configSchema } from '../config/schema.ts';

import { actionMetadata, actionTables } from './action-metadata.ts';
import { composeValidatorCode } from './generate-compose-validator.ts';
import {
  configSchemaText,
  configValidatorCode,
  customRuleSchemaText,
  customRuleValidatorCode,
} from './generate-config-validator.ts';
import { pageCode } from './generate-page.ts';
import { helpBlock } from './help-block.ts';
import { loadRules } from './load-rules.ts';
import { withBlocks } from './marked-blocks.ts';
import { otherToolsTables } from './other-tools-table.ts';
import { patternsPage } from './pattern-tables.ts';
import { registry } from './registry.ts';
import { ruleFiles } from './rule-files.ts';
import { pageOf } from './rule-page.ts';
import { rulesOverview, topicsTable } from './rule-tables.ts';
import { settingsTable } from './settings-table.ts';

/** Everything that follows from other files, by path: the registry, a page for each rule, the tables, the validators, the HTML report's page. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const rules = await loadRules();
  const definitions = rules.map(({ rule }) => rule);
  return new Map([
    ['rules/index.ts', registry(ruleFiles())],
    ['rules/README.md', rulesOverview(rules)],
    ['infra-lint.schema.json', configSchemaText(definitions)],
    ['src/config/validate.generated.js', configValidatorCode(definitions)],
    ['infra-lint-rule.schema.json', customRuleSchemaText()],
    ['src/custom/validate.generated.js', customRuleValidatorCode()],
    ['src/evaluate/compose/validate.generated.js', composeValidatorCode()],
    ['src/report/page.generated.js', await pageCode()],
    ['README.md', withBlocks('README.md', { rules: topicsTable(rules) })],
    ['docs/command-line.md', withBlocks('docs/command-line.md', { help: await helpBlock() })],
    ['docs/patterns.md', patternsPage(rules)],
    ['docs/github.md', withBlocks('docs/github.md', { action: actionTables() })],
    ['action.yml', actionMetadata()],
    ['docs/from-other-tools.md', withBlocks('docs/from-other-tools.md', { ids: otherToolsTables(rules) })],
    [
      'docs/configuration.md',
      withBlocks('docs/configuration.md', { settings: settingsTable(configSchema(definitions)) }),
    ],
    ...rules.map((loaded): [string, string] => [
      `rules/${loaded.file.topic}/${loaded.file.id}.md`,
      pageOf(loaded),
    ]),
  ]);
}
