import type { DataNode, ScalarNode } from './tree.ts';

const INTEGER = /^[-+]?[0-9]+$/;
const RADIX_INTEGER = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/;

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['', null],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);

/**
 * What a plain scalar means by the core schema of YAML 1.2.
 * Source: https://yaml.org/spec/1.2.2/#103-core-schema
 */
export function coreValue(text: string): ScalarNode['value'] {
  if (text.length <= 5) {
    const word = WORDS.get(text);
    if (word !== undefined) return word;
  }
  return numberIn(text) ?? text;
}

/** The value of a plain scalar with one of YAML's own tags; undefined where the text does not fit the tag. */
export function taggedValue(tag: string, text: string): ScalarNode['value'] | undefined {
  switch (tag.startsWith('!!') ? tag.slice(2) : tag.replace(/^!<tag:yaml\.org,2002:(.*)>$/, '$1')) {
    case 'str':
    case '!':
      return text;
    case 'null':
      return WORDS.get(text) === null ? null : undefined;
    case 'bool': {
      const word = WORDS.get(text);
      return typeof word === 'boolean' ? word : undefined;
    }
    case 'int':
    case 'float':
      return numberIn(text);
    default:
      return undefined;
  }
}

function numberIn(text: string): number | undefined {
  const first = text.charCodeAt(0);
  const mayBeNumber = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
  if (!mayBeNumber) return undefined;
  if (INTEGER.test(text) || RADIX_INTEGER.test(text) || FLOAT.test(text)) return Number(text);
  if (INFINITE.test(text)) return first === 45 ? -Infinity : Infinity;
  if (text === '.nan' || text === '.NaN' || text === '.NAN') return Number.NaN;
  return undefined;
}

const YAML_1_1_BOOLEAN =
  /^(?:(y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)|n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/;

/**
 * The boolean that a YAML 1.1 reader sees in a node; undefined where it sees none. Kubernetes reads manifests this
 * way: `yes`, `no`, `on`, `off`, `y` and `n` without quotes are booleans to it.
 * Source: https://yaml.org/type/bool.html
 */
export function yaml11Boolean(node: DataNode): boolean | undefined {
  if (node.kind !== 'scalar') return undefined;
  if (typeof node.value === 'boolean') return node.value;
  if (node.style !== 'plain' || node.tag !== undefined) return undefined;
  const match = YAML_1_1_BOOLEAN.exec(node.text);
  return match === null ? undefined : match[1] !== undefined;
}
