import { adaptKubernetes } from '../adapt/kubernetes/adapt.ts';
import { annotatedObjects } from '../adapt/kubernetes/annotated-objects.ts';
import type { DiscoveredFile } from '../discover/discovered-file.ts';
import { nearbyFiles } from '../discover/nearby.ts';
import { mayHoldSuppression } from '../engine/suppress/marker.ts';
import { evaluateKubernetes, type KubernetesHost } from '../evaluate/kubernetes/objects.ts';
import { parseDataFile } from './data-file.ts';
import { suppressing, type UnderstandContext, type Understood } from './understood.ts';

/**
 * Kubernetes manifests, and the kustomizations that say how they are used.
 *
 * @param root the absolute directory that all paths are relative to
 */
export async function understandKubernetes(
  files: readonly DiscoveredFile[],
  context: UnderstandContext,
  root: string,
): Promise<Understood> {
  const parsed = files.map(parseDataFile);
  const evaluated = evaluateKubernetes(parsed, await hostFor(files, root));
  context.collector?.kubernetes(evaluated.objects, context);
  const given = new Set(files.filter((file) => file.given).map(({ file }) => file.path));
  return {
    part: adaptKubernetes(evaluated.objects, context),
    sources: suppressing(parsed),
    problems: parsed.flatMap(({ problems }) => problems),
    notAnalysed: evaluated.notAnalysed,
    annotated: parsed.some(({ file }) => mayHoldSuppression(file.text))
      ? annotatedObjects(evaluated.objects, mayHoldSuppression)
      : [],
    // What a given kustomization builds is what it was given for.
    spokenOf: new Set(
      evaluated.objects.flatMap(({ home, file }) =>
        home !== file.path && given.has(home) ? [file.path] : [],
      ),
    ),
  };
}

/** What hashes the names of generated objects is loaded only where a kustomization generates some. */
async function hostFor(files: readonly DiscoveredFile[], root: string): Promise<KubernetesHost> {
  const kustomizations = files.filter(({ kind }) => kind === 'kustomization');
  if (kustomizations.length === 0) return {};
  const nearby = nearbyFiles(root);
  if (!kustomizations.some(({ file }) => file.text.includes('Generator'))) return { files: nearby };
  const { digest } = await import('./node-crypto.ts');
  return { files: nearby, digest: (bytes) => digest('sha256', bytes) };
}
