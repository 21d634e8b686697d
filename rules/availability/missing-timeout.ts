import {
  type Attribute,
  defineRule,
  type LoadBalancer,
  option,
  sentence,
  type TargetGroup,
  type Workload,
} from '#rule';

export default defineRule({
  id: 'missing-timeout',
  title: 'Requests that may hang for ever',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [
    { document: 'Architecture Patterns & Designs', section: 'Timeout Pattern' },
    { document: 'Architecture Patterns & Designs', section: 'Retry Logic' },
    { document: 'Infrastructure Patterns & Architecture', section: 'Istio Virtual Service Example' },
  ],
  rationale: `
Whoever waits for an answer holds a connection, a thread and memory. When what they wait for hangs, they hang with it,
then those who wait for them: one slow dependency stops everything that leads to it. A timeout turns that into an error
that can be retried or shown.

Of what serves requests, a time of many minutes is as good as none: nobody waits that long, and API gateways give up
after half a minute while a function goes on and is paid for. What works through a queue or ends by itself may take its
time and is not judged. Load balancers are judged by how long a connection may stay silent, routes of meshes and gateways
by how long a request may take: Istio waits for ever unless it is told not to.
`,
  remedy: 'Set a timeout a little above what a slow but good answer takes.',
  exceptions: 'Streams, long polls and uploads are meant to stay open.',
  references: [
    'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_mitigate_interaction_failure_client_timeouts.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html',
    'https://istio.io/latest/docs/concepts/traffic-management/#timeouts',
  ],
  controls: { 'aws-well-architected': ['REL05-BP05'] },
  aliases: [],
  options: {
    maxRequestSeconds: option.integer({
      default: 300,
      minimum: 1,
      description: 'The longest time that a request to a workload or over a route may take, in seconds.',
    }),
    maxIdleSeconds: option.integer({
      default: 300,
      minimum: 1,
      description: 'The longest time that a connection through a load balancer may stay silent, in seconds.',
    }),
  },

  on: ['workload', 'load-balancer', 'target-group'],
  *check(component, { options }) {
    const { resource } = component;
    for (const { timeout, longest, clause } of limitsOf(component, options)) {
      if (timeout === undefined) continue;
      if (isEndless(timeout))
        yield { at: timeout, message: sentence(`\`${resource}\` has no timeout`, timeout) };
      else if (timeout.state === 'known' && timeout.value > longest) {
        const message = `\`${resource}\` ${clause} ${timeout.value} seconds`;
        yield { at: timeout, message: sentence(message, timeout) };
      }
    }
  },
});

interface Bounds {
  readonly maxRequestSeconds: number;
  readonly maxIdleSeconds: number;
}

function limitsOf(component: Workload | LoadBalancer | TargetGroup, bounds: Bounds) {
  const request = (timeout: Attribute<number> | undefined) => ({
    timeout,
    longest: bounds.maxRequestSeconds,
    clause: 'lets a request take',
  });
  switch (component.kind) {
    case 'workload':
      return component.role === 'serving' ? [request(component.timeoutSeconds)] : [];
    case 'target-group':
      return [request(component.requestSeconds)];
    case 'load-balancer': {
      const clause = 'keeps silent connections for';
      const idle = { timeout: component.timeoutSeconds, longest: bounds.maxIdleSeconds, clause };
      return [idle, request(component.requestSeconds)];
    }
  }
}

/** Nothing is set, or what stands for no limit. */
function isEndless(timeout: Attribute<number>): boolean {
  return timeout.state === 'absent' || (timeout.state === 'known' && !Number.isFinite(timeout.value));
}
