import type { Value } from '../value.ts';

/** A number as Terraform writes it into a text: never with an exponent. */
export function numberText(value: number): string {
  const text = String(value);
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

/** A result of calculation without the noise of binary fractions, which Terraform's numbers do not have. */
export function withoutNoise(value: number): number {
  return Number.isInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(15));
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** The number that a text converts to; undefined where Terraform would refuse. */
function parseNumber(text: string): number | undefined {
  if (text.length > 400 || !NUMBER.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** The text of a primitive value; undefined for null, unknown and collections. */
export function textOfPrimitive(value: Value): string | undefined {
  if (value.kind === 'string') return value.value;
  if (value.kind === 'number') return numberText(value.value);
  if (value.kind === 'boolean') return String(value.value);
  return undefined;
}

/** The number of a primitive value; undefined where it is none. */
export function numberOf(value: Value): number | undefined {
  if (value.kind === 'number') return value.value;
  return value.kind === 'string' ? parseNumber(value.value) : undefined;
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false],
]);

/** The boolean of a primitive value; undefined where it is none. */
export function booleanOf(value: Value): boolean | undefined {
  if (value.kind === 'boolean') return value.value;
  return value.kind === 'string' ? BOOLEANS.get(value.value) : undefined;
}
