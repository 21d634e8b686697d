import { parseHcl } from '../../parse/hcl/parse.ts';
import type { AttributeNode } from '../../parse/hcl/tree.ts';
import type { Span } from '../../source/span.ts';
import type { Value } from '../value.ts';
import {
  attributeNamed,
  type ModuleDirectory,
  type ParsedFile,
  type VariableDeclaration,
} from './directory.ts';
import { evaluate } from './expression.ts';
import { failedValue, stringValue } from './make-value.ts';
import type { Given } from './module-instance.ts';
import { placedAt } from './placed-at.ts';
import type { Scope } from './scope.ts';
import type { TypeConstraint } from './type-constraint.ts';

/** Where values for variables come from beside the files that Terraform finds itself; later ones win. */
export type VariableSource =
  /** A file that is named: `--var-file`, or by an environment of the configuration. */
  | { readonly kind: 'file'; readonly parsed: ParsedFile }
  /** `--var 'name=text'`. */
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  /** The values that a plan was made with. */
  | { readonly kind: 'plan'; readonly variables: ReadonlyMap<string, Value> };

/** One set of values that a root is applied with: `production`. */
export interface VariableEnvironment {
  readonly name: string;
  /** Of the root module; undefined where it is the nearest one at or above the first file. */
  readonly directory: string | undefined;
  readonly sources: readonly VariableSource[];
}

/** The value that holds for a variable: an attribute of a file, a text from the command line, a plan's value. */
export type VariableValue = AttributeNode | { readonly text: string } | { readonly planned: Value };

/**
 * The values of the variables of a root; of several for one variable the last wins.
 * Source: https://opentofu.org/docs/language/values/variables/#variable-definition-precedence
 *
 * @param files the variable files of the root's directory; those that must be named are left out
 * @param named what is named, in its order
 */
export function variableValues(
  files: readonly ParsedFile[],
  named: readonly VariableSource[],
): ReadonlyMap<string, VariableValue> {
  const found = files
    .flatMap((parsed) => {
      const order = orderOf(parsed.file.path.slice(parsed.file.path.lastIndexOf('/') + 1));
      return order === undefined ? [] : [{ parsed, order }];
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const values = new Map<string, VariableValue>();
  for (const source of [...found.map(({ parsed }) => ({ kind: 'file', parsed }) as const), ...named]) {
    switch (source.kind) {
      case 'text':
        values.set(source.name, { text: source.text });
        break;
      case 'plan':
        for (const [name, planned] of source.variables) values.set(name, { planned });
        break;
      case 'file':
        for (const attribute of source.parsed.body.attributes) values.set(attribute.name, attribute);
        break;
      default:
        source satisfies never;
    }
  }
  return values;
}

function orderOf(name: string): string | undefined {
  if (name === 'terraform.tfvars') return '0';
  if (name === 'terraform.tfvars.json') return '1';
  return /\.auto\.tfvars(\.json)?$/.test(name) ? `2 ${name}` : undefined;
}

/** A variable's value as its declaration takes it, with the place where it is set. */
export function givenBy(value: VariableValue, declaration: VariableDeclaration, scope: Scope): Given {
  const { name, header } = declaration;
  if ('text' in value) {
    const place = { span: header, message: `\`var.${name}\` is set on the command line` };
    return { value: fromText(value.text, declaration.type, header, scope), place };
  }
  if ('planned' in value) {
    const place = { span: header, message: `\`var.${name}\` is set in the plan` };
    return { value: placedAt(value.planned, header), place };
  }
  const place = { span: value.span, message: `\`var.${name}\` is set here` };
  return { value: evaluate(value.value, scope), place };
}

/**
 * A text is taken as it is for a variable of a primitive type and of none, and as an expression for all others.
 * Source: https://opentofu.org/docs/language/values/variables/#complex-typed-values
 */
function fromText(text: string, type: TypeConstraint, header: Span, scope: Scope) {
  if (type.kind === 'any' || type.kind === 'string' || type.kind === 'number' || type.kind === 'bool')
    return stringValue(text, header);
  const { tree, problems } = parseHcl({ path: header.file.path, text: `value = ${text}` });
  const expression = attributeNamed(tree, 'value')?.value;
  if (problems.length > 0 || expression === undefined || tree.attributes.length !== 1)
    return failedValue('is given a text that is no expression on the command line', header);
  return placedAt(evaluate(expression, scope), header);
}

/** The root module that an environment is of; undefined where there is none. */
export function rootOf(
  { directory, sources }: VariableEnvironment,
  roots: readonly ModuleDirectory[],
): ModuleDirectory | undefined {
  const [first] = sources.flatMap((source) => (source.kind === 'file' ? [source.parsed.file.path] : []));
  let path = directory ?? (first === undefined ? undefined : parentOf(first));
  while (path !== undefined) {
    const here = path;
    const root = roots.find((candidate) => candidate.path === here);
    if (root !== undefined || directory !== undefined) return root;
    path = here === '' ? undefined : parentOf(here);
  }
  return undefined;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
