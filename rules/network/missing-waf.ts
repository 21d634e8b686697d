import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'missing-waf',
  title: 'Public entry point without a web application firewall',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Network Security' }],
  rationale: `
A firewall for addresses and ports lets every request to a public API through, the one that injects SQL as well as the
one that tries a million passwords. A web application firewall reads the requests: it turns known attacks and floods
away, and it is where a new hole is closed on the day it becomes known, before the application is mended.
`,
  remedy: 'Associate a web application firewall with it.',
  exceptions: 'Entry points for machines with certificates of their own, and those behind another firewall.',
  references: [
    'https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html',
    'https://cloud.google.com/armor/docs/cloud-armor-overview',
    'https://learn.microsoft.com/azure/web-application-firewall/overview',
  ],
  controls: {
    'aws-well-architected': ['SEC05-BP03'],
    'aws-fsbp': ['APIGateway.4', 'CloudFront.6', 'ELB.16'],
  },
  aliases: [
    'CKV_AWS_68',
    'CKV2_AWS_28',
    'CKV2_AWS_29',
    'CKV2_AWS_33',
    'CKV_AZURE_120',
    'CKV_AZURE_121',
    'AWS-0011',
    'AVD-AWS-0011',
    'aws-cloudfront-enable-waf',
  ],
  securitySeverity: 4,
  fixes: 'unsafe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'webFirewall', 'has no web application firewall before it');
  },
});
