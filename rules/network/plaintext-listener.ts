import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'plaintext-listener',
  title: 'Entry point that accepts plain HTTP',
  severity: 'error',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [{ document: 'M-DO-010', section: 'Step 2: Load Balancing Patterns' }],
  rationale: `
Without TLS everybody on the way reads what is sent, cookies and passwords among it, and may change what comes back.
Certificates cost nothing and renew themselves with every provider. Plain HTTP has one use left: to send those who
still ask for it to HTTPS.
`,
  remedy: 'Listen with TLS and a certificate, and redirect plain HTTP to it.',
  exceptions:
    'Behind another entry point that speaks TLS with the clients, on a network that only it can reach.',
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html',
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls',
    'https://cloud.google.com/load-balancing/docs/https/setting-up-http-https-redirect',
    'https://learn.microsoft.com/azure/application-gateway/redirect-overview',
  ],
  controls: {
    'aws-well-architected': ['SEC09-BP02'],
    'aws-fsbp': ['ELB.1', 'ELB.3', 'CloudFront.3'],
  },
  aliases: [
    'CKV_AWS_2',
    'CKV_AWS_34',
    'CKV2_AWS_20',
    'AWS-0012',
    'AVD-AWS-0012',
    'AWS-0054',
    'AVD-AWS-0054',
    'CKV_AZURE_14',
    'CKV_AZURE_70',
    'CKV_AZURE_217',
    'aws-elb-http-not-used',
    'aws-cloudfront-enforce-https',
  ],
  securitySeverity: 7,
  fixes: 'unsafe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'encryptedListening', 'accepts connections without TLS');
  },
});
