import { describe, expect, it } from 'vitest';
import { evaluateDockerfile } from '../../../src/evaluate/dockerfile/evaluate.ts';
import type { RunCommand } from '../../../src/evaluate/dockerfile/run-script.ts';
import { parseDockerfile } from '../../../src/parse/dockerfile/parse.ts';
import { parseShell } from '../../../src/parse/shell/parse.ts';

/** The commands of the `RUN`s of the last stage. */
function scriptOf(text: string): readonly RunCommand[] {
  const { tree } = parseDockerfile({ path: 'Dockerfile', text });
  const { final } = evaluateDockerfile(tree, new Map(), parseShell);
  return final?.instructions.flatMap(({ script }) => script ?? []) ?? [];
}

const show = ({ words }: RunCommand) =>
  words.map((word) => (word.known ? word.text : `?${word.text}`)).join(' ');
const commandsOf = (run: string) => scriptOf(`FROM debian:12\n${run}`).map(show);
/** What stands in the file where the commands are said to stand. */
const placesOf = (text: string) =>
  scriptOf(text).map(({ span }) => span.file.text.slice(span.start, span.end));

describe('the commands of RUN', () => {
  it.each([
    ['in shell form', 'RUN a && b', ['a', 'b']],
    ['in exec form', 'RUN ["apt-get", "install", "git"]', ['apt-get install git']],
    ['of a shell in exec form', 'RUN ["/bin/sh", "-ec", "a && b"]', ['a', 'b']],
    ['of a script for a shell', `RUN bash -euo pipefail -c "a | b && c"`, ['a', 'b', 'c']],
    ['of a script within a script', `RUN sh -c 'sudo bash -c "a; b"'`, ['a', 'b']],
    ['of a script for another user', `RUN su - app -c 'a b'`, ['a b']],
    ['in a heredoc', 'RUN <<EOF\na\nb\nEOF', ['a', 'b']],
    ['in a heredoc of its own shell', 'RUN <<EOF\n#!/usr/bin/env bash\na\nEOF', ['a']],
    ['not in a heredoc of another interpreter', 'RUN <<EOF\n#!/usr/bin/python3\nimport os\nEOF', []],
    ['in a heredoc that a shell reads', 'RUN bash -ex <<EOF\na\nEOF', ['bash -ex', 'a']],
    ['not in a file that is written', 'RUN cat <<EOF > /etc/x\na\nEOF', ['cat']],
    ['behind what only starts them', 'RUN sudo -u app -E env A=1 nice -n 5 a b', ['a b']],
    ['behind xargs', 'RUN cat list | xargs -r apt-get install', ['cat list', 'apt-get install']],
  ])('%s', (_, run, commands) => {
    expect(commandsOf(run)).toEqual(commands);
  });

  it.each([
    ['of the Dockerfile', 'ENV P="git curl"\nRUN apt-get install $P', ['apt-get install git curl']],
    ['that are quoted', 'ENV P="git curl"\nRUN a "$P"', ['a git curl']],
    ['of build arguments', 'ARG V=1\nRUN a x-$V', ['a x-1']],
    ['that nobody knows', 'ARG V\nRUN a $V "x-$Y" $(b)', ['b', 'a ?$V ?x-$Y ?$(b)']],
    ['of the script', 'RUN P="x y"; a $P', ['a x y']],
    ['that are exported', 'RUN export P=x && a $P', ['export', 'a x']],
    ['that are set twice', 'RUN P=x; P=y; a $P', ['a ?$P']],
    ['that are set under a condition', 'RUN if b; then P=x; fi; a $P', ['b', 'a ?$P']],
    ['of a loop', 'RUN for P in x y; do a $P; done', ['a ?$P']],
    ['that are made of themselves', 'RUN P=$P; a $P', ['a ?$P']],
    ['that are empty', 'ENV P=\nRUN a $P b', ['a b']],
  ])('with the variables %s', (_, text, commands) => {
    expect(commandsOf(text)).toEqual(commands);
  });

  it.each([
    ['cmd', 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nRUN a'],
    ['PowerShell', 'FROM debian:12\nSHELL ["pwsh", "-Command"]\nRUN a'],
    ['Python', 'FROM debian:12\nSHELL ["python", "-c"]\nRUN a'],
    ['the shell of the stage below', 'FROM debian:12 AS x\nSHELL ["pwsh", "-c"]\nFROM x\nRUN a'],
  ])('are not taken from a text for %s', (_, text) => {
    expect(scriptOf(text)).toEqual([]);
  });

  it('are read again once a shell is back', () => {
    expect(placesOf('FROM a\nSHELL ["pwsh"]\nRUN a\nSHELL ["bash", "-c"]\nRUN b')).toEqual(['b']);
  });
});

describe('the place of a command', () => {
  it.each([
    ['after a mount', 'FROM a\nRUN --mount=type=cache,target=/x a b', ['a b']],
    ['on a continued line', 'FROM a\nRUN a && \\\n    b c', ['a', 'b c']],
    ['over several lines', 'FROM a\nRUN b \\\n  # why\n  c \\\n\n  d', ['b \\\n  # why\n  c \\\n\n  d']],
    ['with a backtick for continuations', '# escape=`\nFROM a\nRUN a && `\n    b c', ['a', 'b c']],
    ['in a heredoc', 'FROM a\nRUN <<-EOF\n\ta b\n\tc\n\tEOF', ['a b', 'c']],
    ['in a script', `FROM a\nRUN sh -c 'a && b c'`, ['a', 'b c']],
    [
      'in a script with escapes',
      `FROM a\nRUN sh -c "a \\"x\\" && b"`,
      ['"a \\"x\\" && b"', '"a \\"x\\" && b"'],
    ],
    ['in a substitution', 'FROM a\nRUN x \\\n "$(a b)"', ['a b', 'x \\\n "$(a b)"']],
    ['in exec form', 'FROM a\nRUN ["a", "b"]', ['"a", "b"']],
    ['behind sudo', 'FROM a\nRUN cd x && sudo a b', ['cd x', 'sudo a b']],
  ])('%s', (_, text, places) => {
    expect(placesOf(text)).toEqual(places);
  });
});

describe('a hostile RUN', () => {
  it.each([
    ['variables that grow', `ENV A=${'x'.repeat(3_000)}\nRUN ${'a $A $A $A; '.repeat(2_000)}`],
    ['groups that read groups', `RUN (${'a;'.repeat(3_000)}) | (${'b;'.repeat(3_000)})`],
    ['a long pipe', `RUN ${'a | '.repeat(7_000)} sh`],
    ['scripts in scripts', `RUN ${'sh -c "'.repeat(200)}`],
    [
      'variables that double',
      `RUN ${Array.from({ length: 300 }, (_, n) => `A${n + 1}=$A${n}$A${n};`).join(' ')} a $A300`,
    ],
  ])('is bounded: %s', (_, run) => {
    expect(() => scriptOf(`FROM debian:12\n${run}`)).not.toThrow();
  });
});
