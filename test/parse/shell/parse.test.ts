import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseShell } from '../../../src/parse/shell/parse.ts';
import type { ShellCommandNode, ShellTree } from '../../../src/parse/shell/tree.ts';

function read(text: string): ShellTree {
  const tree = parseShell(text);
  if (tree === undefined) throw new Error('The text is not read.');
  return tree;
}

/** As written, from the first word to the last. */
const commandsIn = (text: string) => read(text).commands.map(({ start, end }) => text.slice(start, end));
const readBy = (text: string, program: string) =>
  read(text)
    .commands.find(({ start }) => text.startsWith(program, start))
    ?.reads.map(({ start, end }) => text.slice(start, end));

describe('the commands of a shell text', () => {
  it.each([
    ['one command', 'apt-get update', ['apt-get update']],
    ['a chain', 'set -eux; a && b || c & d', ['set -eux', 'a', 'b', 'c', 'd']],
    ['a group', '(cd /src && make) && { make install; }', ['cd /src', 'make', 'make install']],
    ['a condition', 'if [ -f x ]; then a; elif b; then c; else d; fi', ['[ -f x ]', 'a', 'b', 'c', 'd']],
    ['loops', 'for i in $(ls); do a $i; done; while b; do c; done', ['ls', 'a $i', 'b', 'c']],
    ['a choice', 'case "$(uname)" in Linux) a ;; *) b ;; esac', ['uname', 'a', 'b']],
    ['a function', 'fetch() { curl "$1"; }; fetch x', ['curl "$1"', 'fetch x']],
    ['assignments before a command', 'A=1 B=2 make all', ['make all']],
    ['redirections', 'make >/dev/null 2>&1 && cat < in > out', ['make', 'cat']],
    ['comments', 'make # && git\nls', ['make', 'ls']],
    ['substitutions, before what takes them', 'a "$(b c)" `d`', ['b c', 'd', 'a "$(b c)" `d`']],
    ['no strings', `echo 'a && b' "c; d" e\\ f`, [`echo 'a && b' "c; d" e\\ f`]],
    ['no body of a file', 'cat <<EOF > x\nrm -rf /\nEOF\nls', ['cat', 'ls']],
  ])('are those of %s', (_, text, commands) => {
    expect(commandsIn(text)).toEqual(commands);
  });

  it.each([
    ['a | b', 'b', ['a']],
    ['(a; b) | c', 'c', ['a', 'b']],
    ['a | (b; c)', 'c', ['a']],
    ['sh < <(a b)', 'sh', ['a b']],
    ['sh <<< "$(a)"', 'sh', ['a']],
    ['a | { b < c; }', 'b', []],
    ['a && b', 'b', []],
  ])('read what stands before them: %s', (text, program, commands) => {
    expect(readBy(text, program)).toEqual(commands);
  });

  it('are conditional where they may not run', () => {
    const conditional = ({ commands }: ShellTree) => commands.map((command) => command.conditional);
    expect(conditional(read('a && b || c'))).toEqual([false, false, true]);
    expect(conditional(read('if a; then b; fi; c'))).toEqual([false, true, false]);
    expect(conditional(read('f() { a; }; f'))).toEqual([true, false]);
  });

  it('tell variables from what is quoted and from what is made of them', () => {
    const [command] = read(`x $A "\${B}" \${C%.*} 'D'`).commands;
    expect(command?.words.slice(1).map(({ pieces }) => pieces[0])).toMatchObject([
      { kind: 'variable', name: 'A', quoted: false },
      { kind: 'variable', name: 'B', quoted: true },
      { kind: 'unknown' },
      { kind: 'text', text: 'D', start: 21 },
    ]);
  });

  it('say where they stand, and where backticks are escaped at least which', () => {
    const text = 'echo `x \\`y z\\``';
    for (const { start, end } of read(text).commands) expect(text.slice(start, end)).toContain('y z');
  });
});

const MEGABYTE = 1_000_000;

describe('a hostile text', () => {
  it.each([
    ['$('],
    ['"$('],
    ['<('],
    ['${a:-'],
    ['$(('],
    ['`a '],
    ['('],
    ['{ '],
    ['if a; then '],
    ['case a in b) '],
    ['f() { '],
    ['coproc '],
    ['! '],
    ['<<A '],
    ["'"],
    ['"'],
    ['a | '],
    ['a && '],
    ["sh -c '"],
  ])('is read or left alone, and never throws: %s', (piece) => {
    for (const length of [200, 2_000, 31_000, MEGABYTE]) {
      const text = piece.repeat(length / piece.length);
      expect(() => parseShell(text)).not.toThrow();
    }
  });

  it('that is longer than anybody writes is left alone', () => {
    expect(parseShell('a;'.repeat(MEGABYTE))).toBeUndefined();
    expect(parseShell('$(a) '.repeat(5_000))).toBeUndefined();
  });
});

/** Every command stands within the text, and so do its words. */
function holdWithin(text: string, { words, start, end, reads }: ShellCommandNode): void {
  for (const range of [{ start, end }, ...words]) {
    expect(range.start).toBeGreaterThanOrEqual(0);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
    expect(range.end).toBeLessThanOrEqual(text.length);
  }
  for (const { pieces } of words)
    for (const piece of pieces)
      if (piece.kind === 'text' && piece.start !== undefined)
        expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
  expect(Array.isArray(reads)).toBe(true);
}

const pieces = [
  ...['a', ' ', '$', '$A', '${A:-', '(', ')', '{', '}', '"', "'", '`', '\\', '<', '>', '<<E', '&', '|', ';'],
  ...[
    '#',
    '2',
    '\n',
    'sh -c ',
    'if ',
    'then ',
    'fi',
    'for i in ',
    'do ',
    'done',
    'case ',
    'esac',
    '[[',
    ']]',
  ],
];

describe('any text', () => {
  it('gives commands that stand in it', () => {
    assert(
      property(array(constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        for (const command of parseShell(text)?.commands ?? []) holdWithin(text, command);
      }),
    );
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const command of parseShell(text)?.commands ?? []) holdWithin(text, command);
      }),
    );
  });
});
