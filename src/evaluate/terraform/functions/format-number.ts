import { numberText } from '../primitive.ts';

/** A sequence of `format` such as `%-10s`, `%02d` or `%[2]s`. */
export interface Verb {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly mode: string;
}

const RADIX: ReadonlyMap<string, { readonly radix: number; readonly prefix: string }> = new Map([
  ['b', { radix: 2, prefix: '0b' }],
  ['d', { radix: 10, prefix: '' }],
  ['o', { radix: 8, prefix: '0' }],
  ['x', { radix: 16, prefix: '0x' }],
  ['X', { radix: 16, prefix: '0X' }],
]);

/** A number as Go writes it, with sign and leading zeros; undefined where the number does not fit the sequence. */
export function numberDigits(verb: Verb, value: number): string | undefined {
  const unsigned = unsignedDigits(verb, Math.abs(value));
  if (unsigned === undefined) return undefined;
  const { flags, width } = verb;
  const sign = value < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const isFilled = flags.includes('0') && !flags.includes('-');
  return sign + (isFilled ? unsigned.padStart(width - sign.length, '0') : unsigned);
}

function unsignedDigits({ flags, precision, mode }: Verb, value: number): string | undefined {
  const integer = RADIX.get(mode);
  if (integer !== undefined) {
    if (!Number.isInteger(value)) return undefined;
    const { radix, prefix } = integer;
    const digits = (radix === 10 ? numberText(value) : value.toString(radix)).padStart(precision ?? 0, '0');
    return (flags.includes('#') ? prefix : '') + (mode === 'X' ? digits.toUpperCase() : digits);
  }
  const places = Math.min(precision ?? 6, 100);
  switch (mode) {
    case 'f':
      return value < 1e21 ? fixed(value, places) : undefined;
    case 'e':
    case 'E':
      return inCase(mode, withExponent(value.toExponential(places)));
    case 'g':
    case 'G':
      return inCase(
        mode,
        precision === undefined ? shortest(value) : significant(value, Math.max(1, places)),
      );
    default:
      return undefined;
  }
}

/** Halves go to the even side, which JavaScript does only where the number is no exact half. */
function fixed(value: number, places: number): string {
  const text = value.toFixed(places);
  const isHalf = places < 16 && Math.abs(value * 10 ** places - Math.trunc(value * 10 ** places)) === 0.5;
  const isOdd = Number(text.at(-1)) % 2 === 1;
  return isHalf && isOdd ? (value - 0.5 * 10 ** -places).toFixed(places) : text;
}

/** The fewest digits that tell the number, with an exponent where it is large or small. */
export function shortest(value: number): string {
  const digits = value.toExponential();
  const exponent = Number(digits.slice(digits.indexOf('e') + 1));
  return exponent < -4 || exponent >= 6 ? withExponent(digits) : numberText(value);
}

function significant(value: number, places: number): string {
  const digits = value.toExponential(places - 1);
  const exponent = Number(digits.slice(digits.indexOf('e') + 1));
  if (exponent < -4 || exponent >= places) return withExponent(trimmed(digits));
  return numberText(Number(value.toPrecision(places)));
}

function trimmed(digits: string): string {
  return digits.replace(/\.?0*(?=e)/, (zeros, at: number) =>
    digits.slice(0, at).includes('.') || zeros.startsWith('.') ? '' : zeros,
  );
}

/** Go writes exponents with a sign and two digits. */
function withExponent(digits: string): string {
  return digits.replace(/e([+-])(\d)$/, 'e$10$2');
}

function inCase(mode: string, digits: string): string {
  return mode === mode.toUpperCase() ? digits.toUpperCase() : digits;
}
