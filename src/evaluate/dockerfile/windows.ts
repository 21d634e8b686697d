import type { Base, Text } from './stages.ts';

/** Folders of Microsoft's registry that hold Windows images only, and words of tags that say so. */
const windowsNames =
  /^mcr\.microsoft\.com\/(?:windows(?:[/:@]|$)|dotnet\/framework\/)|[/:-](?:nanoserver|(?:windows)?servercore)|[:-](?:windows|ltsc20\d\d)/i;

/**
 * Whether a stage is one for Windows: its base says so by its name or its tag, or the platform that is asked for does.
 * Source: https://learn.microsoft.com/virtualization/windowscontainers/manage-containers/container-base-images
 */
export function isForWindows(base: Base, platform: Text | undefined): boolean {
  if (platform?.kind === 'string' && platform.value.startsWith('windows')) return true;
  if (base.kind !== 'image' || base.reference.kind !== 'string') return false;
  return windowsNames.test(base.reference.value);
}
