import type { Paint } from '../report/paint.ts';

/**
 * The Markdown of our own pages as text for a terminal: headings stand out, tables are aligned, paragraphs fit the
 * width. What is not in our pages is left as it is.
 *
 * @param width of a line, in characters
 */
export function terminalText(markdown: string, paint: Paint, width: number): string {
  const blocks = markdown.trim().split(/\n{2,}/);
  return `${blocks.map((block) => blockText(block, paint, width)).join('\n\n')}\n`;
}

function blockText(block: string, paint: Paint, width: number): string {
  const [, marks, heading] = /^(#+) (.*)$/.exec(block) ?? [];
  if (heading !== undefined) return paint.bold(marks === '#' ? paint.cyan(heading) : heading);
  if (block.startsWith('```')) return codeText(block);
  if (block.startsWith('|')) return tableText(block, paint, width);
  if (block.startsWith('- '))
    return block
      .split('\n')
      .map((line) => inline(line.replace(/<(https?:[^>]+)>/, '$1'), paint))
      .join('\n');
  return wrapped(block.replace(/\s*\n\s*/g, ' '), width)
    .map((line) => inline(line, paint))
    .join('\n');
}

/** Without the fence, and kept as it is, so that it can be copied. */
function codeText(block: string): string {
  return block
    .split('\n')
    .slice(1, -1)
    .map((line) => `    ${line}`)
    .join('\n');
}

/** Quoted names stand out by colour; without colour the quotes stay. */
function inline(text: string, paint: Paint): string {
  return text.replace(/`([^`]+)`/g, (quoted, name: string) => {
    const painted = paint.cyan(name);
    return painted === name ? quoted : painted;
  });
}

/** As it will stand there, without the codes of colours. */
function withoutQuotes(text: string, paint: Paint): string {
  return paint.cyan('a') === 'a' ? text : text.replace(/`([^`]+)`/g, '$1');
}

const gap = 2;

/** The last column takes what is left of the width. */
function tableText(block: string, paint: Paint, width: number): string {
  const rows = block
    .split('\n')
    .filter((line) => !/^[|\s-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const count = Math.max(...rows.map((row) => row.length));
  const widthOf = (cell = '') => withoutQuotes(cell, paint).length;
  const widths = Array.from({ length: count - 1 }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column]))),
  );
  const left = widths.reduce((sum, cell) => sum + cell + gap, 0);
  return rows
    .flatMap((row) => {
      const [first = '', ...lines] = wrapped(row[count - 1] ?? '', Math.max(20, width - left));
      const head = widths.map((cell, column) => {
        const text = row[column] ?? '';
        const painted = column === 0 ? paint.bold(inline(text, paint)) : inline(text, paint);
        return painted + ' '.repeat(cell - widthOf(text) + gap);
      });
      return [
        head.join('') + inline(first, paint),
        ...lines.map((line) => ' '.repeat(left) + inline(line, paint)),
      ];
    })
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Lines of whole words; a quoted name with spaces stays in one line, too. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [word] of text.matchAll(/(?:`[^`]*`|\S)+/g)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
