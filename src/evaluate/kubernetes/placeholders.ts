import { textOf } from '../../source/span.ts';
import type { Field, ObjectValue, UnknownValue, Value } from '../value.ts';

/**
 * What is filled in before a manifest is applied: `{{ .Values.x }}`, `${VAR}` and `$VAR` (envsubst, Flux),
 * `$(VAR)` (Kustomize), `#{VAR}#`, `<YOUR_PROJECT>`. The bounds keep the search linear.
 */
const placeholder =
  /\{\{[^{}]{0,200}\}\}|\$\{[^{}]{0,200}\}|\$\([A-Za-z_][\w.-]{0,200}\)|\$[A-Z_][A-Z0-9_]{0,200}|#\{[^{}]{1,200}\}#?|<[A-Za-z][\w -]{0,100}>/g;

const marks = /\{\{|\$[{(A-Z_]|#\{|<[A-Za-z]/;

/** Kubernetes itself expands `$(VAR)` in a container's environment, so there it is no placeholder. */
const expanded = /^\$\(/;

/** Names are compared as they are written: the same placeholder in two places is the same name. */
const names = new Set([
  'metadata',
  'selector',
  'matchLabels',
  'name',
  'namespace',
  'serviceName',
  'claimName',
  'scaleTargetRef',
  'command',
  'args',
]);

/** The fields of which Kubernetes or the program expands `$(VAR)`. */
const environments = new Set(['env', 'data', 'stringData']);

/** The object with every text that holds a placeholder made unknown; names stay as they are. */
export function withPlaceholdersUnknown(object: ObjectValue): ObjectValue {
  return marks.test(textOf(object.span)) ? inObject(object, false) : object;
}

function inObject(object: ObjectValue, isEnvironment: boolean): ObjectValue {
  const fields = new Map<string, Field>();
  for (const [key, field] of object.fields) {
    const value = names.has(key) ? field.value : inValue(field.value, isEnvironment || environments.has(key));
    fields.set(key, value === field.value ? field : { ...field, value });
  }
  return { ...object, fields };
}

function inValue(value: Value, isEnvironment: boolean): Value {
  switch (value.kind) {
    case 'object':
      return inObject(value, isEnvironment);
    case 'list':
      return { ...value, items: value.items.map((item) => inValue(item, isEnvironment)) };
    case 'string':
      return marks.test(value.value) && !value.value.includes('\n')
        ? (templateOf(value.value, value, isEnvironment) ?? value)
        : value;
    default:
      return value;
  }
}

function templateOf(text: string, at: Value, isEnvironment: boolean): UnknownValue | undefined {
  const template: (string | UnknownValue)[] = [];
  let from = 0;
  for (const match of text.matchAll(placeholder)) {
    const [written] = match;
    if (isEnvironment && expanded.test(written)) continue;
    if (match.index > from) template.push(text.slice(from, match.index));
    template.push(unknownAt(written, at, undefined));
    from = match.index + written.length;
  }
  const first = template.find((part) => typeof part !== 'string');
  if (first === undefined) return undefined;
  if (from < text.length) template.push(text.slice(from));
  return { ...first, template };
}

function unknownAt(written: string, at: Value, template: UnknownValue['template']): UnknownValue {
  return {
    kind: 'unknown',
    because: `\`${written}\` is filled in before it is applied`,
    span: at.span,
    via: at.via,
    reference: undefined,
    template,
  };
}
