import { ConfigError, UsageError } from '../lint/user-error.ts';
import { printable } from '../report/printable.ts';
import { version } from './version.ts';

/** What went wrong: for the user's mistakes a sentence and a hint, for ours the stack and where to report it. */
export function troubleText(error: unknown): string {
  if (error instanceof UsageError) {
    const hint = error.hint === '' ? '' : `hint: ${printable(error.hint)}\n`;
    return `error: ${printable(error.message)}\n${hint}${error.others.map(troubleText).join('')}`;
  }
  if (error instanceof ConfigError) return error.lines.map((line) => `error: ${printable(line)}\n`).join('');
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = stack.split('\n').map(printable).join('\n');
  return `error: This is a fault of infra-lint ${version}. Please report it: ${reportTo}\n${lines}\n`;
}

const reportTo = 'https://github.com/infra-lint/infra-lint/issues';
