import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDockerfile } from '../../../src/parse/dockerfile/parse.ts';
import type { InstructionNode } from '../../../src/parse/dockerfile/tree.ts';
import { regionOf } from '../../../src/source/line-table.ts';
import { textOf } from '../../../src/source/span.ts';

function parse(text: string) {
  return parseDockerfile({ path: 'Dockerfile', text });
}

function parseFixture(name: string) {
  return parse(readFileSync(`fixtures/parse/dockerfile/${name}`, 'utf8'));
}

function only(text: string): InstructionNode {
  const [instruction, ...others] = parse(text).tree.instructions;
  if (instruction === undefined || others.length > 0) throw new Error('not one instruction');
  return instruction;
}

const wordsOf = (instruction: InstructionNode) => instruction.words.map(({ text }) => text);

describe('a Dockerfile of many stages', () => {
  const { tree, comments, problems } = parseFixture('multi-stage.Dockerfile');
  const named = (keyword: string) =>
    tree.instructions.filter((instruction) => instruction.keyword === keyword);

  it('is read without problems', () => {
    expect(problems).toEqual([]);
    expect(tree.instructions.map(({ keyword }) => keyword).join(' ')).toBe(
      'ARG FROM WORKDIR COPY RUN COPY RUN FROM LABEL COPY COPY ENV ENV EXPOSE ONBUILD HEALTHCHECK ENTRYPOINT CMD',
    );
  });

  it('has directives, and comments where directives have ended', () => {
    expect([...tree.directives]).toEqual([
      ['syntax', 'docker/dockerfile:1'],
      ['escape', '\\'],
    ]);
    expect(comments.map(({ text }) => text)).toEqual(['hadolint ignore=DL3006', 'The lock file decides.']);
    expect(comments.map(({ span }) => textOf(span))).toEqual([
      '# hadolint ignore=DL3006',
      '# The lock file decides.',
    ]);
  });

  it('joins continued lines, and points at all of them', () => {
    const [install] = named('RUN');
    expect(install?.argumentText).toBe('npm ci     --ignore-scripts &&     npm cache clean --force');
    expect(install && textOf(install.span)).toMatch(
      /^RUN --mount(.|\n)*# The lock file decides(.|\n)*--force$/,
    );
    expect(install?.words.map(({ span }) => textOf(span))).toEqual(install && wordsOf(install));
  });

  it('splits flags', () => {
    expect(tree.instructions.flatMap(({ flags }) => flags.map(({ name, value }) => [name, value]))).toEqual([
      ['platform', '$BUILDPLATFORM'],
      ['chown', 'node:node'],
      ['mount', 'type=cache,target=/root/.npm'],
      ['from', 'build'],
      ['interval', '10s'],
      ['retries', '3'],
    ]);
    expect(named('COPY')[0]?.flags.map(({ span }) => textOf(span))).toEqual(['--chown=node:node']);
  });

  it('reads heredocs', () => {
    const heredocs = tree.instructions.flatMap((instruction) => instruction.heredocs);
    expect(heredocs.map(({ name, body }) => [name, body])).toEqual([
      ['SETUP', 'set -eu\n# in a heredoc, so no comment of the Dockerfile\nnpm run build\n'],
      ['default.conf', '\tserver { listen 8080; }\n'],
      ['ROBOTS', 'User-agent: *\n'],
    ]);
    expect(heredocs.map(({ span }) => textOf(span))).toEqual(heredocs.map(({ body }) => body));
    expect(named('RUN')[1] && textOf(named('RUN')[1]?.span ?? never())).toBe('RUN <<SETUP');
  });

  it('splits the exec form into its items', () => {
    expect(named('CMD').map(wordsOf)).toEqual([['nginx', '-g', 'daemon off;']]);
    expect(named('CMD')[0]?.words.map(({ span }) => textOf(span))).toEqual([
      '"nginx"',
      '"-g"',
      '"daemon off;"',
    ]);
    expect(named('HEALTHCHECK')[0]).toMatchObject({
      json: true,
      words: [{ text: 'CMD' }, { text: 'wget' }, {}, {}],
    });
  });

  it('keeps quotes in words', () => {
    expect(named('ENV').map(wordsOf)).toEqual([
      ['PORT=8080', 'GREETING="hello world"'],
      ['LEGACY', 'all', 'the', 'rest'],
    ]);
  });

  it('reads what ONBUILD keeps', () => {
    const [onbuild] = named('ONBUILD');
    expect(onbuild?.argumentText).toBe('RUN echo "built on"');
    expect(onbuild?.trigger).toMatchObject({ keyword: 'RUN', argumentText: 'echo "built on"' });
    expect(onbuild?.trigger && textOf(onbuild.trigger.span)).toBe('RUN echo "built on"');
  });
});

function never(): never {
  throw new Error('not there');
}

describe('a Dockerfile from Windows', () => {
  const { tree, comments, problems } = parseFixture('windows.Dockerfile');

  it('continues lines with its own escape character', () => {
    expect(problems).toEqual([]);
    expect(tree.instructions.map(({ argumentText }) => argumentText)).toEqual([
      'mcr.microsoft.com/windows/servercore:ltsc2022',
      'powershell -Command     Write-Host C:\\temp\\',
      '["cmd"]',
    ]);
  });

  it('has a comment with an equals sign', () => {
    expect(comments.map(({ text, span }) => [text, regionOf(span).line])).toEqual([
      ['A comment with = in it', 3],
    ]);
  });
});

describe('instructions', () => {
  it('may be in lower case and indented', () => {
    const from = only('  from node:20 as build');
    expect(from.keyword).toBe('FROM');
    expect(textOf(from.keywordSpan)).toBe('from');
    expect(textOf(from.span)).toBe('from node:20 as build');
  });

  it.each([
    ['RUN a \\\n\n  b', 'a   b'],
    ['RUN a \\ \t\n  b', 'a   b'],
    ['RUN a\\\n# comment\nb', 'ab'],
    ['RUN a \\', 'a'],
    ['R\\\nUN a', 'a'],
    ['RUN\ta\v b', 'a\v b'],
  ])('go on where a line ends with the escape character: %j', (text, argumentText) => {
    expect(only(text)).toMatchObject({ keyword: 'RUN', argumentText });
  });

  it('do not go on where the escape character is itself escaped', () => {
    expect(parse('RUN dir C:\\\\\nFROM x').tree.instructions).toHaveLength(2);
  });

  it.each([
    ["CMD ['a']", ["['a']"]],
    ['CMD ["a" "b"]', ['["a"', '"b"]']],
    ['RUN [ -f x ] && y', ['[', '-f', 'x', ']', '&&', 'y']],
    ['CMD ["a", 1]', ['["a",', '1]']],
    ['ENV X=["a"]', ['X=["a"]']],
  ])('are in shell form where the JSON is none: %s', (text, words) => {
    expect(only(text).json).toBe(false);
    expect(wordsOf(only(text))).toEqual(words);
  });

  it('may have an empty exec form', () => {
    expect(only('ENTRYPOINT []')).toMatchObject({ json: true, words: [] });
  });

  it('end their flags at the first other word', () => {
    expect(only('RUN --network=none echo --mount=x')).toMatchObject({
      flags: [{ name: 'network', value: 'none' }],
    });
  });

  it('take no heredoc out of a quoted word', () => {
    expect(only('RUN echo "<<EOF" a<<b').heredocs).toEqual([]);
  });
});

describe('where dockerfile-ast alone would split otherwise', () => {
  it.each([
    ['a double escape character ends a line', 'RUN dir C:\\\\\nUSER x', 'RUN USER'],
    ['one before a blank does not', 'RUN dir C:\\ \\\n  b\nUSER x', 'RUN USER'],
    ['a heredoc has blanks in its name', 'RUN <<"THE END"\nFROM y\nTHE END\nUSER x', 'RUN USER'],
    ['a heredoc has a file descriptor', 'RUN 3<<END\nFROM y\nEND\nUSER x', 'RUN USER'],
    ['tabs count in the second heredoc', 'RUN <<-A <<B\n\tA\n\tB\nB\nUSER x', 'RUN USER'],
    ['a shell has the end of a heredoc in its word', 'RUN echo "a" <<A>b\nUSER x', 'RUN'],
    ['an exec form has no heredoc', 'RUN ["cat", "<<A"]\nUSER x', 'RUN USER'],
    ['a keyword is continued over a comment', 'RUN\\\n# c\n a\nUSER x', 'RUN USER'],
    ['a carriage return alone ends no line', 'RUN a\rUSER x', 'RUN'],
    ['a form feed is a blank', '\fRUN a', 'RUN'],
    ['a comment at the head has an equals sign', '# a=b\n# c\nFROM x', 'FROM'],
  ])('%s', (_, text, keywords) => {
    expect(
      parse(text)
        .tree.instructions.map(({ keyword }) => keyword)
        .join(' '),
    ).toBe(keywords);
  });

  it.each([
    ['comments and stages', '# c\nFROM x\n', 20_000],
    ['heredocs', 'RUN <<A\nFROM y\nA\n', 5_000],
    ['instructions', 'RUN a \\\n  b\n', 20_000],
  ])('many %s are all found', (_, text, times) => {
    const { tree, comments, problems } = parse(text.repeat(times));
    expect(tree.instructions).toHaveLength(times);
    expect(comments).toHaveLength(text.startsWith('#') ? times : 0);
    expect(problems).toEqual([]);
  });

  it('a line of any length is one instruction', () => {
    const long = `RUN ${'a '.repeat(100_000)}b`;
    expect(parse(`FROM x\n${long}\nUSER y`).tree.instructions.map(({ span }) => textOf(span))).toEqual([
      'FROM x',
      long,
      'USER y',
    ]);
  });
});

describe('directives', () => {
  it('end at the first line that is none', () => {
    const { tree, comments } = parse('# hadolint ignore=DL3006\n# syntax=docker/dockerfile:1\nFROM x');
    expect(tree.directives.size).toBe(0);
    expect(comments).toHaveLength(2);
  });

  it('are read in any case and with blanks', () => {
    expect([...parse('#  Syntax = a/b:1  \n#check=skip=all\n').tree.directives]).toEqual([
      ['syntax', 'a/b:1'],
      ['check', 'skip=all'],
    ]);
  });
});

describe('problems', () => {
  it('are one for each bad instruction, with its place', () => {
    const { problems, tree } = parseFixture('broken.Dockerfile');
    expect(problems.map(({ message, span }) => [message, regionOf(span).line, textOf(span)])).toEqual([
      ['Unknown instruction `FORM`.', 1, 'FORM'],
      ['The instruction `WORKDIR` has no arguments.', 3, 'WORKDIR'],
      ['The heredoc `CONFIG` is not terminated.', 5, '<<CONFIG'],
    ]);
    expect(tree.instructions.map(({ keyword }) => keyword)).toEqual([
      'FORM',
      'FROM',
      'WORKDIR',
      'RUN',
      'COPY',
    ]);
  });

  it.each(['', '\n\n', '# nothing\n', '\\', '\uFEFF'])('are none in %j', (text) => {
    expect(parse(text)).toMatchObject({ tree: { instructions: [] }, problems: [] });
  });
});
