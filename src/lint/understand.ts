import type { DiscoveredFile, FileKind } from '../discover/discovered-file.ts';
import { understandContainers } from './understand-containers.ts';
import type { UnderstandContext, Understood } from './understood.ts';
import type { VariableSources } from './variable-sources.ts';

/**
 * Files into components, format by format. The modules of a format are loaded only when it is there.
 *
 * @param root the absolute directory that all paths are relative to
 */
export async function understand(
  files: readonly DiscoveredFile[],
  context: UnderstandContext,
  variables: VariableSources,
  root: string,
): Promise<readonly Understood[]> {
  const of = (...kinds: readonly FileKind[]) => files.filter((file) => kinds.includes(file.kind));
  const terraform = of(
    'terraform',
    'terraform-json',
    'terraform-variables',
    'terraform-variables-json',
    'terraform-modules-manifest',
    'terraform-plan',
  );
  const kubernetes = of('kubernetes', 'kustomization', 'kustomize-patch');
  const containers = of('compose', 'environment-file', 'dockerfile', 'dockerignore');
  const understood = await Promise.all([
    terraform.length === 0 ? [] : understandTerraform(terraform, context, variables, root),
    kubernetes.length === 0 ? [] : understandKubernetes(kubernetes, context, root),
    containers.length === 0 ? [] : understandContainers(containers, context),
  ]);
  return understood.flat();
}

async function understandTerraform(
  files: readonly DiscoveredFile[],
  context: UnderstandContext,
  variables: VariableSources,
  root: string,
) {
  return (await import('./understand-terraform.ts')).understandTerraform(files, context, variables, root);
}

async function understandKubernetes(
  files: readonly DiscoveredFile[],
  context: UnderstandContext,
  root: string,
) {
  return (await import('./understand-kubernetes.ts')).understandKubernetes(files, context, root);
}
