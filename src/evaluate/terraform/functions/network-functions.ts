import type { Value } from '../../value.ts';
import { booleanValue, listValue, stringValue } from '../make-value.ts';
import {
  amount,
  amounts,
  type Call,
  failCall,
  ofOne,
  ofThree,
  ofTwo,
  type TerraformFunction,
  text,
} from './function.ts';
import { formatAddress, type Network, parseNetwork } from './ip-network.ts';

/** https://opentofu.org/docs/language/functions/#ip-network-functions */
export const networkFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ['cidrcontains', ofTwo(text, text, contains)],
  ['cidrhost', ofTwo(text, amount, host)],
  ['cidrnetmask', ofOne(text, netmask)],
  ['cidrsubnet', ofThree(text, amount, amount, subnet)],
  ['cidrsubnets', subnets],
];

/** Whether an address, or a whole network, lies in a network. */
function contains(call: Call, outer: string, inner: string): Value {
  const network = parseNetwork(outer);
  const part = parseNetwork(inner) ?? parseNetwork(`${inner}/${inner.includes(':') ? 128 : 32}`);
  if (network === undefined || part === undefined) return failCall(call, 'is given no network');
  if (network.bits !== part.bits) return failCall(call, 'is given networks of two versions');
  const shift = BigInt(network.bits - network.length);
  const isInside = part.length >= network.length && part.base >> shift === network.base >> shift;
  return booleanValue(isInside, call.span);
}

function host(call: Call, prefix: string, number: number): Value {
  const network = parseNetwork(prefix);
  if (network === undefined || !Number.isInteger(number)) return failCall(call, 'is given no network');
  const size = 1n << BigInt(network.bits - network.length);
  const index = BigInt(number);
  if (index >= size || -index > size) return failCall(call, 'has no such host');
  const address = network.base + (index < 0n ? size + index : index);
  return stringValue(formatAddress(address, network.bits), call.span);
}

function netmask(call: Call, prefix: string): Value {
  const network = parseNetwork(prefix);
  if (network === undefined || network.bits !== 32) return failCall(call, 'is given no IPv4 network');
  const mask = ((1n << BigInt(network.length)) - 1n) << BigInt(32 - network.length);
  return stringValue(formatAddress(mask, 32), call.span);
}

function subnet(call: Call, prefix: string, newBits: number, number: number): Value {
  const network = parseNetwork(prefix);
  if (network === undefined || !Number.isInteger(newBits) || !Number.isInteger(number) || newBits < 0)
    return failCall(call, 'is given no network');
  const length = network.length + newBits;
  if (length > network.bits || number < 0 || BigInt(number) >= 1n << BigInt(newBits))
    return failCall(call, 'has no room for this network');
  const base = network.base + (BigInt(number) << BigInt(network.bits - length));
  return stringValue(`${formatAddress(base, network.bits)}/${length}`, call.span);
}

/** Networks of different sizes one after the other, each at the first place where its size fits. */
function subnets(call: Call, args: readonly Value[]): Value {
  const [first, ...rest] = args;
  if (first === undefined) return failCall(call, 'is called with the wrong number of arguments');
  const prefix = text(first, call);
  if ('stop' in prefix) return prefix.stop;
  const lengths = amounts(listValue(rest, call.span), call);
  if ('stop' in lengths) return lengths.stop;
  const network = parseNetwork(prefix.ok);
  if (network === undefined) return failCall(call, 'is given no network');
  const made = layOut(network, lengths.ok);
  if (made === undefined) return failCall(call, 'has no room for these networks');
  return listValue(
    made.map((cidr) => stringValue(cidr, call.span)),
    call.span,
  );
}

/** More bits `cidrsubnets` does not add at once. */
const MAX_NEW_BITS = 32;

function layOut({ base, bits, length }: Network, newBits: readonly number[]): readonly string[] | undefined {
  const end = base + (1n << BigInt(bits - length));
  const made: string[] = [];
  let next = base;
  for (const extra of newBits) {
    const size = length + extra;
    if (!Number.isInteger(extra) || extra < 1 || extra > MAX_NEW_BITS || size > bits) return undefined;
    const step = 1n << BigInt(bits - size);
    const start = ((next + step - 1n) / step) * step;
    if (start + step > end) return undefined;
    made.push(`${formatAddress(start, bits)}/${size}`);
    next = start + step;
  }
  return made;
}
