import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';

/** What the README shows is what the reader will see. */
const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, language, text = '']) =>
  language === '' ? [text] : [],
);

it('shows the help as it is', async () => {
  expect(readFileSync('docs/command-line.md', 'utf8')).toContain(
    `\`\`\`\n${(await outputOf('--help')).trimEnd()}\n\`\`\``,
  );
});

it('shows a finding as it is', async () => {
  const report = await outputOf('fixtures/projects/shop', '--no-color');
  const shown = blocks.find((block) => block.startsWith('error['));
  expect(report).toContain(shown?.trimEnd());
});

async function outputOf(...args: readonly string[]): Promise<string> {
  let text = '';
  const stdout = { write: (part: string) => (text += part) };
  await main(args, { cwd: process.cwd(), env: {}, stdout, stderr: { write: () => undefined } });
  return text;
}
