/**
 * Renders our tree as `@cdktf/hcl2json` renders HashiCorp's, so that the two can be compared.
 * Source of the shape: https://github.com/tmccombs/hcl2json/blob/main/convert/convert.go
 */
import type { Body, Expression, TemplateExpression, TemplateFor, TemplatePart } from '../parse/hcl/tree.ts';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json | JsonObject[];
}

/** The whole of a file. Objects have no prototype: every key is data. */
export function toHcl2json(body: Body): JsonObject {
  const shape = emptyObject();
  for (const block of body.blocks) {
    let key = block.type;
    let outer = shape;
    for (const label of block.labels) {
      const inner = outer[key];
      const next = isObject(inner) ? inner : emptyObject();
      outer[key] = next;
      outer = next;
      key = label.text;
    }
    const rendered = toHcl2json(block.body);
    const siblings = outer[key];
    outer[key] = Array.isArray(siblings) ? [...siblings, rendered] : [rendered];
  }
  for (const { name, value } of body.attributes) shape[name] = expressionShape(value);
  return shape;
}

function emptyObject(): JsonObject {
  return Object.create(null);
}

function isObject(value: JsonObject[string] | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function expressionShape(expression: Expression): Json {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'unary':
      if (expression.operand.kind !== 'literal') return wrapped(expression);
      return expression.operator === '-' ? -Number(expression.operand.value) : !expression.operand.value;
    case 'template': {
      const wrappedValue = onlyInterpolation(expression);
      return wrappedValue === undefined ? partsShape(expression.parts) : expressionShape(wrappedValue);
    }
    case 'tuple':
      return expression.items.map(expressionShape);
    case 'object': {
      const shape = emptyObject();
      for (const { key, value } of expression.items) shape[keyShape(key)] = expressionShape(value);
      return shape;
    }
    default:
      return wrapped(expression);
  }
}

/** `"${a}"` is `a`. */
function onlyInterpolation({ parts }: TemplateExpression): Expression | undefined {
  const [part] = parts;
  return parts.length === 1 && part?.kind === 'interpolation' ? part.value : undefined;
}

function keyShape(key: Expression): string {
  const isTraversal = key.kind === 'get-attribute' || key.kind === 'index';
  return isTraversal && isScoped(key) ? sourceOf(key) : stringShape(key);
}

/** A path of names and constant indexes that starts at a variable. */
function isScoped(expression: Expression): boolean {
  if (expression.kind === 'variable') return true;
  if (expression.kind === 'get-attribute') return isScoped(expression.object);
  if (expression.kind !== 'index' || !isScoped(expression.collection)) return false;
  const { key } = expression;
  return (
    key.kind === 'literal' || (key.kind === 'template' && key.parts.every(({ kind }) => kind === 'text'))
  );
}

/** An expression inside of a template. */
function stringShape(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return String(expression.value);
    case 'template': {
      const wrappedValue = onlyInterpolation(expression);
      return wrappedValue === undefined ? partsShape(expression.parts) : stringShape(wrappedValue);
    }
    case 'conditional': {
      const { condition, then, otherwise } = expression;
      return ifShape(condition, stringShape(then), stringShape(otherwise));
    }
    default:
      return wrapped(expression);
  }
}

function partsShape(parts: readonly TemplatePart[]): string {
  return parts.map(partShape).join('');
}

function partShape(part: TemplatePart): string {
  switch (part.kind) {
    case 'text':
      return escaped(part.value);
    case 'interpolation':
      return stringShape(part.value);
    case 'if':
      return ifShape(part.condition, partsShape(part.then), partsShape(part.otherwise));
    case 'for':
      return forShape(part);
  }
}

function escaped(text: string): string {
  // A function, because `$$` in a replacement is a single `$`.
  return text.replace(/[$%](?=\{)/g, (sign) => sign + sign);
}

function ifShape(condition: Expression, then: string, otherwise: string): string {
  const alternative = otherwise === '' ? '' : `%{else}${otherwise}`;
  return `%{if ${sourceOf(condition)}}${then}${alternative}%{endif}`;
}

function forShape({ key, value, collection, body }: TemplateFor): string {
  const variables = key === undefined ? value : `${key}, ${value}`;
  return `%{for ${variables} in ${sourceOf(collection)}}${partsShape(body)}%{endfor}`;
}

function wrapped(expression: Expression): string {
  return `\${${sourceOf(expression)}}`;
}

function sourceOf({ span }: Expression): string {
  const { text } = span.file;
  // hcl2json takes a closing parenthesis along that directly follows, to make up for one it used to lose.
  return text.slice(span.start, text.charAt(span.end) === ')' ? span.end + 1 : span.end);
}
