import type { Change } from '../../model/change.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, textAt } from './read-pod.ts';
import { ownLabels } from './spread-repair.ts';

/**
 * A PodDisruptionBudget beside the workload, in its file. What a kustomization builds has a place for new objects that
 * cannot be told from here. Source: https://kubernetes.io/docs/tasks/run-application/configure-pdb/
 */
export function budgetChange(pods: PodWorkload): Change | undefined {
  const { object, controller } = pods;
  const { file, home, namespace } = object;
  const name = textAt(objectAt(object.body, 'metadata'), 'name');
  const matchLabels = ownLabels(pods);
  if (name === undefined || !/^[a-z0-9][a-z0-9.-]*$/.test(name) || matchLabels === undefined)
    return undefined;
  if (home !== file.path || controller !== object || !/\.ya?ml$/i.test(file.path)) return undefined;
  return {
    kind: 'document',
    file,
    value: {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
      spec: { maxUnavailable: 1, selector: { matchLabels } },
    },
  };
}
