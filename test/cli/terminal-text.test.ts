import { expect, test } from 'vitest';
import { terminalText } from '../../src/cli/terminal-text.ts';
import { paintFor } from '../../src/report/paint.ts';

const page = `# single-az

| option | default | |
| --- | --- | --- |
| \`minZones\` | \`2\` | How many zones there must be. |

\`\`\`yaml
rules:
  single-az: off
\`\`\`
`;

test('tables are aligned and code can be copied', () => {
  expect(terminalText(page, paintFor(false), 80)).toBe(`single-az

option      default
\`minZones\`  \`2\`      How many zones there must be.

    rules:
      single-az: off
`);
});

const codes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

test('columns stand where they should, also where colour stands for the quotes', () => {
  const colored = terminalText(page, paintFor(true), 80).replaceAll(codes, '');
  expect(colored).toContain('option    default\nminZones  2        How many zones');
});
