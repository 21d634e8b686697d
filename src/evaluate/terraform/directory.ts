import type { AttributeNode, BlockNode, Body, Expression } from '../../parse/hcl/tree.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';
import { mergeOverride } from './override.ts';
import { readTypeConstraint, type TypeConstraint } from './type-constraint.ts';

/** A file with its outermost body. */
export interface ParsedFile {
  readonly file: SourceFile;
  readonly body: Body;
}

/** All that the files of one directory declare: a module, not yet called by anyone. */
export interface ModuleDirectory {
  /** Relative to the root of the scan, empty for the root itself. */
  readonly path: string;
  readonly variables: ReadonlyMap<string, VariableDeclaration>;
  readonly locals: ReadonlyMap<string, AttributeNode>;
  readonly outputs: ReadonlyMap<string, OutputDeclaration>;
  /** By `type.name`. */
  readonly resources: ReadonlyMap<string, ResourceDeclaration>;
  /** By `type.name`, without `data.`. */
  readonly dataSources: ReadonlyMap<string, ResourceDeclaration>;
  readonly moduleCalls: ReadonlyMap<string, ModuleDeclaration>;
  /** By name and alias as resources name them: `aws`, `aws.west`. */
  readonly providers: ReadonlyMap<string, BlockNode>;
}

export interface VariableDeclaration {
  readonly name: string;
  readonly header: Span;
  readonly type: TypeConstraint;
  readonly default: AttributeNode | undefined;
  /** False where `null` from the caller means the default. */
  readonly nullable: boolean;
  /** `sensitive` or `ephemeral`: not to be shown. */
  readonly secret: boolean;
}

export interface OutputDeclaration {
  readonly value: AttributeNode;
  /** `sensitive` or `ephemeral`: not to be shown. */
  readonly secret: boolean;
}

export interface ResourceDeclaration {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly block: BlockNode;
}

export interface ModuleDeclaration {
  readonly name: string;
  readonly block: BlockNode;
  /** As written; undefined where it is no plain text. */
  readonly source: string | undefined;
}

/** Reads the declarations of one directory. `files` are those of the directory alone. */
export function readDirectory(path: string, files: readonly ParsedFile[]): ModuleDirectory {
  const sorted = withoutShadowed(files).toSorted(byPath);
  const overrides = sorted.filter(({ file }) => isOverride(file.path));
  const blocks = overrides.reduce<readonly BlockNode[]>(
    (merged, { body }) => mergeOverride(merged, body.blocks),
    sorted.flatMap(({ file, body }) => (isOverride(file.path) ? [] : body.blocks)),
  );
  return declarationsOf(path, blocks);
}

/** The value of an attribute of a block. */
export function attributeNamed(body: Body, name: string): AttributeNode | undefined {
  return body.attributes.find((attribute) => attribute.name === name);
}

function declarationsOf(path: string, blocks: readonly BlockNode[]): ModuleDirectory {
  const variables = new Map<string, VariableDeclaration>();
  const locals = new Map<string, AttributeNode>();
  const outputs = new Map<string, OutputDeclaration>();
  const resources = new Map<string, ResourceDeclaration>();
  const dataSources = new Map<string, ResourceDeclaration>();
  const moduleCalls = new Map<string, ModuleDeclaration>();
  const providers = new Map<string, BlockNode>();
  for (const block of blocks) {
    const [first, second] = block.labels.map(({ text }) => text);
    if (block.type === 'locals') for (const local of block.body.attributes) locals.set(local.name, local);
    if (first === undefined) continue;
    if (block.type === 'variable') variables.set(first, readVariable(first, block));
    if (block.type === 'module')
      moduleCalls.set(first, { name: first, block, source: literalText(block, 'source') });
    if (block.type === 'output') {
      const value = attributeNamed(block.body, 'value');
      if (value !== undefined) outputs.set(first, { value, secret: isSecret(block.body) });
    }
    if (block.type === 'provider') providers.set(providerKey(first, block), block);
    if (second === undefined) continue;
    if (block.type === 'resource')
      resources.set(`${first}.${second}`, { mode: 'managed', type: first, name: second, block });
    if (block.type === 'data')
      dataSources.set(`${first}.${second}`, { mode: 'data', type: first, name: second, block });
  }
  return { path, variables, locals, outputs, resources, dataSources, moduleCalls, providers };
}

function readVariable(name: string, { body, header }: BlockNode): VariableDeclaration {
  const nullable = attributeNamed(body, 'nullable')?.value;
  return {
    name,
    header,
    type: readTypeConstraint(attributeNamed(body, 'type')?.value),
    default: attributeNamed(body, 'default'),
    nullable: !(nullable?.kind === 'literal' && nullable.value === false),
    secret: isSecret(body),
  };
}

function isSecret(body: Body): boolean {
  return ['sensitive', 'ephemeral'].some((name) => {
    const value = attributeNamed(body, name)?.value;
    return value?.kind === 'literal' && value.value === true;
  });
}

function providerKey(name: string, block: BlockNode): string {
  const alias = literalText(block, 'alias');
  return alias === undefined ? name : `${name}.${alias}`;
}

/** An attribute that is a plain text. */
export function literalText(block: BlockNode, name: string): string | undefined {
  const expression: Expression | undefined = attributeNamed(block.body, name)?.value;
  if (expression?.kind !== 'template') return undefined;
  const [only] = expression.parts;
  return expression.parts.length === 1 && only?.kind === 'text' ? only.value : undefined;
}

/** OpenTofu reads `main.tofu` and leaves out `main.tf` beside it. */
function withoutShadowed(files: readonly ParsedFile[]): readonly ParsedFile[] {
  const paths = new Set(files.map(({ file }) => file.path));
  return files.filter(
    ({ file }) =>
      !paths.has(file.path.replace(/\.tf(\.json)?$/, '.tofu$1')) || /\.tofu(\.json)?$/.test(file.path),
  );
}

function isOverride(path: string): boolean {
  return /(^|\/|_)override\.(tf|tofu)(\.json)?$/.test(path);
}

function byPath(a: ParsedFile, b: ParsedFile): number {
  return a.file.path < b.file.path ? -1 : a.file.path > b.file.path ? 1 : 0;
}
