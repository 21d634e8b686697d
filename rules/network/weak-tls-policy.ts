import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'weak-tls-policy',
  title: 'Entry point that accepts TLS older than 1.2',
  severity: 'error',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [{ document: 'M-DO-010', section: 'Step 2: Load Balancing Patterns' }],
  rationale: `
TLS 1.0 and 1.1 rest on broken hashes and ciphers, and were withdrawn in 2021 (RFC 8996). No browser speaks them any
more; who still accepts them does so for attackers that talk both sides down to them. Providers keep old policies as
the default of old interfaces, so that a listener which names none is often the weakest.
`,
  remedy: 'Choose a policy that begins with TLS 1.2.',
  exceptions: 'Clients that cannot be replaced and speak nothing newer.',
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
    'https://cloud.google.com/load-balancing/docs/ssl-policies-concepts',
    'https://learn.microsoft.com/azure/application-gateway/application-gateway-ssl-policy-overview',
    'https://www.rfc-editor.org/rfc/rfc8996',
  ],
  controls: {
    'aws-well-architected': ['SEC09-BP02'],
    'aws-fsbp': ['ELB.8', 'ELB.17', 'CloudFront.15'],
  },
  aliases: [
    'CKV_AWS_103',
    'CKV_AWS_174',
    'CKV_AWS_206',
    'CKV_GCP_4',
    'AWS-0005',
    'AVD-AWS-0005',
    'AWS-0013',
    'AVD-AWS-0013',
    'AWS-0047',
    'AVD-AWS-0047',
    'GCP-0039',
    'AVD-GCP-0039',
    'CKV_AZURE_15',
    'CKV_AZURE_44',
    'CKV_AZURE_52',
    'CKV_AZURE_54',
    'CKV_AZURE_147',
    'CKV_AZURE_148',
    'CKV_AZURE_205',
    'aws-elb-use-secure-tls-policy',
    'aws-cloudfront-use-secure-tls-policy',
    'aws-api-gateway-use-secure-tls-policy',
  ],
  securitySeverity: 6.5,
  fixes: 'unsafe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'modernTls', 'accepts TLS older than 1.2');
  },
});
