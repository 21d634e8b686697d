import { evaluateTerraform, type TerraformEvaluation } from '../../../src/evaluate/terraform/evaluate.ts';
import type { Host } from '../../../src/evaluate/terraform/host.ts';
import type { TerraformResource, TerraformRoot } from '../../../src/evaluate/terraform/resource.ts';
import type { Value } from '../../../src/evaluate/value.ts';
import { parseHcl } from '../../../src/parse/hcl/parse.ts';
import { parseHclJson } from '../../../src/parse/hcl/parse-json.ts';
import { regionOf } from '../../../src/source/line-table.ts';
import { type Span, textOf } from '../../../src/source/span.ts';
import { filesIn, lentHost } from './lent-host.ts';

/**
 * Evaluates files given by path; those that end in `.tfvars` or `.tfvars.json` are variable files, and those that are
 * no Terraform lie beside it.
 */
export function evaluateFiles(
  files: Readonly<Record<string, string>>,
  manifests: Readonly<Record<string, string>> = {},
  lent: Host = {},
): TerraformEvaluation {
  const isTerraform = (path: string) => /\.(tf|tofu|tfvars)(\.json)?$/.test(path);
  const beside = Object.entries(files).filter(([path]) => !isTerraform(path));
  const code = Object.entries(files).filter(([path]) => isTerraform(path));
  const parsed = code.map(([path, text]) => {
    const file = { path, text };
    return { file, body: (path.endsWith('.json') ? parseHclJson(file) : parseHcl(file)).tree };
  });
  const isVariables = (path: string) => /\.tfvars(\.json)?$/.test(path);
  return evaluateTerraform({
    files: parsed.filter(({ file }) => !isVariables(file.path)),
    variableFiles: parsed.filter(({ file }) => isVariables(file.path)),
    modulesManifests: Object.entries(manifests).map(([path, text]) => ({ path, text })),
    host: lentHost({ ...lent, files: lent.files ?? filesIn(Object.fromEntries(beside)) }),
  });
}

/** Evaluates one root module. */
export function evaluateRoot(
  files: Readonly<Record<string, string>> | string,
  lent: Host = {},
): TerraformRoot {
  const { roots } = evaluateFiles(typeof files === 'string' ? { 'main.tf': files } : files, {}, lent);
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new Error(`there are ${roots.length} roots`);
  return root;
}

/** The value of one expression, with whatever else the module declares. */
export function evaluateExpression(expression: string, rest = '', lent: Host = {}): Value {
  const value = evaluateRoot(`locals {\n  result = ${expression}\n}\n${rest}`, lent).named.get('result');
  if (value === undefined) throw new Error('there is no result');
  return value;
}

/** A resource of a root by its address. */
export function resourceAt(root: TerraformRoot, address: string): TerraformResource {
  const found = [...root.resources, ...root.dataSources].find((resource) => resource.address === address);
  if (found === undefined) throw new Error(`there is no ${address}`);
  return found;
}

/** The value of a resource's argument. */
export function argument(root: TerraformRoot, address: string, name: string): Value {
  const field = resourceAt(root, address).body.fields.get(name);
  if (field === undefined) throw new Error(`${address} has no ${name}`);
  return field.value;
}

/** What an unknown value looks like in `plain`. */
export interface PlainUnknown {
  readonly unknown: string;
  readonly of?: string;
}

/** A value as a reader would write it: unknown ones as their cause and what they refer to. */
export function plain(value: Value): unknown {
  switch (value.kind) {
    case 'list':
      return value.items.map(plain);
    case 'object':
      return Object.fromEntries([...value.fields].map(([name, field]) => [name, plain(field.value)]));
    case 'null':
      return null;
    case 'unknown': {
      const { reference } = value;
      const of = reference && [reference.address, ...reference.path].join(' ');
      return of === undefined ? { unknown: value.because } : { unknown: value.because, of };
    }
    default:
      return value.value;
  }
}

/** A place as `file:line text`. */
export function at(span: Span): string {
  return `${span.file.path}:${regionOf(span).line} ${textOf(span)}`;
}

/** The way of a value from its use to its writing. */
export function way(value: Value): readonly string[] {
  return value.via.map(({ span, message }) => `${at(span)} | ${message}`);
}
