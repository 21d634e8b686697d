import { kindNames, lookUp, partsOf } from '../config/explain-error.ts';
import type { SchemaError } from '../config/validate.generated.js';
import type { DataNode } from '../parse/yaml/tree.ts';
import { didYouMean } from '../rule/nearest-name.ts';
import type { CustomRuleProblem } from './problem.ts';
import { customRuleSchema } from './schema.ts';

/** An error of the schema as a sentence with its place, the allowed values and the nearest name. */
export function explainMistake(error: SchemaError, root: DataNode): CustomRuleProblem {
  const path = partsOf(error.instancePath);
  const { node, span } = lookUp(root, path);
  const written = path.filter((part) => !/^\d+$/.test(part));
  const named = written.length === 0 ? 'A rule' : `\`${written.join('.')}\``;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty);
      const known = keysAt(written);
      const entry = node.kind === 'mapping' ? node.entries.findLast((entry) => entry.key === key) : undefined;
      const hint = didYouMean(key, known) ?? `Allowed: ${listed(known)}.`;
      const owner = written.length === 0 ? 'a rule' : named;
      return { message: `\`${key}\` is not a key of ${owner}. ${hint}`, span: entry?.keySpan ?? span };
    }
    case 'required':
      return { message: `${named} needs \`${String(error.params.missingProperty)}\`.`, span: startOf(span) };
    case 'enum': {
      const allowed = Array.isArray(error.params.allowedValues) ? error.params.allowedValues.map(String) : [];
      if (node.kind !== 'scalar') return { message: `${named} has to be one word.`, span };
      const hint = didYouMean(node.text, allowed) ?? `Allowed: ${listed(allowed)}.`;
      return { message: `${named} is \`${node.text}\`, which it cannot be. ${hint}`, span };
    }
    case 'type':
      return {
        message: `${named} has to be ${kindNames[String(error.params.type)] ?? 'something else'}.`,
        span,
      };
    case 'pattern':
      return { message: patternMessage(named, written, node), span };
    default:
      return { message: `${named} must not be empty.`, span };
  }
}

function patternMessage(named: string, [first, second]: readonly string[], node: DataNode): string {
  const text = node.kind === 'scalar' ? node.text : '';
  if (first === 'id')
    return `${named} is \`${text}\`: write it in lower case with hyphens, as \`bucket-owner\`.`;
  if (first === 'references') return `An entry of ${named} has to be the address of a page.`;
  if (second === 'terraform')
    return `${named} is \`${text}\`, which is no resource type: write \`aws_s3_bucket\` or \`aws_*\`.`;
  if (second === 'kubernetes')
    return `${named} is \`${text}\`, which is no kind: write \`Deployment\`, or \`*\` for all.`;
  return `${named} must not be empty.`;
}

/** A missing key is missed at the rule's beginning, not in all of its lines. */
function startOf(span: CustomRuleProblem['span']): CustomRuleProblem['span'] {
  const line = span.file.text.indexOf('\n', span.start);
  return { ...span, end: line === -1 ? span.end : Math.min(span.end, line) };
}

/** The keys that the schema allows in a mapping. */
function keysAt(path: readonly string[]): readonly string[] {
  let schema: unknown = customRuleSchema;
  for (const part of path) schema = entryOf(entryOf(schema, 'properties'), part);
  return Object.keys(entryOf(schema, 'properties') ?? {});
}

function entryOf(object: unknown, name: string): object | undefined {
  if (typeof object !== 'object' || object === null) return undefined;
  const found: unknown = new Map<string, unknown>(Object.entries(object)).get(name);
  return typeof found === 'object' && found !== null ? found : undefined;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
