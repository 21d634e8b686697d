import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { printable } from '../report/printable.ts';

/** A sentence of ours that is shown on the run's page. */
export function messageCommand(kind: 'error' | 'notice', message: string): string {
  const lines = message.split('\n').map(printable).join('\n');
  return `::${kind}::${lines.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}\n`;
}

/**
 * Text in which the runner looks for no commands: what is scanned is a stranger's.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function withoutCommands(text: string): string {
  const token = randomUUID();
  return `::stop-commands::${token}\n${text}${text.endsWith('\n') ? '' : '\n'}::${token}::\n`;
}

/** Hands outputs over as the runner reads them: a value between two lines that nobody can guess. */
export function writeOutputs(
  file: string,
  outputs: Readonly<Record<string, string | number | boolean>>,
): void {
  const mark = `infra-lint-${randomUUID()}`;
  const entries = Object.entries(outputs).map(([name, value]) => `${name}<<${mark}\n${value}\n${mark}\n`);
  appendFileSync(file, entries.join(''));
}
