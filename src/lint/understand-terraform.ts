import { adaptAws } from '../adapt/aws/adapt.ts';
import { adaptAzure } from '../adapt/azure/adapt.ts';
import type { AdaptContext } from '../adapt/context.ts';
import { adaptGoogle } from '../adapt/google/adapt.ts';
import type { DiscoveredFile, FileKind } from '../discover/discovered-file.ts';
import { evaluateTerraform, type TerraformEvaluation } from '../evaluate/terraform/evaluate.ts';
import { fromHcl2Json } from '../parse/hcl/from-hcl2json.ts';
import { diagnosticProblem } from '../parse/hcl/hcl2json-diagnostic.ts';
import { parseHcl } from '../parse/hcl/parse.ts';
import { parseHclJson } from '../parse/hcl/parse-json.ts';
import { TOO_DEEP } from '../parse/hcl/reader.ts';
import { hclStatements } from '../parse/hcl/statements.ts';
import type { Body } from '../parse/hcl/tree.ts';
import type { Parsed } from '../parse/parsed.ts';
import type { SourceFile } from '../source/source-file.ts';
import { askHcl2Json } from './hcl2json.ts';
import { suppressing, type Understood } from './understood.ts';
import { UsageError } from './user-error.ts';
import type { VariableSources } from './variable-sources.ts';

const manifestKind: FileKind = 'terraform-modules-manifest';

interface ParsedFile {
  readonly file: SourceFile;
  readonly kind: FileKind;
  readonly parsed: Parsed<Body>;
}

/** Terraform and OpenTofu: every root module with all that it calls. */
export async function understandTerraform(
  files: readonly DiscoveredFile[],
  context: AdaptContext,
  { given, environments }: VariableSources,
): Promise<Understood> {
  const parsed = await withSecondOpinion(files.filter(({ kind }) => kind !== manifestKind).map(parse));
  const bodiesOf = (kinds: readonly FileKind[]) =>
    parsed
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ file, parsed: { tree } }) => ({ file, body: tree }));
  const evaluated = evaluateTerraform({
    files: bodiesOf(['terraform', 'terraform-json']),
    variableFiles: bodiesOf(['terraform-variables', 'terraform-variables-json']),
    modulesManifests: files.filter(({ kind }) => kind === manifestKind).map(({ file }) => file),
    given,
    environments,
  });
  refuseMisplaced(evaluated);
  const parts = evaluated.roots.flatMap((root) => [
    adaptAws(root, context),
    adaptGoogle(root, context),
    adaptAzure(root, context),
  ]);
  return {
    part: {
      components: parts.flatMap((part) => part.components),
      edges: parts.flatMap((part) => part.edges),
    },
    sources: suppressing(parsed).map(({ file, parsed: { tree, comments } }) => ({
      file,
      comments,
      statements: () => hclStatements(tree),
    })),
    problems: [...parsed.flatMap(({ parsed: { problems } }) => problems.slice(0, 1)), ...evaluated.problems],
    notAnalysed: evaluated.notAnalysed,
  };
}

function refuseMisplaced({ undeclared: [variable], rootless: [environment] }: TerraformEvaluation): void {
  if (variable !== undefined)
    throw new UsageError(`No root module declares the variable \`${variable}\`.`, 'Correct its name.');
  if (environment !== undefined)
    throw new UsageError(
      `There is no root module for the environment \`${environment}\`.`,
      'Name its directory as `root` in the configuration.',
    );
}

function parse({ file, kind }: DiscoveredFile): ParsedFile {
  const isJson = kind === 'terraform-json' || kind === 'terraform-variables-json';
  return { file, kind, parsed: isJson ? parseHclJson(file) : parseHcl(file) };
}

/** What our parser rejects is given to HashiCorp's: it may know better, and otherwise its words are the user's. */
async function withSecondOpinion(files: readonly ParsedFile[]): Promise<readonly ParsedFile[]> {
  // What is nested too deep for us is too deep for the other as well, which only says less about it.
  const isRejected = ({ kind, parsed: { problems } }: ParsedFile) =>
    problems[0] !== undefined && problems[0].message !== TOO_DEEP && !kind.endsWith('json');
  const rejected = files.filter(isRejected).map(({ file }) => file);
  if (rejected.length === 0) return files;
  const answers = await askHcl2Json(rejected);
  return files.map((entry) => {
    const answer = answers.get(entry.file);
    if (answer === undefined) return entry;
    const { file, parsed } = entry;
    if (answer.state === 'parsed') {
      return {
        ...entry,
        parsed: { ...parsed, tree: fromHcl2Json(answer.json, file, parsed.tree), problems: [] },
      };
    }
    return { ...entry, parsed: { ...parsed, problems: [diagnosticProblem(answer.diagnostic, file)] } };
  });
}
