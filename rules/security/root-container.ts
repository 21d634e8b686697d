import {
  defineRule,
  type ImageBuild,
  type Infrastructure,
  isKnown,
  isMissing,
  lacking,
  type RuleFinding,
} from '#rule';

/** Other tools tell apart what is one rule here; who answers for one of it has not answered for the others. */
const aspects = {
  hostIsolation: [
    'CKV_K8S_16',
    'CKV_K8S_17',
    'CKV_K8S_18',
    'CKV_K8S_19',
    'CKV_K8S_25',
    'CKV_K8S_27',
    'CKV_K8S_39',
    'KSV-0005',
    'KSV-0006',
    'KSV-0008',
    'KSV-0009',
    'KSV-0010',
    'KSV-0017',
    'KSV-0022',
    'KSV-0023',
    'privileged-container',
    'host-network',
    'host-pid',
    'host-ipc',
    'docker-sock',
    'sensitive-host-mounts',
    'container-security-context-privileged',
    'hostIPCSet',
    'hostPIDSet',
    'hostNetworkSet',
    'hostPathSet',
    'hostProcess',
    'runAsPrivileged',
    'dangerousCapabilities',
  ],
  unprivileged: [
    'DL3002',
    'CKV_DOCKER_3',
    'CKV_DOCKER_8',
    'DS-0002',
    'AVD-DS-0002',
    'CKV_K8S_23',
    'KSV-0012',
    'run-as-non-root',
    'runAsRootAllowed',
    'KSV-0105',
    'container-security-context-user-group-id',
  ],
  hardening: [
    'CKV_K8S_20',
    'CKV_K8S_22',
    'CKV_K8S_28',
    'CKV_K8S_29',
    'CKV_K8S_30',
    'CKV_K8S_31',
    'CKV_K8S_37',
    'KSV-0001',
    'KSV-0003',
    'KSV-0014',
    'KSV-0027',
    'KSV-0030',
    'KSV-0104',
    'KSV-0118',
    'privilege-escalation-container',
    'no-read-only-root-fs',
    'drop-net-raw-capability',
    'unsafe-proc-mount',
    'container-security-context-readonlyrootfilesystem',
    'container-seccomp-profile',
    'notReadOnlyRootFilesystem',
    'privilegeEscalationAllowed',
    'insecureCapabilities',
    'linuxHardening',
    'procMount',
  ],
};

export default defineRule({
  id: 'root-container',
  title: 'Container with more power than it needs',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Security Best Practices' }],
  rationale: `
A process that breaks out of its container is on the host what it was inside. As root, with the privileges of the host, or
with the socket of the container engine it takes over the machine, and every other container on it. Most programs need
none of that: an ordinary user, no way to gain rights, and a container that shares nothing with its host.

What makes up a node itself, its network, its disks and what watches them, cannot do without, and is not reported. In the
profile \`strict\` a note names what could be closed as well.
`,
  remedy: 'Run as an ordinary user, without privileges of the host.',
  exceptions: 'Agents that manage their node, such as network plugins and log collectors.',
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://docs.docker.com/engine/security/',
    'https://docs.docker.com/build/building/best-practices/#user',
  ],
  controls: { 'aws-well-architected': ['SEC06-BP03'] },
  aliases: Object.values(aspects).flat(),
  aspects,
  securitySeverity: 7,
  fixes: 'unsafe',
  options: {},

  on: ['image-build', 'container', 'workload'],
  *check(component, { infrastructure }) {
    if (component.kind === 'image-build') {
      const refusal = refusalOf(component, infrastructure);
      if (refusal !== undefined) yield refusal;
      if (refusal !== undefined || isExempt(component, infrastructure)) return;
    }
    for (const finding of lacking(component, 'hostIsolation', 'is not kept apart from its host'))
      yield { ...finding, aspect: 'hostIsolation', severity: 'error' };
    for (const finding of lacking(component, 'unprivileged', 'runs with more rights than it needs'))
      yield { ...finding, aspect: 'unprivileged' };
    for (const finding of lacking(component, 'hardening', 'could be locked down further'))
      yield { ...finding, aspect: 'hardening', severity: 'note' };
  },
});

/**
 * Where who runs the image does not start it. Kubernetes cannot tell from a name whether it is root's, and refuses names
 * as well: https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
function refusalOf(image: ImageBuild, infrastructure: Infrastructure): RuleFinding | undefined {
  for (const { to } of infrastructure.edgesFrom(image.id, 'builds')) {
    const runner = infrastructure.component(to);
    if (runner?.kind !== 'container' || runner.refusesRoot === undefined) continue;
    if (!isKnown(runner.refusesRoot, true)) continue;
    const related = [
      { span: runner.refusesRoot.span, message: `\`${runner.resource}\` sets \`runAsNonRoot\`` },
    ];
    const [answer] = image.safeguards?.unprivileged ?? [];
    if (answer !== undefined && isMissing(answer)) {
      const message = `\`${image.resource}\` runs as \`root\`, and \`${runner.resource}\` does not start it: \`runAsNonRoot\` is set.`;
      return { at: answer, severity: 'error', message, related };
    }
    const { user } = image;
    if (user?.state !== 'known' || /^\d*$/.test(user.value)) continue;
    return {
      at: user,
      severity: 'error',
      message: `\`${image.resource}\` names its user \`${user.value}\`, and \`${runner.resource}\` does not start it: \`runAsNonRoot\` asks for a number.`,
      remedy: 'Write the number of the user in `USER`, or set `runAsUser` beside `runAsNonRoot`.',
      related,
    };
  }
  return undefined;
}

/** A stage for developers is not shipped, and what runs an image may say itself which user it runs as. */
function isExempt(image: ImageBuild, infrastructure: Infrastructure): boolean {
  if (image.environment.stage === 'development') return true;
  const runners = infrastructure.edgesFrom(image.id, 'builds');
  return (
    runners.length > 0 &&
    runners.every(({ to }) => {
      const answers = infrastructure.component(to)?.safeguards?.unprivileged ?? [];
      return answers.length > 0 && answers.every((answer) => isKnown(answer, true));
    })
  );
}
