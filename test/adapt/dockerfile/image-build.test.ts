// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables of a Dockerfile are written like this.
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/source/span.ts';
import { imageBuild, imageBuilds } from './image-builds.ts';

describe('an image build', () => {
  it('stands at the `FROM` of the final stage', () => {
    const build = imageBuild(
      'FROM golang AS build\nRUN make\nFROM alpine:3.23 AS run\nCOPY --from=build /a /a\n',
    );
    expect(textOf(build.span)).toBe('FROM alpine:3.23 AS run');
    expect(build).toMatchObject({ id: 'image:shop/Dockerfile', resource: 'stage run', format: 'dockerfile' });
  });

  it('is called by its number where the stage has no name', () => {
    expect(imageBuild('FROM golang AS build\nFROM alpine').resource).toBe('stage 1');
  });

  it('is none where there is no stage', () => {
    expect(imageBuilds('# nothing yet\nARG VERSION=1\n')).toEqual([]);
  });

  it.each([
    ['the name of the file', 'shop/Dockerfile.dev', 'FROM node:22'],
    ['its folder', 'shop/test/Dockerfile', 'FROM node:22'],
    ['the name of the stage', 'shop/Dockerfile', 'FROM node:22 AS dev'],
  ])('is for development where %s says so', (_, path, text) => {
    expect(imageBuild(text, { path }).environment.stage).toBe('development');
  });

  it.each([
    ['exposes a port', 'FROM node:22\nEXPOSE 3000', true],
    ['is built on a stage that does', 'FROM node:22 AS base\nEXPOSE 3000\nFROM base', true],
    [
      'copies from a stage that does',
      'FROM node:22 AS base\nEXPOSE 3000\nFROM node:22\nCOPY --from=base /a /a',
      false,
    ],
    ['leaves it to those who build on it', 'FROM node:22\nONBUILD EXPOSE 3000', false],
    ['is a tool', 'FROM alpine\nENTRYPOINT ["tool"]', false],
  ])('serves or does not: it %s', (_, text, serving) => {
    expect(imageBuild(text).serving).toBe(serving);
  });
});

describe('the health check of an image', () => {
  const checkIn = (text: string) => imageBuild(text).healthCheck.present;

  it.each([
    [
      'it has one',
      'FROM node:22\nHEALTHCHECK --interval=30s CMD wget -q localhost',
      { state: 'known', value: true },
    ],
    [
      'a stage below has one',
      'FROM node:22 AS base\nHEALTHCHECK CMD true\nFROM base\nEXPOSE 80',
      { state: 'known', value: true },
    ],
    [
      'the last one counts',
      'FROM node:22\nHEALTHCHECK NONE\nHEALTHCHECK CMD true',
      { state: 'known', value: true },
    ],
    ['it is switched off', 'FROM node:22\nHEALTHCHECK NONE', { state: 'known', value: false }],
    [
      'it is switched off again',
      'FROM node:22 AS base\nHEALTHCHECK CMD true\nFROM base\nHEALTHCHECK none',
      { state: 'known', value: false },
    ],
    ['nobody wrote one', 'FROM node:22\nEXPOSE 3000', { state: 'absent' }],
    ['only images built on it have one', 'FROM node:22\nONBUILD HEALTHCHECK CMD true', { state: 'absent' }],
    ['nothing in it could run', 'FROM scratch\nCOPY app /app', { state: 'unknown' }],
    ['it has no shell', 'FROM gcr.io/distroless/static:nonroot\nEXPOSE 80', { state: 'unknown' }],
    [
      'it has no shell in this variant',
      'FROM mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled',
      { state: 'unknown' },
    ],
    ['the base has one', 'FROM quay.io/jupyter/base-notebook', { state: 'unknown' }],
    ['nobody knows the base', 'ARG BASE\nFROM ${BASE}', { state: 'unknown' }],
  ])('is told: %s', (_, text, expected) => {
    expect(checkIn(text)).toMatchObject(expected);
  });

  it('is switched off at its own line, and missing at the `FROM`', () => {
    expect(textOf(checkIn('FROM node:22\nHEALTHCHECK NONE\n').span)).toBe('HEALTHCHECK NONE');
    expect(textOf(checkIn('FROM node:22\nEXPOSE 80\n').span)).toBe('FROM node:22');
  });
});
