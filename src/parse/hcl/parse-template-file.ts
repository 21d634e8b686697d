import type { SourceFile } from '../../source/source-file.ts';
import { isTooDeep } from './nesting.ts';
import { parseBareTemplate } from './parse-template.ts';
import { MAX_DEPTH, openReader } from './reader.ts';
import type { TemplateExpression } from './tree.ts';

/**
 * Reads a whole file as a template, as `templatefile` does; undefined where it is none.
 * Source: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#templates
 */
export function parseTemplateFile(file: SourceFile): TemplateExpression | undefined {
  const reader = openReader(file);
  const parts = parseBareTemplate(reader);
  if (parts === undefined || reader.problems.length > 0) return undefined;
  const span = { file, start: 0, end: file.text.length };
  const template = { kind: 'template', style: 'heredoc', parts, span } as const;
  return reader.limit > MAX_DEPTH && isTooDeep(template) ? undefined : template;
}
