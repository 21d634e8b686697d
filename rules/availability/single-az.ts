import {
  type Component,
  defineRule,
  type InstanceGroup,
  isKnown,
  type NodePool,
  option,
  sentence,
  type Workload,
} from '#rule';

export default defineRule({
  id: 'single-az',
  title: 'Runs in a single availability zone',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [
    { document: 'M-DO-010', section: 'Common Mistakes' },
    { document: 'Infrastructure Patterns', section: 'Multi-AZ Deployment' },
  ],
  rationale: `
An availability zone is one or more data centres that fail together: a power cut, a flood or a broken network takes
down all of it. What runs in one zone only is down as long as the zone is, and a datastore without a copy elsewhere
may lose what was written last. Two zones survive the loss of one.
`,
  remedy: 'Spread it over at least two availability zones, with a standby that takes over.',
  exceptions: 'Work that can wait for a zone to come back, or that must stay beside a volume of its zone.',
  references: [
    'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_fault_isolation_multiaz_region_system.html',
    'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
  ],
  controls: { 'aws-well-architected': ['REL10-BP01'] },
  aliases: [
    'pod-topology-spread-constraints',
    'topologySpreadConstraint',
    'CKV_AWS_157',
    'CKV_AZURE_225',
    'CKV_AZURE_229',
  ],
  fixes: 'unsafe',
  options: {
    minZones: option.integer({
      default: 2,
      minimum: 1,
      description: 'How many availability zones a critical component must run in.',
    }),
  },

  on: [
    'datastore',
    'workload',
    'load-balancer',
    'instance-group',
    'cluster',
    'node-pool',
    'network',
    'nat-gateway',
  ],
  *check(component, { options }) {
    const isDatastore = component.kind === 'datastore';
    // A replica is a copy itself, and a member's zones are its cluster's.
    if (isDatastore && component.role !== 'primary') return;

    const { zones } = component;
    if (zones?.state === 'known' && zones.value < options.minZones) {
      const count = zones.value === 1 ? 'one availability zone' : `${zones.value} availability zones`;
      yield {
        at: zones,
        severity: isDatastore ? 'error' : 'warning',
        message: sentence(`${subjectOf(component)} runs in ${count}`, zones),
      };
    }

    if (!mayCrowd(component) || component.zoneSpread === undefined) return;
    if (options.minZones > 1 && isKnown(component.zoneSpread, false)) {
      const crowd = component.kind === 'workload' ? 'replicas' : 'machines';
      yield {
        at: component.zoneSpread,
        message: sentence(
          `All ${crowd} of \`${component.resource}\` may land in one availability zone`,
          component.zoneSpread,
        ),
      };
    }
  },
});

/** What is placed by a scheduler, which may put all of it side by side. */
function mayCrowd(component: Component): component is Workload | InstanceGroup | NodePool {
  return (
    component.kind === 'workload' || component.kind === 'instance-group' || component.kind === 'node-pool'
  );
}

/** A module that makes a network has more than one thing that may stand in a zone. */
function subjectOf({ kind, resource }: Component): string {
  return kind === 'nat-gateway' ? `The NAT gateway of \`${resource}\`` : `\`${resource}\``;
}
