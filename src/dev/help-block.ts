import { main } from '../cli/main.ts';

/** What `infra-lint --help` prints in a terminal of 80 columns. */
export async function helpBlock(): Promise<string> {
  let text = '';
  const stdout = { write: (part: string) => (text += part) };
  await main(['--help'], { cwd: process.cwd(), env: {}, stdout, stderr: { write: () => undefined } });
  return `\`\`\`\n${text.trimEnd()}\n\`\`\``;
}
