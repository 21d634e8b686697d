import { parseTemplateWithin } from '../../../parse/hcl/json-string.ts';
import { parseTemplateFile } from '../../../parse/hcl/parse-template-file.ts';
import type { TemplateExpression } from '../../../parse/hcl/tree.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { Value } from '../../value.ts';
import { TOO_LARGE, textCost } from '../budget.ts';
import { failedValue, marked, unknownFrom, unknownValue } from '../make-value.ts';
import { fieldsOf, joinChains } from '../provenance.ts';
import { bind, type ModuleNames, type Scope } from '../scope.ts';
import { renderTemplate } from '../template.ts';
import { placeOfFile, readFile } from './file-functions.ts';
import { type Call, failCall, type TerraformFunction, text } from './function.ts';

/** https://opentofu.org/docs/language/functions/templatefile/ and templatestring */
export const templateFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ['templatefile', renderFile],
  ['templatestring', renderString],
];

/** Each file is read as a template once, however often it is rendered. */
const templates = new WeakMap<SourceFile, TemplateExpression | 'wrong'>();

function renderFile(call: Call, args: readonly Value[]): Value {
  const [path, variables] = args;
  if (path === undefined || variables === undefined || args.length > 2)
    return failCall(call, 'is called with the wrong number of arguments');
  const name = text(path, call);
  if ('stop' in name) return name.stop;
  const scope = scopeOf(call, variables);
  if ('stop' in scope) return scope.stop;
  const found = readFile(call, name.ok);
  if ('stop' in found) return found.stop;
  const { file } = found;
  const template = templateIn(file);
  if (template === 'wrong') return failCall(call, `reads \`${name.ok}\`, which is no template`);
  const rendered = render(template, scope.ok, call);
  return at(rendered, call, [placeOfFile(file, call)]);
}

function templateIn(file: SourceFile): TemplateExpression | 'wrong' {
  const known = templates.get(file);
  if (known !== undefined) return known;
  const template = parseTemplateFile(file) ?? 'wrong';
  templates.set(file, template);
  return template;
}

function renderString(call: Call, args: readonly Value[]): Value {
  const [source, variables] = args;
  if (source === undefined || variables === undefined || args.length > 2)
    return failCall(call, 'is called with the wrong number of arguments');
  const written = text(source, call);
  if ('stop' in written) return written.stop;
  const scope = scopeOf(call, variables);
  if ('stop' in scope) return scope.stop;
  if (!call.budget.spend(textCost(written.ok.length))) return unknownValue(TOO_LARGE, call.span);
  const template = parseTemplateWithin(written.ok, call.span);
  if (template.kind !== 'template') return failCall(call, 'is given no template');
  return at(render(template, scope.ok, call), call, []);
}

/** Steps of the budget that each rendering costs, since a template may render itself. */
const RENDERING = 100;

function render(template: TemplateExpression, scope: Scope, call: Call): Value {
  const { evaluate, host, span } = call;
  if (!call.budget.spend(RENDERING)) return unknownValue(TOO_LARGE, span);
  const [only] = template.parts;
  if (template.parts.length === 1 && only?.kind === 'interpolation') return evaluate(only.value, scope);
  const reader = { span, message: `\`${call.name}\` renders it here` };
  return renderTemplate(template, scope, evaluate, { yaml: host.parseYaml, reader });
}

function at(value: Value, { span }: Call, via: Value['via']): Value {
  return marked(value, value.sensitive, span, joinChains(via, value.via), value.reference);
}

/** A template knows what it is given, and nothing of the module. */
function scopeOf(call: Call, variables: Value): { readonly ok: Scope } | { readonly stop: Value } {
  if (variables.kind === 'unknown') return { stop: unknownFrom(variables, call.span) };
  if (variables.kind !== 'object') return { stop: failCall(call, 'wants a map of variables') };
  if (depthOf(call.scope.module) >= MAX_DEPTH)
    return { stop: unknownValue('is rendered by too many templates in each other', call.span) };
  let scope: Scope = { ...call.scope, module: namesOfTemplate(call.scope.module), bindings: undefined };
  for (const { name, value } of fieldsOf(variables)) {
    if (!/^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(name))
      return { stop: failCall(call, `is given a variable \`${name}\`, which is no name`) };
    scope = bind(scope, name, value);
  }
  return { ok: scope };
}

/** What a template knows by name, and how many templates there are in each other. */
interface TemplateNames extends ModuleNames {
  readonly depth: number;
}

/** Templates that render templates go no deeper than this. */
const MAX_DEPTH = 20;

function depthOf(module: ModuleNames): number {
  return 'depth' in module && typeof module.depth === 'number' ? module.depth : 0;
}

function namesOfTemplate(module: ModuleNames): TemplateNames {
  return {
    ...module,
    depth: depthOf(module) + 1,
    variable: (name, span) => failedValue(`\`var.${name}\` is not known in a template`, span),
    local: (name, span) => failedValue(`\`local.${name}\` is not known in a template`, span),
    moduleCall: (name, span) => failedValue(`\`module.${name}\` is not known in a template`, span),
    resource: (_, type, name, span) => failedValue(`\`${type}.${name}\` is not known in a template`, span),
    path: (name, span) => failedValue(`\`path.${name}\` is not known in a template`, span),
  };
}
