import { describe, expect, it } from 'vitest';
import { evaluateDockerfile } from '../../../src/evaluate/dockerfile/evaluate.ts';
import { isForWindows } from '../../../src/evaluate/dockerfile/windows.ts';
import { parseDockerfile } from '../../../src/parse/dockerfile/parse.ts';

function isWindows(from: string): boolean | undefined {
  const { tree } = parseDockerfile({ path: 'Dockerfile', text: `FROM ${from}\n` });
  const { final } = evaluateDockerfile(tree);
  return final && isForWindows(final.base, final.platform);
}

describe('an image for Windows', () => {
  it.each([
    'mcr.microsoft.com/windows/servercore:ltsc2022',
    'mcr.microsoft.com/windows/nanoserver:ltsc2022',
    'mcr.microsoft.com/windows:20H2',
    'mcr.microsoft.com/dotnet/framework/aspnet:4.8.1',
    'mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022',
    'mcr.microsoft.com/powershell:lts-windowsservercore-1809',
    'golang:1.26-windowsservercore-ltsc2022',
    '--platform=windows/amd64 registry.example.com/base:1',
  ])('is %s', (from) => {
    expect(isWindows(from)).toBe(true);
  });

  it.each([
    'mcr.microsoft.com/dotnet/aspnet:8.0',
    'golang:1.26',
    'scratch',
    '--platform=$BUILDPLATFORM node:22',
    'registry.example.com/windowsill/web:1',
  ])('is not %s', (from) => {
    expect(isWindows(from)).toBe(false);
  });
});
