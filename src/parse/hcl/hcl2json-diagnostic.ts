import { lineStartsOf } from '../../source/line-table.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { SyntaxProblem } from '../parsed.ts';

/** `line,column-column: ` or `line,column-line,column: `, which stand behind the file's name. */
const RANGE = /(\d{1,9}),(\d{1,9})-(?:(\d{1,9}),)?(\d{1,9}): /y;

/**
 * Reads the error that `@cdktf/hcl2json` throws for a file into a problem with its place. Of several diagnostics
 * the first is taken: the others mostly follow from it. One without a place is put on the file's first line.
 */
export function diagnosticProblem(diagnostic: string, file: SourceFile): SyntaxProblem {
  const name = diagnostic.indexOf(`${file.path}:`);
  RANGE.lastIndex = name + file.path.length + 1;
  const range = name === -1 ? null : RANGE.exec(diagnostic);
  if (range === null) {
    return {
      message: "HashiCorp's parser rejects this file.",
      span: { file, start: 0, end: offsetOf(file, 2, 1) },
    };
  }
  const [, line = '1', column = '1', endLine = line, endColumn = column] = range;
  const start = offsetOf(file, Number(line), Number(column));
  const end = offsetOf(file, Number(endLine), Number(endColumn));
  const message = sentenceOf(diagnostic.slice(RANGE.lastIndex));
  return { message, span: { file, start, end: Math.max(end, Math.min(start + 1, file.text.length)) } };
}

/** `Summary; Detail. More.` becomes `Summary: detail.` */
function sentenceOf(text: string): string {
  const separator = text.indexOf('; ');
  const summary = text.slice(0, separator === -1 ? 0 : separator);
  const rest = text.slice(separator === -1 ? 0 : separator + 2);
  const end = rest.search(/\.(?:[\s\]]|$)/);
  const detail = (end === -1 ? rest : rest.slice(0, end)).replaceAll(/[\s`]+/g, ' ').trim();
  if (summary === '') return `${detail}.`;
  return `${summary}: ${detail.charAt(0).toLowerCase()}${detail.slice(1)}.`;
}

/** HashiCorp counts columns in grapheme clusters. */
function offsetOf(file: SourceFile, line: number, column: number): number {
  const starts = lineStartsOf(file);
  const start = starts[line - 1] ?? file.text.length;
  const end = starts[line] ?? file.text.length;
  const mark = start === 0 && file.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const plain = start + mark + column - 1;
  const text = file.text.slice(start + mark, Math.min(end, plain));
  if (isAscii(text)) return Math.min(end, plain);
  let count = 1;
  let offset = start + mark;
  for (const { segment } of new Intl.Segmenter('en').segment(file.text.slice(offset, end))) {
    if (count++ >= column) break;
    offset += segment.length;
  }
  return offset;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}
