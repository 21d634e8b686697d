import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'unencrypted-in-transit',
  title: 'Data sent without encryption',
  severity: 'error',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [
    { document: 'M-DO-010', section: 'Checklist' },
    { document: 'Infrastructure Patterns & Architecture', section: 'Istio Virtual Service Example' },
  ],
  rationale: `
Whoever can listen anywhere between a client and its datastore reads every query, every row and the password at the
start. A private network does not prevent that: one taken machine in it is enough. Most datastores speak TLS but accept
plain connections beside it until they are told to refuse them.
`,
  remedy: 'Require TLS of every client.',
  exceptions: 'Clients that cannot speak TLS, on a network that nobody else is on.',
  references: [
    'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_protect_data_transit_encrypt.html',
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html',
  ],
  controls: {
    'aws-well-architected': ['SEC09-BP02'],
    'aws-fsbp': ['ElastiCache.5', 'Opensearch.3', 'Opensearch.8', 'Redshift.2'],
  },
  aliases: [
    'CKV_AWS_6',
    'CKV_AWS_30',
    'CKV_AWS_83',
    'CKV_AWS_90',
    'CKV_AWS_97',
    'CKV_AWS_105',
    'CKV_AWS_202',
    'CKV2_AWS_69',
    'AWS-0043',
    'AVD-AWS-0043',
    'AWS-0046',
    'AVD-AWS-0046',
    'AWS-0051',
    'AVD-AWS-0051',
    'AWS-0073',
    'AVD-AWS-0073',
    'CKV_GCP_6',
    'CKV_AZURE_3',
    'CKV_AZURE_28',
    'CKV_AZURE_29',
    'CKV_AZURE_91',
    'CKV_GCP_97',
    'AWS-0035',
    'AVD-AWS-0035',
    'aws-ecs-enable-in-transit-encryption',
    'aws-elastic-search-enforce-https',
    'aws-elastic-search-enable-in-transit-encryption',
    'aws-elasticache-enable-in-transit-encryption',
    'aws-msk-enable-in-transit-encryption',
  ],
  securitySeverity: 7,
  fixes: 'unsafe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'encryptionInTransit', 'lets data travel unencrypted');
  },
});
