import type { ForeignTool } from '../../rule/suppression-choices.ts';

/** Who is meant to read a suppression. */
export type SuppressionTool = 'infra-lint' | ForeignTool;

/** kube-linter and kube-score both write words with dashes; these are the first words of kube-score's. */
const kubeScore =
  /^(?:container|pod|deployment|statefulset|horizontalpodautoscaler|service|ingress|cronjob|networkpolicy)-/;

const dclint = /^(?:no-unbound-port-interfaces|service-(?:image|container|dependencies|keys|ports))/;

/** The tool that gives a check such an id. */
export function toolOf(id: string): ForeignTool {
  if (/^CKV2?_/.test(id)) return 'checkov';
  if (/^DL\d+$/.test(id)) return 'hadolint';
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id)) return 'kics';
  if (/^(?:AVD-)?[A-Z]{2,}-?\d+$/.test(id) || /^(?:aws|google|azure)-/.test(id)) return 'trivy';
  if (/^[A-Z]/.test(id)) return 'docker';
  if (/[A-Z]/.test(id)) return 'polaris';
  if (id.includes('_')) return 'tflint';
  if (dclint.test(id)) return 'dclint';
  return kubeScore.test(id) ? 'kube-score' : 'kube-linter';
}
