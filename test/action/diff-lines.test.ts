import { describe, expect, it } from 'vitest';
import { diffLinesOf } from '../../src/action/diff-lines.ts';

describe('the lines of a diff', () => {
  it('are those of the new side, by their numbers', () => {
    const { shown, added } = diffLinesOf(
      '@@ -3,3 +3,4 @@ resource "x" {\n a\n-b\n+B\n+c\n d\n@@ -20 +21 @@\n+z\n\\ No newline at end of file',
    );
    expect([...shown]).toEqual([
      [3, 'a'],
      [4, 'B'],
      [5, 'c'],
      [6, 'd'],
      [21, 'z'],
    ]);
    expect([4, 5, 21].every((line) => added.has(line))).toBe(true);
    expect([3, 6].some((line) => added.has(line))).toBe(false);
  });

  it('are not those that only look like a header', () => {
    const { shown } = diffLinesOf('@@ -1,2 +1,2 @@\n+@@ -9 +9 @@\n a');
    expect([...shown]).toEqual([
      [1, '@@ -9 +9 @@'],
      [2, 'a'],
    ]);
  });

  it('are none where there is no hunk', () => {
    expect(diffLinesOf('Binary files differ').shown.size).toBe(0);
  });
});
