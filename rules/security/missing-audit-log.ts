import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'missing-audit-log',
  title: 'No record of who did what',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Access Control' }],
  rationale: `
After a break-in, a deletion or a leak the first questions are who did it, when, and what else they touched. Only a log
that was written before can answer them: it cannot be switched on afterwards. Trails of the account, logs of a cluster's
control plane and access logs of buckets and load balancers cost little and are asked for by every standard.
`,
  remedy: 'Switch its audit or access log on, and keep the log where those it speaks of cannot change it.',
  exceptions: "Where an organisation's trail records the account, or nothing in it is worth a record.",
  references: [
    'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_detect_investigate_events_app_service_logging.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html',
  ],
  controls: {
    'aws-well-architected': ['SEC04-BP01'],
    'aws-fsbp': ['CloudTrail.1', 'CloudFront.5', 'EKS.8', 'ELB.5', 'S3.9'],
  },
  aliases: [
    'CKV_AWS_18',
    'CKV_AWS_37',
    'CKV_AWS_67',
    'CKV_AWS_86',
    'CKV_AWS_91',
    'CKV_AWS_92',
    'AWS-0010',
    'AVD-AWS-0010',
    'AWS-0014',
    'AVD-AWS-0014',
    'AWS-0038',
    'AVD-AWS-0038',
    'AWS-0089',
    'AVD-AWS-0089',
    'CKV_AZURE_23',
    'CKV_AZURE_33',
    'CKV_GCP_1',
    'CKV_GCP_62',
    'aws-s3-enable-bucket-logging',
    'aws-cloudfront-enable-logging',
    'aws-eks-enable-control-plane-logging',
    'aws-cloudtrail-enable-all-regions',
  ],
  securitySeverity: 4,
  fixes: 'unsafe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'auditLog', 'leaves no full record of who did what');
  },
});
