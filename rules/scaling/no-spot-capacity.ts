import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'no-spot-capacity',
  title: 'Fault-tolerant work on on-demand machines alone',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [
    { document: 'Architecture Patterns & Designs', section: 'Spot Instances / Preemptible VMs' },
    { document: 'Infrastructure Patterns', section: 'Resource Right-Sizing' },
  ],
  rationale: `
Spare capacity costs a fifth to a third of the ordinary price, and may be taken back at short notice. What starts again
elsewhere by itself, a stateless service in many copies, a batch job, a worker on a queue, loses little by that. A part
on spot beside a base on demand keeps the service up and the bill down.
`,
  remedy: 'Run a part of it on spot capacity, beside a base on demand.',
  exceptions: 'Work that cannot be interrupted, or regions without spare capacity of the type.',
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-spot-instances.html',
    'https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html#managed-node-group-capacity-types',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/spot-vms',
  ],
  controls: { 'aws-well-architected': ['COST07-BP01'] },
  aliases: [],
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'spotCapacity', 'runs on on-demand capacity alone');
  },
});
