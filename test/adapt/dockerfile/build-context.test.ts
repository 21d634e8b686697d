import { describe, expect, it } from 'vitest';
import { buildContextOf } from '../../../src/adapt/dockerfile/build-context.ts';
import { isMissing } from '../../../src/model/attribute.ts';
import { imageBuild } from './image-builds.ts';

function contextOf(
  path: string,
  ignoreFiles: Readonly<Record<string, string>>,
  stated: readonly string[] = [],
  environmentFiles: readonly string[] = [],
) {
  return buildContextOf(path, new Set(stated), {
    ignoreFiles: new Map(Object.entries(ignoreFiles)),
    environmentFiles: new Set(environmentFiles),
  });
}

describe('the context of a build', () => {
  it('is filtered by an ignore file in the folder of the Dockerfile or in any above it', () => {
    expect(contextOf('shop/web/Dockerfile', { 'shop/.dockerignore': '.git' }).filtered).toBe(true);
    expect(contextOf('shop/web/Dockerfile', { 'shop/api/.dockerignore': '.git' }).filtered).toBe(false);
    expect(contextOf('shop/web/Dockerfile', { '.containerignore': '.git' }).filtered).toBe(true);
  });

  it('is not filtered by a file that says nothing', () => {
    expect(contextOf('Dockerfile', { '.dockerignore': '# later\n\n' }).filtered).toBe(false);
  });

  it('is the folder that those who build it name', () => {
    const files = { '.dockerignore': '.git', 'web/.dockerignore': '.env' };
    const context = contextOf('web/Dockerfile', files, ['']);
    expect([context.hides('.git/HEAD'), context.hides('.env')]).toEqual([true, false]);
    expect(contextOf('web/Dockerfile', { '.dockerignore': '.git' }, ['web']).filtered).toBe(false);
  });

  it("is filtered by the Dockerfile's own ignore file alone", () => {
    const files = { '.dockerignore': '.git', 'Dockerfile.dockerignore': '.env' };
    const context = contextOf('Dockerfile', files);
    expect([context.hides('.git/HEAD'), context.hides('.env')]).toEqual([false, true]);
  });

  it('hides everything where the builder refuses the file', () => {
    expect(contextOf('Dockerfile', { '.dockerignore': '[' }).hides('.git/HEAD')).toBe(true);
  });

  it('is the root of the repository where nothing lies deeper', () => {
    expect(contextOf('Dockerfile', {}).isRoot).toBe(true);
    expect(contextOf('web/Dockerfile', { '.dockerignore': '.git' }).isRoot).toBe(true);
    expect(contextOf('web/Dockerfile', {}).isRoot).toBe(false);
  });

  it('holds a `.env` that is there', () => {
    expect(contextOf('web/Dockerfile', {}, ['web'], ['web/.env']).holdsSettings).toBe(true);
    expect(contextOf('web/Dockerfile', {}, ['web'], ['.env']).holdsSettings).toBe(false);
  });
});

describe('what is sent of it', () => {
  const detailOf = (text: string, ignoreFile?: string) => {
    const build = imageBuild(text, {
      path: 'Dockerfile',
      ...(ignoreFile === undefined ? {} : { ignoreFiles: { '.dockerignore': ignoreFile } }),
    });
    const answer = build.safeguards?.ignoreFile?.find(isMissing);
    return answer?.state === 'unknown' ? undefined : answer?.detail;
  };

  it('is named where nothing keeps it out', () => {
    expect(detailOf('FROM nginx\nCOPY . /srv')).toContain('keeps the likes of `.git` and `.env` out');
    expect(detailOf('FROM node:22\nCOPY . /srv')).toContain(
      'keeps the likes of `.git`, `.env` and `node_modules` out',
    );
    expect(detailOf('FROM nginx\nCOPY . /srv', '.env')).toContain('leaves `.git` in');
    expect(detailOf('FROM nginx\nCOPY . /srv', '.git')).toBeUndefined();
  });

  it.each([
    'COPY . /srv',
    'COPY ./ /srv',
    'COPY / /srv',
    'COPY ./* /srv',
    'ADD --chown=1000 * /srv',
    'COPY ["src", ".", "/srv/"]',
    'ARG FROM=.\nCOPY $FROM /srv',
  ])('is everything with %s', (line) => {
    expect(detailOf(`FROM nginx\n${line}`)).toBeDefined();
  });

  it.each([
    'COPY src /srv',
    'COPY --from=build . /srv',
    'COPY src .',
    'COPY $WHAT /srv',
    'RUN --mount=type=bind,target=. make',
    'COPY --exclude=.git . /srv',
  ])('is not everything with %s', (line) => {
    expect(detailOf(`FROM nginx\n${line}`)).toBeUndefined();
  });
});
