import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'hardcoded-secret',
  title: 'Secret in plain text',
  severity: 'error',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [{ document: 'Architecture Patterns & Designs', section: 'Secret Management' }],
  rationale: `
Whoever can read the repository, a clone of it or a backup of that can use what is written in it, for as long as it is
valid: removing the line does not remove it from the history. A secret in a file is also the same for everybody and
everywhere, so that nobody dares to change it. In a store made for secrets it is read by those who need it only, every
reading is written down, and it can be renewed.

The value itself is never shown. Placeholders, references and names of secrets are no secrets. A password that everybody
would guess is one, except in what says that it is for development; in a Compose file that does not say that it is for
production it is a warning.
`,
  remedy: 'Keep it in a secret store, hand over a reference to it, and renew it: the history still holds it.',
  exceptions: 'Credentials of throw-away databases in tests, which open nothing else.',
  references: [
    'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_identities_secrets.html',
    'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    'https://docs.docker.com/compose/how-tos/use-secrets/',
  ],
  controls: { 'aws-well-architected': ['SEC02-BP03'] },
  aliases: [
    'CKV_AWS_41',
    'CKV_AWS_45',
    'CKV_AWS_46',
    'AWS-0029',
    'AVD-AWS-0029',
    'DS-0031',
    'AVD-DS-0031',
    'env-var-secret',
    'sensitiveContainerEnvVar',
    'sensitiveConfigmapContent',
    'AWS-0036',
    'AVD-AWS-0036',
    'aws-ec2-no-secrets-in-user-data',
    'aws-autoscaling-no-secrets-in-user-data',
    'aws-ecs-no-plaintext-secrets',
  ],
  securitySeverity: 8.5,
  options: {},

  on: everyKind,
  *check(component) {
    const clause = 'holds a secret in plain text';
    for (const found of lacking(component, 'secrecy', clause)) yield { ...found, secret: true };
    // Compose is for the developer's machine first: what everybody would guess there is rather carelessness than a leak.
    const { format, environment } = component;
    const severity = format === 'compose' && environment.stage !== 'production' ? 'warning' : 'error';
    for (const found of lacking(component, 'passwordSecrecy', clause))
      yield { ...found, severity, secret: true };
  },
});
