import { type Attribute, type Container, defineRule, option, sentence } from '#rule';

export default defineRule({
  id: 'missing-resource-limits',
  title: 'Container without a memory limit',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [{ document: 'Architecture Patterns & Designs', section: 'Resource Requests and Limits' }],
  rationale: `
A container with a leak takes all the memory that its machine has. The kernel then kills what it finds, often a
neighbour that did nothing wrong. With a limit the leak ends where it began: that container is restarted, and the rest
of the machine goes on.

A processor is shared out fairly without a limit as well, and a limit throttles even where there is room: it is asked
for only by the option.
`,
  remedy: 'Set a memory limit somewhat above what the container uses at its peak.',
  exceptions: 'Nodes that run one workload each.',
  references: [
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
    'https://docs.docker.com/reference/compose-file/deploy/#resources',
  ],
  controls: {},
  aliases: [
    'CKV_K8S_11',
    'CKV_K8S_13',
    'KSV-0011',
    'KSV-0018',
    'unset-memory-requirements',
    'cpuLimitsMissing',
    'memoryLimitsMissing',
    'container-resources',
  ],
  fixes: 'unsafe',
  options: {
    cpu: option.boolean({
      default: false,
      description: 'Whether a limit on processor time is asked for too.',
    }),
  },

  on: ['container'],
  *check(container, { options }) {
    const { cpuLimit, memoryLimit } = container.resources ?? {};
    const subject = subjectOf(container);
    if (isMissing(memoryLimit))
      yield { at: memoryLimit, message: sentence(`${subject} has no memory limit`, memoryLimit) };
    if (options.cpu && isMissing(cpuLimit))
      yield {
        at: cpuLimit,
        message: sentence(`${subject} has no limit on processor time`, cpuLimit),
        remedy: cpuLimit.remedy ?? 'Set a limit on processor time.',
      };
  },
});

/** Of a Compose service there is one container only. */
function subjectOf({ format, name, resource }: Container): string {
  return format === 'compose' ? `\`${resource}\`` : `Container \`${name}\` of \`${resource}\``;
}

/** Nobody wrote one, or a zero, which stands for none. */
function isMissing(
  limit: Attribute<number> | undefined,
): limit is Exclude<Attribute<number>, { readonly state: 'unknown' }> {
  return limit?.state === 'absent' || (limit?.state === 'known' && limit.value === 0);
}
