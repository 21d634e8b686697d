import { type ComponentKind, defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'flat-network',
  title: 'Network without a private tier',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [
    { document: 'M-DO-010', section: 'Step 1: Network Patterns' },
    { document: 'Infrastructure Patterns', section: 'Network Security' },
  ],
  rationale: `
Only load balancers, bastions and gateways need an address that the internet can route to. Applications and data belong
in subnets behind them: then one wrong firewall rule does not expose them, and who breaks into one tier does not stand
in the next. The endpoint of a cluster is worth the most of all, for whoever gets in there runs what he likes.
`,
  remedy: 'Place it in private subnets, and let the internet in over load balancers only.',
  exceptions: 'Bastions, NAT instances and proxies belong into the public tier.',
  references: [
    'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_network_protection_create_layers.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-example-private-subnets-nat.html',
    'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/network-isolation',
    'https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges',
  ],
  controls: { 'aws-well-architected': ['SEC05-BP01'], 'aws-fsbp': ['EC2.9', 'EKS.1'] },
  aliases: [
    'CKV_AWS_38',
    'CKV_AWS_39',
    'CKV_AWS_88',
    'CKV_GCP_20',
    'CKV_GCP_25',
    'CKV_GCP_40',
    'CKV_AZURE_6',
    'CKV_AZURE_115',
    'CKV_AZURE_119',
    'AWS-0009',
    'AVD-AWS-0009',
    'AWS-0040',
    'AVD-AWS-0040',
    'AWS-0041',
    'AVD-AWS-0041',
    'GCP-0031',
    'AVD-GCP-0031',
    'GCP-0059',
    'AVD-GCP-0059',
    'GCP-0061',
    'AVD-GCP-0061',
    'AZU-0041',
    'AVD-AZU-0041',
    'CKV_GCP_60',
    'CKV_GCP_64',
    'aws-ec2-no-public-ip',
    'aws-autoscaling-no-public-ip',
    'aws-eks-no-public-cluster-access',
    'aws-eks-no-public-cluster-access-to-cidr',
  ],
  securitySeverity: 6,
  fixes: 'unsafe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'privatePlacement', clauses.get(component.kind) ?? 'is in the public tier');
  },
});

const clauses: ReadonlyMap<ComponentKind, string> = new Map([
  ['network', 'has no private subnets'],
  ['cluster', 'has an endpoint that is open to everybody'],
]);
