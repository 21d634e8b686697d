import type { AdaptContext } from '../adapt/context.ts';
import { adaptKubernetes } from '../adapt/kubernetes/adapt.ts';
import { kubernetesSecrets } from '../adapt/kubernetes/plain-secret.ts';
import type { DiscoveredFile } from '../discover/discovered-file.ts';
import { evaluateKubernetes } from '../evaluate/kubernetes/objects.ts';
import { parseDataFile } from './data-file.ts';
import { suppressing, type Understood } from './understood.ts';

/** Kubernetes manifests, and the kustomizations that say how they are used. */
export function understandKubernetes(files: readonly DiscoveredFile[], context: AdaptContext): Understood {
  const parsed = files.map(parseDataFile);
  const evaluated = evaluateKubernetes(parsed);
  const part = adaptKubernetes(evaluated.objects, context);
  return {
    part: { ...part, components: [...part.components, ...kubernetesSecrets(evaluated.objects, context)] },
    sources: suppressing(parsed),
    problems: parsed.flatMap(({ problems }) => problems),
    notAnalysed: evaluated.notAnalysed,
  };
}
