import {
  type Container,
  defineRule,
  type HealthCheck,
  type ImageBuild,
  type Infrastructure,
  isKnown,
  isMissing,
  knownValue,
  listed,
  option,
  type RuleFinding,
  sentence,
  type Workload,
} from '#rule';

export default defineRule({
  id: 'missing-health-check',
  title: 'Traffic or restarts without a health check',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [
    { document: 'M-DO-010', section: 'Common Mistakes' },
    { document: 'Infrastructure Patterns', section: 'Load Balancing' },
  ],
  rationale: `
A process can run and yet answer nothing: it is still starting, it has lost its database, it hangs. Without a health
check nobody notices. The load balancer keeps sending requests to it, the orchestrator does not restart it, and what
waits for it starts too early.
`,
  remedy: 'Add a health check that asks the program itself whether it can do its work.',
  exceptions:
    'A program that ends by itself, a helper that only a developer starts, or one whose image is known to bring a check that cannot be seen here.',
  references: [
    'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/',
    'https://docs.docker.com/reference/compose-file/services/#healthcheck',
    'https://docs.docker.com/reference/dockerfile/#healthcheck',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
  ],
  controls: { 'aws-well-architected': ['REL11-BP01'] },
  aliases: [
    'CKV_DOCKER_2',
    'CKV_K8S_8',
    'CKV_K8S_9',
    'DL3057',
    'DS-0026',
    'AVD-DS-0026',
    'no-liveness-probe',
    'no-readiness-probe',
    'pod-probes',
    'pod-probes-identical',
    'livenessProbeMissing',
    'readinessProbeMissing',
    'CKV_AZURE_213',
  ],
  fixes: 'unsafe',
  options: {
    maxStartDelaySeconds: option.integer({
      default: 60,
      minimum: 0,
      description:
        'How long the first check may wait, in seconds, where nothing tells that the start is over.',
    }),
  },
  yieldsTo: ['missing-dns-failover'],

  on: [
    'container',
    'workload',
    'target-group',
    'load-balancer',
    'instance-group',
    'dns-record',
    'image-build',
  ],
  *check(component, { infrastructure, options }) {
    switch (component.kind) {
      case 'container':
        yield* inContainer(component, infrastructure);
        yield* afterStart(component, options.maxStartDelaySeconds);
        return;
      case 'workload':
        yield* inStartOrder(component, infrastructure);
        return;
      case 'image-build':
        yield* inImage(component, infrastructure);
        return;
      case 'dns-record':
        yield* missing(`\`${component.resource}\``, component.healthChecks, 'warning');
        return;
      default:
        yield* missing(`\`${component.resource}\``, component.healthChecks, 'error');
    }
  },
});

function* inContainer(container: Container, infrastructure: Infrastructure): Iterable<RuleFinding> {
  // Compose runs the image's own HEALTHCHECK; Kubernetes does not.
  if (container.format === 'compose' && hasImageCheck(container, infrastructure)) return;
  // A container that is not ready must get no traffic; that it is not restarted is the lesser fault.
  const lacksFirst = container.healthChecks[0] !== undefined && isMissing(container.healthChecks[0].present);
  const severity = container.serving && lacksFirst ? 'error' : 'warning';
  yield* missing(subjectOf(container), container.healthChecks, severity);

  if (container.identicalProbes !== undefined && isKnown(container.identicalProbes, true)) {
    yield {
      at: container.identicalProbes,
      severity: 'note',
      message: `The liveness probe of container \`${container.name}\` of \`${container.resource}\` is identical to its readiness probe.`,
      remedy:
        'Let the liveness probe ask for less, or wait longer, so that a busy container is not restarted.',
    };
  }
}

/** A wait of a fixed length is too long for a quick start, and too short for a slow one. */
function* afterStart(container: Container, longest: number): Iterable<RuleFinding> {
  const { startDelaySeconds: delay } = container;
  const seconds = delay === undefined ? undefined : knownValue(delay);
  if (delay === undefined || seconds === undefined || seconds <= longest) return;
  yield {
    at: delay,
    severity: 'note',
    message: sentence(`${subjectOf(container)} is not asked for its health for ${seconds} seconds`, delay),
  };
}

/** Of a Compose service there is one container only. */
function subjectOf({ format, name, resource }: Container): string {
  return format === 'compose' ? `\`${resource}\`` : `Container \`${name}\` of \`${resource}\``;
}

function* missing(
  subject: string,
  checks: readonly HealthCheck[],
  severity: 'error' | 'warning',
): Iterable<RuleFinding> {
  const lacking = checks.filter((check) => isMissing(check.present));
  const first = lacking[0];
  if (first === undefined) return;
  yield {
    at: first.present,
    severity,
    message: sentence(`${subject} has ${listed(lacking.map((check) => `no ${check.name}`))}`, first.present),
  };
}

function* inStartOrder(workload: Workload, infrastructure: Infrastructure): Iterable<RuleFinding> {
  for (const edge of infrastructure.edgesFrom(workload.id, 'starts-after')) {
    if (!isKnown(edge.waitsForHealth, false)) continue;
    const other = infrastructure.containersOf(edge.to)[0];
    if (other === undefined || !isChecked(other, infrastructure)) continue;
    yield {
      at: edge.waitsForHealth,
      severity: 'warning',
      message: `\`${workload.resource}\` starts before \`${other.resource}\` is healthy, though it has a health check.`,
      remedy: `Set \`condition: service_healthy\` on the dependency.`,
    };
  }
}

function* inImage(image: ImageBuild, infrastructure: Infrastructure): Iterable<RuleFinding> {
  // A stage for developers is not what receives traffic.
  if (image.environment.stage === 'development') return;
  if (!image.serving || !isMissing(image.healthCheck.present)) return;
  // Whoever runs it in the tree is asked for a check itself, and most do not look at the image's.
  if (infrastructure.edgesFrom(image.id, 'builds').length > 0) return;
  yield* missing(`\`${image.resource}\``, [image.healthCheck], 'warning');
}

function isChecked(container: Container, infrastructure: Infrastructure): boolean {
  return (
    container.healthChecks.some((check) => isKnown(check.present, true)) ||
    hasImageCheck(container, infrastructure)
  );
}

function hasImageCheck(container: Container, infrastructure: Infrastructure): boolean {
  // What the file switches off stays off, whatever the image says.
  if (
    container.healthChecks.some(
      (check) => isKnown(check.present, false) && check.present.origin === 'written',
    )
  )
    return false;
  return infrastructure.edgesTo(container.id, 'builds').some((edge) => {
    const image = infrastructure.component(edge.from);
    return image?.kind === 'image-build' && isKnown(image.healthCheck.present, true);
  });
}
