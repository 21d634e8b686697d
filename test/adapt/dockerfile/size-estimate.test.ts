// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables of a Dockerfile are written like this.
import { describe, expect, it } from 'vitest';
import type { SizeEstimate } from '../../../src/model/component.ts';
import { textOf } from '../../../src/source/span.ts';
import { imageBuild, imageBuilds } from './image-builds.ts';

function estimate(text: string, ignoreFiles: Readonly<Record<string, string>> = {}): SizeEstimate {
  const { size } = imageBuild(text, { ignoreFiles });
  if (size.state !== 'known') throw new Error(`The size is ${size.state}.`);
  return size.value;
}

const savingsOf = (text: string) => estimate(text).savings.join('; ');
const partsOf = (text: string) =>
  estimate(text).parts.map(({ what, megabytes }) => `${what} ${Math.round(megabytes)}`);

describe('the size of an image', () => {
  it('is above 500 MB for one stage on the full Python image', () => {
    const { megabytes, parts, savings } = estimate(
      [
        'FROM python:3.11',
        'COPY . /srv',
        'RUN pip install -r requirements.txt',
        'CMD ["python", "main.py"]',
      ].join('\n'),
    );
    expect(megabytes).toBe(1020);
    expect(parts.map(({ what }) => what)).toEqual(['`python:3.11`']);
    expect(savings).toEqual([
      '`python:3.11-slim` would be about 124 MB',
      'a `.dockerignore` would keep local files out of the image',
      '`pip install --no-cache-dir` would not keep the downloads',
      'what `pip install` adds comes on top',
    ]);
  });

  it('is far below for a slim final stage that copies what another one installed', () => {
    const { megabytes, savings } = estimate(`
FROM python:3.11-slim AS packages
COPY requirements.txt .
RUN pip install --user -r requirements.txt

FROM python:3.11-slim
COPY --from=packages /root/.local /root/.local
COPY src ./src
CMD ["python", "src/main.py"]
`);
    expect(megabytes).toBe(124);
    // What was installed on Debian may not run on Alpine.
    expect(savings).toEqual([]);
  });

  it('counts what the stages below have installed', () => {
    const text = 'FROM debian:bookworm-slim AS base\nRUN apt-get install -y git\nFROM base\nCOPY app /app\n';
    expect(partsOf(text)).toEqual(['`debian:bookworm-slim` 75', 'installing `git` 46']);
  });

  it('does not count the stages it only copies from', () => {
    expect(partsOf('FROM rust AS build\nFROM scratch\nCOPY --from=build /ledger /ledger')).toEqual([
      '`scratch` 0',
    ]);
  });

  it('points at the instructions it is made of', () => {
    const text = 'FROM debian:bookworm-slim\nRUN apt-get update \\\n && apt-get install -y chromium\n';
    expect(estimate(text).parts.map(({ what, span }) => [what, textOf(span).split('\n', 1)[0]])).toEqual([
      ['installing `chromium`', 'RUN apt-get update \\'],
      ['`debian:bookworm-slim`', 'FROM debian:bookworm-slim'],
      ['the list of packages that apt keeps', 'RUN apt-get update \\'],
    ]);
  });

  it.each([
    [
      'the base is not in the table',
      'FROM example.com/base:1',
      'the size of `example.com/base` is not known',
    ],
    [
      'the base is decided by the build',
      'ARG BASE\nFROM ${BASE}',
      'the build argument `BASE` has no default',
    ],
    [
      'it is for Windows',
      'FROM --platform=windows/amd64 python:3.11',
      'the sizes of Windows images are not known',
    ],
  ])('is unknown where %s', (_, text, because) => {
    expect(imageBuild(text).size).toMatchObject({ state: 'unknown', because });
  });

  it('is estimated for every stage that Compose asks for', () => {
    const text = 'FROM node:22 AS dev\nFROM node:22-alpine AS web\n';
    const sizes = imageBuilds(text, { targets: ['dev', 'missing'] }).map(({ id, resource, size }) => [
      id,
      resource,
      size.state === 'known' ? size.value.megabytes : size.state,
    ]);
    expect(sizes).toEqual([
      ['image:shop/Dockerfile', 'stage web', 168],
      ['image:shop/Dockerfile#dev', 'stage dev', 1130],
    ]);
  });
});

describe('what apt adds', () => {
  const onSlim = (run: string) => partsOf(`FROM debian:bookworm-slim\nRUN ${run}\n`).slice(0, 1);

  it.each([
    [
      'packages with what they need',
      'apt-get install -y --no-install-recommends g++',
      ['installing `g++` 232'],
    ],
    [
      'versions and architectures',
      'apt-get install -y g++=4:12.2.0-3 git:amd64',
      ['installing `g++` and `git` 294'],
    ],
    [
      'an option with a value',
      'apt-get -o Dpkg::Use-Pty=0 install -t bookworm g++',
      ['installing `g++` 248'],
    ],
    ['a script in a heredoc', '<<EOF\napt-get update\napt-get install -y g++\nEOF', ['installing `g++` 248']],
    ['a script for a shell', 'bash -c "apt-get install -y g++"', ['installing `g++` 248']],
    [
      'another release of a compiler',
      'apt-get install -y --no-install-recommends g++-11',
      ['installing `g++-11` 232'],
    ],
  ])('counts %s', (_, run, parts) => {
    expect(onSlim(run)).toEqual(parts);
  });

  it.each([
    ['unknown packages', 'apt-get install -y our-own-tool'],
    ['packages that only the build knows', 'apt-get install -y $TOOLS "lib-${ARCH}-dev"'],
    [
      'what is removed in the same layer',
      'apt-get install -y g++ && make && apt-get purge -y --auto-remove g++',
    ],
    [
      'what may be removed in the same layer',
      'apt-get install -y g++ && make && apt-get purge -y $BUILD_DEPS',
    ],
    ['what is only downloaded', 'apt-get install -y --download-only g++'],
    ['what is only spoken of', 'echo apt-get install g++'],
    ['a file in a heredoc', 'cat <<EOF > /setup.sh\napt-get install -y g++\nEOF'],
  ])('does not count %s', (_, run) => {
    expect(onSlim(run)).toEqual(['`debian:bookworm-slim` 75']);
  });

  it('counts what two packages share once', () => {
    const both = estimate(
      'FROM debian:bookworm-slim\nRUN apt-get install -y gcc\nRUN apt-get install -y g++',
    ).megabytes;
    const one = estimate('FROM debian:bookworm-slim\nRUN apt-get install -y g++ gcc').megabytes;
    expect(both).toBe(one);
  });

  it('does not count a compiler again that the base image has', () => {
    expect(partsOf('FROM python:3.11\nRUN apt-get install -y build-essential git')).toEqual([
      '`python:3.11` 1020',
    ]);
  });

  it.each([
    ['removed in the same layer', 'apt-get update && rm -rf /var/lib/apt/lists/*', false],
    ['removed with others', 'apt-get update && rm -rf /var/lib/{apt,dpkg}', false],
    ['in a cache', '--mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update', false],
    ['left', 'apt-get update && apt-get clean', true],
    ['removed too late', 'apt-get update\nRUN rm -rf /var/lib/apt/lists/*', true],
  ])('knows the lists of packages as %s', (_, run, kept) => {
    expect(
      partsOf(`FROM debian:bookworm-slim\nRUN ${run}\n`).includes('the list of packages that apt keeps 20'),
    ).toBe(kept);
  });
});

describe('what would make an image smaller', () => {
  it.each([
    [
      'a toolchain is left behind by a final stage',
      'FROM golang:1.26\nRUN go build -o /orders .',
      'a final stage that only copies the result would leave `golang:1.26` behind; what `go build` adds comes on top',
    ],
    [
      'compilers belong in a stage of their own',
      'FROM ubuntu:24.04\nRUN apt-get install -y --no-install-recommends make g++ libpq-dev',
      'a build stage of its own would leave out `make`, `g++` and `libpq-dev`',
    ],
    [
      'recommended packages are counted',
      'FROM ubuntu:24.04\nRUN apt-get install -y python3-pip',
      '`--no-install-recommends` would leave out about 275 MB',
    ],
    [
      'recommended packages are named where they cannot be counted',
      'FROM ubuntu:24.04\nRUN apt-get install -y our-own-tool',
      '`--no-install-recommends` would leave out what is only recommended',
    ],
    [
      'they may be switched off for good',
      'FROM ubuntu:24.04\nRUN echo \'APT::Install-Recommends "0";\' > /etc/apt/apt.conf.d/10\nRUN apt-get install -y git',
      '',
    ],
    [
      'development dependencies are left out',
      'FROM node:22-alpine\nRUN npm ci',
      '`npm ci --omit=dev` would leave out the development dependencies; `npm cache clean --force` in the same `RUN` would not keep the downloads; what `npm install` adds comes on top',
    ],
    [
      'they are left out already in production',
      'FROM node:22-alpine\nENV NODE_ENV=production\nRUN npm ci',
      '`npm cache clean --force` in the same `RUN` would not keep the downloads; what `npm install` adds comes on top',
    ],
    [
      'one package is no project',
      'FROM node:22-alpine\nRUN npm install -g serve',
      '`npm cache clean --force` in the same `RUN` would not keep the downloads; what `npm install` adds comes on top',
    ],
    [
      'a cache mount keeps no downloads',
      'FROM python:3.12-alpine\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask',
      'what `pip install` adds comes on top',
    ],
    [
      'downloads of RPM packages are removed',
      'FROM amazonlinux:2023\nRUN dnf install -y nginx',
      '`dnf clean all` in the same `RUN` would not keep the downloads',
    ],
  ])('%s', (_, text, savings) => {
    expect(savingsOf(text)).toBe(savings);
  });

  it.each([
    ['beside the Dockerfile', 'shop/.dockerignore', true],
    ['at the root', '.dockerignore', true],
    ['of this Dockerfile alone', 'shop/Dockerfile.dockerignore', true],
    ['of another folder', 'cart/.dockerignore', false],
  ])('minds the `.dockerignore` %s', (_, path, minded) => {
    const { savings } = estimate('FROM node:22-alpine\nCOPY . .', { [path]: '.git\n' });
    expect(savings).toEqual(minded ? [] : ['a `.dockerignore` would keep local files out of the image']);
  });

  it('takes an empty `.dockerignore` for none', () => {
    expect(
      estimate('FROM node:22-alpine\nCOPY . .', { '.dockerignore': '# nothing yet\n\n' }).savings,
    ).toHaveLength(1);
  });
});
