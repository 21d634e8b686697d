import {
  type Component,
  defineRule,
  type HealthCheck,
  knownValue,
  option,
  type RuleFinding,
  sentence,
  setTo,
} from '#rule';

interface Bounds {
  readonly maxIntervalSeconds: number;
  readonly maxFailures: number;
}

export default defineRule({
  id: 'slow-health-check',
  title: 'Health check that notices too late',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [
    { document: 'Infrastructure Patterns', section: 'Load Balancing' },
    { document: 'M-DO-010', section: 'Route 53 Failover Pattern' },
  ],
  rationale: `
Until a check has failed often enough, requests go on to what does not answer. The time that takes is the interval times
the number of failures that are asked for: every five minutes and three failures make fifteen minutes of errors. A
timeout as long as the interval leaves no room between one check and the next.
`,
  remedy: 'Check every 30 seconds or more often, with a timeout below the interval and few failures.',
  exceptions:
    'Checks that are dear, such as those that go through to another provider, may be made less often.',
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
    'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/',
  ],
  controls: { 'aws-well-architected': ['REL11-BP01'] },
  aliases: [],
  fixes: 'unsafe',
  options: {
    maxIntervalSeconds: option.integer({
      default: 30,
      minimum: 1,
      description: 'The longest time between two checks, in seconds.',
    }),
    maxFailures: option.integer({
      default: 10,
      minimum: 1,
      description: 'How many failures in a row may be asked for at most.',
    }),
  },

  on: ['container', 'target-group', 'load-balancer', 'instance-group', 'dns-record', 'image-build'],
  *check(component, { options }) {
    const checks = component.kind === 'image-build' ? [component.healthCheck] : component.healthChecks;
    for (const check of checks) yield* tooSlow(subjectOf(component), check, options);
  },
});

/** Of a Compose service there is one container only. */
function subjectOf(component: Component): string {
  return component.kind === 'container' && component.format !== 'compose'
    ? `Container \`${component.name}\` of \`${component.resource}\``
    : `\`${component.resource}\``;
}

function* tooSlow(subject: string, check: HealthCheck, bounds: Bounds): Iterable<RuleFinding> {
  const { intervalSeconds: interval, timeoutSeconds: timeout, failures } = check;
  if (interval?.state === 'known' && interval.value > bounds.maxIntervalSeconds) {
    const message = `${subject} is asked for its health only every ${interval.value} seconds`;
    yield { at: interval, message: sentence(message, interval), repair: shorterInterval(check, bounds) };
  }
  if (failures?.state === 'known' && failures.value > bounds.maxFailures) {
    const message = `${subject} counts as healthy until it has failed ${failures.value} times in a row`;
    yield {
      at: failures,
      message: sentence(message, failures),
      repair: setTo(failures, bounds.maxFailures),
    };
  }
  const pause = interval === undefined ? undefined : knownValue(interval);
  // Docker's own timeout is as long as its interval: only one that is written was meant.
  if (timeout?.state !== 'known' || timeout.origin !== 'written' || pause === undefined) return;
  if (timeout.value < pause) return;
  yield {
    at: timeout,
    message: sentence(
      `${subject} may take as long as the ${pause} seconds until the next health check to answer one`,
      timeout,
    ),
    remedy: 'Set a timeout that is shorter than the interval.',
  };
}

/** Where the timeout stays below it: what is written there may be meant. */
function shorterInterval(
  { intervalSeconds, timeoutSeconds }: HealthCheck,
  { maxIntervalSeconds }: Bounds,
): RuleFinding['repair'] {
  if (timeoutSeconds?.state === 'unknown') return undefined;
  const isWritten = timeoutSeconds?.state === 'known' && timeoutSeconds.origin === 'written';
  const timeout = isWritten ? timeoutSeconds.value : 0;
  return intervalSeconds === undefined || timeout >= maxIntervalSeconds
    ? undefined
    : setTo(intervalSeconds, maxIntervalSeconds);
}
