import { describe, expect, it } from 'vitest';
import { baseImageRows } from '../../../src/adapt/dockerfile/base-image-table.ts';
import { findBaseImage } from '../../../src/adapt/dockerfile/base-images.ts';

describe('the table of base images', () => {
  it('has a date for every row, and a positive size', () => {
    for (const [image, tag, , megabytes, created] of baseImageRows) {
      expect(megabytes, `${image}:${tag}`).toBeGreaterThan(0);
      expect(created, `${image}:${tag}`).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('has no tag twice', () => {
    const names = baseImageRows.map(([image, tag]) => `${image}:${tag}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(baseImageRows.map(([image, tag]) => `${image}:${tag}`))('finds %s by its own name', (name) => {
    expect(findBaseImage(name)).toMatchObject({ state: 'known', found: 'exact' });
  });
});

describe('looking up a base image', () => {
  const measuredAs = (reference: string) => {
    const answer = findBaseImage(reference);
    return answer.state === 'known' ? `${answer.megabytes} ${answer.measured.tag}` : undefined;
  };

  it.each([
    ['the tag itself', 'python:3.12-bookworm', '1020 3.12-bookworm'],
    ['no tag, which is the newest', 'python', '1110 3.13-trixie'],
    ['the tag latest', 'python:latest', '1110 3.13-trixie'],
    ['the nearest version of the variant', 'python:3.11', '1020 3.12-bookworm'],
    ['slim', 'python:3.11-slim', '124.3 3.12-slim-bookworm'],
    ['slim with a release', 'python:3.11-slim-bullseye', '124.3 3.12-slim-bookworm'],
    ['Alpine', 'node:14.17.3-alpine3.14', '167.63 22-alpine3.23'],
    ['a release by its code name', 'node:iron-slim', '227.33 22-bookworm-slim'],
    ['a tag that moves', 'node:lts', '1230 24-trixie'],
    ['a digest behind a tag', 'python:3.11@sha256:abc', '1020 3.12-bookworm'],
    ['the registry in front', 'docker.io/library/python:3.11', '1020 3.12-bookworm'],
    ['a mirror of the official images', 'public.ecr.aws/docker/library/golang:1.26', '833.46 1.26-bookworm'],
    ['a vendor that publishes it twice', 'docker.elastic.co/kibana/kibana:9.5.1', '1800 9.5.3'],
    ['a runtime', 'eclipse-temurin:17-jre-focal', '287.54 21-jre-noble'],
    ['a development kit, as bare tags are', 'eclipse-temurin:17', '448.57 21-jdk-noble'],
    ['the program of an image', 'php:8.3-fpm-alpine', '107.74 8-fpm-alpine3.24'],
    ['the program that bare tags stand for', 'php:8-alpine', '143.75 8-cli-alpine3.23'],
    ['Java on Oracle Linux, from version 12 on', 'openjdk:17', '484.45 20-oraclelinux8'],
    ['Java on Debian, where the tag says so', 'openjdk:17-bullseye', '667.01 18.0-jdk-bullseye'],
    ['Java on Debian before that', 'openjdk:11-jdk', '667.01 18.0-jdk-bullseye'],
    ['a distribution by its release', 'debian:bookworm-20240101-slim', '74.83 bookworm-slim'],
    ['a distribution by its number', 'ubuntu:18.04', '78.08 22.04'],
    ['the Java inside', 'maven:3.8.5-eclipse-temurin-17', '504.44 3.9-eclipse-temurin-17-noble'],
    ['an SDK', 'mcr.microsoft.com/dotnet/sdk:8.0', '716 6.0'],
  ])('takes %s', (_, reference, expected) => {
    expect(measuredAs(reference)).toBe(expected);
  });

  it.each([
    ['a name that is not in the table', 'example.com/team/base:1'],
    ['the name of an official image elsewhere', 'localhost:5000/python:3.11'],
    ['a digest without a tag', 'python@sha256:abc'],
    ['Windows', 'python:3.12-windowsservercore-ltsc2022'],
    ['a word of which nobody knows what it adds', 'nginx:1.25-perl'],
    ['a variant without a figure', 'eclipse-temurin:17-jre-ubi9-minimal'],
    ['another Java than the measured one', 'maven:3.9-eclipse-temurin-8'],
    ['another major version, where the size depends on it', 'elasticsearch:7.17.1'],
    ['another minor version, where the size depends on it', 'mysql:8.0'],
    ['a version before the variants were as they are', 'openjdk:8'],
    ['a hostile name', '__proto__:constructor'],
    ['nothing', ''],
  ])('does not guess at %s', (_, reference) => {
    expect(findBaseImage(reference).state).toBe('unknown');
  });

  it.each([
    ['python:3.11', 'python:3.11-slim', 124.3],
    ['python', 'python:slim', 126.25],
    ['python:3.11-bookworm', 'python:3.11-slim', 124.3],
    ['eclipse-temurin:17', 'eclipse-temurin:17-jre', 287.54],
    ['php:8.2-fpm', 'php:8.2-fpm-alpine', 107.74],
    ['debian:bookworm', 'debian:bookworm-slim', 74.83],
    ['node:lts', 'node:lts-slim', 227.33],
    ['ruby:3.3-rc', 'ruby:3.3-rc-slim', 157.76],
    ['public.ecr.aws/docker/library/node:22', 'public.ecr.aws/docker/library/node:22-slim', 227.33],
  ])('knows what is smaller than %s', (reference, name, megabytes) => {
    expect(findBaseImage(reference)).toMatchObject({ smaller: { name, megabytes } });
  });

  it('offers no other C library to what is slim already', () => {
    expect(findBaseImage('python:3.12-slim')).toMatchObject({ smaller: undefined });
  });

  it('offers nothing smaller for a toolchain, which a final stage does without', () => {
    expect(findBaseImage('golang:1.26')).toMatchObject({ toolchain: true, smaller: undefined });
  });
});
