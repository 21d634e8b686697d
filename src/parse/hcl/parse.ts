import type { SourceFile } from '../../source/source-file.ts';
import type { Parsed } from '../parsed.ts';
import { parseFile } from './parse-body.ts';
import { openReader } from './reader.ts';
import { scanFrom } from './scan.ts';
import type { Body } from './tree.ts';

const BYTE_ORDER_MARK = 0xfeff;

/**
 * Reads HCL's native syntax. What is broken costs a problem and the smallest attribute or block around it; an
 * attribute whose value is broken stays, with a variable named `''` for its value.
 * Source: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export function parseHcl(file: SourceFile): Parsed<Body> {
  const reader = openReader(file);
  scanFrom(reader, file.text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0);
  const tree = parseFile(reader);
  return { tree, comments: reader.comments, problems: reader.problems };
}
