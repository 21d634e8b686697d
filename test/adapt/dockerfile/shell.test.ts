import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShell } from '../../../src/adapt/dockerfile/shell.ts';

const commandsIn = (text: string) =>
  readShell(text).map(({ words }) =>
    words.map((word) => (word.known ? word.text : `?${word.text}`)).join(' '),
  );

describe('reading a shell text', () => {
  it.each([
    ['one command', 'apt-get update', ['apt-get update']],
    ['a chain', 'apt-get update && apt-get install -y git', ['apt-get update', 'apt-get install -y git']],
    ['all that joins commands', 'a; b | c || d & e\nf', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['a group', '(cd /src && make) && { make install; }', ['cd /src', 'make', 'make install', '}']],
    ['a condition', 'if [ -f x ]; then apt-get install git; fi', ['[ -f x ]', 'apt-get install git', 'fi']],
    [
      'assignments before a command',
      'DEBIAN_FRONTEND=noninteractive apt-get install git',
      ['apt-get install git'],
    ],
    ['a command behind another', 'sudo -E apt-get update', ['apt-get update']],
    ['quotes', `echo 'a && b' "c; d" e\\ f`, ['echo a && b c; d e f']],
    ['redirections', 'make >/dev/null 2>&1 && cat < in > out; ls 2> /dev/null', ['make', 'cat', 'ls']],
    ['redirections without blanks', 'a>x&&b 2>&1|c>&2;d&>e', ['a', 'b', 'c', 'd']],
    ['comments', 'make # && git\nls', ['make', 'ls']],
    [
      'a script for a shell',
      `/bin/bash -euo pipefail -c "curl x | tar xz && make"`,
      ['curl x', 'tar xz', 'make'],
    ],
  ])('takes %s', (_, text, commands) => {
    expect(commandsIn(text)).toEqual(commands);
  });

  it('marks what only the build knows', () => {
    expect(commandsIn('apt-get install git $TOOLS "lib-$ARCH" $(cat list; date) `cat more`')).toEqual([
      'apt-get install git ?$TOOLS ?lib-$ARCH ?$(cat list; date) ?`cat more`',
    ]);
  });

  it.each([
    "'",
    '"',
    '$(',
    '${',
    '`',
    '\\',
    'a <',
    'a >&',
    '$('.repeat(50_000),
    `sh -c '${"sh -c '".repeat(50)}`,
  ])('takes text that ends too early: %.20s', (text) => {
    expect(() => readShell(text)).not.toThrow();
  });

  it('ends, whatever the text', () => {
    const piece = constantFrom(
      'a',
      ' ',
      '$',
      '(',
      ')',
      '{',
      '}',
      '"',
      "'",
      '`',
      '\\',
      '<',
      '>',
      '&',
      '|',
      ';',
      '#',
      '2',
      '\n',
      'sh -c ',
    );
    assert(
      property(array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const { words } of readShell(text)) expect(words.length).toBeGreaterThan(0);
      }),
    );
  });
});
