import { lineFrom } from './logical-line.ts';

const DIRECTIVE = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(\S(?:.*\S)?)\s*$/;
const NAMES: ReadonlySet<string> = new Set(['syntax', 'escape', 'check']);

/**
 * The parser directives at the head of a Dockerfile and the offset behind them. Any line that is none ends them, so
 * that `# hadolint ignore=DL3006` is a comment.
 * Source: https://docs.docker.com/reference/dockerfile/#parser-directives
 */
export function readDirectives(text: string, from: number): { directives: Map<string, string>; end: number } {
  const directives = new Map<string, string>();
  let end = from;
  for (let line = lineFrom(text, from); line !== undefined; line = lineFrom(text, end)) {
    const [, name = '', value = ''] = DIRECTIVE.exec(line.text) ?? [];
    const directive = name.toLowerCase();
    if (!NAMES.has(directive) || directives.has(directive)) break;
    directives.set(directive, value);
    end = line.next;
  }
  return { directives, end };
}

/** The character that continues lines and takes away the meaning of the next one: a backslash or a backtick. */
export function escapeCharacterOf(directives: ReadonlyMap<string, string>): string {
  return directives.get('escape') === '`' ? '`' : '\\';
}
