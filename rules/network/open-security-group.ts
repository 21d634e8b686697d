import { defineRule, everyKind, isKnown, lacking, opensDatastore, option, sentence } from '#rule';

export default defineRule({
  id: 'open-security-group',
  title: 'Firewall that is open to the internet',
  severity: 'error',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Network Security' }],
  rationale: `
Every address of the internet is scanned all the time. A port that is open to everybody is found within minutes, and
the first weak password or unpatched hole behind it is used. What serves the public needs the ports of the web;
everything else has clients that can be named. The network and the security group that an account comes with are open
by design and shared by all who name none.
`,
  remedy: 'Allow only the addresses or security groups of the clients.',
  exceptions: 'Servers that are meant for everybody, on the very ports that they serve.',
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-18',
    'https://cloud.google.com/firewall/docs/firewalls',
    'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  ],
  controls: { 'aws-well-architected': ['SEC05-BP02'], 'aws-fsbp': ['EC2.2', 'EC2.18', 'EC2.19'] },
  aliases: [
    'CKV_AWS_24',
    'CKV_AWS_25',
    'CKV_AWS_148',
    'CKV_AWS_277',
    'CKV2_AWS_12',
    'CKV_GCP_2',
    'CKV_GCP_3',
    'CKV_AZURE_9',
    'CKV_AZURE_10',
    'AWS-0101',
    'AVD-AWS-0101',
    'AWS-0107',
    'AVD-AWS-0107',
    'GCP-0027',
    'AVD-GCP-0027',
    'AZU-0047',
    'AVD-AZU-0047',
    'AZU-0048',
    'AVD-AZU-0048',
    'AZU-0050',
    'AVD-AZU-0050',
    'aws-ec2-no-public-ingress-sgr',
    'aws-vpc-no-public-ingress-sgr',
    'aws-ec2-no-default-vpc',
  ],
  securitySeverity: 8,
  options: {
    allowedPorts: option.strings({
      default: ['80', '443'],
      description: 'Ports, or ranges such as `8000-8080`, that may be open to everybody.',
    }),
  },

  on: everyKind,
  *check(component, { options, infrastructure }) {
    for (const finding of lacking(component, 'ownNetwork', 'relies on what the account comes with'))
      yield { ...finding, severity: 'warning' };

    // No more open than without a policy.
    for (const finding of lacking(component, 'selectiveIngress', 'lets everything in from everywhere'))
      yield { ...finding, severity: 'warning' };

    if (component.kind !== 'access-rule' || !isKnown(component.fromInternet, true)) return;
    const { ports, fromInternet, resource } = component;
    if (ports === undefined || isAllowed(ports, options.allowedPorts)) return;
    if (opensDatastore(component, infrastructure)) return;
    yield {
      at: fromInternet,
      message: sentence(`\`${resource}\` opens ${portsText(ports)} to the internet`, fromInternet),
    };
  },
});

interface Ports {
  readonly from: number;
  readonly to: number;
}

/** Every port of the range lies in one of the allowed ranges. */
function isAllowed({ from, to }: Ports, allowed: readonly string[]): boolean {
  const ranges = allowed.flatMap((text) => {
    const [, first, last] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text.trim()) ?? [];
    return first === undefined ? [] : [{ from: Number(first), to: Number(last ?? first) }];
  });
  let next = from;
  for (const range of ranges.sort((one, other) => one.from - other.from))
    if (range.from <= next && range.to >= next) next = range.to + 1;
  return next > to;
}

function portsText({ from, to }: Ports): string {
  if (from <= 1 && to >= 65535) return 'every port';
  return from === to ? `port ${from}` : `the ports ${from} to ${to}`;
}
