import { describe, expect, it } from 'vitest';
import { hclWriter } from '../../src/fix/set-in-hcl.ts';
import type { Plain } from '../../src/model/change.ts';
import { parseHcl } from '../../src/parse/hcl/parse.ts';
import type { Body, Expression } from '../../src/parse/hcl/tree.ts';
import { textOf } from '../../src/source/span.ts';
import { randomBlock } from './random-hcl.ts';

const settings: readonly (readonly [string, Plain])[] = [
  ['on', true],
  ['engine', 'postgres'],
  ['deletion_protection_enabled', true],
  ['zones', ['a', 'b', 'c']],
  ['logging.enabled', true],
  ['backup.window.days', 30],
  ['tags.Owner', 'shop'],
];

const cases = Array.from({ length: 120 }, (_, seed) => seed).flatMap((seed) =>
  settings.map(([path, value]) => ({ seed, path: path.split('.'), value })),
);

describe('a setting in any block of HCL', () => {
  it('is there, in a text that can be read, and setting it again changes nothing', () => {
    for (const { text, fixed, path, value } of written()) {
      expect(parseHcl({ path: 'main.tf', text: fixed }).problems, fixed).toEqual([]);
      expect(valueAt(bodyIn(fixed), path), fixed).toBe(JSON.stringify(value));
      expect(/[^\r]\n/.test(fixed), fixed).toBe(/[^\r]\n/.test(text));
      const again = setIn(fixed, path, value);
      expect(again && fixed.slice(again.start, again.end), fixed).toBe(again?.text);
    }
  });

  it('replaces no more than the value, and takes nothing away where it adds', () => {
    for (const { text, change } of written()) {
      const replaced = text.slice(change.start, change.end);
      const isOpenedUp = /^\{\}?/.test(replaced) && !replaced.includes('\n');
      const isValue = parseHcl({ path: 'main.tf', text: `x = ${replaced}\n` }).problems.length === 0;
      expect(replaced === '' || isOpenedUp || isValue, replaced).toBe(true);
    }
  });
});

function* written() {
  for (const { seed, path, value } of cases) {
    const text = randomBlock(seed);
    const change = setIn(text, path, value);
    if (change === undefined) continue;
    yield {
      text,
      change,
      path,
      value,
      fixed: text.slice(0, change.start) + change.text + text.slice(change.end),
    };
  }
}

function setIn(text: string, path: readonly string[], value: Plain) {
  const file = { path: 'main.tf', text };
  const [block] = parseHcl(file).tree.blocks;
  const change = block && hclWriter(file)(block.span, path, value);
  return change && { start: change.span.start, end: change.span.end, text: change.text };
}

function bodyIn(text: string): Body | undefined {
  return parseHcl({ path: 'main.tf', text }).tree.blocks[0]?.body;
}

/** As it is written; through blocks, or through the objects of a module's inputs. */
function valueAt(body: Body | undefined, [name, ...deeper]: readonly string[]): string | undefined {
  const attribute = body?.attributes.find((candidate) => candidate.name === name);
  if (attribute !== undefined) return inObject(attribute.value, deeper);
  return valueAt(body?.blocks.find(({ type }) => type === name)?.body, deeper);
}

function inObject(expression: Expression, [name, ...deeper]: readonly string[]): string | undefined {
  if (name === undefined) return textOf(expression.span).replace(/,?\s+/g, '').replaceAll('""', '","');
  if (expression.kind !== 'object') return undefined;
  const item = expression.items.find(({ key }) => textOf(key.span) === name);
  return item && inObject(item.value, deeper);
}
