import type { Stage } from '../../evaluate/dockerfile/stages.ts';
import { readImageReference } from './image-reference.ts';
import { readImageTag } from './image-tag.ts';

/**
 * Whether an image is for Windows: its base says so by its name or its tag, or the platform that is asked for does.
 * Source: https://learn.microsoft.com/virtualization/windowscontainers/manage-containers/container-base-images
 *
 * @param lineage the stage and those that it is built on, nearest first
 */
export function isForWindows(lineage: readonly Stage[]): boolean {
  return lineage.some(({ base, platform }) => {
    if (platform?.kind === 'string' && platform.value.startsWith('windows')) return true;
    if (base.kind !== 'image' || base.reference.kind !== 'string') return false;
    const { repository, tag } = readImageReference(base.reference.value);
    return (
      /^mcr\.microsoft\.com\/(?:windows(?:\/|$)|dotnet\/framework\/)/.test(repository) ||
      readImageTag(tag).windows
    );
  });
}
