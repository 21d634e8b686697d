import type { DiscoveredFile, FileKind } from '../discover/discovered-file.ts';
import { parseJson } from '../parse/json/parse.ts';
import type { SyntaxProblem } from '../parse/parsed.ts';
import { parseYaml } from '../parse/yaml/parse.ts';
import { dataStatements } from '../parse/yaml/statements.ts';
import type { DataStream } from '../parse/yaml/tree.ts';
import type { ParsedSource } from './understood.ts';

/** A YAML or JSON file with all that the stages after parsing need. */
export interface DataFile extends ParsedSource {
  readonly kind: FileKind;
  readonly stream: DataStream;
  readonly problems: readonly SyntaxProblem[];
}

export function parseDataFile({ file, kind }: DiscoveredFile): DataFile {
  const { tree, comments, problems } = file.path.endsWith('.json') ? parseJson(file) : parseYaml(file);
  const format = kind === 'compose' ? kind : 'kubernetes';
  return { file, kind, format, stream: tree, comments, problems, statements: () => dataStatements(tree) };
}
