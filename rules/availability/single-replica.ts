import {
  type Component,
  type Datastore,
  defineRule,
  type Infrastructure,
  type InstanceGroup,
  isKnown,
  sentence,
  type Workload,
} from '#rule';

export default defineRule({
  id: 'single-replica',
  title: 'Serves with a single replica',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [
    { document: 'Architecture Patterns & Designs', section: 'Auto-Scaling' },
    { document: 'Architecture Patterns & Designs', section: 'Rolling Deployment' },
    { document: 'Infrastructure Patterns & Architecture', section: 'Kafka-based Event System' },
  ],
  rationale: `
One replica is one crash, one full disk or one drained machine away from no service at all. It cannot be replaced
without a gap either, so every deployment and every update of the machine below it is an outage. A second one keeps
answering meanwhile. The same holds for a broker that is alone: its messages wait until it is back, or are lost with it.

Workers and jobs are not asked for a second replica: their work waits. Nor is what cannot have one, such as a program
whose volume only one node can mount, or what watches the platform itself. Of what an autoscaler steers, its lower bound
is judged, by \`autoscaling-range\`.
`,
  remedy: 'Run at least two replicas.',
  exceptions: 'A program that may run only once, such as a scheduler without leader election.',
  references: [
    'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_withstand_component_failures_failover2good.html',
    'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas',
  ],
  controls: { 'aws-well-architected': ['REL11-BP02'] },
  aliases: ['minimum-three-replicas', 'deployment-replicas', 'deploymentMissingReplicas'],
  fixes: 'unsafe',
  options: {},

  on: ['workload', 'instance-group', 'datastore'],
  *check(component, { infrastructure }) {
    const count = component.kind === 'datastore' ? nodesOf(component) : replicasOf(component);
    if (count === undefined || !isKnown(count, 1) || hasScaledMinimum(component, infrastructure)) return;
    const what = component.kind === 'datastore' ? 'a single node' : 'a single replica';
    yield { at: count, message: sentence(`\`${component.resource}\` runs ${what}`, count) };
  },
});

/** What has standbys, or could have, is judged by those. */
function nodesOf({ role, standbys, nodes }: Datastore): Datastore['nodes'] {
  return role === 'primary' && standbys === undefined ? nodes : undefined;
}

function replicasOf(component: Workload | InstanceGroup): Workload['replicas'] {
  if (component.kind === 'instance-group')
    return component.serving === false ? undefined : component.replicas;
  // One Compose service on one machine is how Compose is used, unless it says that it is in production.
  if (component.format === 'compose' && component.environment.stage !== 'production') return undefined;
  const isAlone = component.singleton === true || component.ephemeral === true;
  return component.role === 'serving' && !isAlone ? component.replicas : undefined;
}

/** An autoscaler's own lower bound says how few there may be. */
function hasScaledMinimum({ id }: Component, infrastructure: Infrastructure): boolean {
  return infrastructure.edgesTo(id, 'scales').some((edge) => {
    const scaler = infrastructure.component(edge.from);
    return scaler?.kind === 'autoscaler' && scaler.minimum !== undefined;
  });
}
