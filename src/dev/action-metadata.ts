import { type ActionInput, type ActionOutput, inputTable, outputTable } from '../action/input-table.ts';

/** `action.yml`, whole. */
export function actionMetadata(): string {
  const inputs = inputTable.map((input: ActionInput) => {
    const otherwise = input.otherwise === undefined ? '' : ` Where it is not set: ${input.otherwise}.`;
    const preset = input.preset === '' ? [] : [`    default: ${quoted(input.preset)}`];
    return [`  ${input.name}:`, `    description: ${quoted(sentence(input.means) + otherwise)}`, ...preset];
  });
  const outputs = outputTable.map((output) => [
    `  ${output.name}:`,
    `    description: ${quoted(sentence(output.means))}`,
  ]);
  return [...head, 'inputs:', ...inputs.flat(), '', 'outputs:', ...outputs.flat(), '', ...tail, ''].join(
    '\n',
  );
}

/** The inputs and outputs as the README tells them. */
export function actionTables(): string {
  const rows = inputTable.map(
    (input: ActionInput) =>
      `| \`${input.name}\` | ${input.means} | ${input.otherwise ?? `\`${input.preset}\``} |`,
  );
  const results = outputTable.map((output: ActionOutput) => `| \`${output.name}\` | ${output.means} |`);
  return [
    '| input | means | default |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '| output | means |',
    '| --- | --- |',
    ...results,
  ].join('\n');
}

const head = [
  '# Made by `npm run generate` from src/action/input-table.ts.',
  'name: infra-lint',
  'description: Reads Terraform, Kubernetes, Docker Compose and Dockerfiles as one system and says where it breaks proven architecture patterns.',
  'author: the infra-lint authors',
  'branding:',
  '  icon: layers',
  '  color: blue',
  '',
];

const tail = ['runs:', '  using: node24', '  main: dist/action.js'];

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** As YAML and JSON both read it. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
