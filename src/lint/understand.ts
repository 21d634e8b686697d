import type { AdaptContext } from '../adapt/context.ts';
import type { DiscoveredFile, FileKind } from '../discover/discovered-file.ts';
import type { Understood } from './understood.ts';

/** Files into components, format by format. The modules of a format are loaded only when it is there. */
export async function understand(
  files: readonly DiscoveredFile[],
  context: AdaptContext,
): Promise<readonly Understood[]> {
  const of = (...kinds: readonly FileKind[]) => files.filter((file) => kinds.includes(file.kind));
  const terraform = of(
    'terraform',
    'terraform-json',
    'terraform-variables',
    'terraform-variables-json',
    'terraform-modules-manifest',
  );
  const kubernetes = of('kubernetes', 'kustomization', 'kustomize-patch');
  const containers = of('compose', 'environment-file', 'dockerfile', 'dockerignore');
  return Promise.all([
    ...(terraform.length === 0
      ? []
      : [
          import('./understand-terraform.ts').then((format) =>
            format.understandTerraform(terraform, context),
          ),
        ]),
    ...(kubernetes.length === 0
      ? []
      : [
          import('./understand-kubernetes.ts').then((format) =>
            format.understandKubernetes(kubernetes, context),
          ),
        ]),
    ...(containers.length === 0
      ? []
      : [
          import('./understand-containers.ts').then((format) =>
            format.understandContainers(containers, context),
          ),
        ]),
  ]);
}
