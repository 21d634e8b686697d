import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'missing-network-policy',
  title: 'Namespace in which every Pod may speak to every other',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Network Security' }],
  rationale: `
Unless a network policy says otherwise, every Pod of a cluster may open connections to every other, whatever their
namespaces. Whoever takes one container over reaches the databases, the caches and the administration of all others
from there. A policy that denies by default, and one for each way that is needed, leaves them what that one container
needs.

One finding stands for a namespace; where manifests name none, for a directory. Policies of Cilium and Calico count, and
one for the whole cluster counts for all.
`,
  remedy: 'Deny all ingress by default, and allow each way that is needed by a NetworkPolicy of its own.',
  exceptions:
    'Clusters whose network plugin enforces no policies, or where a mesh decides who may speak to whom.',
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies',
    'https://kubernetes.io/docs/concepts/security/multi-tenancy/#network-isolation',
  ],
  controls: { 'aws-well-architected': ['SEC05-BP02'] },
  aliases: ['CKV2_K8S_6', 'non-isolated-pod'],
  securitySeverity: 3,
  options: {},

  on: ['namespace'],
  *check(namespace) {
    yield* lacking(namespace, 'networkPolicy', 'lets every Pod speak to every other');
  },
});
