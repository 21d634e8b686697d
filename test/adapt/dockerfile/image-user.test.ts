// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables of a Dockerfile are written like this.
import { describe, expect, it } from 'vitest';
import { imageBuild } from './image-builds.ts';

describe('the user of an image', () => {
  const userIn = (text: string) => imageBuild(text).user;
  const answerIn = (text: string) => imageBuild(text).safeguards?.unprivileged?.[0];

  it.each([
    ['by name', 'FROM node:22\nUSER node', 'node'],
    ['by number, without the group', 'FROM node:22\nUSER 1000:1000', '1000'],
    ['by an argument with a default', 'FROM node:22\nARG UID=10001\nUSER ${UID}', '10001'],
    ['in a stage below', 'FROM node:22 AS base\nUSER 1000\nFROM base', '1000'],
    ['for the last time', 'FROM node:22\nUSER 1000\nUSER root\nUSER node', 'node'],
    ['beside a group that nobody knows', 'FROM node:22\nARG GID\nUSER 1000:${GID}', '1000'],
    ['in a trigger', 'FROM node:22 AS base\nONBUILD USER 1000\nFROM base', '1000'],
  ])('is named %s', (_, text, name) => {
    expect(userIn(text)).toMatchObject({ state: 'known', value: name });
    expect(answerIn(text)).toMatchObject({ state: 'known', value: true });
  });

  it('is nobody where none is named', () => {
    expect(userIn('FROM node:22')).toBeUndefined();
  });

  it.each([
    ['an argument without a default', 'FROM node:22\nARG UID\nUSER ${UID}'],
    ['a base that nobody knows', 'FROM registry.example.com/base:1'],
    ['Windows', 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nUSER ContainerAdministrator'],
    ['Windows by its tag', 'FROM python:3.12-windowsservercore-ltsc2022'],
    ['Windows by its platform', 'FROM --platform=windows/amd64 golang:1.26'],
    ['a start script that gives up root', 'FROM debian:bookworm\nENTRYPOINT ["gosu", "app", "serve"]'],
  ])('is not known for %s', (_, text) => {
    expect(answerIn(text)?.state).toBe('unknown');
  });

  it.each(['root', '0', '0:0', 'root:root'])('is root as %s', (user) => {
    expect(answerIn(`FROM node:22\nUSER ${user}`)).toMatchObject({ state: 'known', value: false });
  });

  it('is root where a base is known to say nothing else', () => {
    expect(answerIn('FROM node:22')).toMatchObject({
      state: 'absent',
      detail: expect.stringContaining('the base image'),
    });
    expect(answerIn('FROM scratch')).toMatchObject({
      state: 'absent',
      detail: expect.stringContaining('from `scratch`'),
    });
  });
});
