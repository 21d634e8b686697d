import { type Attribute, type Container, defineRule, type Infrastructure, listed, sentence } from '#rule';

export default defineRule({
  id: 'missing-resource-requests',
  title: 'Container that reserves nothing',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [{ document: 'Architecture Patterns & Designs', section: 'Resource Requests and Limits' }],
  rationale: `
A scheduler places containers by what they ask for. One that asks for nothing fits everywhere, so it lands on machines
that are full already, and is the first to be starved or killed there. An autoscaler that steers towards a share of the
processors has nothing to take the share of: it does not scale at all.
`,
  remedy: 'Say how much processor time and memory the container needs in ordinary operation.',
  exceptions: 'Namespaces whose LimitRange is applied from elsewhere.',
  references: [
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
    'https://docs.docker.com/reference/compose-file/deploy/#resources',
  ],
  controls: {},
  aliases: [
    'CKV_K8S_10',
    'CKV_K8S_12',
    'KSV-0015',
    'KSV-0016',
    'unset-cpu-requirements',
    'cpuRequestsMissing',
    'memoryRequestsMissing',
  ],
  fixes: 'unsafe',
  options: {},

  on: ['container'],
  *check(container, { infrastructure }) {
    const { cpuRequest, memoryRequest } = container.resources ?? {};
    const missing = [
      { what: 'processor time', request: cpuRequest },
      { what: 'memory', request: memoryRequest },
    ].filter(({ request }) => isMissing(request));
    const at = missing[0]?.request;
    if (at === undefined) return;
    const isScaled = isSteeredBy(container, infrastructure);
    const reserves = `${subjectOf(container)} reserves no ${listed(missing.map(({ what }) => what))}`;
    yield {
      at,
      ...(isScaled ? { severity: 'error' as const } : {}),
      message: sentence(isScaled ? `${reserves}, though its autoscaler steers by it` : reserves, at),
    };
  },
});

/** Of a Compose service there is one container only. */
function subjectOf({ format, name, resource }: Container): string {
  return format === 'compose' ? `\`${resource}\`` : `Container \`${name}\` of \`${resource}\``;
}

function isMissing(request: Attribute<number> | undefined): boolean {
  return request?.state === 'absent' || (request?.state === 'known' && request.value === 0);
}

/** Its autoscaler steers by the share of a request that is not there. */
function isSteeredBy({ name, workload, resources }: Container, infrastructure: Infrastructure): boolean {
  return infrastructure.edgesTo(workload, 'scales').some((edge) => {
    const scaler = infrastructure.component(edge.from);
    return (
      scaler?.kind === 'autoscaler' &&
      (scaler.measuredContainer === undefined || scaler.measuredContainer === name) &&
      ((isMissing(resources?.cpuRequest) && scaler.cpuTarget?.state === 'known') ||
        (isMissing(resources?.memoryRequest) && scaler.memoryTarget?.state === 'known'))
    );
  });
}
