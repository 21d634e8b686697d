/** The tools whose ids rules know as aliases, by the names that suppressions and the configuration know them by. */
export type AliasTool =
  | 'checkov'
  | 'dclint'
  | 'docker'
  | 'hadolint'
  | 'kics'
  | 'kube-linter'
  | 'kube-score'
  | 'polaris'
  | 'tflint'
  | 'trivy';

/** The tools as they write themselves. */
export const toolTitles: ReadonlyMap<AliasTool, string> = new Map([
  ['checkov', 'Checkov'],
  ['trivy', 'Trivy'],
  ['kics', 'KICS'],
  ['tflint', 'TFLint'],
  ['hadolint', 'hadolint'],
  ['docker', 'Docker build checks'],
  ['dclint', 'dclint'],
  ['kube-linter', 'KubeLinter'],
  ['kube-score', 'kube-score'],
  ['polaris', 'Polaris'],
]);

/** KubeLinter and kube-score both write words with dashes; these are the first words of kube-score's. */
const kubeScore =
  /^(?:container|pod|deployment|statefulset|horizontalpodautoscaler|service|ingress|cronjob|networkpolicy)-/;

const dclint = /^(?:no-unbound-port-interfaces|service-(?:image|container|dependencies|keys|ports))/;

/** The tool that gives a check such an id. */
export function toolOf(alias: string): AliasTool {
  if (/^CKV2?_/.test(alias)) return 'checkov';
  if (/^DL\d+$/.test(alias)) return 'hadolint';
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(alias)) return 'kics';
  if (/^(?:AVD-)?[A-Z]{2,}-?\d+$/.test(alias) || /^(?:aws|google|azure)-/.test(alias)) return 'trivy';
  if (/^[A-Z]/.test(alias)) return 'docker';
  if (/[A-Z]/.test(alias)) return 'polaris';
  if (alias.includes('_')) return 'tflint';
  if (dclint.test(alias)) return 'dclint';
  return kubeScore.test(alias) ? 'kube-score' : 'kube-linter';
}

/** Ids of other tools in groups of their tools, in the order of `toolTitles`. */
export function byTool(
  aliases: readonly string[],
): readonly (readonly [tool: AliasTool, ids: readonly string[]])[] {
  return [...toolTitles.keys()]
    .map((tool) => [tool, aliases.filter((alias) => toolOf(alias) === tool)] as const)
    .filter(([, ids]) => ids.length > 0);
}
