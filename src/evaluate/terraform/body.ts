import type { AttributeNode, BlockNode, Body, Expression } from '../../parse/hcl/tree.ts';
import { type Span, textOf } from '../../source/span.ts';
import type { Field, ObjectValue, UnknownValue, Value } from '../value.ts';
import { attributeNamed } from './directory.ts';
import { eachObject } from './expansion.ts';
import { evaluate, headedBy } from './expression.ts';
import { entriesOf } from './iterate.ts';
import { isFailed, listValue, stringValue, unknownFrom, unknownValue } from './make-value.ts';
import { bind, type Scope } from './scope.ts';

/** What a body says under one name: an attribute, or blocks of one type, `dynamic` ones among them. */
type Member = { readonly attribute: AttributeNode } | { readonly blocks: readonly BlockNode[] };

const members = new WeakMap<Body, ReadonlyMap<string, Member>>();

/** The names under which a body says something, in the order of writing. */
export function memberNames(body: Body): Iterable<string> {
  return membersOf(body).keys();
}

/** One attribute, or the blocks of one type as a list of their bodies; undefined where the body has neither. */
export function evaluateMember(body: Body, name: string, scope: Scope): Field | undefined {
  const member = membersOf(body).get(name);
  if (member === undefined) return undefined;
  return 'attribute' in member
    ? evaluateAttribute(member.attribute, scope)
    : evaluateBlocks(name, member.blocks, scope);
}

/** A block's body as an object: `header` is where something missing in it is said to be missing. */
export function evaluateBody(body: Body, header: Span, span: Span, scope: Scope): ObjectValue {
  const fields = new Map<string, Field>();
  for (const name of memberNames(body)) {
    const field = evaluateMember(body, name, scope);
    if (field !== undefined) fields.set(name, field);
  }
  return { kind: 'object', fields, header, span, via: [] };
}

function membersOf(body: Body): ReadonlyMap<string, Member> {
  const known = members.get(body);
  if (known !== undefined) return known;
  const found = new Map<string, Member>();
  for (const attribute of body.attributes) found.set(attribute.name, { attribute });
  const blocks = new Map<string, BlockNode[]>();
  for (const block of body.blocks) {
    const type = block.type === 'dynamic' ? (block.labels[0]?.text ?? block.type) : block.type;
    const group = blocks.get(type);
    if (group === undefined) blocks.set(type, [block]);
    else group.push(block);
  }
  for (const [type, group] of blocks) if (!found.has(type)) found.set(type, { blocks: group });
  members.set(body, found);
  return found;
}

/** Arguments of provisioners whose values are words of the language. */
const KEYWORDS = new Set(['when', 'on_failure']);

/** These hold references or addresses, not values: what is written is what they say. */
const ADDRESSES = new Set(['provider', 'ignore_changes', 'replace_triggered_by']);

function evaluateAttribute(attribute: AttributeNode, scope: Scope): Field {
  const { name, nameSpan, span, value: expression } = attribute;
  if (ADDRESSES.has(name) || (KEYWORDS.has(name) && expression.kind === 'variable'))
    return { name, nameSpan, span, value: addressText(expression) };
  if (name === 'depends_on') return { name, nameSpan, span, value: dependencies(expression, scope) };
  return { name, nameSpan, span, value: settle(headedBy(evaluate(expression, scope), expression, nameSpan)) };
}

/** Nothing outside an expression can catch its failure: from here on it is a mere unknown. */
export function settle(value: Value): Value {
  if (!isFailed(value) || value.kind !== 'unknown') return value;
  return unknownValue(value.because, value.span, value.via);
}

function addressText(expression: Expression): Value {
  const { span } = expression;
  if (expression.kind === 'tuple') return listValue(expression.items.map(addressText), span);
  return stringValue(unquoted(expression), span);
}

/** An address as it is written, which JSON puts in quotes. */
function unquoted({ span }: Expression): string {
  return textOf(span).replace(/^"|"$/g, '');
}

function dependencies(expression: Expression, { module }: Scope): Value {
  if (expression.kind !== 'tuple') return addressText(expression);
  return listValue(
    expression.items.map((item) => {
      const address = module.prefix() + unquoted(item);
      return unknownValue(`depends on \`${address}\``, item.span, [], { address, path: [] });
    }),
    expression.span,
  );
}

function evaluateBlocks(type: string, blocks: readonly BlockNode[], scope: Scope): Field | undefined {
  const bodies: Value[] = [];
  let unknown: UnknownValue | undefined;
  for (const block of blocks) {
    const made = block.type === 'dynamic' ? expandDynamic(block, scope) : [evaluateBlock(block, scope)];
    if (Array.isArray(made)) bodies.push(...made);
    else unknown ??= made;
  }
  const [first] = blocks;
  if (first === undefined || (bodies.length === 0 && unknown === undefined)) return undefined;
  const nameSpan = first.labels[0]?.span ?? first.header;
  const value = unknown ?? listValue(bodies, first.span);
  return {
    name: type,
    nameSpan: first.type === 'dynamic' ? nameSpan : first.header,
    span: first.header,
    value,
  };
}

function evaluateBlock(block: BlockNode, scope: Scope): ObjectValue {
  return evaluateBody(block.body, block.header, block.span, scope);
}

/** `dynamic "ingress" { for_each = … content { … } }`: one body for each element. */
function expandDynamic(block: BlockNode, scope: Scope): ObjectValue[] | UnknownValue {
  const content = block.body.blocks.find(({ type }) => type === 'content');
  const collection = attributeNamed(block.body, 'for_each');
  if (content === undefined || collection === undefined)
    return unknownValue('has no `content` or `for_each`', block.header);
  const value = evaluate(collection.value, scope);
  if (value.kind === 'unknown') return unknownFrom(value, block.header);
  const entries = value.kind === 'null' ? [] : entriesOf(value);
  if (entries === undefined) return unknownValue('repeats over what is no collection', block.header);
  const iterator = attributeNamed(block.body, 'iterator')?.value;
  const name = iterator === undefined ? (block.labels[0]?.text ?? '') : unquoted(iterator);
  return entries.map((entry) =>
    evaluateBody(content.body, block.header, block.span, bind(scope, name, eachObject(name, entry))),
  );
}
