import { adaptAws } from '../adapt/aws/adapt.ts';
import { adaptAzure } from '../adapt/azure/adapt.ts';
import { adaptGoogle } from '../adapt/google/adapt.ts';
import { callsAbove } from '../adapt/terraform/calls-above.ts';
import { adaptClusterContent } from '../adapt/terraform/cluster-content.ts';
import { adaptPlainSecrets } from '../adapt/terraform/plain-secret.ts';
import type { DiscoveredFile, FileKind } from '../discover/discovered-file.ts';
import { evaluateTerraform, type TerraformEvaluation } from '../evaluate/terraform/evaluate.ts';
import { type Plan, readPlan } from '../evaluate/terraform/plan/plan.ts';
import type { TerraformRoot } from '../evaluate/terraform/resource.ts';
import { fromHcl2Json } from '../parse/hcl/from-hcl2json.ts';
import { diagnosticProblem } from '../parse/hcl/hcl2json-diagnostic.ts';
import { parseHcl } from '../parse/hcl/parse.ts';
import { parseHclJson } from '../parse/hcl/parse-json.ts';
import { TOO_DEEP } from '../parse/hcl/reader.ts';
import { hclStatements } from '../parse/hcl/statements.ts';
import type { Body } from '../parse/hcl/tree.ts';
import { parseJson } from '../parse/json/parse.ts';
import type { Parsed, SyntaxProblem } from '../parse/parsed.ts';
import type { SourceFile } from '../source/source-file.ts';
import { askHcl2Json } from './hcl2json.ts';
import { allReadingPlaces, readByGiven, terraformHost } from './terraform-host.ts';
import { suppressing, type UnderstandContext, type Understood } from './understood.ts';
import { UsageError } from './user-error.ts';
import type { VariableSources } from './variable-sources.ts';

const manifestKind: FileKind = 'terraform-modules-manifest';
const planKind: FileKind = 'terraform-plan';

interface ParsedFile {
  readonly file: SourceFile;
  readonly kind: FileKind;
  readonly parsed: Parsed<Body>;
}

/** Terraform and OpenTofu: every root module with all that it calls. */
export async function understandTerraform(
  files: readonly DiscoveredFile[],
  context: UnderstandContext,
  { given, environments }: VariableSources,
  root: string,
): Promise<Understood> {
  const isCode = ({ kind }: DiscoveredFile) => kind !== manifestKind && kind !== planKind;
  const parsed = await withSecondOpinion(files.filter(isCode).map(parse));
  const plans = readPlans(files);
  const bodiesOf = (kinds: readonly FileKind[]) =>
    parsed
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ file, parsed: { tree } }) => ({ file, body: tree }));
  const host = await terraformHost(files, root);
  const evaluated = evaluateTerraform({
    files: bodiesOf(['terraform', 'terraform-json']),
    variableFiles: bodiesOf(['terraform-variables', 'terraform-variables-json']),
    modulesManifests: files.filter(({ kind }) => kind === manifestKind).map(({ file }) => file),
    plans: plans.flatMap(({ plan }) => plan ?? []),
    given,
    environments,
    host,
  });
  refuseMisplaced(evaluated);
  const asked = rootsAskedFor(evaluated.roots, files);
  const wide = { ...context, terraformRoots: evaluated.roots };
  context.collector?.terraform(asked, wide);
  const parts = asked.flatMap((root) => [
    adaptAws(root, wide),
    adaptGoogle(root, wide),
    adaptAzure(root, wide),
    adaptPlainSecrets(root, wide),
    adaptClusterContent(root, wide),
  ]);
  return {
    part: {
      components: parts.flatMap((part) => part.components),
      edges: parts.flatMap((part) => part.edges),
    },
    sources: suppressing(parsed).map(({ file, parsed: { tree, comments } }) => ({
      file,
      format: 'terraform',
      comments,
      statements: () => hclStatements(tree),
    })),
    problems: [
      ...parsed.flatMap(({ parsed: { problems } }) => problems.slice(0, 1)),
      ...plans.flatMap(({ problems }) => problems),
      ...evaluated.problems,
    ],
    notAnalysed: evaluated.notAnalysed,
    spokenOf: new Set([...filesOfPlans(asked, files), ...readByGiven(host.files, files)]),
    readAt: allReadingPlaces(host.files),
    callsOf: callsAbove(asked),
  };
}

interface ReadPlan {
  readonly plan: Plan | undefined;
  readonly problems: readonly SyntaxProblem[];
}

function readPlans(files: readonly DiscoveredFile[]): readonly ReadPlan[] {
  return files
    .filter(({ kind }) => kind === planKind)
    .map(({ file }) => {
      const { tree, problems } = parseJson(file);
      const root = tree.documents[0]?.root;
      return { plan: root && readPlan(file, root), problems: problems.slice(0, 1) };
    });
}

/** Where nothing but plans was given, the roots around them are not asked for. */
function rootsAskedFor(
  roots: readonly TerraformRoot[],
  files: readonly DiscoveredFile[],
): readonly TerraformRoot[] {
  const given = files.filter((file) => file.given && file.kind !== manifestKind);
  if (given.length === 0 || !given.every(({ kind }) => kind === planKind)) return roots;
  const paths = new Set(given.map(({ file }) => file.path));
  return roots.filter(({ plan }) => plan !== undefined && paths.has(plan));
}

/** The files that the given plans are made from: what is found in them is asked for with the plan. */
function filesOfPlans(
  roots: readonly TerraformRoot[],
  files: readonly DiscoveredFile[],
): ReadonlySet<string> {
  const given = new Set(
    files.filter((file) => file.given && file.kind === planKind).map(({ file }) => file.path),
  );
  const planned = roots.filter(({ plan }) => plan !== undefined && given.has(plan));
  return new Set(planned.flatMap(({ resources }) => resources.map(({ header }) => header.file.path)));
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
