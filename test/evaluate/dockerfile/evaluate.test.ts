// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables of a Dockerfile are written like this.
import { describe, expect, it } from 'vitest';
import { evaluateDockerfile } from '../../../src/evaluate/dockerfile/evaluate.ts';
import {
  lineageOf,
  type Stage,
  selectStage,
  stagesNeededBy,
  type Text,
} from '../../../src/evaluate/dockerfile/stages.ts';
import { parseDockerfile } from '../../../src/parse/dockerfile/parse.ts';
import { textOf } from '../../../src/source/span.ts';

function evaluate(text: string, buildArguments: Readonly<Record<string, string>> = {}) {
  const { tree } = parseDockerfile({ path: 'Dockerfile', text });
  const given = Object.entries(buildArguments).map(([name, value]) => [name, { value }] as const);
  return evaluateDockerfile(tree, new Map(given));
}

/** A known text as it is, an unknown one as its reason in angle brackets. */
function show(text: Text | undefined): string | undefined {
  return text?.kind === 'unknown' ? `<${text.because}>` : text?.value;
}

function baseOf(stage: Stage | undefined): string | number | undefined {
  if (stage?.base.kind === 'image') return show(stage.base.reference);
  return stage?.base.kind === 'stage' ? stage.base.index : stage?.base.kind;
}

/** What the variable `X` is at the end of a stage with these lines. */
function valueOfX(lines: string, buildArguments: Readonly<Record<string, string>> = {}): string | undefined {
  return show(evaluate(`FROM debian\n${lines}`, buildArguments).final?.environment.get('X'));
}

describe('stages', () => {
  const shop = evaluate(`
FROM node:20 AS Dependencies
RUN npm ci
FROM dependencies AS build
RUN npm run build
FROM scratch AS assets
COPY --from=build /app/dist /dist
FROM nginx:1.27 AS web
COPY --from=assets /dist /usr/share/nginx/html
COPY --from=0 /app/LICENSE /
COPY --from=busybox:1.36 /bin/sh /bin/sh
FROM golang:1.22 AS tools
RUN --mount=type=bind,from=build,target=/src go build
`);

  it('are numbered and named', () => {
    expect(shop.stages.map(({ index, name }) => [index, name])).toEqual([
      [0, 'dependencies'],
      [1, 'build'],
      [2, 'assets'],
      [3, 'web'],
      [4, 'tools'],
    ]);
    expect(shop.stages.map(({ nameSpan }) => nameSpan && textOf(nameSpan))[0]).toBe('Dependencies');
    expect(shop.stages.map(({ span }) => textOf(span))[2]).toBe('FROM scratch AS assets');
  });

  it('start from images, from other stages or from nothing', () => {
    expect(shop.stages.map(baseOf)).toEqual(['node:20', 0, 'scratch', 'nginx:1.27', 'golang:1.22']);
    expect(shop.stages.map(({ base }) => textOf(base.span))[1]).toBe('dependencies');
  });

  it('take files from other stages, by name or number, and from images', () => {
    const sources = shop.stages.flatMap((stage) =>
      stage.sources.map(({ by, source, span }) => [
        by,
        source.kind === 'stage' ? source.index : source.kind,
        textOf(span),
      ]),
    );
    expect(sources).toEqual([
      ['copy', 1, '--from=build'],
      ['copy', 2, '--from=assets'],
      ['copy', 0, '--from=0'],
      ['copy', 'image', '--from=busybox:1.36'],
      ['mount', 1, '--mount=type=bind,from=build,target=/src'],
    ]);
  });

  it('are selected by a target', () => {
    expect(selectStage(shop, undefined)?.name).toBe('tools');
    expect(selectStage(shop, 'WEB')?.index).toBe(3);
    expect(selectStage(shop, '1')?.name).toBe('build');
    expect(selectStage(shop, 'missing')).toBeUndefined();
  });

  it('need others', () => {
    const web = selectStage(shop, 'web');
    const build = selectStage(shop, 'build');
    if (web === undefined || build === undefined) throw new Error('not found');
    expect([...stagesNeededBy(shop, web)].map(({ index }) => index).sort()).toEqual([0, 1, 2, 3]);
    expect(lineageOf(shop, build).map(({ index }) => index)).toEqual([1, 0]);
  });

  it('are none without FROM', () => {
    expect(evaluate('RUN true')).toEqual({ globals: [], stages: [], final: undefined });
  });

  it('do not start from themselves or from a later one', () => {
    expect(evaluate('FROM nginx AS nginx\nFROM later\nFROM x AS later').stages.map(baseOf)).toEqual([
      'nginx',
      'later',
      'x',
    ]);
  });
});

describe('ONBUILD', () => {
  const keywordsIn = (text: string) =>
    evaluate(text).stages.map(({ instructions }) => instructions.map(({ node }) => node.keyword));

  it('runs in the next stage, before all else, and in no further one', () => {
    expect(
      keywordsIn(
        'FROM a AS base\nONBUILD COPY . /app\nUSER x\nFROM base AS app\nRUN make\nFROM app\nRUN test',
      ),
    ).toEqual([['ONBUILD', 'USER'], ['COPY', 'RUN'], ['RUN']]);
  });

  it('sets what later instructions use', () => {
    const { final } = evaluate('FROM a AS base\nONBUILD ENV X=1\nFROM base\nENV Y=$X');
    expect(show(final?.environment.get('Y'))).toBe('1');
  });
});

describe('arguments before the first FROM', () => {
  it('are for FROM lines', () => {
    const { stages } = evaluate('ARG V=20\nARG TAG=${V}-alpine\nFROM node:$TAG\nENV X=$V');
    expect(stages.map(baseOf)).toEqual(['node:20-alpine']);
    expect(show(stages[0]?.environment.get('X'))).toBe('<`V` may come from the base image>');
    const base = stages[0]?.base;
    expect(base?.kind === 'image' && base.reference.via.map(({ span }) => textOf(span))).toEqual([
      'TAG=${V}-alpine',
      'V=20',
    ]);
  });

  it('come into a stage where it asks for them', () => {
    expect(show(evaluate('ARG V=20\nFROM node\nARG V\nENV X=$V').final?.environment.get('X'))).toBe('20');
  });

  it('are unknown without a default, and keep what is known around them', () => {
    const base = evaluate('ARG V\nFROM node:${V}-slim').final?.base;
    expect(base).toMatchObject({
      reference: {
        kind: 'unknown',
        because: 'the build argument `V` has no default',
        template: ['node:', { kind: 'unknown' }, '-slim'],
      },
    });
  });

  it('are what the build is given', () => {
    expect(baseOf(evaluate('ARG V=20\nFROM node:$V', { V: '22' }).final)).toBe('node:22');
    expect(baseOf(evaluate('FROM node:${V:-18}', { V: '22' }).final)).toBe('node:18');
  });

  it('hold the platforms of the build, which nobody knows', () => {
    const { final } = evaluate('FROM --platform=$BUILDPLATFORM node:20\nARG TARGETARCH\nENV X=$TARGETARCH');
    expect(show(final?.platform)).toBe('<`BUILDPLATFORM` depends on the platform of the build>');
    expect(show(final?.environment.get('X'))).toBe('<`TARGETARCH` depends on the platform of the build>');
  });

  it('may leave no image', () => {
    expect(baseOf(evaluate('FROM $NOTHING').final)).toBe('<names no image>');
  });
});

describe('substitution', () => {
  it.each([
    ['$A', 'a'],
    ['${A}b', 'ab'],
    ['$A-b', 'a-b'],
    ['\\$A', '$A'],
    ["'$A'", '$A'],
    ['"$A b"', 'a b'],
    ['"\\$A \\b \\""', '$A \\b "'],
    ['a\\ b', 'a b'],
    ['${A:-d}', 'a'],
    ['${E:-d}', 'd'],
    ['${E-d}', ''],
    ['${N:-${A}d}', 'ad'],
    ['${N:-"}"}', '}'],
    ['${A:+d}', 'd'],
    ['${E:+d}', ''],
    ['${E+d}', 'd'],
    ['${N+d}', ''],
    ['${A:?required}', 'a'],
    ['$', '$'],
    ['100%$', '100%$'],
    ['${N}', '<the build argument `N` has no default>'],
    ['${N?}', '<the build stops unless `N` is set>'],
    ['${A#a}', '<`A` is used in a form that is not evaluated>'],
    ['$OTHER', '<`OTHER` may come from the base image>'],
    ['${OTHER:-d}', '<`OTHER` may come from the base image>'],
    ['$HTTP_PROXY', '<`HTTP_PROXY` comes from where the build runs>'],
    ['${A', '<the brace of `A` is not closed>'],
  ])('of %s is %s', (written, value) => {
    expect(valueOfX(`ARG N\nENV A=a E=\nENV X=${written}`)).toBe(value);
  });

  it('sees what stood before the instruction', () => {
    expect(valueOfX('ENV X=old\nENV X=new Y=$X\nENV X=$Y')).toBe('old');
  });

  it('lets ENV win over ARG', () => {
    expect(valueOfX('ENV X=env\nARG X=arg\nENV Y=$X', { X: 'given' })).toBe('env');
    expect(valueOfX('ARG A=1\nENV X=$A', { A: '2' })).toBe('2');
  });

  it('reads the old form of ENV', () => {
    expect(valueOfX('ENV A b\nENV X all the  $A')).toBe('all the  b');
  });

  it('uses the escape character of the file', () => {
    expect(show(evaluate('# escape=`\nFROM x\nENV X=C:\\`$A').final?.environment.get('X'))).toBe('C:\\$A');
  });

  it('is inherited from the stage below', () => {
    const { final } = evaluate('FROM x AS a\nARG V=1\nENV A=a\nFROM a\nENV X=$A$V');
    expect(show(final?.environment.get('X'))).toBe('a1');
    expect([...(final?.environment.keys() ?? [])]).toEqual(['A', 'X']);
  });

  it('finds nothing in scratch', () => {
    expect(show(evaluate('FROM scratch\nENV X=a$B').final?.environment.get('X'))).toBe('a');
  });

  it("leaves to the shell what is the shell's", () => {
    const { final } = evaluate(
      'FROM x\nENV A=a P="80 443"\nRUN echo "$A"\nWORKDIR /$A/b\nEXPOSE $P\nCMD ["$A"]',
    );
    expect(final?.instructions.slice(1).map(({ words }) => words.map(show))).toEqual([
      ['echo', '"$A"'],
      ['/a/b'],
      ['80', '443'],
      ['$A'],
    ]);
  });

  it('gives assignments with their places', () => {
    const { final } = evaluate('FROM x\nARG A\nLABEL version="1.0" who=\'me\'');
    const assignments = final?.instructions.flatMap((instruction) => instruction.assignments);
    expect(assignments?.map(({ name, value, span }) => [name, show(value), textOf(span)])).toEqual([
      ['A', undefined, 'A'],
      ['version', '1.0', 'version="1.0"'],
      ['who', 'me', "who='me'"],
    ]);
  });

  it('is bounded', () => {
    const doubling = Array.from({ length: 100 }, (_, level) => `ENV A${level + 1}=$A${level}$A${level}`).join(
      '\n',
    );
    expect(valueOfX(`ENV A0=0123456789\n${doubling}\nENV X=$A100`)).toBe('<is longer than 65536 characters>');
    expect(valueOfX(`ENV X=${'${A:-'.repeat(1000)}`)).toMatch(/^</);
    expect(valueOfX(`ENV X=${'${N:-'.repeat(1000)}\nARG N`)).toMatch(/^</);
  });
});
