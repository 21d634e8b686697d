import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'deletion-unprotected',
  title: 'One slip deletes it',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [
    { document: 'M-DO-010', section: 'Step 4: Database Patterns' },
    { document: 'M-DO-010', section: 'Step 2: Load Balancing Patterns' },
  ],
  rationale: `
A renamed resource, a change that forces a replacement, or a command in the wrong workspace deletes what took years to
collect, and the provider asks nobody. Deletion protection turns that into an error message. A final snapshot, and a
bucket that is not emptied first, bring the data back if it happens all the same.
`,
  remedy: 'Switch deletion protection on, and keep a final copy of the data.',
  exceptions:
    'What is made and destroyed by every run of a pipeline, such as review environments, has to go away without a question.',
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
    'https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#prevent_destroy',
  ],
  controls: { 'aws-fsbp': ['DocumentDB.5', 'DynamoDB.6', 'ELB.6', 'Neptune.4', 'RDS.7', 'RDS.8'] },
  aliases: [
    'CKV_AWS_139',
    'CKV_AWS_150',
    'CKV_AWS_293',
    'CKV2_AWS_58',
    'AWS-0177',
    'AVD-AWS-0177',
    'AWS-0343',
    'AVD-AWS-0343',
    'CKV_AZURE_42',
    'CKV_AZURE_110',
    'CKV_GCP_119',
    'CKV_GCP_121',
    'CKV_GCP_122',
  ],
  fixes: 'safe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'deletionProtection', 'is not protected against deletion');
    yield* lacking(component, 'finalCopy', 'is deleted with all its data');
  },
});
