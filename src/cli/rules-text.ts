import { rules } from '../../rules/index.ts';

/** A line for each rule: its name, its severity, what it flags. */
export function rulesText(): string {
  const nameWidth = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, severity, title, profile }) => {
    const strict = profile === 'strict' ? ' (profile strict)' : '';
    return `${id.padEnd(nameWidth)}  ${severity.padEnd('warning'.length)}  ${title}${strict}\n`;
  });
  return lines.join('');
}
