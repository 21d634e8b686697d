import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutOf } from '../../../src/report/page/layout.ts';

test('arrows lead from column to column', () => {
  const { nodes, columns } = layoutOf(
    [0, 1, 2],
    [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 0, to: 2 },
    ],
  );
  expect([0, 1, 2].map((node) => nodes.get(node)?.x)).toEqual([0, 1, 2]);
  expect(columns).toBe(3);
});

test('an arrow over a column passes beside what stands in it', () => {
  const { nodes, ways } = layoutOf(
    [0, 1, 2],
    [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 0, to: 2 },
    ],
  );
  const [, passing] = ways[2] ?? [];
  expect(passing?.x).toBe(1);
  expect(passing?.y).not.toBe(nodes.get(1)?.y);
});

test('what is not linked stands below', () => {
  const { nodes } = layoutOf(
    [0, 1, 2, 3, 4],
    [
      { from: 3, to: 4 },
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ],
  );
  expect(nodes.get(3)?.y).toBeGreaterThan(Math.max(...[0, 1, 2].map((node) => nodes.get(node)?.y ?? 0)));
});

test('whatever is linked to whatever, no two nodes stand in one place, and arrows join their ends', () => {
  const graph = fc.integer({ min: 1, max: 12 }).chain((size) => {
    const node = fc.nat({ max: size - 1 });
    return fc.record({
      size: fc.constant(size),
      arrows: fc.array(fc.record({ from: node, to: node }), { maxLength: 30 }),
    });
  });
  fc.assert(
    fc.property(graph, ({ size, arrows }) => {
      const numbers = Array.from({ length: size }, (_, index) => index);
      const { nodes, ways, columns, rows } = layoutOf(numbers, arrows);
      expect(new Set([...nodes.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(size);
      for (const { x, y } of nodes.values()) {
        expect(x).toBeLessThan(columns);
        expect(y).toBeLessThan(rows);
      }
      arrows.forEach(({ from, to }, index) => {
        expect([ways[index]?.[0], ways[index]?.at(-1)]).toEqual([nodes.get(from), nodes.get(to)]);
      });
    }),
  );
});
