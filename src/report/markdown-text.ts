import { printable } from './printable.ts';

/**
 * Scanned text within a table of GitHub's or GitLab's Markdown, as one line: it breaks no table and brings no markup, no
 * link and no mention of its own. The quoted names of our messages stay code.
 * Source: https://github.github.com/gfm/
 */
export function markdownText(text: string): string {
  let written = '';
  for (const part of printable(text).split(/(`[^`]+`)/)) {
    if (part === '') continue;
    const isCode = part.startsWith('`') && part.endsWith('`') && part.length > 2;
    written += isCode ? code(part.slice(1, -1), written.endsWith('`')) : plain(part);
  }
  return written;
}

/** Scanned text as code, whatever is in it. */
export function markdownCode(text: string): string {
  return code(printable(text), false);
}

/** Every run of backticks is one long, so none can end another one's code; tables part cells in code as well. */
function code(text: string, isBehindCode: boolean): string {
  const isPlain = !isBehindCode && /^[^`|\\]+$/.test(text) && text.trim() !== '';
  return isPlain ? `\`${text}\`` : `<code>${entities(text)}</code>`;
}

/** GitHub and GitLab look for mentions in what was rendered, where a character between tells them apart. */
function plain(text: string): string {
  return entities(text).replaceAll('&#64;', '&#64;&#8203;');
}

/** The marks of Markdown and HTML, and what would make a word a link or a formula. */
function entities(text: string): string {
  return text
    .replace(/[\\|<>[\]!*_#&@`~$^{}"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replaceAll('://', '&#58;//')
    .replace(/\bwww\./gi, (word) => `${word.slice(0, 3)}&#46;`);
}
