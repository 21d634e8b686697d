import type { Refinement, UnknownValue, Value } from '../value.ts';

/** Never `null`, and nothing else is sure. */
export const NOT_NULL: Refinement = { notNull: true, type: undefined };
export const SOME_TEXT: Refinement = { notNull: true, type: 'string' };
/** A text with something in it. */
export const FULL_TEXT: Refinement = { notNull: true, notEmpty: true, type: 'string' };
export const SOME_NUMBER: Refinement = { notNull: true, type: 'number' };
export const SOME_BOOLEAN: Refinement = { notNull: true, type: 'boolean' };
export const SOME_LIST: Refinement = { notNull: true, type: 'list' };
export const SOME_OBJECT: Refinement = { notNull: true, type: 'object' };

/** Whether a value is sure not to be `null`, also where it is not known itself. */
export function isNeverNull(value: Value): boolean {
  if (value.kind !== 'unknown') return value.kind !== 'null';
  return value.template !== undefined || value.decoded !== undefined || value.refinement?.notNull === true;
}

/** Whether a value is sure to be neither `null` nor the empty text, also where it is not known itself. */
export function isNeverEmpty(value: Value): boolean {
  if (value.kind === 'string') return value.value !== '';
  if (value.kind !== 'unknown') return value.kind !== 'null';
  return value.refinement?.notEmpty === true || leastLength(value) > 0;
}

/** Whether two values are sure to differ, though one of them at least is not known. */
export function areSurelyDifferent(a: Value, b: Value): boolean {
  if (a.kind === 'null') return isNeverNull(b);
  if (b.kind === 'null') return isNeverNull(a);
  if (a.kind === 'string') return cannotBe(b, a.value);
  if (b.kind === 'string') return cannotBe(a, b.value);
  const left = edgesOf(a);
  const right = edgesOf(b);
  if (left === undefined || right === undefined) return false;
  const [start, end] = left;
  const [otherStart, otherEnd] = right;
  const startsAgree = start.startsWith(otherStart) || otherStart.startsWith(start);
  return !startsAgree || !(end.endsWith(otherEnd) || otherEnd.endsWith(end));
}

function cannotBe(value: Value, text: string): boolean {
  if (text === '') return isNeverEmpty(value);
  const edges = edgesOf(value);
  if (edges === undefined) return false;
  const [start, end] = edges;
  return !text.startsWith(start) || !text.endsWith(end) || text.length < leastLength(value);
}

/** How long the known pieces of a text are together. */
function leastLength(value: Value): number {
  const template = value.kind === 'unknown' ? value.template : undefined;
  return (template ?? []).reduce(
    (length, piece) => length + (typeof piece === 'string' ? piece.length : 0),
    0,
  );
}

/** What a text that is not known is known to begin and to end with. */
function edgesOf(value: Value): readonly [string, string] | undefined {
  const template = value.kind === 'unknown' ? value.template : undefined;
  if (template === undefined) return undefined;
  const [first] = template;
  const last = template.at(-1);
  return [typeof first === 'string' ? first : '', typeof last === 'string' ? last : ''];
}

/** The unknown with what is sure of it besides. */
export function refine(value: UnknownValue, refinement: Refinement): UnknownValue {
  const { notNull = false, notEmpty = false, type } = value.refinement ?? {};
  return {
    ...value,
    refinement: {
      notNull: notNull || refinement.notNull,
      notEmpty: notEmpty || refinement.notEmpty === true,
      type: type ?? refinement.type,
    },
  };
}

const texts = [
  ...[
    'abspath',
    'base64decode',
    'base64encode',
    'base64gzip',
    'base64gunzip',
    'base64sha256',
    'base64sha512',
  ],
  ...[
    'basename',
    'bcrypt',
    'chomp',
    'cidrhost',
    'cidrnetmask',
    'cidrsubnet',
    'dirname',
    'file',
    'filebase64',
  ],
  ...['filebase64sha256', 'filebase64sha512', 'filemd5', 'filesha1', 'filesha256', 'filesha512', 'format'],
  ...['formatdate', 'indent', 'join', 'jsonencode', 'lower', 'md5', 'pathexpand', 'plantimestamp', 'replace'],
  ...['rsadecrypt', 'sha1', 'sha256', 'sha512', 'strrev', 'substr', 'templatefile', 'templatestring'],
  ...['textdecodebase64', 'textencodebase64', 'timeadd', 'timestamp', 'title', 'trim', 'trimprefix'],
  ...['trimspace', 'trimsuffix', 'upper', 'urldecode', 'urlencode', 'uuid', 'uuidv5', 'yamlencode'],
];
const numbers = [
  ...[
    'abs',
    'ceil',
    'floor',
    'index',
    'length',
    'log',
    'max',
    'min',
    'parseint',
    'pow',
    'signum',
    'sum',
    'timecmp',
  ],
];
const booleans = [
  'alltrue',
  'anytrue',
  'can',
  'cidrcontains',
  'contains',
  'endswith',
  'fileexists',
  'startswith',
  'strcontains',
];
const lists = [
  ...['chunklist', 'cidrsubnets', 'coalescelist', 'compact', 'concat', 'distinct', 'fileset', 'flatten'],
  ...['formatlist', 'keys', 'matchkeys', 'range', 'regexall', 'reverse', 'setintersection', 'setproduct'],
  ...['setsubtract', 'setunion', 'slice', 'sort', 'split', 'values'],
];

/**
 * What a function's result is sure to be, whatever it is given. Functions that may give `null` are not here.
 * Source: https://opentofu.org/docs/language/functions/
 */
export const RESULTS: ReadonlyMap<string, Refinement> = new Map([
  ...texts.map((name): [string, Refinement] => [name, SOME_TEXT]),
  ...numbers.map((name): [string, Refinement] => [name, SOME_NUMBER]),
  ...booleans.map((name): [string, Refinement] => [name, SOME_BOOLEAN]),
  ...lists.map((name): [string, Refinement] => [name, SOME_LIST]),
  ['coalesce', NOT_NULL],
  ['setproduct', SOME_LIST],
  ['transpose', SOME_OBJECT],
  ['zipmap', SOME_OBJECT],
]);
